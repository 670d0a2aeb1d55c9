// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a forecast is frozen, whose it is, and which wins it did not hold. */
class ForecastDetailsTest {
    private static final Window TWO_MONTHS =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1), ZoneOffset.UTC);
    private static final Instant BEFORE = Instant.parse("2023-12-05T00:00:00Z");
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 15);

    private static Instant noon(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(12 * 3_600);
    }

    private static OpportunityBuilder deal(String id, String amount, LocalDate closeDate) {
        return Opportunity.builder(id)
                .createdAt(BEFORE)
                .amount(Money.of(amount, "EUR"))
                .closeDate(BEFORE, closeDate);
    }

    private static ForecastReport report(Window window, ForecastSettings settings, OpportunityBuilder... deals) {
        return Forecasts.accuracy(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), window);
    }

    private static ForecastReport report(OpportunityBuilder... deals) {
        return report(TWO_MONTHS, ForecastSettings.builder().namingPersons(true).build(), deals);
    }

    /** A constant more needs a column, and saved tallies another version. */
    @Test
    void everyFateAndEveryMissHasAColumn() {
        assertEquals(3 + ForecastFate.values().length + ForecastMiss.values().length, ForecastCells.COLUMNS);
    }

    @Test
    void theForecastOfAWindowIsFrozenAtItsFirstInstantOrDaysBeforeItsFirstDay() {
        Window fromNoon = Window.of(noon(JANUARY), noon(FEBRUARY));
        ForecastSettingsBuilder settings = ForecastSettings.builder().span(ForecastSpan.WINDOW);
        OpportunityBuilder stated = deal("O1", "100", FEBRUARY).probability(noon(JANUARY.minusDays(1)), 1);
        ForecastPeriod atOnce =
                report(fromNoon, settings.build(), stated).periods().get(0);
        assertEquals(fromNoon.start(), atOnce.frozenAt());
        assertEquals(1, atOnce.stated());
        ForecastPeriod dayBefore =
                report(fromNoon, settings.leadDays(1).build(), stated).periods().get(0);
        assertEquals(Instant.parse("2024-01-14T00:00:00Z"), dayBefore.frozenAt());
        assertEquals(0, dayBefore.stated());
    }

    @Test
    void aLeadOfTenYearsIsTheLongest() {
        assertEquals(3_660, ForecastSettings.builder().leadDays(3_660).build().leadDays());
        assertThrows(IllegalArgumentException.class, ForecastSettings.builder().leadDays(3_661)::build);
    }

    @Test
    void anOwnersForecastsOfAllPeriodsAreAddedUp() {
        ForecastReport report = report(
                deal("O1", "100", JANUARY)
                        .ownerId("anna")
                        .probability(BEFORE, 1)
                        .won(noon(JANUARY)),
                deal("O2", "50", FEBRUARY).ownerId("anna").probability(BEFORE, 1));
        assertEquals(2, report.judged());
        assertEquals(1, report.owners().size());
        ForecastError anna = report.owners().get(0).error();
        assertEquals(0, new BigDecimal("150").compareTo(anna.forecast()));
        assertEquals(0, new BigDecimal("100").compareTo(anna.won()));
        assertEquals(0, new BigDecimal("50").compareTo(anna.absolute()));
    }

    @Test
    void theWinsThatNoForecastHeldAreNamed() {
        ForecastReport report = report(
                deal("O1", "100", JANUARY).probability(BEFORE, 1).won(noon(JANUARY)),
                deal("O2", "100", FEBRUARY).probability(BEFORE, 1).won(noon(JANUARY)));
        assertEquals(Proportion.of(1, 2), report.missedWins());
        assertEquals(List.of("O2"), report.measurements().get(2).evidence().examples());
        assertEquals(1, report.periods().get(0).held());
    }

    @Test
    void aDealSaidNeverToBeWonIsHeldWithNothingAndOneOfAnotherCategoryIsNot() {
        OpportunityBuilder deal = deal("O1", "100", JANUARY)
                .probability(BEFORE, 0)
                .forecast(BEFORE, "omitted")
                .won(noon(JANUARY));
        ForecastPeriod weighted = report(deal).periods().get(0);
        assertEquals(Map.of(ForecastFate.WON, 1L), weighted.fates());
        assertEquals(Map.of(), weighted.misses());
        ForecastPeriod byCategory = report(
                        TWO_MONTHS,
                        ForecastSettings.builder().categories("commit").build(),
                        deal)
                .periods()
                .get(0);
        assertEquals(Map.of(ForecastMiss.OTHER_CATEGORY, 1L), byCategory.misses());
        assertEquals(0, byCategory.held());
    }

    @Test
    void anAmountWithoutRateOrTooLargeForOneIsToldAndInNoForecast() {
        Currency usd = Currency.getInstance("USD");
        ForecastSettings settings = ForecastSettings.builder()
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2023, 1, 1), usd, BigDecimal.TEN)
                        .build())
                .build();
        ForecastReport report = report(
                TWO_MONTHS,
                settings,
                deal("O1", "100", JANUARY).probability(BEFORE, 1),
                deal("O2", "100", JANUARY).probability(BEFORE, 1).amountChanged(BEFORE, Money.of("7", "JPY")),
                deal("O3", "100", JANUARY)
                        .probability(BEFORE, 1)
                        .amountChanged(BEFORE, new Money(Long.MAX_VALUE, usd)));
        assertEquals(ForecastIssues.UNCONVERTED_AMOUNT, report.issues().get(0).kind());
        assertEquals(List.of("O2", "O3"), report.issues().get(0).examples());
        assertEquals(1, report.periods().get(0).held());
    }
}
