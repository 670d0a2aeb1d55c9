// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Window FIRST_QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
    private static final Window JANUARY =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), ZoneOffset.UTC);
    private static final Instant BEFORE = Instant.parse("2023-12-05T00:00:00Z");
    private static final LocalDate MID_JANUARY = LocalDate.of(2024, 1, 15);
    private static final Pipeline PIPELINE = Pipeline.of(
            "direct",
            Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.2),
            Stage.of("Offer", 2, Stage.Kind.OPEN).withProbability(0.6).withForecastCategory("commit"));
    private static final ForecastSettings WEIGHTED =
            ForecastSettings.builder().namingPersons(true).pipeline(PIPELINE).build();

    private static Instant day(int month, int day) {
        return LocalDate.of(2024, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    /** A deal of the year before, in stage New. */
    private static OpportunityBuilder old(String id, String amount) {
        return Opportunity.builder(id)
                .createdAt(Instant.parse("2023-12-01T00:00:00Z"))
                .amount(eur(amount));
    }

    private static ForecastReport report(Window window, ForecastSettings settings, OpportunityBuilder... deals) {
        return Forecasts.accuracy(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), window);
    }

    private static ForecastReport january(OpportunityBuilder... deals) {
        return report(JANUARY, WEIGHTED, deals);
    }

    private static ForecastError error(ForecastReport report) {
        return report.error().orElseThrow();
    }

    private static List<String> issues(ForecastReport report) {
        return report.issues().stream()
                .map(issue -> issue.kind().id() + " " + issue.count())
                .toList();
    }

    @Test
    void eachDealCountsWithItsOwnProbabilityElseThatOfItsStage() {
        ForecastReport report = january(
                old("O1", "100").closeDate(BEFORE, MID_JANUARY),
                old("O2", "100").stage(BEFORE, "Offer").closeDate(BEFORE, MID_JANUARY),
                old("O3", "100")
                        .probability(BEFORE, 0.35)
                        .closeDate(BEFORE, MID_JANUARY)
                        .won(day(1, 20)));
        assertEquals(
                Map.of("EUR", new BigDecimal("115.00")), report.periods().get(0).forecast());
        assertEquals(OptionalDouble.of(0.15), error(report).wape());
        assertEquals(OptionalDouble.of(0.15), error(report).bias());
    }

    @Test
    void aForecastKnowsOnlyWhatHappenedBeforeItWasFrozen() {
        ForecastReport report = january(old("O1", "100")
                .closeDate(BEFORE, MID_JANUARY)
                .probability(day(1, 1), 1)
                .amountChanged(day(1, 1), eur("900"))
                .closeDate(day(1, 1), LocalDate.of(2024, 6, 1))
                .won(day(1, 20)));
        assertEquals(
                Map.of("EUR", new BigDecimal("20.00")), report.periods().get(0).forecast());
        assertEquals(
                Map.of("EUR", new BigDecimal("900.00")), report.periods().get(0).won());
    }

    @Test
    void errorsOfPeriodsDoNotCancelInTheWapeAndDoInTheBias() {
        ForecastReport report = report(
                FIRST_QUARTER,
                WEIGHTED,
                old("O1", "100")
                        .probability(BEFORE, 1)
                        .closeDate(BEFORE, MID_JANUARY)
                        .won(day(2, 3)),
                old("O2", "50").closeDate(BEFORE, LocalDate.of(2024, 3, 1)));
        // forecast 100, 0, 10 against won 0, 100, 0
        assertEquals(OptionalDouble.of(2.1), error(report).wape());
        assertEquals(OptionalDouble.of(0.1), error(report).bias());
    }

    @Test
    void aLeadFreezesTheForecastEarlier() {
        ForecastSettings early = ForecastSettings.builder()
                .namingPersons(true)
                .pipeline(PIPELINE)
                .leadDays(7)
                .build();
        OpportunityBuilder late = old("O1", "100")
                .closeDate(BEFORE, MID_JANUARY)
                .probability(Instant.parse("2023-12-25T00:00:00Z"), 1)
                .won(day(1, 20));
        ForecastPeriod period = report(JANUARY, early, late).periods().get(0);
        assertEquals(Instant.parse("2023-12-25T00:00:00Z"), period.frozenAt());
        assertEquals(Map.of("EUR", new BigDecimal("20.00")), period.forecast());
    }

    @Test
    void categoriesCountFullAmountsOfTheDealsOwnElseOfItsStage() {
        ForecastSettings commit = ForecastSettings.builder()
                .namingPersons(true)
                .pipeline(PIPELINE)
                .categories("commit", "closed")
                .build();
        ForecastReport report = report(
                JANUARY,
                commit,
                old("O1", "100").stage(BEFORE, "Offer").closeDate(BEFORE, MID_JANUARY),
                old("O2", "10")
                        .stage(BEFORE, "Offer")
                        .forecast(BEFORE, "best case")
                        .closeDate(BEFORE, MID_JANUARY),
                old("O3", "1").forecast(BEFORE, "commit").closeDate(BEFORE, MID_JANUARY),
                old("O4", "1000").closeDate(BEFORE, MID_JANUARY).won(day(1, 9)));
        assertEquals(
                Map.of("EUR", new BigDecimal("101.00")), report.periods().get(0).forecast());
        assertEquals(
                Map.of(ForecastMiss.NOT_STATED, 1L), report.periods().get(0).misses());
        assertEquals(List.of("pipeline.forecast-not-stated 1"), issues(report));
    }

    @Test
    void anOwnerForecastsWhatIsHisThenAndHasWonWhatIsHisAtTheClosing() {
        ForecastReport report = january(old("O1", "100")
                .ownerId("anna")
                .probability(BEFORE, 1)
                .closeDate(BEFORE, MID_JANUARY)
                .owner(day(1, 10), "ben")
                .won(day(1, 20))
                .owner(day(1, 25), "cleo"));
        assertEquals(OptionalDouble.of(0), error(report).wape());
        assertEquals(OptionalDouble.of(2), report.errorByOwner().orElseThrow().wape());
        assertEquals(
                List.of("anna", "ben"),
                report.owners().stream()
                        .map(owner -> owner.ownerId().orElseThrow())
                        .toList());
        assertEquals(
                new BigDecimal("100.00"),
                report.owners().get(0).error().forecast().setScale(2));
        assertEquals(
                new BigDecimal("100.00"), report.owners().get(1).error().won().setScale(2));
    }

    @Test
    void ownersAreListedOnlyWhereTheyAreToBeNamed() {
        OpportunityBuilder deal =
                old("O1", "100").ownerId("anna").probability(BEFORE, 1).closeDate(BEFORE, MID_JANUARY);
        ForecastReport report =
                report(JANUARY, ForecastSettings.builder().pipeline(PIPELINE).build(), deal);

        assertEquals(1, january(deal).owners().size());
        assertEquals(List.of(), report.owners());
    }

    @Test
    void winsThatNoForecastHeldAreCountedByTheirReason() {
        ForecastReport report = january(
                old("O1", "100")
                        .probability(BEFORE, 1)
                        .closeDate(BEFORE, MID_JANUARY)
                        .won(day(1, 9)),
                Opportunity.builder("O2").createdAt(day(1, 2)).amount(eur("10")).won(day(1, 9)),
                old("O3", "10").won(day(1, 9)),
                old("O4", "10").closeDate(BEFORE, LocalDate.of(2024, 2, 1)).won(day(1, 9)),
                old("O5", "10")
                        .closeDate(BEFORE, MID_JANUARY)
                        .lost(BEFORE)
                        .reopened(day(1, 3))
                        .won(day(1, 9)),
                Opportunity.builder("O6")
                        .createdAt(BEFORE)
                        .closeDate(BEFORE, MID_JANUARY)
                        .amountChanged(day(1, 9), eur("10"))
                        .won(day(1, 9)));
        ForecastPeriod period = report.periods().get(0);
        assertEquals(
                Map.of(
                        ForecastMiss.CREATED_LATER, 1L,
                        ForecastMiss.NO_CLOSE_DATE, 1L,
                        ForecastMiss.OTHER_CLOSE_DATE, 1L,
                        ForecastMiss.CLOSED, 1L,
                        ForecastMiss.NO_AMOUNT, 1L),
                period.misses());
        assertEquals(Map.of("EUR", new BigDecimal("50.00")), period.missed());
        assertEquals(Proportion.of(5, 6), report.missedWins());
        assertEquals(List.of("pipeline.forecast-without-amount 1"), issues(report));
    }

    @Test
    void aDealWithAnAmountOfZeroIsInNoForecast() {
        ForecastReport report = january(old("O1", "0")
                .closeDate(BEFORE, MID_JANUARY)
                .amountChanged(day(1, 20), eur("70"))
                .won(day(1, 20)));
        ForecastPeriod period = report.periods().get(0);
        assertEquals(0, period.held());
        assertEquals(Map.of(ForecastMiss.NO_AMOUNT, 1L), period.misses());
        assertEquals(Proportion.of(1, 1), report.missedWins());
        assertEquals(List.of("pipeline.forecast-without-amount 1"), issues(report));
    }

    @Test
    void whatBecameOfTheDealsInTheForecastIsCounted() {
        ForecastPeriod period = report(
                        JANUARY.withAsOf(day(3, 1)),
                        WEIGHTED,
                        old("O1", "1").closeDate(BEFORE, MID_JANUARY).won(day(1, 9)),
                        old("O2", "1").closeDate(BEFORE, MID_JANUARY).won(day(2, 9)),
                        old("O3", "1").closeDate(BEFORE, MID_JANUARY).lost(day(1, 9)),
                        old("O4", "1").closeDate(BEFORE, MID_JANUARY),
                        old("O5", "1")
                                .closeDate(BEFORE, MID_JANUARY)
                                .won(day(1, 9))
                                .lost(day(1, 9)))
                .periods()
                .get(0);
        assertEquals(
                Map.of(
                        ForecastFate.WON, 1L,
                        ForecastFate.WON_OUTSIDE, 1L,
                        ForecastFate.LOST, 1L,
                        ForecastFate.OPEN, 1L,
                        ForecastFate.CONTRADICTED, 1L),
                period.fates());
    }

    @Test
    void aDealWonAndOpenedAgainByAsOfIsNoWin() {
        OpportunityBuilder deal =
                old("O1", "100").closeDate(BEFORE, MID_JANUARY).won(day(1, 20)).reopened(day(2, 10));
        assertEquals(1, january(deal).periods().get(0).wins());
        assertEquals(
                0,
                report(JANUARY.withAsOf(day(3, 1)), WEIGHTED, deal)
                        .periods()
                        .get(0)
                        .wins());
    }

    @Test
    void aPeriodThatIsNotOverIsNotJudged() {
        ForecastReport report = report(
                FIRST_QUARTER.withAsOf(day(3, 15)),
                WEIGHTED,
                old("O1", "100").closeDate(BEFORE, MID_JANUARY).won(day(1, 20)));
        assertEquals(2, report.periods().size());
        assertEquals(1, report.notOver());
        assertEquals(1, report.measurements().get(0).evidence().notDue());
    }

    @Test
    void onlyWholeMonthsOfTheWindowArePeriods() {
        Window odd = Window.ofDays(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 3, 31), ZoneOffset.UTC);
        ForecastReport report = report(odd, WEIGHTED);
        assertEquals(
                List.of(LocalDate.of(2024, 2, 1)),
                report.periods().stream().map(ForecastPeriod::from).toList());
    }

    @Test
    void quartersBeginInJanuaryAprilJulyAndOctober() {
        Window year = Window.ofDays(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 12, 1), ZoneOffset.UTC);
        ForecastSettings quarters = ForecastSettings.builder()
                .namingPersons(true)
                .span(ForecastSpan.QUARTER)
                .build();
        assertEquals(
                List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1)),
                report(year, quarters).periods().stream()
                        .map(ForecastPeriod::from)
                        .toList());
    }

    @Test
    void withoutCloseDatesOnRecordThereIsNoForecastAndNoError() {
        ForecastReport report = january(old("O1", "100").won(day(1, 20)), old("O2", "50"));
        assertEquals(0, report.judged());
        assertEquals(Optional.empty(), report.error());
        assertEquals(Proportion.of(0, 0), report.missedWins());
        assertEquals(List.of(), issues(report), "not one period among others that had one");
        assertEquals(
                List.of(Measurement.State.NO_DATA, Measurement.State.NO_DATA, Measurement.State.NO_DATA),
                report.measurements().stream().map(Measurement::state).toList());
    }

    @Test
    void withoutProbabilitiesThereIsNoForecast() {
        ForecastReport report = report(
                JANUARY,
                ForecastSettings.standard(),
                old("O1", "100").closeDate(BEFORE, MID_JANUARY).won(day(1, 20)));
        assertEquals(0, report.judged());
        assertEquals(Optional.empty(), report.error());
    }

    @Test
    void aPeriodBeforeForecastsWereRecordedIsLeftOutAndCounted() {
        ForecastReport report = report(
                FIRST_QUARTER,
                WEIGHTED,
                old("O1", "700").won(day(1, 20)),
                old("O2", "100")
                        .probability(day(1, 25), 1)
                        .closeDate(day(1, 25), LocalDate.of(2024, 2, 9))
                        .won(day(2, 9)),
                old("O3", "10").closeDate(day(1, 25), LocalDate.of(2024, 9, 9)));
        assertEquals(OptionalDouble.of(0), error(report).wape());
        assertEquals(List.of("pipeline.period-without-forecast 1"), issues(report));
    }

    @Test
    void whenNothingWasWonThereIsNoRatioButTheForecastIsTold() {
        ForecastReport report = january(old("O1", "100").closeDate(BEFORE, MID_JANUARY));
        assertEquals(OptionalDouble.empty(), error(report).wape());
        assertEquals(0, new BigDecimal("20").compareTo(error(report).forecast()));
        assertEquals(Measurement.State.NO_DATA, report.measurements().get(0).state());
    }

    @Test
    void aForecastAndAWinAreConvertedAtTheRateOfTheFirstDay() {
        Currency usd = Currency.getInstance("USD");
        ForecastSettings settings = ForecastSettings.builder()
                .namingPersons(true)
                .pipeline(PIPELINE)
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2023, 1, 1), usd, new BigDecimal("0.5"))
                        .rate(LocalDate.of(2024, 1, 1), usd, new BigDecimal("0.9"))
                        .rate(LocalDate.of(2024, 1, 2), usd, new BigDecimal("2"))
                        .build())
                .build();
        ForecastReport report = report(
                JANUARY,
                settings,
                Opportunity.builder("O1")
                        .createdAt(BEFORE)
                        .amount(Money.of("100", "USD"))
                        .probability(BEFORE, 1)
                        .closeDate(BEFORE, MID_JANUARY)
                        .won(day(1, 20)));
        assertEquals(
                Map.of("EUR", new BigDecimal("90.00")), report.periods().get(0).won());
        assertEquals(OptionalDouble.of(0), error(report).wape());
    }

    @Test
    void inSeveralCurrenciesWithoutRatesNoErrorIsTold() {
        ForecastReport report = january(
                old("O1", "100").closeDate(BEFORE, MID_JANUARY),
                Opportunity.builder("O2")
                        .createdAt(BEFORE)
                        .amount(Money.of("5", "USD"))
                        .won(day(1, 20)));
        assertEquals(Optional.empty(), report.currency());
        assertEquals(Optional.empty(), report.error());
        assertEquals(
                Map.of("EUR", new BigDecimal("20.00")), report.periods().get(0).forecast());
        assertEquals(List.of("pipeline.forecast-several-currencies 2"), issues(report));
    }

    @Test
    void aWonDealWithoutAmountIsCountedAndMissingInWhatWasWon() {
        ForecastReport report = january(
                old("O1", "100").closeDate(BEFORE, MID_JANUARY).won(day(1, 20)),
                Opportunity.builder("O2").createdAt(BEFORE).won(day(1, 20)));
        assertEquals(1, report.periods().get(0).winsWithoutAmount());
        assertEquals(List.of("pipeline.forecast-won-without-amount 1"), issues(report));
    }

    @Test
    void aSmallProbabilityOfASmallAmountIsNotLost() {
        ForecastReport report =
                january(old("O1", "0.01").probability(BEFORE, 1.0 / 3).closeDate(BEFORE, MID_JANUARY));
        assertEquals(
                Map.of("EUR", new BigDecimal("0.00333333333333")),
                report.periods().get(0).forecast());
    }

    @Test
    void allMetricsAreListedWithoutDeals() {
        assertEquals(
                ForecastMetrics.all(),
                january().measurements().stream().map(Measurement::metric).toList());
    }

    @Test
    void aForecastFrozenAfterItsPeriodHasBegunIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> ForecastSettings.builder()
                        .namingPersons(true)
                        .leadDays(-1)
                        .build());
        assertTrue(refused.getMessage().contains("-1 days"), refused.getMessage());
    }
}
