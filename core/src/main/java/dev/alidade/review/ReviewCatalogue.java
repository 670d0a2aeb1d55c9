// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.attribution.AttributionMetrics;
import dev.alidade.collaboration.CollaborationMetrics;
import dev.alidade.commitments.CommitmentMetrics;
import dev.alidade.content.ContentMetrics;
import dev.alidade.funnel.DealMetrics;
import dev.alidade.funnel.FunnelMetrics;
import dev.alidade.goals.GoalMetrics;
import dev.alidade.handoff.HandoffMetrics;
import dev.alidade.market.MarketMetrics;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.messaging.MessagingMetrics;
import dev.alidade.mindset.MindsetMetrics;
import dev.alidade.outcome.OutcomeMetrics;
import dev.alidade.pipeline.CalibrationMetrics;
import dev.alidade.pipeline.FlowMetrics;
import dev.alidade.pipeline.ForecastMetrics;
import dev.alidade.pipeline.PipelineMetrics;
import dev.alidade.relationship.RelationshipMetrics;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scale;
import dev.alidade.score.ScoringModel;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All metrics of this library, and the standard way to score them. */
public final class ReviewCatalogue {
    private static final ImmutableSortedMap<String, Heading> HEADINGS =
            ImmutableSortedMap.<String, Heading>naturalOrder()
                    .put("attribution", Heading.ACCOUNTABILITY)
                    .put("collaboration", Heading.COLLABORATION)
                    .put("commitments", Heading.COMMUNICATION)
                    .put("content", Heading.COLLABORATION)
                    .put("funnel", Heading.ACCOUNTABILITY)
                    .put("goals", Heading.ACCOUNTABILITY)
                    .put("handoff", Heading.ACCOUNTABILITY)
                    .put("market", Heading.COLLABORATION)
                    .put("messaging", Heading.COMMUNICATION)
                    .put("mindset", Heading.COMMUNICATION)
                    .put("pipeline", Heading.ACCOUNTABILITY)
                    .put("relationship", Heading.COMMUNICATION)
                    .buildOrThrow();

    /** Of those that are no shares: a forecast that is off by all that was won is worth nothing. */
    private static final ImmutableSortedMap<String, Scale> SCALES =
            ImmutableSortedMap.of(ForecastMetrics.FORECAST_ERROR.id(), Scale.of(1, 0));

    private ReviewCatalogue() {}

    /**
     * All metrics.
     *
     * @return the metrics, in the order of their ids
     */
    public static ImmutableList<Metric> metrics() {
        return Stream.of(
                        AttributionMetrics.all(),
                        CalibrationMetrics.all(),
                        CollaborationMetrics.all(),
                        CommitmentMetrics.all(),
                        ContentMetrics.all(),
                        DealMetrics.all(),
                        FlowMetrics.all(),
                        ForecastMetrics.all(),
                        FunnelMetrics.all(),
                        GoalMetrics.all(),
                        HandoffMetrics.all(),
                        MarketMetrics.all(),
                        MessagingMetrics.all(),
                        MindsetMetrics.all(),
                        OutcomeMetrics.all(),
                        PipelineMetrics.all(),
                        RelationshipMetrics.all())
                .flatMap(ImmutableList::stream)
                .sorted(Comparator.comparing(Metric::id))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What the sources ask for, demand by demand, with the metrics that answer it.
     *
     * @return the demands, source by source
     */
    public static ImmutableList<Demand> demands() {
        return Demands.all();
    }

    /**
     * The standard model: every metric that has a direction, shares on their natural scale from 0 to 1, the forecast error from
     * 1 down to 0, all of equal weight within their topic, topics within their heading, and headings.
     *
     * @return the model
     */
    public static ScoringModel standardModel() {
        ScoringModel.Builder model = ScoringModel.builder("standard");
        for (Metric metric : metrics()) {
            if (metric.direction() != Direction.INFORMATION) {
                model.entry(ModelEntry.of(metric, Objects.requireNonNull(HEADINGS.get(metric.topic())), scale(metric)));
            }
        }
        return model.build();
    }

    private static Scale scale(Metric metric) {
        @Nullable Scale own = SCALES.get(metric.id());
        return own == null ? Scale.natural(metric) : own;
    }
}
