// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What is to be won in some days, by one person or team, or by the company as a whole.
 *
 * <pre>{@code
 * Quota.ofMonths("anna", YearMonth.of(2024, 1), 3, Money.of("250000", "EUR")); // Anna's first quarter
 * }</pre>
 *
 * @param ownerId the owner of deals who is to win it, as deals name their owners; empty for the company as a whole, whoever
 *     owns its deals
 * @param from the first day
 * @param to the day after the last
 * @param amount what is to be won; zero for an owner who has nothing to win in these days
 */
public record Quota(Optional<String> ownerId, LocalDate from, LocalDate to, Money amount) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the owner is blank, there is no day, a day is outside of the years 1 to 9999, or
     *     the amount is negative
     */
    public Quota {
        ownerId.ifPresent(owner -> Checks.id(owner, "Quota.ownerId"));
        requireNonNull(amount, "amount");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("Quota of %s: no day from %s to %s, which is the day after the last."
                    .formatted(ownerId.orElse("the company"), from, to));
        }
        if (from.getYear() < 1 || to.minusDays(1).getYear() > 9999) {
            throw new IllegalArgumentException("Quota of %s: %s to %s is outside of the years 1 to 9999."
                    .formatted(ownerId.orElse("the company"), from, to));
        }
        if (amount.minorUnits() < 0) {
            throw new IllegalArgumentException(
                    "Quota of %s from %s: %s is negative.".formatted(ownerId.orElse("the company"), from, amount));
        }
    }

    /**
     * The quota of an owner for some months.
     *
     * @param ownerId the owner
     * @param first the first month
     * @param months how many months, at least 1
     * @param amount what is to be won in all of them together
     * @return the quota
     */
    public static Quota ofMonths(String ownerId, YearMonth first, int months, Money amount) {
        return new Quota(
                Optional.of(ownerId), first.atDay(1), first.plusMonths(months).atDay(1), amount);
    }

    /**
     * The quota of the company as a whole for some months.
     *
     * @param first the first month
     * @param months how many months, at least 1
     * @param amount what is to be won in all of them together
     * @return the quota
     */
    public static Quota ofCompany(YearMonth first, int months, Money amount) {
        return new Quota(
                Optional.empty(), first.atDay(1), first.plusMonths(months).atDay(1), amount);
    }
}
