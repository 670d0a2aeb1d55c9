// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Metric;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one measurement alone, brought to its target, would add to the total.
 *
 * @param metric what would have to improve
 * @param points what the total would gain, positive
 * @param value the value now, in the metric's unit
 * @param target the value to reach
 * @param count how many cases more (fewer, where lower is better) would reach the target; empty where the value is no
 *     share of counted cases and no count itself
 * @param advice the metric's advice with the count in it; empty where the metric has none
 */
public record Improvement(
        Metric metric, double points, double value, double target, OptionalLong count, Optional<String> advice) {
    /** Checks that nothing is missing. */
    public Improvement {
        requireNonNull(metric, "metric");
        requireNonNull(count, "count");
        requireNonNull(advice, "advice");
    }
}
