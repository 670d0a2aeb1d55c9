// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a campaign cost, and what it was allowed to cost, on the days of the window less the lag.
 *
 * @param amount what was spent, in units of the report's currency; empty without a record, when values aren't told, or
 *     while a part of it can't be converted
 * @param records how many records of spend have days among these
 * @param unconverted how many of them are in a currency for which a rate is missing
 * @param budget the part of the budget that falls on these days, by whole days, all of it where the campaign's dates aren't
 *     known; empty without a budget, when values aren't told, or when it can't be converted
 */
public record CampaignSpend(Optional<BigDecimal> amount, long records, long unconverted, Optional<BigDecimal> budget) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number of records is negative, or more can't be converted than there are
     */
    public CampaignSpend {
        requireNonNull(amount, "amount");
        requireNonNull(budget, "budget");
        if (unconverted < 0 || unconverted > records) {
            throw new IllegalArgumentException(
                    "Spend: %s of %s records without a rate are not possible.".formatted(unconverted, records));
        }
    }

    /**
     * How much more was spent than budgeted.
     *
     * @return spend less budget, negative when money is left; empty when one of them is
     */
    public Optional<BigDecimal> overBudget() {
        return amount.isPresent() && budget.isPresent()
                ? Optional.of(amount.get().subtract(budget.get()))
                : Optional.empty();
    }

    /**
     * How far spend is from budget, without its sign. Where there is a budget for these days and no record, nothing was spent;
     * spend without a budget, and spend that can't be converted, is not judged.
     */
    Optional<BigDecimal> offBudget() {
        return records == 0
                ? budget.filter(planned -> planned.signum() > 0)
                : overBudget().map(BigDecimal::abs);
    }

    /** Whether there is something to divide by. */
    boolean positive() {
        return amount.isPresent() && amount.get().signum() > 0;
    }
}
