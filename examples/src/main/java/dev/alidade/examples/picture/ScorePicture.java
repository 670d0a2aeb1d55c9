// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Figures;
import dev.alidade.score.Bounds;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The scores of the topics with their bounds, the weakest first, under the total. */
final class ScorePicture {
    private static final double MOST = 100;

    private ScorePicture() {}

    static Optional<Picture> of(Scorecard card) {
        ImmutableList.Builder<Bar> all = ImmutableList.builder();
        card.total().ifPresent(total -> all.add(bar("Total", total, card.bounds(), "total")));
        weakestFirst(card)
                .forEach(topic -> all.add(bar(topic.id(), topic.score().orElseThrow(), topic.bounds(), "one")));
        ImmutableList<Bar> bars = all.build();
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add("Points from 0 to 100, with bounds as a line.");
        String without = card.topics().stream()
                .filter(topic -> topic.score().isEmpty())
                .map(TopicScore::id)
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            notes.add("Without a score: " + without + ".");
        }
        return Optional.of(Words.of(bars, notes.build())
                .picture(
                        "scores",
                        "Scores of the topics, the weakest first",
                        new Bars(bars, MOST, OptionalDouble.empty(), notes.build())));
    }

    private static Bar bar(String name, double score, Bounds bounds, String kind) {
        return new Bar(
                name,
                "%s (%s)".formatted(Figures.points(score), Figures.bounds(bounds)),
                score,
                Optional.of(new Bar.Span(bounds.low(), bounds.high())),
                kind);
    }

    /** The topics with a score, lowest first, equal ones by id. */
    static ImmutableList<TopicScore> weakestFirst(Scorecard card) {
        return card.topics().stream()
                .filter(topic -> topic.score().isPresent())
                .sorted(Comparator.<TopicScore>comparingDouble(
                                topic -> topic.score().orElseThrow())
                        .thenComparing(TopicScore::id))
                .collect(ImmutableList.toImmutableList());
    }
}
