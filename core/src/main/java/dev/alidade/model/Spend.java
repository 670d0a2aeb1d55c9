// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What was spent on a campaign on some days, evenly: every day gets the same amount, and the cents that are left over go
 * to the first days, as {@link Money#split} does it.
 *
 * @param campaignId the campaign
 * @param from the first day
 * @param to the day after the last
 * @param amount what was spent on all days together; negative for what was paid back
 */
public record Spend(String campaignId, LocalDate from, LocalDate to, Money amount)
        implements AttributionFact, GoalFact, MarketFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the campaign's id is blank, there is no day, or a day is outside of the years 1
     *     to 9999
     */
    public Spend {
        Checks.id(campaignId, "Spend.campaignId");
        requireNonNull(amount, "amount");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Spend on campaign %s: no day from %s to %s, which is the day after the last."
                            .formatted(campaignId, from, to));
        }
        if (from.getYear() < 1 || to.minusDays(1).getYear() > 9999) {
            throw new IllegalArgumentException("Spend on campaign %s: %s to %s is outside of the years 1 to 9999."
                    .formatted(campaignId, from, to));
        }
    }

    /**
     * What was spent on one day.
     *
     * @param campaignId the campaign
     * @param day the day
     * @param amount what was spent
     * @return the spend
     */
    public static Spend ofDay(String campaignId, LocalDate day, Money amount) {
        return new Spend(campaignId, day, day.plusDays(1), amount);
    }

    /**
     * What was spent in a month, evenly on its days.
     *
     * @param campaignId the campaign
     * @param month the month
     * @param amount what was spent
     * @return the spend
     */
    public static Spend ofMonth(String campaignId, YearMonth month, Money amount) {
        return new Spend(campaignId, month.atDay(1), month.plusMonths(1).atDay(1), amount);
    }

    /**
     * What of it was spent on some days.
     *
     * @param first the first of these days
     * @param end the day after the last of them
     * @return the amount; zero when none of its days is among them
     */
    public Money within(LocalDate first, LocalDate end) {
        long days = ChronoUnit.DAYS.between(from, to);
        long begin = Math.max(0, ChronoUnit.DAYS.between(from, first));
        long stop = Math.min(days, ChronoUnit.DAYS.between(from, end));
        if (stop <= begin) {
            return Money.zero(amount.currency());
        }
        long each = amount.minorUnits() / days; // rounded towards zero, so that the rest has the amount's sign
        long rest = amount.minorUnits() % days;
        long extra = Math.max(0, Math.min(stop, Math.abs(rest)) - begin);
        return new Money(each * (stop - begin) + Long.signum(rest) * extra, amount.currency());
    }
}
