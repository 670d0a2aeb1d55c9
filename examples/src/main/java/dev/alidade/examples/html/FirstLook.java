// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.report.Block;
import dev.alidade.report.Chapter;
import dev.alidade.report.Figures;
import dev.alidade.report.Glyphs;
import dev.alidade.report.MissingWeight;
import dev.alidade.report.ReportPage;
import dev.alidade.score.Improvement;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.Map;
import java.util.Optional;

/** What must be seen first: the score with its bounds and coverage, the weakest topic, what would help most. */
final class FirstLook {
    private static final int MOST = 3;

    /** With more characters the first words of a chapter are no first look any more. */
    private static final int LONGEST = 250;

    private FirstLook() {}

    static Map<String, Object> of(Scorecard card, ReportPage page) {
        ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
        if (card.total().isPresent()) {
            values.put("total", Figures.points(card.total().getAsDouble()));
        }
        values.put("low", Figures.points(card.bounds().low()));
        values.put("high", Figures.points(card.bounds().high()));
        if (card.coverage().isPresent()) {
            values.put("coverage", Figures.percent(card.coverage()));
        }
        MissingWeight.words(card).ifPresent(topics -> values.put("missing", topics));
        values.put(
                "noImprovements",
                card.total().isEmpty()
                        ? "No total, so no points that it could gain: what would help stands where each topic's chapter begins."
                        : "Everything that has a value is at its target.");
        values.put("minimum", Figures.round(card.model().minimumCoverage()));
        values.put(
                "noWeakest",
                card.weakestTopic().isPresent() ? "None: each has all its points." : "No topic has a score.");
        Figures.weakest(card).ifPresent(topic -> values.put("weakest", weakest(topic, page)));
        values.put(
                "improvements",
                card.improvements().stream()
                        .limit(MOST)
                        .map(FirstLook::improvement)
                        .collect(ImmutableList.toImmutableList()));
        return values.buildOrThrow();
    }

    private static Map<String, Object> weakest(TopicScore topic, ReportPage page) {
        ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
        Optional<Chapter> chapter = page.chapters().stream()
                .filter(each -> each.topic().equals(Optional.of(topic.id())))
                .findFirst();
        chapter.ifPresent(found -> values.put("href", found.id()));
        chapter.map(found -> found.blocks().get(0))
                .filter(block -> block instanceof Block.Paragraph)
                .map(block -> ((Block.Paragraph) block).text())
                .filter(words -> words.length() <= LONGEST)
                .ifPresent(words -> values.put("words", words));
        return values.put("title", chapter.map(Chapter::title).orElseGet(() -> Glyphs.inert(topic.id())))
                .put("topic", Glyphs.inert(topic.id()))
                .put("score", Figures.points(topic.score().orElseThrow()))
                .put("bounds", Figures.bounds(topic.bounds()))
                .put("coverage", Figures.percent(topic.coverage()))
                .buildOrThrow();
    }

    private static Map<String, Object> improvement(Improvement improvement) {
        return ImmutableMap.of(
                "points",
                Figures.points(improvement.points()),
                "advice",
                Glyphs.inert(improvement
                        .advice()
                        .orElseGet(() -> "bring “%s” to its target"
                                .formatted(improvement.metric().title()))));
    }
}
