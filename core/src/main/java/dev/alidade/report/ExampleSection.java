// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.report.Block.Fact;
import dev.alidade.score.EntryScore;
import dev.alidade.score.Scorecard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A few facts to look at for each number, topic by topic. */
final class ExampleSection {
    private static final int ID = 40;

    private ExampleSection() {}

    static ChapterBody of(Scorecard card) {
        ImmutableList<Fact> scored = facts(card.entries().stream()
                .map(EntryScore::measurement)
                .flatMap(Optional::stream)
                .toList());
        ImmutableList<Fact> others = facts(card.unscored());
        return scored.isEmpty()
                ? new ChapterBody().facts(others)
                : new ChapterBody().facts(scored).detailFacts(others);
    }

    /** Numbers with the same examples share them. */
    private static ImmutableList<Fact> facts(List<Measurement> measurements) {
        Map<String, Map<ImmutableList<String>, String>> topics = new LinkedHashMap<>();
        for (Measurement measured : measurements) {
            if (!measured.evidence().examples().isEmpty()) {
                topics.computeIfAbsent(measured.metric().topic(), unused -> new LinkedHashMap<>())
                        .merge(
                                measured.evidence().examples(),
                                measured.metric().title(),
                                (one, other) -> one + ", " + other);
            }
        }
        return topics.entrySet().stream()
                .map(topic -> new Fact(topic.getKey(), words(topic.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String words(Map<ImmutableList<String>, String> examples) {
        return examples.entrySet().stream()
                .map(one -> one.getValue() + ": " + ids(one.getKey()))
                .collect(Collectors.joining("; "));
    }

    static String ids(List<String> ids) {
        return ids.stream().map(id -> Glyphs.shortened(Glyphs.inert(id), ID)).collect(Collectors.joining(", "));
    }
}
