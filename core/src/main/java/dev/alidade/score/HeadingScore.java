// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/**
 * The score of one heading: the weighted mean of its topics with a score.
 *
 * @param heading the heading
 * @param score in points from 0 to 100; empty if no topic has a score
 * @param bounds where the score must lie when what is unknown may be anything
 * @param coverage the share of the heading's weight that has a value, from 0 to 1
 * @param scopeWeight the share of the whole weight in scope that is this heading's, from 0 to 1
 * @param weight the share of the total that is this heading's; empty without a score and without a total
 * @param points what this heading adds to the total: weight times score; empty without a score and without a total
 * @param topics the topics in scope, in the order of their ids
 */
public record HeadingScore(
        Heading heading,
        OptionalDouble score,
        Bounds bounds,
        double coverage,
        double scopeWeight,
        OptionalDouble weight,
        OptionalDouble points,
        ImmutableList<TopicScore> topics) {
    /** Checks that nothing is missing. */
    public HeadingScore {
        requireNonNull(heading, "heading");
        requireNonNull(score, "score");
        requireNonNull(bounds, "bounds");
        requireNonNull(weight, "weight");
        requireNonNull(points, "points");
        requireNonNull(topics, "topics");
    }
}
