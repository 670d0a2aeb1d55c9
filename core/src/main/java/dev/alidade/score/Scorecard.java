// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How well aligned the departments are, in points from 0 to 100, with everything that went into it. The total is the
 * weighted mean over the entries that have a value: within each topic, over the topics of each heading, and over the
 * headings, leaving out at each level what has no value. The explanation is the calculation: the points of the entries
 * add up to the total, as do those of the topics and those of the headings. All of it is computed in exact fractions;
 * every number shown is rounded by itself, to the nearest double, so sums of shown numbers agree to about 1e-12.
 *
 * @param model the judgement
 * @param scope the topics that were to be scored, in the order of their ids
 * @param total in points from 0 to 100; empty when coverage is below the model's minimum, or nothing has a value
 * @param bounds where the total must lie when every measurement lies in its interval, and what is in scope but has no
 *     value may be anything
 * @param coverage the share of the weight in scope that has a value, from 0 to 1; empty when the model has no entry in
 *     scope
 * @param headings the headings that have entries in scope, in their usual order
 * @param improvements what would help most, most points first, equal points by id; empty without a total
 * @param unscored the measurements that are no part of the score, because they have no entry or their topic is not in
 *     scope, in the order of their ids
 */
public record Scorecard(
        ScoringModel model,
        ImmutableList<String> scope,
        OptionalDouble total,
        Bounds bounds,
        OptionalDouble coverage,
        ImmutableList<HeadingScore> headings,
        ImmutableList<Improvement> improvements,
        ImmutableList<Measurement> unscored) {
    /** Checks that nothing is missing. */
    public Scorecard {
        requireNonNull(model, "model");
        requireNonNull(scope, "scope");
        requireNonNull(total, "total");
        requireNonNull(bounds, "bounds");
        requireNonNull(coverage, "coverage");
        requireNonNull(headings, "headings");
        requireNonNull(improvements, "improvements");
        requireNonNull(unscored, "unscored");
    }

    /**
     * Scores measurements. Equal measurements give equal cards, whatever their order.
     *
     * @param model the judgement
     * @param scope the ids of the topics to score; entries of other topics don't count at all, not even as missing: whoever
     *     adds an entry of a topic of their own to the model names that topic here too. Its measurement is among
     *     {@link #unscored()} otherwise
     * @param measurements at most one for each metric, of any topic
     * @return the card
     * @throws IllegalArgumentException if two measurements are of one metric, or one is in another unit than the model's
     *     entry for it
     */
    public static Scorecard of(
            ScoringModel model, Iterable<String> scope, Iterable<? extends Measurement> measurements) {
        return new Scoring(model, scope, measurements).card();
    }

    /**
     * The topics of all headings.
     *
     * @return the topics in scope that have entries, in the order of headings and ids
     */
    public ImmutableList<TopicScore> topics() {
        return headings.stream().flatMap(heading -> heading.topics().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The lines of the calculation.
     *
     * @return the entries in scope, in the order of headings and ids
     */
    public ImmutableList<EntryScore> entries() {
        return headings.stream()
                .flatMap(heading -> heading.topics().stream())
                .flatMap(topic -> topic.entries().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The topic with the lowest score, which a mean may hide. Of equal ones, the first by id.
     *
     * @return the weakest topic, to be read with its own coverage; empty when no topic has a score
     */
    public Optional<TopicScore> weakestTopic() {
        return topics().stream()
                .filter(topic -> topic.score().isPresent())
                .min(Comparator.<TopicScore>comparingDouble(
                                topic -> topic.score().orElseThrow())
                        .thenComparing(TopicScore::id));
    }

    /**
     * Everything that was measured: to store, and to score again under another model.
     *
     * @return the measurements given, in the order of their ids
     */
    public ImmutableList<Measurement> measurements() {
        return Stream.concat(entries().stream().flatMap(entry -> entry.measurement().stream()), unscored.stream())
                .sorted(Comparator.comparing(measurement -> measurement.metric().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Which measurement moved the total since an earlier card, by how many points.
     *
     * @param earlier a card of the same model
     * @return the change; empty when one of the cards has no total
     * @throws IllegalArgumentException if the cards are of different models
     */
    public Optional<ScoreChange> since(Scorecard earlier) {
        return ScoreChange.between(earlier, this);
    }
}
