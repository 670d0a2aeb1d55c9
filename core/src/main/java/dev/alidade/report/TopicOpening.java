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

/**
 * How a chapter on a topic begins: its score, and what is furthest from its target, or, of a score made of one or two
 * measurements, what it is made of.
 */
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
        List<EntryScore> counted = topic.entries().stream()
                .filter(entry -> entry.score().isPresent())
                .sorted(Comparator.comparingDouble(TopicOpening::points).thenComparing(EntryScore::id))
                .toList();
        if (counted.size() <= MOST) {
            String made =
                    counted.size() == 1 ? " This one measurement is all that is scored: " : " All that is scored: ";
            return score + made + named(counted, readings) + ".";
        }
        List<EntryScore> lowest = counted.stream()
                .filter(entry -> points(entry) < TARGET)
                .limit(MOST)
                .toList();
        return lowest.isEmpty()
                ? score + " The %s measurements that are scored are at their targets.".formatted(counted.size())
                : score + " Furthest from the target: " + named(lowest, readings) + ".";
    }

    private static double points(EntryScore entry) {
        return entry.score().orElseThrow();
    }

    private static String named(List<EntryScore> entries, CampaignReadings readings) {
        return entries.stream()
                .map(entry -> named(entry.measurement().orElseThrow(), readings))
                .collect(Collectors.joining("; "));
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
