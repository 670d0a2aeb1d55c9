// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.Comparator;
import java.util.Optional;

/** Which topics take the total away, being weighed and not measured. */
public final class MissingWeight {
    private static final int MOST = 3;
    private static final double NEGLIGIBLE = 0.05;

    private MissingWeight() {}

    /**
     * Names the topics that most of the weight without a value belongs to.
     *
     * @param card a card
     * @return such as {@code market (50.0%)}, the largest first, each with its share of the weight in scope; empty where
     *     there is a total, or no topic lacks a twentieth of the weight in scope
     */
    public static Optional<String> words(Scorecard card) {
        if (card.total().isPresent()) {
            return Optional.empty();
        }
        ImmutableList<String> topics = card.topics().stream()
                .filter(topic -> missing(topic) >= NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(MissingWeight::missing)
                        .reversed()
                        .thenComparing(TopicScore::id))
                .limit(MOST)
                .map(topic -> "%s (%s)".formatted(Glyphs.inert(topic.id()), Figures.percent(missing(topic))))
                .collect(ImmutableList.toImmutableList());
        return topics.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", topics));
    }

    private static double missing(TopicScore topic) {
        return topic.scopeWeight() * (1 - topic.coverage());
    }
}
