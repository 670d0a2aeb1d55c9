// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.report.Block.Fact;
import dev.alidade.score.Scorecard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few facts to look at, topic by topic: first of what would help most. */
final class ExampleSection {
    private static final int ID = 40;

    private ExampleSection() {}

    static ChapterBody of(Scorecard card) {
        List<String> first = card.improvements().stream()
                .limit(ImprovementSection.MOST)
                .map(improvement -> improvement.metric().id())
                .toList();
        ImmutableList<Fact> told = facts(measured(card, first::contains));
        ImmutableList<Fact> others = facts(measured(card, id -> !first.contains(id)));
        return told.isEmpty()
                ? new ChapterBody().facts(others)
                : new ChapterBody().facts(told).detailFacts(others);
    }

    private static List<Measurement> measured(Scorecard card, Predicate<String> wanted) {
        return Stream.concat(
                        card.entries().stream().flatMap(entry -> entry.measurement().stream()),
                        card.unscored().stream())
                .filter(measured -> wanted.test(measured.metric().id()))
                .toList();
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
