// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.Stage;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.FlowSettingsBuilder;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.ForecastSpan;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelineFlowReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Window QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
    private static final Instant BEFORE = Instant.parse("2023-12-05T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2024-02-05T00:00:00Z");
    private static final LocalDate MID_FEBRUARY = LocalDate.of(2024, 2, 15);
    private static final Pipeline PIPELINE =
            Pipeline.of("direct", Stage.of("Offer", 1, Stage.Kind.OPEN).withProbability(0.5));

    private static OpportunityBuilder deal(String id, String amount) {
        return Opportunity.builder(id).createdAt(BEFORE).amount(Money.of(amount, "EUR"));
    }

    private static String text(FlowSettings flow, OpportunityBuilder... deals) {
        ForecastSettings forecasts = ForecastSettings.builder()
                .namingPersons(true)
                .pipeline(PIPELINE)
                .build();
        return text(
                ReviewPolicy.builder().pipelineFlow(flow).forecasts(forecasts).build(), QUARTER, deals);
    }

    /** The text with each run of white space as one blank. */
    private static String text(ReviewPolicy policy, Window window, OpportunityBuilder... deals) {
        return TextReport.detailed(REPORTS.kept(AlignmentReview.under(policy)
                        .measure(
                                Arrays.stream(deals)
                                        .map(OpportunityBuilder::build)
                                        .toList(),
                                window)))
                .replaceAll("\\s+", " ");
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is missing in: " + text);
        }
    }

    @Test
    void whatWasOpenWithoutAKnownValueHasNoEmptyBrackets() {
        assertSays(
                text(FlowSettings.standard(), Opportunity.builder("O3").createdAt(FEBRUARY)),
                "0 deals open at the beginning became 1 at the end: 1 came, 0 won, 0 lost.");
    }

    @Test
    void theFlowSaysWhatCameAndWent() {
        String text = text(
                FlowSettings.standard(),
                deal("O1", "100").closeDate(BEFORE, MID_FEBRUARY).won(FEBRUARY),
                deal("O2", "300").closeDate(BEFORE, MID_FEBRUARY).closeDate(FEBRUARY, LocalDate.of(2024, 6, 1)),
                Opportunity.builder("O3").createdAt(FEBRUARY));
        assertSays(
                text,
                "2 deals open at the beginning (400.00 EUR) became 2 at the end (300.00 EUR): 1 came, 1 won, 0 lost.",
                "Of 2 deals that were to be closed from 2024-01-01 to 2024-03-31 when this time began, 1 was won by then and 1 was"
                        + " moved out.",
                "- moved out 0 - 1 300.00 EUR",
                "1 deal at the end has no amount. To close: with a close date from 2024-01-01 to 2024-03-31. 1 deal at the end"
                        + " has no close date: give it one");
    }

    @Test
    void withoutCloseDatesTheFlowSaysSo() {
        String text = text(FlowSettings.standard(), deal("O1", "100"));
        assertSays(text, "No close date is on record", "There was no forecast");
        assertFalse(text.contains("To close"), text);
    }

    @Test
    void aQuotaThatCanNoLongerBeFilledIsCalledSo() {
        FlowSettings settings = FlowSettings.builder()
                .namingPersons(true)
                .quota(Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("1000", "EUR")))
                .quota(Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("100", "EUR")))
                .build();
        String text = text(
                settings,
                deal("O1", "100").ownerId("anna").won(FEBRUARY),
                deal("O2", "450").closeDate(BEFORE, LocalDate.of(2024, 6, 1)));
        assertSays(
                text,
                "Of the quota of 1000.00 EUR for 2024-01-01 to 2024-12-31, 100.00 EUR is won by the end of this time;"
                        + " 450.00 EUR is open in 1 deal to be closed by then: 0.50 times the 900.00 EUR that is still to be"
                        + " won. Even if every one of them were won, the quota would be missed: new deals are needed.",
                "2024-01-01 to 2024-12-31 anna 100.00 EUR 100.00 0.00 0.00 met");
    }

    @Test
    void aQuotaIsNotCalledMissedWhileDealsForItHaveNoAmount() {
        FlowSettings settings = FlowSettings.builder()
                .namingPersons(true)
                .quota(Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("150", "EUR")))
                .quota(Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("150", "EUR")))
                .build();
        LocalDate september = LocalDate.of(2024, 9, 20);
        String text = text(
                settings,
                deal("O1", "100").ownerId("anna").closeDate(BEFORE, september),
                Opportunity.builder("O2").createdAt(BEFORE).ownerId("anna").closeDate(BEFORE, september));
        assertSays(
                text,
                "100.00 EUR is open in 2 deals to be closed by then: at least 0.67 times the 150.00 EUR that is still to be"
                        + " won. 1 deal won or open for it has no amount that can be told in EUR: with it it may be more.",
                "anna 150.00 EUR 0.00 150.00 100.00 at least 0.67");
        assertFalse(text.contains("would be missed"), text);
    }

    @Test
    void aQuotaIsNotCalledMissedWhileAmountsWonForItCantBeTold() {
        FlowSettings settings = FlowSettings.builder()
                .namingPersons(true)
                .quota(Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("150", "EUR")))
                .build();
        String text = text(
                settings,
                deal("O1", "100").closeDate(BEFORE, LocalDate.of(2024, 9, 20)),
                Opportunity.builder("O2")
                        .createdAt(BEFORE)
                        .amount(Money.of("100", "USD"))
                        .won(FEBRUARY),
                Opportunity.builder("O3").createdAt(BEFORE).won(FEBRUARY));
        assertSays(
                text,
                "at least 0.67 times",
                "2 deals won or open for it have no amount that can be told in EUR: with them");
        assertFalse(text.contains("would be missed"), text);
    }

    @Test
    void aQuotaWhoseDaysAreOverIsCalledMetOrMissedWithoutACover() {
        FlowSettings settings = FlowSettings.builder()
                .namingPersons(true)
                .quota(Quota.ofCompany(YearMonth.of(2024, 1), 3, Money.of("1000", "EUR")))
                .quota(Quota.ofMonths("anna", YearMonth.of(2024, 1), 3, Money.of("80", "EUR")))
                .quota(Quota.ofMonths("ben", YearMonth.of(2024, 1), 3, Money.of("200", "EUR")))
                .build();
        String text = text(
                settings,
                deal("O1", "100").ownerId("anna").won(FEBRUARY),
                deal("O2", "450").ownerId("ben").closeDate(BEFORE, MID_FEBRUARY));
        assertSays(
                text,
                "100.00 EUR is won by the end of this time: its days are over, and it was missed by 900.00 EUR. 1 deal of"
                        + " 450.00 EUR that should have been closed by then is still open.",
                "ben 200.00 EUR 0.00 200.00 - missed anna 80.00 EUR 100.00 0 - met");
    }

    @Test
    void aQuotaThatWasSurpassedIsSaidToBeMetByHowMuch() {
        FlowSettings settings = FlowSettings.builder()
                .namingPersons(true)
                .quota(Quota.ofCompany(YearMonth.of(2024, 1), 3, Money.of("80", "EUR")))
                .build();
        assertSays(
                text(settings, deal("O1", "100").won(FEBRUARY)),
                "its days are over, and it was met, by 20.00 EUR more than asked.");
    }

    @Test
    void forecastsThatAreWorseThanNoneAreCalledSo() {
        String text = text(
                FlowSettings.standard(),
                deal("O1", "500").closeDate(BEFORE, MID_FEBRUARY),
                deal("O2", "100").closeDate(BEFORE, LocalDate.of(2024, 3, 15)).won(FEBRUARY));
        assertSays(
                text,
                "Over 3 periods they were off by 150.0% of what was won; in all, 150.0% too much was forecast.",
                "A forecast of nothing at all would have been off by less: 100.0%.",
                "2024-02 250.00 EUR 100.00 EUR 1 0 0 0 1 1",
                "1 of 1 (100.0%) won were missed, in no forecast: 1 dated into another period.");
    }

    @Test
    void forecastsOfPeriodsWithoutWinsAreNotPraised() {
        String text = text(FlowSettings.standard(), deal("O1", "100").closeDate(BEFORE, MID_FEBRUARY));
        assertSays(
                text,
                "No deal was won in a period with a forecast.",
                "Of 1 deal that was to be closed from 2024-01-01 to 2024-03-31 when this time began, 0 were won");
        assertFalse(text.contains("Every deal that was won"), text);
    }

    @Test
    void forecastsThatCameTrueAreCalledSo() {
        String text = text(
                FlowSettings.standard(),
                deal("O1", "100")
                        .closeDate(BEFORE, MID_FEBRUARY)
                        .probability(BEFORE, 1)
                        .won(FEBRUARY));
        assertSays(
                text,
                "off by 0.0% of what was won, by as much too high as too low.",
                "Every deal that was won was in the forecast of its period.");
    }

    private static String forecast(ForecastSettings settings, Window window, OpportunityBuilder... deals) {
        return text(ReviewPolicy.builder().forecasts(settings).build(), window, deals);
    }

    @Test
    void quartersHaveTheirNamesAndOtherPeriodsTheirDays() {
        ForecastSettings quarterly = ForecastSettings.builder()
                .pipeline(PIPELINE)
                .span(ForecastSpan.QUARTER)
                .build();
        Window year = Window.ofDays(LocalDate.of(2023, 12, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        OpportunityBuilder[] deals = {
            deal("O1", "100.01")
                    .probability(BEFORE, 0.5)
                    .closeDate(BEFORE, MID_FEBRUARY)
                    .won(FEBRUARY),
            deal("O2", "70").probability(BEFORE, 0.5).closeDate(BEFORE, LocalDate.of(2024, 10, 2))
        };
        assertSays(forecast(quarterly, year, deals), "2024 Q1 50.00 EUR 100.01 EUR", "2024 Q4 35.00 EUR");
        assertSays(
                forecast(
                        ForecastSettings.builder()
                                .pipeline(PIPELINE)
                                .span(ForecastSpan.WINDOW)
                                .build(),
                        QUARTER.withAsOf(QUARTER.end()),
                        deals),
                "2024 Q1 50.00 EUR");
        assertSays(
                forecast(
                        ForecastSettings.builder()
                                .pipeline(PIPELINE)
                                .span(ForecastSpan.WINDOW)
                                .build(),
                        Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31), ZoneOffset.UTC),
                        deals),
                "2024-03-30");
        assertSays(
                forecast(quarterly, year.withAsOf(Instant.parse("2024-01-02T00:00:00Z")), deals),
                "No period of this time is over, so that none can be judged.");
    }

    @Test
    void forecastsByCategoryAreNotOfProbabilities() {
        ForecastSettings categories = ForecastSettings.builder()
                .categories("commit")
                .namingPersons(true)
                .build();
        assertSays(
                forecast(categories, QUARTER, deal("O1", "100").closeDate(BEFORE, MID_FEBRUARY)),
                "no open deal had both a close date and a forecast category on record");
        assertSays(
                forecast(
                        categories,
                        QUARTER,
                        deal("O1", "100")
                                .ownerId("anna")
                                .forecast(BEFORE, "commit")
                                .closeDate(BEFORE, MID_FEBRUARY)
                                .won(FEBRUARY),
                        deal("O2", "100")
                                .ownerId("ben")
                                .forecast(BEFORE, "commit")
                                .closeDate(BEFORE, MID_FEBRUARY)),
                "Each forecast adds up the amounts of the deals in its categories",
                "they were off by 100.0% of what was won; in all, 100.0% too much was forecast.",
                "A forecast of nothing at all would have been off by as much.",
                "anna 100.00 EUR 100.00 EUR 0.0% 0.0%");
    }

    @Test
    void manyOwnersWithAQuotaAreShownThoseFirstWhoNeedMost() {
        FlowSettingsBuilder settings = FlowSettings.builder().namingPersons(true);
        for (int i = 1; i <= 22; i++) {
            settings.quota(Quota.ofMonths("p%02d".formatted(i), YearMonth.of(2024, 1), 12, Money.of("100", "EUR")));
        }
        String text = text(
                settings.build(),
                deal("O1", "450").ownerId("p01").closeDate(BEFORE, LocalDate.of(2024, 6, 1)),
                deal("O2", "100").ownerId("p02").won(FEBRUARY));
        assertSays(text, "2 more owners have a quota.", "p03 100.00 EUR 0.00 100.00 0.00 0.00");
        assertFalse(text.contains(" p01 "), text);
        assertFalse(text(quotas(20)).contains("have a quota"));
        assertSays(
                text(
                        FlowSettings.builder()
                                .quota(Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("1000", "EUR")))
                                .build(),
                        deal("O1", "100")),
                "what is open for the rest can't be told, because no close date is on record.");
    }

    @Test
    void dealsThatComeBackAndGrowAreToldInTheFlow() {
        assertSays(
                text(
                        FlowSettings.standard(),
                        deal("O1", "100").lost(BEFORE.plusSeconds(1)).reopened(FEBRUARY),
                        deal("O2", "100").amountChanged(FEBRUARY, Money.of("300", "EUR")),
                        deal("O3", "100").won(FEBRUARY).lost(FEBRUARY)),
                "1 came",
                "+ opened again 1 100.00 EUR",
                "+ increased 1 200.00 EUR",
                "- both at once 1");
    }

    @Test
    void dealsThatShrinkOrAreLostAreToldInTheFlow() {
        assertSays(
                text(
                        FlowSettings.standard(),
                        deal("O1", "100").lost(FEBRUARY),
                        deal("O2", "300").amountChanged(FEBRUARY, Money.of("100", "EUR"))),
                "- decreased 1 200.00 EUR",
                "- lost 1 100.00 EUR");
    }

    private static FlowSettings quotas(int owners) {
        FlowSettingsBuilder settings = FlowSettings.builder().namingPersons(true);
        for (int i = 1; i <= owners; i++) {
            settings.quota(Quota.ofMonths("p%02d".formatted(i), YearMonth.of(2024, 1), 12, Money.of("100", "EUR")));
        }
        return settings.build();
    }
}
