// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final Money AMOUNT = Money.of("250000", "EUR");

    @Test
    void aQuarterIsThreeMonths() {
        assertEquals(
                new Quota(Optional.of("anna"), JANUARY, LocalDate.of(2024, 4, 1), AMOUNT),
                Quota.ofMonths("anna", YearMonth.of(2024, 1), 3, AMOUNT));
    }

    @Test
    void theCompanyHasNoOwner() {
        assertEquals(
                new Quota(Optional.empty(), JANUARY, LocalDate.of(2025, 1, 1), AMOUNT),
                Quota.ofCompany(YearMonth.of(2024, 1), 12, AMOUNT));
    }

    @Test
    void whoHasNothingToWinHasAQuotaOfZero() {
        assertEquals(
                0,
                Quota.ofCompany(YearMonth.of(2024, 1), 1, Money.of("0", "EUR"))
                        .amount()
                        .minorUnits());
    }

    @Test
    void whatNobodyCanBeOwedIsRefused() {
        Optional<String> anna = Optional.of("anna");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Quota(anna, JANUARY, JANUARY, AMOUNT))
                .getMessage()
                .contains("no day from 2024-01-01"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Quota(anna, JANUARY, JANUARY.plusDays(1), Money.of("-1", "EUR")))
                .getMessage()
                .contains("negative"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Quota(Optional.of(" "), JANUARY, JANUARY.plusDays(1), AMOUNT));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Quota(anna, JANUARY.withYear(10000), JANUARY.withYear(10001), AMOUNT));
    }
}
