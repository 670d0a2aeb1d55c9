// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.measure.Interval;
import dev.alidade.score.MetricChange;
import dev.alidade.score.ScoreChange;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Scorecards and what is between them as JSON. */
final class CardJson {
    private CardJson() {}

    /** The scores of a card without its measurements. */
    static Map<String, Object> of(Scorecard card) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("total", card.total());
        fields.put("boundLow", card.bounds().low());
        fields.put("boundHigh", card.bounds().high());
        fields.put("coverage", card.coverage());
        fields.put("weakestTopic", card.weakestTopic().map(TopicScore::id));
        fields.put("topics", card.topics().stream().map(CardJson::topic).toList());
        return fields;
    }

    static Map<String, Object> topic(TopicScore topic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", topic.id());
        fields.put("score", topic.score());
        fields.put("boundLow", topic.bounds().low());
        fields.put("boundHigh", topic.bounds().high());
        fields.put("coverage", topic.coverage());
        return fields;
    }

    static Map<String, Object> of(ScoreChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", change.from());
        fields.put("to", change.to());
        fields.put("points", change.points());
        fields.put("changes", change.changes().stream().map(CardJson::change).toList());
        return fields;
    }

    private static Map<String, Object> change(MetricChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", change.metric().id());
        fields.put("kind", change.kind());
        fields.put("scoreBefore", change.scoreBefore());
        fields.put("scoreAfter", change.scoreAfter());
        fields.put("points", change.points());
        fields.put("standardError", change.standardError());
        fields.put("low", change.interval().map(Interval::low));
        fields.put("high", change.interval().map(Interval::high));
        fields.put("verdict", change.verdict());
        return fields;
    }
}
