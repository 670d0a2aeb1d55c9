// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * A part of the value of deals, exact, in units of the report's currency.
 *
 * @param part the value of some of the deals
 * @param whole the value of all of them
 * @param withoutValue how many of all have no value, and are missing in both
 */
public record ValueShare(BigDecimal part, BigDecimal whole, long withoutValue) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the part is negative or more than the whole, or the number of deals negative
     */
    public ValueShare {
        requireNonNull(part, "part");
        requireNonNull(whole, "whole");
        if (part.signum() < 0 || part.compareTo(whole) > 0 || withoutValue < 0) {
            throw new IllegalArgumentException("Value: %s of %s with %s deals without value is not possible."
                    .formatted(part, whole, withoutValue));
        }
    }

    /**
     * The part of the whole.
     *
     * @return 0 to 1; empty when there is no value
     */
    public OptionalDouble share() {
        return whole.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.divide(whole, MathContext.DECIMAL128).doubleValue());
    }
}
