// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A quota in force at the end of a flow, what was won for it by then, and what is open for the rest of it.
 *
 * @param ownerId whose quota it is; empty for the company, and for that of all owners together
 * @param from its first day
 * @param to the day after its last
 * @param currency the currency of the amounts
 * @param quota what is to be won, in units of the currency
 * @param won what was won in its days by the end of the flow, by deals that belonged to the owner when they were won
 * @param open what deals are worth that are open at the end of the flow, then belong to the owner, and are to be closed in
 *     its days; overdue ones among them
 * @param wonDeals how many deals were won in its days
 * @param openDeals how many deals are open for it
 * @param withoutAmount how many of both have no usable amount in this currency: they are in neither sum
 * @param datesRecorded whether any deal has a close date on record, without which nothing is known to be open for a quota
 * @param over whether its days are over at the end of the flow: it is met or missed then, and what is still open is overdue
 */
public record QuotaCoverage(
        Optional<String> ownerId,
        LocalDate from,
        LocalDate to,
        Currency currency,
        BigDecimal quota,
        BigDecimal won,
        BigDecimal open,
        long wonDeals,
        long openDeals,
        long withoutAmount,
        boolean datesRecorded,
        boolean over) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, or more deals are without amount than there are
     */
    public QuotaCoverage {
        requireNonNull(ownerId, "ownerId");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(currency, "currency");
        if (quota.signum() < 0 || won.signum() < 0 || open.signum() < 0 || wonDeals < 0 || openDeals < 0) {
            throw new IllegalArgumentException(
                    "Coverage: %s won by %s deals and %s open in %s deals for %s is not possible."
                            .formatted(won, wonDeals, open, openDeals, quota));
        }
        if (withoutAmount < 0 || withoutAmount > Math.addExact(wonDeals, openDeals)) {
            throw new IllegalArgumentException("Coverage: %s of %s deals without amount are not possible."
                    .formatted(withoutAmount, wonDeals + openDeals));
        }
        if (!datesRecorded && openDeals > 0) {
            throw new IllegalArgumentException(
                    "Coverage: %s deals to be closed in a period, but no close dates.".formatted(openDeals));
        }
    }

    /**
     * What is still to be won, or for a quota that is over, by how much it was missed.
     *
     * @return quota less won; zero when it is met
     */
    public BigDecimal remaining() {
        return quota.subtract(won).max(BigDecimal.ZERO);
    }

    /**
     * How many times the open deals cover what is still to be won: at least so often, where some deals that were won or are
     * open for the quota have no usable amount, which could only add to it.
     *
     * @return open / remaining, 0 when nothing is open; empty when the quota is met or over, or no close date is on
     *     record
     */
    public OptionalDouble coverage() {
        return remaining().signum() == 0 || !datesRecorded || over
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        open.divide(remaining(), MathContext.DECIMAL128).doubleValue());
    }
}
