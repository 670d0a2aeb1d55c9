// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is asked of a report, and what it names. */
class DealReportTest {
    private static final Window QUARTER = Window.ofDays(
                    LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC)
            .withResolution(Resolution.DAY);
    private static final Pipeline PIPELINE =
            Pipeline.of("direct", Stage.of("New", 1, Stage.Kind.OPEN), Stage.of("Offer", 2, Stage.Kind.OPEN));

    private static Instant day(int day) {
        return LocalDate.of(2024, 1, 1)
                .plusDays(day - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(day(1));
    }

    private static DealReport report(DealSettings settings, OpportunityBuilder... deals) {
        return Funnel.deals(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), QUARTER);
    }

    private static DealReport report(OpportunityBuilder... deals) {
        return report(DealSettings.standard(), deals);
    }

    @Test
    void theShareWonWithinATimeIsOfAllThatBegan() {
        DealReport report = report(
                deal("O1").won(day(5)), deal("O2").won(day(10)), deal("O3").lost(day(5)), deal("O4"));
        assertEquals(OptionalDouble.of(0), report.wonWithin(Duration.ofDays(3)));
        assertEquals(OptionalDouble.of(.25), report.wonWithin(Duration.ofDays(4)));
        assertEquals(OptionalDouble.of(.5), report.wonWithin(Duration.ofDays(9)));
        assertEquals(OptionalDouble.empty(), report.wonWithin(Duration.ofDays(200)), "the fourth may still be won");
        assertEquals(OptionalDouble.empty(), report().wonWithin(Duration.ofDays(1)));
    }

    @Test
    void aReportHasTheVelocityOfEachPopulationByEachCycle() {
        for (VelocityPopulation stated : VelocityPopulation.values()) {
            DealReport report = report(DealSettings.builder()
                    .velocity(stated, VelocityCycle.MEDIAN_WON)
                    .build());
            assertEquals(report.velocity(), report.velocity(stated, VelocityCycle.MEDIAN_WON));
            for (VelocityPopulation population : VelocityPopulation.values()) {
                for (VelocityCycle cycle : VelocityCycle.values()) {
                    assertEquals(population, report.velocity(population, cycle).population());
                    assertEquals(cycle, report.velocity(population, cycle).cycle());
                }
            }
        }
    }

    @Test
    void winRatesNameLostDeals() {
        DealReport report = report(
                deal("won").won(day(5)),
                deal("lost").lost(day(5)),
                Opportunity.builder("lost of last year").createdAt(day(-5)).lost(day(5)));
        assertEquals(List.of("lost", "lost of last year"), examples(report, DealMetrics.WIN_RATE));
        assertEquals(List.of("lost"), examples(report, DealMetrics.WIN_RATE_CREATED));
    }

    private static List<String> examples(DealReport report, Metric metric) {
        return report.measurements().stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .evidence()
                .examples();
    }

    @Test
    void theListOfMetricsIsThatOfAReportWithAPipeline() {
        assertEquals(
                report(DealSettings.builder().pipeline(PIPELINE).build()).measurements().stream()
                        .map(Measurement::metric)
                        .toList(),
                DealMetrics.all());
    }

    @Test
    void whereEveryStageMayBeLeftOutThereAreNoStepsToRecord() {
        DealSettings allOptional = DealSettings.builder()
                .pipeline(PIPELINE)
                .optionalStages("New", "Offer")
                .build();
        assertEquals(
                Optional.empty(), report(allOptional, deal("O1").won(day(5))).recordedSteps());
    }

    @Test
    void anInvoiceJustBeforeTheWinIsAtOnceAndThePaymentFollowsIt() {
        DealSettings tolerant = DealSettings.builder()
                .clockSkew(ClockSkew.of(Duration.ofDays(2)))
                .build();
        WonToCash cash = report(
                        tolerant, deal("O1").invoiced(day(3)).won(day(5)).paid(day(8)))
                .cash();
        assertEquals(Optional.of(Duration.ZERO), cash.toInvoice().median());
        assertEquals(Optional.of(Duration.ofDays(3)), cash.invoiceToPayment().median());
    }

    @Test
    void fiveClosingsExpectedAndNoneSeenAreSuspiciousAndFourAreNot() {
        for (int many : new int[] {4, 5}) {
            List<OpportunityBuilder> deals = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                deals.add(Opportunity.builder("late" + i).createdAt(day(60)).lost(day(70)));
            }
            for (int i = 0; i < many; i++) {
                deals.add(deal("early" + i).lost(day(80)));
            }
            boolean suspected = report(deals.toArray(OpportunityBuilder[]::new)).issues().stream()
                    .anyMatch(issue -> issue.kind().equals(DealIssues.OUTCOMES_START_LATER));
            assertEquals(many == 5, suspected, "all are closed, none of the early ones before day 70");
        }
    }
}
