// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * What open deals are worth, in units of the report's currency: the last amount stated that isn't negative, or the list
 * price of the product where that is zero or there is none.
 *
 * @param value the value of all deals that have one, exact
 * @param valued how many deals have a value
 * @param listValue the part of the value that is list prices
 * @param listPriced how many deals have a list price for a value
 * @param withoutValue how many deals have no value
 * @param weightedByStage the value, each deal's times the stated probability of its stage; empty when a deal with a value is
 *     in a stage without one
 * @param weightedByWinRate the value times the win rate of all deals closed in the window; empty when none was
 * @param weightedByProduct the value, each deal's times the win rate of its own product in the window, where there is one
 * @param withoutProductRate the part of the value that is missing there: no deal of its product was closed in the window, or
 *     the product isn't known
 */
public record OpenValue(
        BigDecimal value,
        long valued,
        BigDecimal listValue,
        long listPriced,
        long withoutValue,
        OptionalDouble weightedByStage,
        OptionalDouble weightedByWinRate,
        OptionalDouble weightedByProduct,
        BigDecimal withoutProductRate) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a part is more than the whole, or a number is negative
     */
    public OpenValue {
        requireNonNull(value, "value");
        requireNonNull(listValue, "listValue");
        requireNonNull(weightedByStage, "weightedByStage");
        requireNonNull(weightedByWinRate, "weightedByWinRate");
        requireNonNull(weightedByProduct, "weightedByProduct");
        requireNonNull(withoutProductRate, "withoutProductRate");
        if (listValue.signum() < 0
                || listValue.compareTo(value) > 0
                || withoutProductRate.signum() < 0
                || withoutProductRate.compareTo(value) > 0
                || listPriced < 0
                || listPriced > valued
                || withoutValue < 0) {
            throw new IllegalArgumentException(
                    "Open value: %s of %s deals, %s of %s by list price, %s without product rate and %s deals without value are"
                                    .formatted(value, valued, listValue, listPriced, withoutProductRate, withoutValue)
                            + " not possible.");
        }
    }
}
