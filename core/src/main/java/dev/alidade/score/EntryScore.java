// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Measurement;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of the calculation: {@code weight} times {@code score} is {@code points}, and all points together are the
 * total. What has no value in its {@link Standing} has no score, no weight and no points; it counts in the bounds with
 * its weight in scope and the whole scale.
 *
 * @param entry how the model judges the metric
 * @param measurement what was measured; empty if nothing was given
 * @param standing whether the value counts, and if not, why
 * @param score the scaled value, in points from 0 at the worst point to 100 at the target
 * @param bounds the score at both ends of the measurement's interval; where there is no interval, the score alone
 * @param scopeWeight the share of the whole weight in scope that is this entry's, from 0 to 1
 * @param weight the share of the total that is this entry's, after what has no value is left out, from 0 to 1; empty
 *     without a score and without a total
 * @param points what this entry adds to the total; empty without a score and without a total
 */
public record EntryScore(
        ModelEntry entry,
        Optional<Measurement> measurement,
        Standing standing,
        OptionalDouble score,
        Bounds bounds,
        double scopeWeight,
        OptionalDouble weight,
        OptionalDouble points) {
    /** Checks that nothing is missing. */
    public EntryScore {
        requireNonNull(entry, "entry");
        requireNonNull(measurement, "measurement");
        requireNonNull(standing, "standing");
        requireNonNull(score, "score");
        requireNonNull(bounds, "bounds");
        requireNonNull(weight, "weight");
        requireNonNull(points, "points");
    }

    /**
     * The id of the metric.
     *
     * @return {@code topic.name}
     */
    public String id() {
        return entry.id();
    }
}
