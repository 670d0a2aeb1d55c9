// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.stats.AalenJohansen;
import dev.alidade.stats.KaplanMeier;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How soon each of several outcomes comes that exclude each other, such as won and lost, when some still wait for either
 * (censored): the estimate of Aalen and Johansen (1978). A lost deal will not be won any more; counting it as if it
 * still could be overstates the share won, and one less a {@link TimeToEvent} curve with losses as open does just that.
 *
 * <p>Times are as in {@link TimeToEvent}. The shares of all outcomes and the share still waiting add up to 1.
 *
 * @param events how often each outcome came, by name
 * @param open how many still waited when last seen
 * @param steps the curves, one step for each time on record, shortest first; empty without subjects
 */
public record CumulativeIncidence(ImmutableSortedMap<String, Long> events, long open, ImmutableList<Step> steps) {
    /**
     * One step of the curves.
     *
     * @param at the time since the beginning
     * @param atRisk how many waited until just before this time
     * @param events for how many of them each outcome came at this time
     * @param censored how many were last seen at this time, still waiting
     * @param survival the share still waiting from this time on, from 0 to 1
     * @param shares the share for whom each outcome had come by this time, from 0 to 1
     * @param standardErrors the standard error of each of these shares, of Greenwood's type (Gaynor et al. 1993)
     */
    public record Step(
            Duration at,
            long atRisk,
            ImmutableSortedMap<String, Long> events,
            long censored,
            double survival,
            ImmutableSortedMap<String, Double> shares,
            ImmutableSortedMap<String, Double> standardErrors) {
        /** Checks that nothing is missing. */
        public Step {
            requireNonNull(at, "at");
            requireNonNull(events, "events");
            requireNonNull(shares, "shares");
            requireNonNull(standardErrors, "standardErrors");
        }
    }

    /** Checks that nothing is missing. */
    public CumulativeIncidence {
        requireNonNull(events, "events");
        requireNonNull(steps, "steps");
    }

    /**
     * The curves of counted times.
     *
     * @param outcomes times until each outcome, by its name; of each subject only the first outcome
     * @param open times for which no outcome had come when they were last seen
     * @return the curves
     * @throws IllegalArgumentException if there is no outcome, or the times were counted at different resolutions
     * @throws ArithmeticException if there are more than 2^63 - 1 subjects
     */
    public static CumulativeIncidence of(Map<String, DurationCounts> outcomes, DurationCounts open) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("Without an outcome there is nothing to wait for.");
        }
        ImmutableSortedMap<String, DurationCounts> sorted = ImmutableSortedMap.copyOf(outcomes);
        ImmutableList<String> names = sorted.keySet().asList();
        DurationCounts[] columns = new DurationCounts[names.size() + 1];
        sorted.values().toArray(columns);
        columns[names.size()] = open;
        CountedTimes times = CountedTimes.of(columns);
        long[][] events = new long[names.size()][];
        for (int k = 0; k < events.length; k++) {
            events[k] = times.counts(k);
        }
        KaplanMeier any = KaplanMeier.of(times.sum(names.size()), times.counts(names.size()));
        AalenJohansen curves = AalenJohansen.of(events, any);
        ImmutableList.Builder<Step> steps = ImmutableList.builderWithExpectedSize(times.size());
        for (int i = 0; i < times.size(); i++) {
            ImmutableSortedMap.Builder<String, Long> counts = ImmutableSortedMap.naturalOrder();
            ImmutableSortedMap.Builder<String, Double> shares = ImmutableSortedMap.naturalOrder();
            ImmutableSortedMap.Builder<String, Double> errors = ImmutableSortedMap.naturalOrder();
            for (int k = 0; k < events.length; k++) {
                counts.put(names.get(k), events[k][i]);
                shares.put(names.get(k), curves.share(k, i));
                errors.put(names.get(k), curves.standardError(k, i));
            }
            steps.add(new Step(
                    times.at(i),
                    any.atRisk(i),
                    counts.buildOrThrow(),
                    any.censored(i),
                    any.survival(i),
                    shares.buildOrThrow(),
                    errors.buildOrThrow()));
        }
        ImmutableSortedMap.Builder<String, Long> totals = ImmutableSortedMap.naturalOrder();
        sorted.forEach((name, counts) -> totals.put(name, counts.total()));
        return new CumulativeIncidence(totals.buildOrThrow(), open.total(), steps.build());
    }

    /**
     * How many there are, with an outcome and without.
     *
     * @return the number of subjects
     */
    public long subjects() {
        return open + events.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The share for whom an outcome comes within a time.
     *
     * @param outcome the outcome's name
     * @param by the time since the beginning, itself included
     * @return the share, from 0 to 1; empty without subjects, and beyond the longest time on record while some still
     *     waited there
     * @throws IllegalArgumentException if there is no such outcome
     */
    public OptionalDouble share(String outcome, Duration by) {
        requireOutcome(outcome);
        return known(by)
                ? OptionalDouble.of(
                        stepAt(by).map(step -> of(step.shares(), outcome)).orElse(0.0))
                : OptionalDouble.empty();
    }

    /**
     * The interval of {@link #share} at level {@value Interval#DEFAULT_LEVEL}, with {@link SurvivalLimits#SCORE}.
     *
     * @param outcome the outcome's name
     * @param by the time since the beginning
     * @return the interval; empty where the share is
     * @throws IllegalArgumentException if there is no such outcome
     */
    public Optional<Interval> shareInterval(String outcome, Duration by) {
        return shareInterval(outcome, by, Interval.DEFAULT_LEVEL, SurvivalLimits.SCORE);
    }

    /**
     * A pointwise interval of {@link #share}.
     *
     * @param outcome the outcome's name
     * @param by the time since the beginning
     * @param level the confidence level, between 0 and 1
     * @param limits the kind of limits, applied to the outcome's share itself
     * @return the interval; empty where the share is, and, but for {@link SurvivalLimits#SCORE}, where it is 0 or 1
     * @throws IllegalArgumentException if there is no such outcome, or the level is not between 0 and 1
     */
    public Optional<Interval> shareInterval(String outcome, Duration by, double level, SurvivalLimits limits) {
        requireOutcome(outcome);
        double critical = SurvivalLimits.critical(level);
        if (!known(by)) {
            return Optional.empty();
        }
        Optional<Step> step = stepAt(by);
        long lost = steps.stream()
                .takeWhile(earlier -> earlier.at().compareTo(by) < 0)
                .mapToLong(Step::censored)
                .sum();
        double share = step.map(at -> of(at.shares(), outcome)).orElse(0.0);
        double error = step.map(at -> of(at.standardErrors(), outcome)).orElse(0.0);
        return limits.limits(share, error, critical, subjects() - lost)
                .map(found -> new Interval(found.low(), found.high(), level));
    }

    private boolean known(Duration by) {
        if (steps.isEmpty()) {
            return false;
        }
        Step last = steps.get(steps.size() - 1);
        return last.survival() == 0 || by.compareTo(last.at()) <= 0;
    }

    private Optional<Step> stepAt(Duration by) {
        int after = 0;
        while (after < steps.size() && steps.get(after).at().compareTo(by) <= 0) {
            after++;
        }
        return after == 0 ? Optional.empty() : Optional.of(steps.get(after - 1));
    }

    private void requireOutcome(String outcome) {
        if (!events.containsKey(outcome)) {
            throw new IllegalArgumentException(
                    "There is no outcome %s. There are %s.".formatted(outcome, events.keySet()));
        }
    }

    private static double of(Map<String, Double> values, String outcome) {
        return requireNonNull(values.get(outcome), outcome);
    }
}
