// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.TopicScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The chapters on the topics: the weakest topic first, then those without a score by id, and last what is beside it. */
final class TopicChapters {
    private static final String OUTCOME = "outcome";

    private final ReviewResult result;
    private final List<Chapter> chapters = new ArrayList<>();

    private TopicChapters(ReviewResult result) {
        this.result = result;
    }

    static ImmutableList<Chapter> of(ReviewResult result) {
        TopicChapters topics = new TopicChapters(result);
        topics.communication();
        topics.collaboration();
        topics.leadsAndDeals();
        topics.openDeals();
        topics.moneyAndGoals();
        return topics.weakestFirst();
    }

    private void communication() {
        add("mindset", "mindset", "The shared mindset", result.mindset(), report -> MindsetSection.of(report, result));
        add("messaging", "messaging", "Messages", result.messaging(), MessagingSection::of);
        add(
                "commitments",
                "commitments",
                "Promises between the departments",
                result.commitments(),
                CommitmentSection::of);
        add(
                "relationship",
                "relationship",
                "How the two see each other",
                result.relationship(),
                report -> RelationshipSection.of(report, result));
    }

    private void collaboration() {
        add(
                "collaboration",
                "collaboration",
                "Working together",
                result.collaboration(),
                report -> CollaborationSection.of(report, result));
        add("content", "content", "Sales material", result.content(), ContentSection::of);
        add("market", "market", "Where the money goes, and where the demand is", result.market(), MarketSection::of);
    }

    private void leadsAndDeals() {
        add(
                "handoff",
                "handoff",
                "The hand-over of leads",
                result.handoff(),
                report -> HandoffSection.of(report, result.window()));
        add("funnel", "funnel", "The funnel, from lead to cash", result.funnel(), FunnelSection::of);
        add("deals", "funnel", "Opportunities, to cash", result.deals(), DealSection::of);
    }

    private void openDeals() {
        String topic = "pipeline";
        add(topic, topic, "Open deals: is what they show true?", result.pipeline(), PipelineSection::of);
        add("pipeline-flow", topic, "Open deals: what came and went", result.pipelineFlow(), FlowSection::of);
        add("forecasts", topic, "Forecasts: could they be believed?", result.forecasts(), ForecastSection::of);
        add(
                "calibration",
                topic,
                "Whether deals are won as often as is stated",
                result.calibration(),
                CalibrationSection::of);
    }

    private void moneyAndGoals() {
        add("attribution", "attribution", "What the money did", result.attribution(), AttributionSection::of);
        add("goals", "goals", "Shared goals", result.goals(), GoalSection::of);
        add(OUTCOME, OUTCOME, "How the company fares", result.outcome(), OutcomeSection::of);
    }

    private <R> void add(String id, String topic, String title, Optional<R> report, Function<R, ChapterBody> told) {
        report.map(told)
                .ifPresent(body -> chapters.add(
                        new Chapter(id, title, Optional.of(topic), opened(topic, body.blocks()), body.details())));
    }

    /** The first chapter on a topic begins with the topic's score and what is furthest from its target. */
    private ImmutableList<Block> opened(String topic, ImmutableList<Block> blocks) {
        boolean first = chapters.stream().noneMatch(chapter -> chapter.topic().equals(Optional.of(topic)));
        return ImmutableList.<Block>builder()
                .addAll(first ? TopicOpening.of(result, topic) : ImmutableList.of())
                .addAll(blocks)
                .build();
    }

    /** The sort is stable: the chapters of one topic stay in their order. */
    private ImmutableList<Chapter> weakestFirst() {
        ImmutableMap.Builder<String, Double> scores = ImmutableMap.builder();
        for (TopicScore topic : result.scorecard().topics()) {
            topic.score().ifPresent(score -> scores.put(topic.id(), score));
        }
        ImmutableMap<String, Double> known = scores.buildOrThrow();
        return chapters.stream()
                .sorted(Comparator.comparing((Chapter chapter) ->
                                chapter.topic().orElseThrow().equals(OUTCOME))
                        .thenComparing(
                                chapter -> known.getOrDefault(chapter.topic().orElseThrow(), Double.POSITIVE_INFINITY))
                        .thenComparing(chapter -> chapter.topic().orElseThrow()))
                .collect(ImmutableList.toImmutableList());
    }
}
