// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Revenue of the window, beside that of the window before.
 *
 * @param basis what counts as revenue
 * @param now the revenue of the window
 * @param beforeFrom the start of the window before: as many calendar months earlier if the window is whole months, else as
 *     many days
 * @param before the revenue of the window before, which ends where the window starts
 * @param fromNew the part of the window's known amounts that new business brought; empty as {@link Revenue#amount()} is
 * @param fromExisting the part that existing business brought
 * @param newDeals how many of the window's deals, invoices or payments are of new business, of those that say
 * @param unstated how many don't say whether the business is new
 */
public record RevenueReport(
        RevenueBasis basis,
        Revenue now,
        Instant beforeFrom,
        Revenue before,
        Optional<BigDecimal> fromNew,
        Optional<BigDecimal> fromExisting,
        Proportion newDeals,
        long unstated) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if deals of new, existing and unstated business are not the window's
     */
    public RevenueReport {
        requireNonNull(basis, "basis");
        requireNonNull(now, "now");
        requireNonNull(beforeFrom, "beforeFrom");
        requireNonNull(before, "before");
        requireNonNull(fromNew, "fromNew");
        requireNonNull(fromExisting, "fromExisting");
        if (unstated < 0 || Math.addExact(newDeals.total(), unstated) != now.count()) {
            throw new IllegalArgumentException("Revenue: %s stated and %s unstated are not %s in all."
                    .formatted(newDeals.total(), unstated, now.count()));
        }
    }

    /**
     * How much revenue has grown: the window's less that of the window before, over the latter.
     *
     * @return 0.12 for 12 percent more, negative for less; empty when one is not known, or nothing came in before
     */
    public OptionalDouble growth() {
        if (now.amount().isEmpty()
                || before.amount().isEmpty()
                || before.amount().get().signum() <= 0) {
            return OptionalDouble.empty();
        }
        BigDecimal earlier = before.amount().get();
        return OptionalDouble.of(now.amount()
                .get()
                .subtract(earlier)
                .divide(earlier, MathContext.DECIMAL128)
                .doubleValue());
    }

    /**
     * The share of revenue that new business brought, of what is known to be of new or existing business.
     *
     * @return a share; empty when neither brought anything, or more was paid back than paid by one of them
     */
    public OptionalDouble newShare() {
        if (fromNew.isEmpty()
                || fromExisting.isEmpty()
                || fromNew.get().signum() < 0
                || fromExisting.get().signum() < 0) {
            return OptionalDouble.empty();
        }
        BigDecimal both = fromNew.get().add(fromExisting.get());
        return both.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        fromNew.get().divide(both, MathContext.DECIMAL128).doubleValue());
    }
}
