// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a fixed cohort of customers brings: those with revenue at the start of a period, over all periods of one length that
 * end in the window and are over by as-of.
 *
 * @param length the length of the periods: whole months where they are, else days
 * @param customers of all customers at the start, those with revenue at the end; a customer with several periods counts in
 *     each
 * @param gained customers without revenue at the start and with some at the end: in none of the sums
 * @param atStart what the cohort brought at the start, in units of the report's currency; empty when there is no one
 *     currency or no cohort
 * @param kept what is left of it at the end: of each customer at most what he brought at the start
 * @param atEnd what the cohort brings at the end, with what customers added
 */
public record Retention(
        Period length,
        Proportion customers,
        long gained,
        Optional<BigDecimal> atStart,
        Optional<BigDecimal> kept,
        Optional<BigDecimal> atEnd) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if more is kept than there was, or a sum is negative
     */
    public Retention {
        requireNonNull(length, "length");
        requireNonNull(customers, "customers");
        requireNonNull(atEnd, "atEnd");
        BigDecimal start = atStart.orElse(BigDecimal.ZERO);
        BigDecimal left = kept.orElse(BigDecimal.ZERO);
        if (gained < 0
                || left.signum() < 0
                || left.compareTo(start) > 0
                || left.compareTo(atEnd.orElse(BigDecimal.ZERO)) > 0) {
            throw new IllegalArgumentException("Retention: %s kept of %s, %s at the end, %s gained, is not possible."
                    .formatted(kept, atStart, atEnd, gained));
        }
    }

    /**
     * Gross revenue retention: what was kept over what there was at the start.
     *
     * @return a share; empty without a cohort
     */
    public OptionalDouble gross() {
        return ratio(kept);
    }

    /**
     * Net revenue retention: what the cohort brings at the end over what it brought at the start.
     *
     * @return above 1 when customers add more than others take away; empty without a cohort
     */
    public OptionalDouble net() {
        return ratio(atEnd);
    }

    private OptionalDouble ratio(Optional<BigDecimal> part) {
        return atStart.isEmpty() || part.isEmpty() || atStart.get().signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        part.get().divide(atStart.get(), MathContext.DECIMAL128).doubleValue());
    }
}
