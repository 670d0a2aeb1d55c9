// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import java.time.LocalDate;

/**
 * What a customer brought in at the start and at the end of a period, both at the same rate: by month or by year, recurring
 * revenue as a rule.
 *
 * @param customerId the customer, a pseudonym
 * @param from the first day of the period
 * @param to the day after its last
 * @param revenueAtStart the rate of revenue at its start; zero for who became a customer in it
 * @param revenueAtEnd the rate of revenue at its end; zero for who left in it
 */
public record CustomerPeriod(String customerId, LocalDate from, LocalDate to, Money revenueAtStart, Money revenueAtEnd)
        implements OutcomeFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the customer is blank, there is no day, or a day is outside of the years 1 to 9999
     */
    public CustomerPeriod {
        Checks.id(customerId, "CustomerPeriod.customerId");
        requireNonNull(revenueAtStart, "revenueAtStart");
        requireNonNull(revenueAtEnd, "revenueAtEnd");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Period of customer %s: no day from %s to %s, which is the day after the last."
                            .formatted(customerId, from, to));
        }
        if (from.getYear() < 1 || to.minusDays(1).getYear() > 9999) {
            throw new IllegalArgumentException("Period of customer %s: %s to %s is outside of the years 1 to 9999."
                    .formatted(customerId, from, to));
        }
    }
}
