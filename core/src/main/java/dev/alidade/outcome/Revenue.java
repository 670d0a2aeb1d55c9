// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What came in in some time.
 *
 * @param amount the sum of all known amounts in units of the report's currency, negative when more was paid back than paid;
 *     empty when nothing of the kind is on record at all, or there is no one currency
 * @param count how many deals were won, invoices written or payments made
 * @param withoutAmount how many of them are missing in the sum, since their amount is not known or can't be converted
 */
public record Revenue(Optional<BigDecimal> amount, long count, long withoutAmount) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative or more amounts are missing than there are
     */
    public Revenue {
        requireNonNull(amount, "amount");
        if (withoutAmount < 0 || withoutAmount > count) {
            throw new IllegalArgumentException(
                    "Revenue: %s of %s without an amount are not possible.".formatted(withoutAmount, count));
        }
    }
}
