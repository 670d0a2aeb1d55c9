// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import dev.alidade.stats.KoopmanRatio;
import dev.alidade.stats.Limits;
import dev.alidade.stats.NewcombeDifference;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two independent shares compared: late leads against leads in time, unworked against worked. An association, not a
 * cause. The intervals hold for small and zero counts.
 *
 * @param exposed the share in question
 * @param reference the share that it is compared with
 * @param ratio the first divided by the second; empty when a side has no cases or the reference no hits
 * @param ratioInterval its score interval (Koopman 1984) at level {@value Interval#DEFAULT_LEVEL}; empty when the ratio is
 * @param difference the first less the second, from -1 to 1; empty when a side has no cases
 * @param differenceInterval its interval made of Wilson's (Newcombe 1998, method 10) at level
 *     {@value Interval#DEFAULT_LEVEL}; empty when the difference is
 */
public record RiskComparison(
        Proportion exposed,
        Proportion reference,
        OptionalDouble ratio,
        Optional<Interval> ratioInterval,
        OptionalDouble difference,
        Optional<Interval> differenceInterval) {
    /** Checks that nothing is missing. */
    public RiskComparison {
        requireNonNull(exposed, "exposed");
        requireNonNull(reference, "reference");
        requireNonNull(ratio, "ratio");
        requireNonNull(ratioInterval, "ratioInterval");
        requireNonNull(difference, "difference");
        requireNonNull(differenceInterval, "differenceInterval");
    }

    /**
     * Compares two shares, with intervals at level {@value Interval#DEFAULT_LEVEL}.
     *
     * @param exposed the share in question
     * @param reference the share that it is compared with; no case in both
     * @return the comparison
     */
    public static RiskComparison of(Proportion exposed, Proportion reference) {
        return of(exposed, reference, Interval.DEFAULT_LEVEL);
    }

    /**
     * Compares two shares.
     *
     * @param exposed the share in question
     * @param reference the share that it is compared with; no case in both
     * @param level the confidence level of the intervals, between 0 and 1
     * @return the comparison
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static RiskComparison of(Proportion exposed, Proportion reference, double level) {
        double unused = SurvivalLimits.critical(level);
        if (exposed.total() == 0 || reference.total() == 0) {
            return new RiskComparison(
                    exposed,
                    reference,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty());
        }
        double first = (double) exposed.hits() / exposed.total();
        double second = (double) reference.hits() / reference.total();
        return new RiskComparison(
                exposed,
                reference,
                reference.hits() == 0 ? OptionalDouble.empty() : OptionalDouble.of(first / second),
                reference.hits() == 0
                        ? Optional.empty()
                        : interval(
                                KoopmanRatio.limits(
                                        exposed.hits(), exposed.total(), reference.hits(), reference.total(), level),
                                level),
                OptionalDouble.of(first - second),
                interval(
                        NewcombeDifference.limits(
                                exposed.hits(), exposed.total(), reference.hits(), reference.total(), level),
                        level));
    }

    private static Optional<Interval> interval(Limits limits, double level) {
        return Optional.of(new Interval(limits.low(), limits.high(), level));
    }
}
