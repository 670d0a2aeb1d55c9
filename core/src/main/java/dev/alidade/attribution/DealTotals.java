// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The deals created, or those won, in the window, and which of them marketing had to do with. Shares are of value, over the
 * deals whose value is known.
 *
 * @param all all deals
 * @param withoutValue how many of them have no usable value: none on record, a negative one, or one that can't be converted
 * @param bySource deals whose recorded origin is marketing
 * @param byFirstTouch deals whose first touch within the look-back was marketing's
 * @param beforeSales deals with a touch within the look-back no later than the first activity of sales, of those that have
 *     one on record
 * @param withoutSalesActivity deals of which no activity of sales is on record by as-of, nor any outreach: whether marketing
 *     came before sales can't be told, so that they are in neither part of that share
 * @param influenced deals with any touch within the look-back, each once
 */
public record DealTotals(
        SourcedDeals all,
        long withoutValue,
        SourcedDeals bySource,
        SourcedDeals byFirstTouch,
        SourcedDeals beforeSales,
        SourcedDeals withoutSalesActivity,
        InfluencedDeals influenced) {
    /**
     * Checks that parts are no larger than the whole.
     *
     * @throws IllegalArgumentException if one is, or a number is negative
     */
    public DealTotals {
        requireNonNull(all, "all");
        if (withoutValue < 0 || withoutValue > all.deals()) {
            throw new IllegalArgumentException(
                    "Deals: %s of %s without value are not possible.".formatted(withoutValue, all.deals()));
        }
        requireWithin(all, bySource.deals(), bySource.value());
        requireWithin(all, byFirstTouch.deals(), byFirstTouch.value());
        requireWithin(all, beforeSales.deals(), beforeSales.value());
        requireWithin(all, withoutSalesActivity.deals(), withoutSalesActivity.value());
        requireWithin(all, influenced.deals(), influenced.value());
        if (beforeSales.deals() > all.deals() - withoutSalesActivity.deals()) {
            throw new IllegalArgumentException("Deals: %s touched before sales can't be among %s less %s without sales."
                    .formatted(beforeSales.deals(), all.deals(), withoutSalesActivity.deals()));
        }
    }

    private static void requireWithin(SourcedDeals all, long deals, Optional<BigDecimal> value) {
        BigDecimal whole = all.value().orElse(BigDecimal.ZERO);
        if (deals > all.deals() || value.orElse(BigDecimal.ZERO).compareTo(whole) > 0) {
            throw new IllegalArgumentException(
                    "Deals: %s worth %s can't be among %s worth %s.".formatted(deals, value, all.deals(), all.value()));
        }
    }

    /**
     * The share that marketing sourced by the lead source.
     *
     * @return from 0 to 1; empty when no value is known or all of them are zero
     */
    public OptionalDouble bySourceShare() {
        return share(bySource.value());
    }

    /**
     * The share that marketing sourced by the first touch.
     *
     * @return from 0 to 1; empty when no value is known or all of them are zero
     */
    public OptionalDouble byFirstTouchShare() {
        return share(byFirstTouch.value());
    }

    /**
     * The share that marketing touched before sales, among the deals of which an activity of sales is on record.
     *
     * @return from 0 to 1; empty when there is no such deal, no value of one is known or all of them are zero
     */
    public OptionalDouble beforeSalesShare() {
        return share(
                beforeSales.value(),
                all.value()
                        .map(whole ->
                                whole.subtract(withoutSalesActivity.value().orElse(BigDecimal.ZERO))));
    }

    /**
     * The share that marketing influenced.
     *
     * @return from 0 to 1; empty when no value is known or all of them are zero
     */
    public OptionalDouble influencedShare() {
        return share(influenced.value());
    }

    private OptionalDouble share(Optional<BigDecimal> part) {
        return share(part, all.value());
    }

    private static OptionalDouble share(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        if (whole.isEmpty() || whole.get().signum() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(part.orElse(BigDecimal.ZERO)
                .divide(whole.get(), MathContext.DECIMAL128)
                .doubleValue());
    }
}
