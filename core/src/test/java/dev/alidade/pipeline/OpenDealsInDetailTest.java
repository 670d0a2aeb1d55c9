// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.DataIssue;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Currencies, stages and thresholds of open deals. */
class OpenDealsInDetailTest {
    private static final Window MARCH =
            Window.of(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"));
    private static final Instant CREATED = Instant.parse("2024-03-20T00:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final ExchangeRates TENFOLD = ExchangeRates.to(EUR)
            .rate(LocalDate.of(2024, 1, 1), USD, BigDecimal.TEN)
            .build();
    private static final Pipeline PIPELINE = Pipeline.of(
            "sales",
            Stage.of("New", 1, Stage.Kind.OPEN),
            Stage.of("Offer", 2, Stage.Kind.OPEN),
            Stage.of("Won", 3, Stage.Kind.WON));

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(CREATED);
    }

    private static PipelineReport report(PipelineSettings settings, OpportunityBuilder... deals) {
        return OpenPipeline.under(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), MARCH);
    }

    @Test
    void ratesAloneSayInWhichCurrencyValuesAreTold() {
        PipelineReport report = report(
                PipelineSettings.builder().rates(TENFOLD).build(),
                deal("O1").amount(new Money(5, USD)),
                deal("O2").amount(new Money(7, EUR)));
        assertEquals(Optional.of(EUR), report.currency());
        assertEquals(new BigDecimal("0.57"), report.value().orElseThrow().value());
    }

    @Test
    void aCurrencyThatTheRatesDontLeadToIsRefused() {
        PipelineSettingsBuilder builder = PipelineSettings.builder().rates(TENFOLD);
        assertEquals(Optional.of(EUR), builder.currency(EUR).build().currency());
        assertThrows(IllegalArgumentException.class, builder.currency(USD)::build);
    }

    @Test
    void anAmountTooLargeToBeConvertedIsToldAndEndsNothing() {
        PipelineReport report = report(
                PipelineSettings.builder().rates(TENFOLD).build(),
                deal("O1").amount(new Money(Long.MAX_VALUE, USD)),
                deal("O2").amount(new Money(7, EUR)));
        DataIssue issue = report.issues().get(0);
        assertEquals(PipelineIssues.UNCONVERTED_AMOUNT, issue.kind());
        assertEquals(List.of("O1"), issue.examples());
        assertEquals(new BigDecimal("0.07"), report.value().orElseThrow().value());
        assertEquals(1, report.value().orElseThrow().withoutValue());
    }

    @Test
    void whereAllDealsAreInStagesThereIsNoRowOfThoseInNone() {
        PipelineSettings settings =
                PipelineSettings.builder().pipeline(PIPELINE).build();
        assertEquals(2, report(settings, deal("O1")).byStage().size());
        assertEquals(
                3,
                report(settings, deal("O1").stage(CREATED, "Elsewhere"))
                        .byStage()
                        .size());
    }

    @Test
    void aDealWithoutFaultWhoseCycleHasNotBegunIsHealthy() {
        PipelineSettings settings = PipelineSettings.builder()
                .pipeline(PIPELINE)
                .cycleStarts("Offer")
                .thresholds(PipelineThresholds.standard()
                        .withStageTime(new StageTime("sales", "New", 5, Duration.ofDays(90))))
                .build();
        PipelineReport report = report(
                settings,
                deal("O1")
                        .accountId("A1")
                        .amount(new Money(5, EUR))
                        .nextStep(CREATED, "call")
                        .closeDate(CREATED, LocalDate.of(2024, 5, 1)));
        assertEquals(Proportion.of(1, 1), report.healthy());
        assertEquals(0, report.started());
    }

    @Test
    void withEveryThresholdAndACurrencyAllMetricsAreTold() {
        PipelineSettings settings = PipelineSettings.builder()
                .pipeline(PIPELINE)
                .currency(EUR)
                .deadWoodAfter(Duration.ofDays(90))
                .build();
        PipelineReport report = report(settings.with(
                settings.thresholds().withStageTime(new StageTime("sales", "New", 5, Duration.ofDays(90)))));
        assertEquals(
                PipelineMetrics.all(),
                report.measurements().stream().map(Measurement::metric).toList());
    }

    @Test
    void withAFactorOfOneADealIsStalledAfterItsStagesMedian() {
        PipelineSettings settings = PipelineSettings.builder()
                .pipeline(PIPELINE)
                .thresholds(PipelineThresholds.standard()
                        .withStageTime(new StageTime("sales", "New", 5, Duration.ofDays(11))))
                .stalledFactor(BigDecimal.ONE)
                .build();
        PipelineReport report = report(
                settings, deal("O1").stage(CREATED.plusSeconds(60), "Offer").stage(CREATED, "New"), deal("O2"));
        assertEquals(List.of("O2"), report.fault(Fault.STALLED).orElseThrow().examples());
    }
}
