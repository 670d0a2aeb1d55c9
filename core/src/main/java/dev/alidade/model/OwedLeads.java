// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import java.util.Optional;

/**
 * What marketing owes sales in each calendar month: so many qualified leads, and, where agreed, what they are estimated
 * to be worth together.
 *
 * @param perMonth the number of qualified leads, from 1 to a billion
 * @param valuePerMonth their value together, positive; empty when only a number was agreed
 */
public record OwedLeads(long perMonth, Optional<Money> valuePerMonth) {
    private static final long MOST = 1_000_000_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the number of leads is out of range or the value is not positive
     */
    public OwedLeads {
        requireNonNull(valuePerMonth, "valuePerMonth");
        if (perMonth < 1 || perMonth > MOST) {
            throw new IllegalArgumentException(
                    "Owed leads: %s per month is not between 1 and %s.".formatted(perMonth, MOST));
        }
        if (valuePerMonth.isPresent() && valuePerMonth.get().minorUnits() < 1) {
            throw new IllegalArgumentException(
                    "Owed leads: a value of %s per month is not positive. Leave it out if none was agreed."
                            .formatted(valuePerMonth.get()));
        }
    }

    /**
     * A number of leads, without value.
     *
     * @param perMonth the number of qualified leads in each calendar month
     * @return what is owed
     * @throws IllegalArgumentException if the number is out of range
     */
    public static OwedLeads of(long perMonth) {
        return new OwedLeads(perMonth, Optional.empty());
    }

    /**
     * The same number of leads, worth so much together.
     *
     * @param perMonthTogether the value of a month's leads together, positive
     * @return what is owed
     * @throws IllegalArgumentException if the value is not positive
     */
    public OwedLeads withValue(Money perMonthTogether) {
        return new OwedLeads(perMonth, Optional.of(perMonthTogether));
    }
}
