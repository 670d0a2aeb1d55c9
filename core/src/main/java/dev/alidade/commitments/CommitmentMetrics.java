// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: truth and speed between the departments. */
public final class CommitmentMetrics {
    private static final String DUE = "promises whose first day ended in the window and before as-of";
    private static final String CHANGED = "missed, re-dated and reduced promises (known at the latest when re-dated or"
            + " reduced, or, if missed, when taken back or when the day was over)";

    /** Share of promises kept, in full and in time. No value when none is due, or no delivery is on record. */
    public static final Metric KEPT = Metric.builder("commitments.kept-share", "Promises kept")
            .formula("promises delivered in full by the end of the day that was promised first / " + DUE)
            .sources(Source.LEOPARD, Source.WILLIAMS)
            .gaming("Promising little, or for a far day.")
            .counterMetric("commitments.scope-delivered")
            .advice("deliver {n} more {promise|promises} in full by the day first promised")
            .build();

    /** How much of what was promised came at all. No value when nothing is due, or no delivery is on record. */
    public static final Metric SCOPE = Metric.builder("commitments.scope-delivered", "Promised scope delivered")
            .formula("mean of delivered by as-of / first promised, each at most 1 and rounded to billionths, over "
                    + DUE)
            .sources(Source.LEOPARD)
            .gaming("Delivering long after the day, or promising things that can't be counted.")
            .counterMetric("commitments.kept-share")
            .advice("promise no more than can be delivered")
            .build();

    /** Share of missed promises with a warning. No value when none was missed, or no telling is on record. */
    public static final Metric WARNED = Metric.builder("commitments.warned-share", "Misses with a warning")
            .formula(
                    "missed promises of which the other side was told before the first promised day began / missed promises")
            .sources(Source.LEOPARD)
            .gaming("Warning about everything.")
            .counterMetric("commitments.kept-share")
            .advice("warn the other side before the day of {n} more {promise|promises} that will be missed")
            .build();

    /** Share told in time of a change. No value when none was changed, or no telling is on record. */
    public static final Metric TOLD_IN_TIME = Metric.builder("commitments.told-in-time", "Told of changes in time")
            .formula("estimated share (Kaplan-Meier) told within the agreed time of the change being known, over "
                    + CHANGED
                    + "; what is untold and known for less than that time counts as long as it was seen, in the"
                    + " evidence among all and not as told")
            .sources(Source.LEOPARD)
            .gaming("Learning late, or not writing down when one knew.")
            .counterMetric("commitments.warned-share")
            .advice("tell the other side sooner when a promise changes")
            .build();

    /** Share of changes nobody told the other side of. No value when none was changed, or no telling is on record. */
    public static final Metric SILENT = Metric.builder("commitments.silent-changes", "Silent changes")
            .direction(Direction.LOWER_IS_BETTER)
            .formula("missed, re-dated and reduced promises of which the other side was never told by as-of / missed,"
                    + " re-dated and reduced promises, however short a time the change is known")
            .sources(Source.LEOPARD)
            .gaming("Telling long after the day.")
            .counterMetric("commitments.told-in-time")
            .advice("tell the other side of {n} more changed {promise|promises}")
            .build();

    /** Share of sales' promises kept. No value when none is due, or no delivery is on record. */
    public static final Metric KEPT_BY_SALES = information("commitments.kept-by-sales", "Promises kept by sales")
            .formula("promises of sales to marketing delivered in full by the end of the day that was promised first / "
                    + DUE)
            .sources(Source.LEOPARD)
            .gaming("Promising little, or for a far day.")
            .counterMetric("commitments.scope-delivered")
            .build();

    /** Share of marketing's promises kept. No value when none is due, or no delivery is on record. */
    public static final Metric KEPT_BY_MARKETING = information(
                    "commitments.kept-by-marketing", "Promises kept by marketing")
            .formula("promises of marketing to sales delivered in full by the end of the day that was promised first / "
                    + DUE)
            .sources(Source.LEOPARD)
            .gaming("Promising little, or for a far day.")
            .counterMetric("commitments.scope-delivered")
            .build();

    /** Share of promises given a later day. No value when none is due, or no change of any promise is on record. */
    public static final Metric REDATED = information("commitments.redated-share", "Promises re-dated")
            .formula("promises given a day later than the first / " + DUE)
            .sources(Source.LEOPARD)
            .gaming("Letting the day pass without setting another.")
            .counterMetric("commitments.kept-share")
            .build();

    /** Share of promises taken back. No value when none is due, or no change of any promise is on record. */
    public static final Metric CANCELLED = information("commitments.cancelled-share", "Promises taken back")
            .formula("promises taken back and not delivered in full / " + DUE)
            .sources(Source.LEOPARD)
            .gaming("Leaving open what will never come.")
            .counterMetric("commitments.scope-delivered")
            .build();

    /** Median notice of misses that were told of before their day. No value when none was, or no telling is on record. */
    public static final Metric NOTICE = information("commitments.notice", "Notice before the day")
            .unit(Unit.SECONDS)
            .formula(
                    "median time from the other side being told to the beginning of the first promised day, over the missed"
                            + " promises told of before it")
            .sources(Source.LEOPARD)
            .gaming("Warning about everything, long before.")
            .counterMetric("commitments.warned-share")
            .build();

    /** Median time from a change being known to its being told. No value when none was changed, or no telling is on record. */
    public static final Metric TIME_TO_TELL = information("commitments.time-to-tell", "Time until the other side knew")
            .unit(Unit.SECONDS)
            .formula("median time (Kaplan-Meier) from the change being known to the other side being told, over "
                    + CHANGED)
            .sources(Source.LEOPARD)
            .gaming("Learning late, or not writing down when one knew.")
            .counterMetric("commitments.silent-changes")
            .build();

    /** Number of teams that missed promises again and again. No value when no team has one due, or no delivery is on record. */
    public static final Metric REPEATED = information("commitments.repeated-offences", "Teams with repeated misses")
            .unit(Unit.COUNT)
            .formula(
                    "teams with at least the set number of missed promises; no value where no promise that is due names a"
                            + " team")
            .sources(Source.LEOPARD, Source.CRITERIA_FOR_SUCCESS)
            .gaming("Spreading promises over many teams.")
            .counterMetric("commitments.kept-share")
            .build();

    private CommitmentMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of commitments.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                KEPT,
                SCOPE,
                WARNED,
                TOLD_IN_TIME,
                SILENT,
                KEPT_BY_SALES,
                KEPT_BY_MARKETING,
                REDATED,
                CANCELLED,
                NOTICE,
                TIME_TO_TELL,
                REPEATED);
    }
}
