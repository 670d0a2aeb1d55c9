// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import dev.alidade.score.TopicScore;
import java.util.Optional;

/**
 * A review of each period of a window, and what changed from one to the next. All are scored by one model.
 *
 * @param window the whole window
 * @param period what it is cut into
 * @param results the review of each period, the earliest first, each with its own window; a part of a period at an end of
 *     the whole window is a window of its own, and a period that begins at or after as-of has none
 * @param changes from each period to the next one, the earliest first; empty with less than two periods
 * @param overall from the first period with a total to the last with one; empty when less than two have one
 * @param untold the names of the parts that are not told by period, because they are answers of persons or customers and the difference
 *     between the whole and its periods would give single answers away; their metrics are not scored here. Of the parts
 *     {@code content} and {@code outcome} only what persons or customers rated is left out; the topics
 *     of the other parts have no score here, even where something else, such as newcomers, is measured. Empty with {@link PeriodReview#withSurveys()}
 */
public record ReviewTrend(
        Window window,
        ReviewPeriod period,
        ImmutableList<ReviewResult> results,
        ImmutableList<PeriodChange> changes,
        Optional<PeriodChange> overall,
        ImmutableList<String> untold) {
    /** Checks that nothing is missing. */
    public ReviewTrend {
        requireNonNull(window, "window");
        requireNonNull(period, "period");
        requireNonNull(results, "results");
        requireNonNull(changes, "changes");
        requireNonNull(overall, "overall");
        requireNonNull(untold, "untold");
    }

    static ReviewTrend of(
            Window window, ReviewPeriod period, ImmutableList<ReviewResult> results, ImmutableList<String> untold) {
        ImmutableList.Builder<PeriodChange> changes = ImmutableList.builder();
        for (int later = 1; later < results.size(); later++) {
            changes.add(PeriodChange.between(results.get(later - 1), results.get(later)));
        }
        ImmutableList<ReviewResult> scored = scored(results);
        return new ReviewTrend(
                window,
                period,
                results,
                changes.build(),
                scored.size() < 2
                        ? Optional.empty()
                        : Optional.of(PeriodChange.between(scored.get(0), scored.get(scored.size() - 1))),
                untold);
    }

    /**
     * What can be compared although some periods have no total.
     *
     * @return from each period with a total to the next one with a total, the earliest first, whether or not periods
     *     without one lie between them; empty when less than two have one
     */
    public ImmutableList<PeriodChange> betweenTotals() {
        ImmutableList<ReviewResult> scored = scored(results);
        ImmutableList.Builder<PeriodChange> between = ImmutableList.builder();
        for (int later = 1; later < scored.size(); later++) {
            between.add(PeriodChange.between(scored.get(later - 1), scored.get(later)));
        }
        return between.build();
    }

    /**
     * What is left out here and would be told otherwise.
     *
     * @param whole the review of the whole window, under the same policy
     * @return those of the {@link #untold()} parts that ask persons and customers only, and of the others those of which
     *     the whole has answers; in the same order
     */
    public ImmutableList<String> untold(ReviewResult whole) {
        requireNonNull(whole, "whole");
        return untold.stream()
                .filter(part -> !ToldByPeriod.inPart(part) || ToldByPeriod.answered(part, whole))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ReviewResult> scored(ImmutableList<ReviewResult> results) {
        return results.stream()
                .filter(result -> result.scorecard().total().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One measurement through the periods.
     *
     * @param metricId the id of the metric
     * @return one for each of the {@link #results()}, in their order; empty where a period has no such measurement
     */
    public ImmutableList<Optional<Measurement>> measurements(String metricId) {
        requireNonNull(metricId, "metricId");
        return results.stream()
                .map(result -> result.measurements().stream()
                        .filter(measured -> measured.metric().id().equals(metricId))
                        .findFirst())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One topic's score through the periods.
     *
     * @param topic the topic's id
     * @return one for each of the {@link #results()}, in their order; empty where the topic has no entry in scope
     */
    public ImmutableList<Optional<TopicScore>> topic(String topic) {
        requireNonNull(topic, "topic");
        return results.stream()
                .map(result -> result.scorecard().topics().stream()
                        .filter(score -> score.id().equals(topic))
                        .findFirst())
                .collect(ImmutableList.toImmutableList());
    }
}
