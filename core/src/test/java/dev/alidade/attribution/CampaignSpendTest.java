// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.EUR;
import static dev.alidade.attribution.CampaignFixture.QUARTER;
import static dev.alidade.attribution.CampaignFixture.amount;
import static dev.alidade.attribution.CampaignFixture.campaign;
import static dev.alidade.attribution.CampaignFixture.euros;
import static dev.alidade.attribution.CampaignFixture.inEuros;
import static dev.alidade.attribution.CampaignFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Journey;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which spend counts, in which currency, beside which budget. */
class CampaignSpendTest {
    private static final YearMonth APRIL = YearMonth.of(2024, 4);

    private static Optional<BigDecimal> spent(Window window, CampaignSettings settings, Spend... spend) {
        return Attribution.campaigns(settings)
                .measure(List.of(spend), window)
                .totals()
                .spend()
                .amount();
    }

    private static Window days(int from, int to) {
        return Window.ofDays(LocalDate.of(2024, 4, from), LocalDate.of(2024, 4, to), ZoneOffset.UTC);
    }

    private static CampaignSettings lagged(Period lag) {
        return CampaignSettings.builder().journeys(inEuros()).lag(lag).build();
    }

    @Test
    void ofAMonthTheDaysOfTheWindowCount() {
        assertEquals(
                Optional.of(amount("100.00")), spent(days(11, 21), settings(), Spend.ofMonth("C1", APRIL, euros(300))));
    }

    @Test
    void twoWindowsThatMeetShareAMonthToTheCent() {
        Spend month = Spend.ofMonth("C1", APRIL, Money.of("100", "EUR"));
        BigDecimal one = spent(days(1, 8), settings(), month).orElseThrow();
        BigDecimal other = spent(days(8, 30), settings(), month).orElseThrow();
        BigDecimal last = spent(
                        Window.ofDays(LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 9), ZoneOffset.UTC),
                        settings(),
                        month)
                .orElseThrow();
        assertEquals(amount("23.38"), one, "3.34 on each of the first ten days");
        assertEquals(amount("100.00"), one.add(other).add(last));
    }

    @Test
    void ofAMonthThatGoesOnTheDaysBeforeAsOfCount() {
        Window known = days(1, 30).withAsOf(Instant.parse("2024-04-10T08:00:00Z"));
        assertEquals(Optional.of(amount("100.00")), spent(known, settings(), Spend.ofMonth("C1", APRIL, euros(300))));
    }

    @Test
    void aDayBelongsToTheWindowInWhichItBegins() {
        Window offset = Window.of(Instant.parse("2024-04-10T08:00:00Z"), Instant.parse("2024-04-12T08:00:00Z"));
        for (int day = 9; day <= 13; day++) {
            assertEquals(
                    day == 11 || day == 12,
                    spent(offset, settings(), Spend.ofDay("C1", LocalDate.of(2024, 4, day), euros(1)))
                            .isPresent(),
                    "day " + day);
        }
    }

    @Test
    void aDayThatBeginsAtOneOClockIsADay() {
        // in Brazil clocks went from 0:00 to 1:00 on 4 November 2018
        LocalDate day = LocalDate.of(2018, 11, 4);
        Window window = Window.ofDays(day, day.plusDays(1), ZoneId.of("America/Sao_Paulo"));
        assertEquals(Optional.of(amount("7.00")), spent(window, settings(), Spend.ofDay("C1", day, euros(7))));
        assertEquals(Optional.empty(), spent(window, settings(), Spend.ofDay("C1", day.minusDays(1), euros(7))));
        assertEquals(Optional.empty(), spent(window, settings(), Spend.ofDay("C1", day.plusDays(1), euros(7))));
        assertEquals(
                Optional.of(amount("7.00")),
                spent(window, lagged(Period.ofMonths(1)), Spend.ofDay("C1", LocalDate.of(2018, 10, 4), euros(7))),
                "also less a lag");
    }

    @Test
    void aMonthInWhichClocksChangeHasEqualDays() {
        Window window = Window.ofDays(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 1), ZoneId.of("Europe/Berlin"));
        assertEquals(
                Optional.of(amount("10.00")),
                spent(window, settings(), Spend.ofMonth("C1", YearMonth.of(2024, 3), euros(310))));
    }

    @Test
    void lessALagOfThreeMonthsAQuarterIsHeldAgainstTheOneBefore() {
        CampaignReport report = Attribution.campaigns(lagged(Period.ofMonths(3)))
                .measure(
                        List.of(
                                Spend.ofMonth("C1", YearMonth.of(2023, 12), euros(1)),
                                Spend.ofMonth("C1", YearMonth.of(2024, 1), euros(2)),
                                Spend.ofMonth("C1", YearMonth.of(2024, 3), euros(4)),
                                Spend.ofMonth("C1", APRIL, euros(8))),
                        QUARTER);
        assertEquals(LocalDate.of(2024, 1, 1), report.spendFrom());
        assertEquals(LocalDate.of(2024, 4, 1), report.spendTo());
        assertEquals(Optional.of(amount("6.00")), report.totals().spend().amount());
        assertEquals(2, report.totals().spend().records());
    }

    @Test
    void everyDayIsConvertedAtItsOwnRate() {
        Currency dollar = Currency.getInstance("USD");
        CampaignSettings settings = CampaignSettings.builder()
                .journeys(JourneySettings.builder()
                        .rates(ExchangeRates.to(EUR)
                                .rate(LocalDate.of(2024, 4, 1), dollar, new BigDecimal("0.5"))
                                .rate(LocalDate.of(2024, 4, 21), dollar, new BigDecimal("0.8"))
                                .build())
                        .build())
                .build();
        assertEquals(
                Optional.of(amount("18.00")), // 20 days at 0.50 and 10 at 0.80
                spent(QUARTER, settings, Spend.ofMonth("C1", APRIL, Money.of("30", "USD"))));
        assertEquals(
                Optional.empty(),
                spent(
                        Window.ofDays(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 7, 1), ZoneOffset.UTC),
                        settings,
                        new Spend("C1", LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 2), Money.of("30", "USD"))),
                "there is no rate in March");
    }

    private static CampaignSettings fromDollars(String rate) {
        return CampaignSettings.builder()
                .journeys(JourneySettings.builder()
                        .rates(ExchangeRates.to(EUR)
                                .rate(LocalDate.of(2024, 1, 1), Currency.getInstance("USD"), new BigDecimal(rate))
                                .build())
                        .build())
                .build();
    }

    @Test
    void whatIsConvertedIsRoundedOnceAndNotEveryDay() {
        Money thousand = Money.of("1000.00", "USD");
        CampaignSettings settings = fromDollars("0.91");
        assertEquals(Optional.of(amount("910.00")), spent(QUARTER, settings, Spend.ofMonth("C1", APRIL, thousand)));
        Spend[] days = APRIL.atDay(1)
                .datesUntil(APRIL.plusMonths(1).atDay(1))
                .map(day -> Spend.ofDay("C1", day, Money.of("0.05", "USD")))
                .toArray(Spend[]::new);
        assertEquals(Optional.of(amount("1.36")), spent(QUARTER, settings, days), "1.365 is half, 1.36 is even");
        assertEquals(
                Optional.of(amount("-910.00")),
                spent(QUARTER, settings, Spend.ofMonth("C1", APRIL, Money.of("-1000.00", "USD"))));
    }

    @Test
    void aBudgetIsConvertedAsASumToo() {
        Campaign year = Campaign.builder("C1")
                .start(LocalDate.of(2023, 1, 1))
                .end(LocalDate.of(2023, 12, 31))
                .budget(Money.of("1000.00", "USD"))
                .build();
        CampaignSettings settings = CampaignSettings.builder()
                .campaign(year)
                .journeys(JourneySettings.builder()
                        .rates(ExchangeRates.to(EUR)
                                .rate(LocalDate.of(2022, 1, 1), Currency.getInstance("USD"), new BigDecimal("0.91"))
                                .build())
                        .build())
                .build();
        Window window = Window.ofDays(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1), ZoneOffset.UTC);
        assertEquals(
                Optional.of(amount("910.00")),
                campaign(Attribution.campaigns(settings).measure(List.of(), window), "C1")
                        .spend()
                        .budget());
    }

    @Test
    void spendWithoutARateIsUnknownAndCounted() {
        CampaignReport report = Attribution.campaigns(settings())
                .measure(
                        List.of(
                                Spend.ofMonth("C1", APRIL, Money.of("30", "USD")),
                                Spend.ofMonth("C1", APRIL, euros(30)),
                                Spend.ofMonth("C2", APRIL, euros(5))),
                        QUARTER);
        assertEquals(Optional.empty(), campaign(report, "C1").spend().amount());
        assertEquals(1, campaign(report, "C1").spend().unconverted());
        assertEquals(Optional.of(amount("5.00")), campaign(report, "C2").spend().amount());
        assertEquals(Optional.empty(), report.totals().spend().amount());
        assertEquals(OptionalDouble.empty(), report.totals().measured().share());
        assertEquals(CampaignIssues.UNCONVERTED_SPEND, report.issues().get(0).kind());
        assertEquals(List.of("C1"), report.issues().get(0).examples());
    }

    @Test
    void amountsBeyondLongsAreUnknownAndCounted() {
        Currency dollar = Currency.getInstance("USD");
        CampaignSettings settings = CampaignSettings.builder()
                .journeys(JourneySettings.builder()
                        .rates(ExchangeRates.to(EUR)
                                .rate(LocalDate.of(2024, 1, 1), dollar, new BigDecimal("9"))
                                .build())
                        .build())
                .build();
        Spend huge = Spend.ofDay("C1", LocalDate.of(2024, 4, 2), new Money(Long.MAX_VALUE, dollar));
        assertEquals(Optional.empty(), spent(QUARTER, settings, huge));
        Spend large = Spend.ofDay("C1", LocalDate.of(2024, 4, 2), new Money(Long.MAX_VALUE, EUR));
        assertEquals(
                Optional.of(amount("184467440737095516.14")), spent(QUARTER, settings, large, large), "sums are exact");
    }

    @Test
    void moreBackThanSpentIsNoSpendToDivideBy() {
        CampaignReport report = Attribution.campaigns(settings())
                .measure(
                        List.of(
                                Spend.ofMonth("C1", APRIL, euros(-30)),
                                Journey.builder("J1")
                                        .touchpoint(CampaignFixture.touch(1, "C1"))
                                        .build()),
                        QUARTER);
        assertEquals(
                Optional.of(amount("-30.00")), campaign(report, "C1").spend().amount());
        assertEquals(
                OptionalDouble.empty(),
                campaign(report, "C1").credit("first").orElseThrow().returnOnSpend());
        assertEquals(CampaignIssues.NEGATIVE_SPEND, report.issues().get(0).kind());
    }

    @Test
    void withoutACurrencyNoAmountIsTold() {
        CampaignReport report = Attribution.campaigns(CampaignSettings.builder().build())
                .measure(List.of(Spend.ofMonth("C1", APRIL, euros(30))), QUARTER);
        assertEquals(Optional.empty(), report.currency());
        assertEquals(Optional.empty(), campaign(report, "C1").spend().amount());
        assertEquals(1, campaign(report, "C1").spend().records());
        assertEquals(CampaignIssues.NO_CURRENCY, report.issues().get(0).kind());
    }

    @Test
    void aBudgetCountsForTheDaysOfTheWindow() {
        Campaign half = Campaign.builder("C1")
                .start(LocalDate.of(2024, 3, 2))
                .end(LocalDate.of(2024, 4, 30))
                .budget(euros(600))
                .build();
        Campaign whole = Campaign.builder("C2").budget(euros(100)).build();
        Campaign later = Campaign.builder("C3")
                .start(LocalDate.of(2024, 8, 1))
                .end(LocalDate.of(2024, 8, 31))
                .budget(euros(100))
                .build();
        CampaignReport report = Attribution.campaigns(settings(half, whole, later))
                .measure(
                        List.of(Spend.ofMonth("C1", APRIL, euros(360)), Spend.ofMonth("C2", APRIL, euros(80))),
                        QUARTER);
        assertEquals(
                Optional.of(amount("300.00")), campaign(report, "C1").spend().budget());
        assertEquals(
                Optional.of(amount("60.00")), campaign(report, "C1").spend().overBudget());
        assertEquals(
                Optional.of(amount("-20.00")), campaign(report, "C2").spend().overBudget());
        assertEquals(Optional.of(amount("0.00")), campaign(report, "C3").spend().budget());
        assertEquals(Optional.empty(), campaign(report, "C3").spend().overBudget(), "no record of spend");
        assertEquals(OptionalDouble.of(80 / 400.0), report.totals().budgetVariance());
    }

    @Test
    void aBudgetOfWhichNothingIsSpentIsOffByAllOfIt() {
        CampaignSettings settings = settings(
                Campaign.builder("C1").budget(euros(100)).build(),
                Campaign.builder("C2").budget(euros(300)).build(),
                Campaign.builder("C3").build(),
                Campaign.builder("C4").budget(euros(50)).build());
        CampaignReport report = Attribution.campaigns(settings)
                .measure(
                        List.of(
                                Spend.ofMonth("C1", APRIL, euros(80)),
                                Spend.ofMonth("C3", APRIL, euros(70)), // no budget
                                Spend.ofMonth("C4", APRIL, Money.of("9", "USD"))), // no rate
                        QUARTER);
        assertEquals(OptionalDouble.of((20 + 300) / 400.0), report.totals().budgetVariance());
        Measurement variance = report.measurements().stream()
                .filter(measurement -> measurement.metric().equals(AttributionMetrics.BUDGET_VARIANCE))
                .findFirst()
                .orElseThrow();
        assertEquals(2, variance.evidence().denominator().orElseThrow());
        assertEquals(
                OptionalDouble.empty(),
                Attribution.campaigns(settings)
                        .measure(List.of(), QUARTER)
                        .totals()
                        .budgetVariance(),
                "nobody recorded any spend");
    }

    @Test
    void aBudgetWithoutARateIsUnknownAndCounted() {
        CampaignReport report = Attribution.campaigns(settings(
                        Campaign.builder("C1").budget(Money.of("5", "USD")).build()))
                .measure(List.of(), QUARTER);
        assertEquals(Optional.empty(), campaign(report, "C1").spend().budget());
        assertEquals(CampaignIssues.UNCONVERTED_BUDGET, report.issues().get(0).kind());
    }
}
