// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import dev.alidade.model.Stage.Kind;
import dev.alidade.pipeline.CalibrationReport;
import dev.alidade.pipeline.CalibrationRow;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.ForecastReport;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.Forecasts;
import dev.alidade.pipeline.OpenPipeline;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.pipeline.PipelineThresholds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Open deals, forecasts and probabilities, held against what was known and what came. */
public final class HonestPipeline {
    private HonestPipeline() {}

    /**
     * Prints whether the pipeline of a small company shows what is true.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Pipeline stages = Pipeline.of(
                "sales",
                Stage.of("Talk", 1, Kind.OPEN).withProbability(0.3),
                Stage.of("Offer", 2, Kind.OPEN).withProbability(0.8));
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            Instant opened = Instant.parse("2024-01-02T09:00:00Z").plus(Duration.ofDays(4L * i));
            Instant offered = opened.plus(Duration.ofDays(12));
            LocalDate closing = opened.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(40);
            OpportunityBuilder deal = Opportunity.builder("O" + i)
                    .createdAt(opened)
                    .amount(Money.of((2 + i % 3) + "000.00", "EUR"))
                    .closeDate(opened, closing)
                    .activity(offered)
                    .stage(offered, "Offer");
            if (i % 5 < 2) {
                deal.won(opened.plus(Duration.ofDays(36 + i % 7)));
            } else if (i % 5 < 4) {
                deal.lost(opened.plus(Duration.ofDays(30 + i % 9)));
            } else {
                Instant review = opened.plus(Duration.ofDays(38));
                deal.closeDate(review, closing.plusDays(45)).activity(review);
            }
            deals.add(deal.build());
        }
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        PipelineSettings settings = PipelineSettings.builder()
                .pipeline(stages)
                .currency(Currency.getInstance("EUR"))
                .build();
        PipelineHistory history = OpenPipeline.history(settings).measure(deals, year);
        PipelineReport open = OpenPipeline.under(settings.with(PipelineThresholds.from(history)))
                .measure(deals, year);
        ForecastReport forecasts = Forecasts.accuracy(
                        ForecastSettings.builder().pipeline(stages).build())
                .measure(deals, year);
        CalibrationReport stated = Forecasts.calibration(
                        CalibrationSettings.builder().pipeline(stages).build())
                .measure(deals, year);
        System.out.println("Healthy: " + open.healthy() + " open deals, worth "
                + open.healthyValue().orElseThrow().part() + " of "
                + open.healthyValue().orElseThrow().whole() + " EUR");
        System.out.println("Past their close date: "
                + open.fault(Fault.OVERDUE).orElseThrow().count() + ", pushed: "
                + open.fault(Fault.PUSHED).orElseThrow().count() + ", older than any deal that was closed: "
                + open.fault(Fault.DEAD_WOOD).orElseThrow().count());
        System.out.printf(
                Locale.ROOT,
                "Forecasts of a month were off by %.0f%% of what was won, and %.0f%% too high on the whole%n",
                100 * forecasts.error().orElseThrow().wape().orElseThrow(),
                100 * forecasts.error().orElseThrow().bias().orElseThrow());
        for (CalibrationRow row : stated.rows()) {
            System.out.println(row.stage().orElseThrow() + ": stated "
                    + row.forecast().orElseThrow() + ", won " + row.won() + ", still open " + row.open());
        }
        System.out.println("In a word: " + stated.findings().first());
    }
}
