// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.commitments.CommitmentMetrics;
import dev.alidade.funnel.DealMetrics;
import dev.alidade.funnel.FunnelMetrics;
import dev.alidade.goals.GoalMetrics;
import dev.alidade.market.MarketMetrics;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.report.Block.Fact;
import dev.alidade.score.Scorecard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A few facts to look at, topic by topic: first of what would help most. Some numbers name what they count, such as deals
 * past their close date, others what they lack, such as leads that were not accepted; which it is is told.
 */
final class ExampleSection {
    private static final int ID = 40;
    private static final String LACKED = "not ";

    /** Numbers without a better end that name what they lack. All whose better end is the higher one do. */
    private static final ImmutableSet<String> NAMING_WHAT_IS_LACKED = ImmutableSet.of(
            CommitmentMetrics.KEPT_BY_MARKETING.id(),
            CommitmentMetrics.KEPT_BY_SALES.id(),
            DealMetrics.WIN_RATE.id(),
            DealMetrics.WIN_RATE_CREATED.id(),
            FunnelMetrics.LEAD_TO_OPPORTUNITY.id(),
            FunnelMetrics.LEAD_TO_OPPORTUNITY_MATURE.id(),
            FunnelMetrics.LEAD_TO_WON.id(),
            FunnelMetrics.LEAD_TO_WON_MATURE.id(),
            FunnelMetrics.TIME_TO_WIN.id(),
            GoalMetrics.ON_PACE.id(),
            MarketMetrics.HOT_MARKETS_CONFIRMED.id());

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
        Map<String, Map<String, String>> topics = new LinkedHashMap<>();
        for (Measurement measured : measurements) {
            if (!measured.evidence().examples().isEmpty()) {
                topics.computeIfAbsent(measured.metric().topic(), unused -> new LinkedHashMap<>())
                        .merge(examples(measured), measured.metric().title(), (one, other) -> one + ", " + other);
            }
        }
        return topics.entrySet().stream()
                .map(topic -> new Fact(topic.getKey(), words(topic.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String examples(Measurement measured) {
        String ids = ids(measured.evidence().examples());
        return lacked(measured.metric()) ? LACKED + ids : ids;
    }

    /** Whether the examples of a metric are what it lacks, and not what it counts. */
    private static boolean lacked(Metric metric) {
        return metric.direction() == Direction.HIGHER_IS_BETTER || NAMING_WHAT_IS_LACKED.contains(metric.id());
    }

    private static String words(Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(one -> one.getValue() + ": " + one.getKey())
                .collect(Collectors.joining("; "));
    }

    static String ids(List<String> ids) {
        return ids.stream().map(id -> Glyphs.shortened(Glyphs.inert(id), ID)).collect(Collectors.joining(", "));
    }
}
