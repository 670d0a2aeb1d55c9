// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.attribution.AttributionMetrics;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.SpendReturn;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;

/** How measurements read when it is known from which report on campaigns they are. */
final class CampaignReadings {
    private final Optional<CampaignReport> report;

    CampaignReadings(Optional<CampaignReport> report) {
        this.report = report;
    }

    /** The metric's title, with the model where one was chosen, and with the ends of a scale that few know by heart. */
    String title(Metric metric) {
        if (metric.id().equals(AttributionMetrics.RETURN_ON_SPEND.id())) {
            return report.flatMap(CampaignReadings::leastGenerous)
                    .map(model -> "%s, by %s (the least generous)".formatted(metric.title(), model))
                    .orElse(metric.title());
        }
        return metric.id().equals(AttributionMetrics.MODEL_AGREEMENT.id())
                ? metric.title() + " (1: same order, -1: opposite)"
                : metric.title();
    }

    private static Optional<String> leastGenerous(CampaignReport report) {
        return report.totals().returns().size() < 2
                ? Optional.empty()
                : report.totals().returns().stream()
                        .min(Comparator.comparingDouble(SpendReturn::returnOnSpend))
                        .map(SpendReturn::model);
    }

    String value(Measurement measured) {
        if (measured.value().isPresent()) {
            if (measured.metric().id().equals(AttributionMetrics.BUDGET_VARIANCE.id())) {
                return Figures.percent(measured.value());
            }
            if (measured.metric().id().equals(AttributionMetrics.COST_PER_LEAD.id())) {
                return Figures.value(measured)
                        + report.flatMap(CampaignReport::currency)
                                .map(Currency::getCurrencyCode)
                                .map(code -> " " + code)
                                .orElse("");
            }
        }
        return Figures.value(measured);
    }
}
