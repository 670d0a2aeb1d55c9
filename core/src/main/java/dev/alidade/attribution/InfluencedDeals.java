// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Deals with a touch before the anchor. A deal that five campaigns touched is in the numbers of each of the five, so that
 * numbers of this type must not be added: over campaigns they add up to a multiple of the pipeline. What all campaigns
 * influenced together, each deal once, is in {@link DealTotals#influenced()}. This is a type of its own, unlike
 * {@link SourcedDeals}, so that neither passes for the other.
 *
 * @param deals how many, those without a usable value too
 * @param value what those with a usable value are worth together, in units of the report's currency; empty when values
 *     aren't told or there are deals and none of them has one
 */
public record InfluencedDeals(long deals, Optional<BigDecimal> value) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public InfluencedDeals {
        requireNonNull(value, "value");
        if (deals < 0 || (value.isPresent() && value.get().signum() < 0)) {
            throw new IllegalArgumentException("Deals: %s worth %s are not possible.".formatted(deals, value));
        }
    }
}
