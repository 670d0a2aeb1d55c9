// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How far the value of conversions is from their amounts at the closing, by refunds and other later changes.
 *
 * @param compared conversions of which both the value and the amount at the closing are known
 * @param changed how many of them are worth more or less than that
 * @param difference their value less their amounts at the closing, in units of the currency; negative when more was lost
 *     than won
 */
public record ValueChange(long compared, long changed, BigDecimal difference) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if more conversions changed than were compared, or there is a difference though
     *     none changed
     */
    public ValueChange {
        requireNonNull(difference, "difference");
        if (changed < 0 || changed > compared || (changed == 0 && difference.signum() != 0)) {
            throw new IllegalArgumentException("%s of %s conversions can't have changed their value by %s in all."
                    .formatted(changed, compared, difference));
        }
    }
}
