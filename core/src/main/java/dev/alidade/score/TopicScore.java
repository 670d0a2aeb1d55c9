// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/**
 * The score of one topic: the weighted mean of its entries with a value.
 *
 * @param id the topic
 * @param score in points from 0 to 100; empty if no entry has a value
 * @param bounds where the score must lie when what is unknown may be anything
 * @param coverage the share of the topic's weight that has a value, from 0 to 1
 * @param scopeWeight the share of the whole weight in scope that is this topic's, from 0 to 1
 * @param weight the share of the total that is this topic's; empty without a score and without a total
 * @param points what this topic adds to the total: weight times score; empty without a score and without a total
 * @param entries the lines of the calculation, in the order of their ids
 */
public record TopicScore(
        String id,
        OptionalDouble score,
        Bounds bounds,
        double coverage,
        double scopeWeight,
        OptionalDouble weight,
        OptionalDouble points,
        ImmutableList<EntryScore> entries) {
    /** Checks that nothing is missing. */
    public TopicScore {
        requireNonNull(id, "id");
        requireNonNull(score, "score");
        requireNonNull(bounds, "bounds");
        requireNonNull(weight, "weight");
        requireNonNull(points, "points");
        requireNonNull(entries, "entries");
    }
}
