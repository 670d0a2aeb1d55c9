// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.EntryScore;
import dev.alidade.score.TopicScore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How a chapter on a topic begins: its score, and what is furthest from its target. */
final class TopicOpening {
    private static final int MOST = 2;
    private static final double TARGET = 100;

    private TopicOpening() {}

    /** One paragraph; none for a topic that is not scored. */
    static ImmutableList<Block> of(ReviewResult result, String topic) {
        CampaignReadings readings = new CampaignReadings(result.attribution());
        return result.scorecard().topics().stream()
                .filter(score -> score.id().equals(topic))
                .map(score -> new Paragraph(words(score, readings)))
                .collect(ImmutableList.toImmutableList());
    }

    private static String words(TopicScore topic, CampaignReadings readings) {
        if (topic.score().isEmpty()) {
            return "No score: nothing in this topic has a value that counts.";
        }
        String score =
                "%s of 100 points, bounds %s.".formatted(Figures.points(topic.score()), Figures.bounds(topic.bounds()));
        List<EntryScore> lowest = topic.entries().stream()
                .filter(entry -> entry.score().orElse(TARGET) < TARGET)
                .sorted(Comparator.comparingDouble(
                                (EntryScore entry) -> entry.score().orElse(TARGET))
                        .thenComparing(EntryScore::id))
                .limit(MOST)
                .toList();
        return lowest.isEmpty()
                ? score + " All that has a value is at its target."
                : score + " Furthest from the target: "
                        + lowest.stream()
                                .map(entry -> named(entry.measurement().orElseThrow(), readings))
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private static String named(Measurement measured, CampaignReadings readings) {
        String evidence = Figures.evidence(measured);
        return "%s %s%s"
                .formatted(
                        readings.title(measured.metric()),
                        readings.value(measured),
                        evidence.equals(Figures.NONE) ? "" : " (" + evidence + ")");
    }
}
