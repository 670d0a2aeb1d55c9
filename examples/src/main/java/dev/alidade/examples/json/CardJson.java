// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.measure.Interval;
import dev.alidade.report.MissingWeight;
import dev.alidade.score.MetricChange;
import dev.alidade.score.ScoreChange;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** Why there is no total, and what that means for the improvements; absent where there is one. */
    static Optional<String> noTotal(Scorecard card) {
        return card.total().isPresent()
                ? Optional.empty()
                : Optional.of("No total, so no improvements in points of it."
                        + MissingWeight.words(card)
                                .map(
                                        " Most of the weight without a value, in shares of the weight in scope: %s."
                                                ::formatted)
                                .orElse(""));
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
