// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Metric;
import java.util.OptionalDouble;

/**
 * What one measurement did to the total.
 *
 * @param metric the metric
 * @param kind whether its value changed, appeared or disappeared
 * @param scoreBefore its score on the earlier card, in points from 0 to 100; empty if it had none
 * @param scoreAfter its score on the later card, in points from 0 to 100; empty if it has none
 * @param points by how much it moved the total
 * @param standardError the standard error of {@code points}, as \( 100\,w\sqrt{s_1^2 + s_2^2} \) with the weight \( w \)
 *     that both cards have in common and, for each card, \( s \) the width of the scaled interval over twice the normal
 *     quantile of its level: as if the two windows shared no cases and the intervals were normal. Where an end of the
 *     interval lies beyond the scale, the scale's end stands for it. Empty if a card has no interval, and for what
 *     appeared or disappeared
 */
public record MetricChange(
        Metric metric,
        Kind kind,
        OptionalDouble scoreBefore,
        OptionalDouble scoreAfter,
        double points,
        OptionalDouble standardError) {
    /** What happened to the value. */
    public enum Kind {
        /** There is a value on both cards. */
        CHANGED,
        /** There is a value on the later card only. */
        APPEARED,
        /** There is a value on the earlier card only. */
        DISAPPEARED
    }

    /** Checks that nothing is missing. */
    public MetricChange {
        requireNonNull(metric, "metric");
        requireNonNull(kind, "kind");
        requireNonNull(scoreBefore, "scoreBefore");
        requireNonNull(scoreAfter, "scoreAfter");
        requireNonNull(standardError, "standardError");
    }
}
