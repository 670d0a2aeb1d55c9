// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.examples.grouping.Groups;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.EntryScore;
import dev.alidade.score.Improvement;
import dev.alidade.score.Scorecard;
import dev.alidade.score.Standing;
import dev.alidade.score.TopicScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A review as JSON. */
public final class ReviewJson {
    private ReviewJson() {}

    /**
     * The fields of a review.
     *
     * @param policy what was measured
     * @param result the review with all issues
     * @param trend the review of each period, when it was asked for
     * @param history what closed opportunities were like; empty when the topic pipeline is not in scope
     * @param groups the reports by groups, as far as asked for
     * @param settings the identity of the settings that it was measured by
     * @return the fields in their order
     */
    public static Map<String, Object> of(
            ReviewPolicy policy,
            ReviewResult result,
            Optional<ReviewTrend> trend,
            Optional<PipelineHistory> history,
            Groups groups,
            String settings) {
        Scorecard card = result.scorecard();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", result.window().start());
        fields.put("to", result.window().end());
        fields.put("asOf", result.window().asOf());
        fields.put("model", card.model().name());
        fields.put("total", card.total());
        fields.put("boundLow", card.bounds().low());
        fields.put("boundHigh", card.bounds().high());
        fields.put("coverage", card.coverage());
        fields.put("scope", card.scope());
        fields.put("topics", card.topics().stream().map(CardJson::topic).toList());
        fields.put("measurements", measurements(result.measurements(), card));
        fields.put("improvements", improvements(card));
        fields.put("issues", result.issues());
        fields.put("reports", Json.reports(policy, result, history));
        fields.put("handoffBy", groups.handoff());
        fields.put("funnelBy", groups.funnel());
        fields.put("dealsBy", groups.deals());
        fields.put("pipelineBy", groups.pipeline());
        fields.put("zone", result.window().zone().getId());
        fields.put("resolution", result.window().resolution());
        fields.put("modelFingerprint", card.model().fingerprint());
        fields.put("settingsFingerprint", settings);
        fields.put("weakestTopic", card.weakestTopic().map(TopicScore::id));
        fields.put("trend", trend.map(TrendJson::of));
        fields.put("noTotal", CardJson.noTotal(card));
        return fields;
    }

    static List<Map<String, Object>> measurements(List<Measurement> measurements, Scorecard card) {
        Set<String> scored = card.entries().stream()
                .filter(entry -> entry.standing() == Standing.COUNTS)
                .map(EntryScore::id)
                .collect(Collectors.toSet());
        return measurements.stream()
                .map(measurement -> measurement(measurement, scored))
                .toList();
    }

    private static Map<String, Object> measurement(Measurement measurement, Set<String> scored) {
        Evidence evidence = measurement.evidence();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", measurement.metric().id());
        fields.put("state", measurement.state());
        fields.put("value", measurement.value());
        fields.put("low", measurement.interval().map(Interval::low).filter(Double::isFinite));
        fields.put("high", measurement.interval().map(Interval::high).filter(Double::isFinite));
        fields.put("level", measurement.interval().map(Interval::level));
        fields.put("numerator", evidence.numerator());
        fields.put("denominator", evidence.denominator());
        fields.put("notDue", evidence.notDue());
        fields.put("scored", scored.contains(measurement.metric().id()));
        fields.put("examples", evidence.examples());
        return fields;
    }

    static List<Map<String, Object>> improvements(Scorecard card) {
        return card.improvements().stream().map(ReviewJson::improvement).toList();
    }

    private static Map<String, Object> improvement(Improvement improvement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", improvement.metric().id());
        fields.put("points", improvement.points());
        fields.put("value", improvement.value());
        fields.put("target", improvement.target());
        fields.put("count", improvement.count());
        fields.put("advice", improvement.advice());
        return fields;
    }
}
