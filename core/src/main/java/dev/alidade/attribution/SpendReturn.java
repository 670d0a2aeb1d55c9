// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the spend on all campaigns returned, by one model.
 *
 * @param model the model's id
 * @param revenue what it credits to the campaigns with positive spend, in units of the report's currency
 * @param spend what was spent on them, positive
 * @param returnOnSpend revenue for each unit of spend
 * @param returnInterval its interval; empty without a bootstrap
 */
public record SpendReturn(
        String model, BigDecimal revenue, BigDecimal spend, double returnOnSpend, Optional<Interval> returnInterval) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there was no spend
     */
    public SpendReturn {
        requireNonNull(model, "model");
        requireNonNull(revenue, "revenue");
        requireNonNull(returnInterval, "returnInterval");
        if (spend.signum() <= 0) {
            throw new IllegalArgumentException("Return on spend of %s is undefined.".formatted(spend));
        }
    }
}
