// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Deals under a definition that gives each deal to one campaign at most, so that campaigns can be added up.
 *
 * @param deals how many, those without a usable value too
 * @param value what those with a usable value are worth together, in units of the report's currency; empty when values
 *     aren't told or there are deals and none of them has one
 */
public record SourcedDeals(long deals, Optional<BigDecimal> value) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public SourcedDeals {
        requireNonNull(value, "value");
        if (deals < 0 || (value.isPresent() && value.get().signum() < 0)) {
            throw new IllegalArgumentException("Deals: %s worth %s are not possible.".formatted(deals, value));
        }
    }
}
