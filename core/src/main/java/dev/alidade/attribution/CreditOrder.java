// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How sure the order of two campaigns is: in how many replicates of the bootstrap the one that a model credits more is
 * ahead. About a half says that the order is chance. Both are compared in the same replicates, so that what they share
 * cancels out, which comparing their intervals would miss.
 *
 * @param first the name with more conversions in the estimate, at a tie the first by name
 * @param second the other name
 * @param conversionsAhead share of the replicates in which the first has more conversions, ties, to nine decimals,
 *     as a half
 * @param conversionsDifference the interval of the first's conversions less the second's
 * @param valueAhead share of the replicates in which the first has more value; empty where no value is known
 * @param valueDifference the interval of the first's value less the second's
 */
public record CreditOrder(
        String first,
        String second,
        double conversionsAhead,
        Interval conversionsDifference,
        OptionalDouble valueAhead,
        Optional<Interval> valueDifference) {
    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is not between 0 and 1
     */
    public CreditOrder {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        requireNonNull(conversionsDifference, "conversionsDifference");
        requireNonNull(valueDifference, "valueDifference");
        double value = valueAhead.orElse(0);
        if (!(conversionsAhead >= 0 && conversionsAhead <= 1 && value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "Order of %s and %s: ahead in %s and %s of the replicates is not possible."
                            .formatted(first, second, conversionsAhead, valueAhead));
        }
    }
}
