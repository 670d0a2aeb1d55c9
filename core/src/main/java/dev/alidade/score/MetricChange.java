// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Metric;
import java.util.Optional;
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
 * @param interval of {@code points}, at the level of both measurements' intervals, as if the two windows shared no cases:
 *     the limits lie as far from {@code points} as \( 100\,w\sqrt{(s_2 - l_2)^2 + (u_1 - s_1)^2} \) below and
 *     \( 100\,w\sqrt{(u_2 - s_2)^2 + (s_1 - l_1)^2} \) above, with the scores \( s \) before (1) and after (2) and the
 *     scaled limits \( l, u \) of their intervals (Newcombe 1998, method 10, which needs no symmetric intervals). Where the
 *     windows share cases, as the open deals of neighbouring months, it is usually too wide. Empty if a card has no
 *     interval, their levels differ, and for what appeared or disappeared
 */
public record MetricChange(
        Metric metric,
        Kind kind,
        OptionalDouble scoreBefore,
        OptionalDouble scoreAfter,
        double points,
        OptionalDouble standardError,
        Optional<Interval> interval) {
    /** What happened to the value. */
    public enum Kind {
        /** There is a value on both cards. */
        CHANGED,
        /** There is a value on the later card only. */
        APPEARED,
        /** There is a value on the earlier card only. */
        DISAPPEARED
    }

    /** Whether chance alone may have made a change. */
    public enum Verdict {
        /** The interval of the change holds no change. */
        WITHIN_CHANCE,
        /** All of the interval lies on one side of no change. */
        BEYOND_CHANCE,
        /** There is no interval: of a measurement on one card only, without an interval of its own, or of shared cases. */
        UNKNOWN
    }

    /** Checks that nothing is missing. */
    public MetricChange {
        requireNonNull(metric, "metric");
        requireNonNull(kind, "kind");
        requireNonNull(scoreBefore, "scoreBefore");
        requireNonNull(scoreAfter, "scoreAfter");
        requireNonNull(standardError, "standardError");
        requireNonNull(interval, "interval");
    }

    MetricChange ofSharedCases() {
        return new MetricChange(
                metric, kind, scoreBefore, scoreAfter, points, OptionalDouble.empty(), Optional.empty());
    }

    /**
     * Whether the change is larger than chance alone would make it, at the level of its interval. Of twenty measurements
     * that did not change, one seems to at a level of 0.95: one alone among many proves little.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return interval.map(limits -> limits.contains(0) ? Verdict.WITHIN_CHANCE : Verdict.BEYOND_CHANCE)
                .orElse(Verdict.UNKNOWN);
    }
}
