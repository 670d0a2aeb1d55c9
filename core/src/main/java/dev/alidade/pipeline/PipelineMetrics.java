// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import java.util.Objects;

/** The numbers of this topic that are about the state of open deals, each by count and by value. */
public final class PipelineMetrics {
    /** Share of open deals that show nothing but the truth. No value when none is open, or no fault can be judged. */
    public static final Metric HEALTHY_SHARE = Metric.builder("pipeline.healthy-share", "Healthy open deals")
            .formula(
                    "open deals at as-of without any of the faults of the settings, as far as these are recorded / open deals")
            .sources(Source.WILLIAMS)
            .gaming(
                    "Editing every deal before the review, or keeping deals out of the system until they are nearly won.")
            .counterMetric("funnel.recorded-steps")
            .advice("tidy up {n} more open {deal|deals}, which {has|have} at least one fault")
            .build();

    /** Share of the open value that is in healthy deals. No value when no open deal has one. */
    public static final Metric HEALTHY_SHARE_VALUE = byValue(HEALTHY_SHARE);

    /** Share of open deals past their close date. No value when none can be judged. */
    public static final Metric OVERDUE_SHARE = scored("pipeline.overdue-share", "Open deals past their close date")
            .formula("open deals at as-of whose close date lies before the last local day that is known / open"
                    + " deals")
            .gaming("Moving close dates just before the review, or removing them.")
            .counterMetric("pipeline.pushed-share")
            .advice("look at {n} more open {deal|deals} past {its|their} close date, and move or close {it|them}")
            .build();

    /** Share of the value of open deals past their close date. No value when none that can be judged has one. */
    public static final Metric OVERDUE_SHARE_VALUE = byValue(OVERDUE_SHARE);

    /** Share of open deals that nobody has worked on for too long. No value when none can be judged. */
    public static final Metric STALE_SHARE = scored("pipeline.stale-share", "Open deals left alone")
            .formula("open deals at as-of without activity for longer than the limit, from the last activity"
                    + " or the creation / open deals; edits are no activity, and one dated at or after as-of is"
                    + " not known")
            .gaming("Logging an activity for every deal without talking to the buyer.")
            .counterMetric("pipeline.stalled-share")
            .advice("get in touch with the {buyer|buyers} of {n} more open {deal|deals}, or close {it|them}")
            .build();

    /** Share of the value of open deals that nobody has worked on for too long. No value when none that can be judged has one. */
    public static final Metric STALE_SHARE_VALUE = byValue(STALE_SHARE);

    /** Share of open deals that are in their stage for too long. No value when none can be judged. */
    public static final Metric STALLED_SHARE = scored("pipeline.stalled-share", "Open deals stuck in their stage")
            .formula("open deals at as-of that are in their stage for longer than the stage's median stay of"
                    + " won deals, times a factor (2 unless set) / open deals in a stage with such a median")
            .gaming("Clicking a deal forward, or back and forth, to begin a new stay.")
            .counterMetric("pipeline.regressed-share")
            .advice("move {n} more stuck {deal|deals} on, or close {it|them}")
            .build();

    /** Share of the value of open deals that are in their stage for too long. No value when none that can be judged has one. */
    public static final Metric STALLED_SHARE_VALUE = byValue(STALLED_SHARE);

    /** Share of open deals whose close date was pushed. No value when none can be judged. */
    public static final Metric PUSHED_SHARE = scored("pipeline.pushed-share", "Open deals with a pushed close date")
            .formula("open deals at as-of whose close date was moved later, while they were open, so many"
                    + " times (2 unless set) or once past the end of its calendar period / open deals; moving it"
                    + " earlier takes nothing away")
            .gaming("Leaving close dates far in the future, or never stating one.")
            .counterMetric("pipeline.no-close-date-share")
            .advice("state {a close date that holds|close dates that hold} for {n} more open {deal|deals}")
            .build();

    /** Share of the value of open deals whose close date was pushed. No value when none that can be judged has one. */
    public static final Metric PUSHED_SHARE_VALUE = byValue(PUSHED_SHARE);

    /** Share of open deals that went back a stage. No value when none can be judged. */
    public static final Metric REGRESSED_SHARE = information(
                    "pipeline.regressed-share", "Open deals that went back a stage")
            .formula("open deals at as-of that went to an earlier stage of their pipeline at least once / open"
                    + " deals")
            .gaming("Leaving deals in a stage that they are no longer in.")
            .counterMetric("pipeline.stalled-share")
            .build();

    /** Share of the value of open deals that went back a stage. No value when none that can be judged has one. */
    public static final Metric REGRESSED_SHARE_VALUE = byValue(REGRESSED_SHARE);

    /** Share of open deals that had been closed. No value when none can be judged. */
    public static final Metric REOPENED_SHARE = information(
                    "pipeline.reopened-share", "Open deals that had been closed")
            .formula("open deals at as-of that were closed and opened again at least once / open deals")
            .gaming("Creating a new deal instead of opening the old one.")
            .counterMetric("funnel.win-rate-created")
            .build();

    /** Share of the value of open deals that had been closed. No value when none that can be judged has one. */
    public static final Metric REOPENED_SHARE_VALUE = byValue(REOPENED_SHARE);

    /** Share of open deals without a next step. No value when none can be judged. */
    public static final Metric NO_NEXT_STEP_SHARE = scored(
                    "pipeline.no-next-step-share", "Open deals without a next step")
            .formula("open deals at as-of for which no next step is written down / open deals")
            .gaming("Writing down anything, such as: follow up.")
            .counterMetric("pipeline.stale-share")
            .advice("write down the next step of {n} more open {deal|deals}")
            .build();

    /** Share of the value of open deals without a next step. No value when none that can be judged has one. */
    public static final Metric NO_NEXT_STEP_SHARE_VALUE = byValue(NO_NEXT_STEP_SHARE);

    /** Share of open deals without an amount. No value when none can be judged. */
    public static final Metric NO_AMOUNT_SHARE = information("pipeline.no-amount-share", "Open deals without an amount")
            .formula("open deals at as-of whose last amount that is not negative is missing or 0 / open deals")
            .gaming("Stating a token amount.")
            .counterMetric("pipeline.forecast-error")
            .build();

    /** Share of the value of open deals without an amount. No value when none that can be judged has one. */
    public static final Metric NO_AMOUNT_SHARE_VALUE = byValue(NO_AMOUNT_SHARE);

    /** Share of open deals without a close date. No value when none can be judged. */
    public static final Metric NO_CLOSE_DATE_SHARE = information(
                    "pipeline.no-close-date-share", "Open deals without a close date")
            .formula("open deals at as-of without a close date / open deals")
            .gaming("Stating the end of the year for all of them.")
            .counterMetric("pipeline.pushed-share")
            .build();

    /** Share of the value of open deals without a close date. No value when none that can be judged has one. */
    public static final Metric NO_CLOSE_DATE_SHARE_VALUE = byValue(NO_CLOSE_DATE_SHARE);

    /** Share of open deals without an account. No value when none can be judged. */
    public static final Metric NO_ACCOUNT_SHARE = information(
                    "pipeline.no-account-share", "Open deals without an account")
            .formula("open deals at as-of that name no company / open deals")
            .gaming("Naming a placeholder.")
            .counterMetric("funnel.traceable-share")
            .build();

    /** Share of the value of open deals without an account. No value when none that can be judged has one. */
    public static final Metric NO_ACCOUNT_SHARE_VALUE = byValue(NO_ACCOUNT_SHARE);

    /** Share of open deals that are older than any that was ever closed. No value when none can be judged. */
    public static final Metric DEAD_WOOD_SHARE = scored(
                    "pipeline.dead-wood-share", "Open deals older than any that was closed")
            .formula("open deals at as-of whose cycle began longer ago than the longest cycle of any closed"
                    + " deal, or than the age of the settings / open deals whose cycle has begun")
            .gaming("Closing a deal and creating it anew.")
            .counterMetric("pipeline.reopened-share")
            .advice("close {n} {deal|deals} older than any that was ever won or lost")
            .build();

    /** Share of the value of open deals that are older than any that was ever closed. No value when none that can be judged has one. */
    public static final Metric DEAD_WOOD_SHARE_VALUE = byValue(DEAD_WOOD_SHARE);

    private static final ImmutableSortedMap<Fault, Metric> SHARES = ImmutableSortedMap.<Fault, Metric>naturalOrder()
            .put(Fault.OVERDUE, OVERDUE_SHARE)
            .put(Fault.STALE, STALE_SHARE)
            .put(Fault.STALLED, STALLED_SHARE)
            .put(Fault.PUSHED, PUSHED_SHARE)
            .put(Fault.REGRESSED, REGRESSED_SHARE)
            .put(Fault.REOPENED, REOPENED_SHARE)
            .put(Fault.NO_NEXT_STEP, NO_NEXT_STEP_SHARE)
            .put(Fault.NO_AMOUNT, NO_AMOUNT_SHARE)
            .put(Fault.NO_CLOSE_DATE, NO_CLOSE_DATE_SHARE)
            .put(Fault.NO_ACCOUNT, NO_ACCOUNT_SHARE)
            .put(Fault.DEAD_WOOD, DEAD_WOOD_SHARE)
            .buildOrThrow();

    private static final ImmutableSortedMap<Fault, Metric> SHARES_BY_VALUE =
            ImmutableSortedMap.<Fault, Metric>naturalOrder()
                    .put(Fault.OVERDUE, OVERDUE_SHARE_VALUE)
                    .put(Fault.STALE, STALE_SHARE_VALUE)
                    .put(Fault.STALLED, STALLED_SHARE_VALUE)
                    .put(Fault.PUSHED, PUSHED_SHARE_VALUE)
                    .put(Fault.REGRESSED, REGRESSED_SHARE_VALUE)
                    .put(Fault.REOPENED, REOPENED_SHARE_VALUE)
                    .put(Fault.NO_NEXT_STEP, NO_NEXT_STEP_SHARE_VALUE)
                    .put(Fault.NO_AMOUNT, NO_AMOUNT_SHARE_VALUE)
                    .put(Fault.NO_CLOSE_DATE, NO_CLOSE_DATE_SHARE_VALUE)
                    .put(Fault.NO_ACCOUNT, NO_ACCOUNT_SHARE_VALUE)
                    .put(Fault.DEAD_WOOD, DEAD_WOOD_SHARE_VALUE)
                    .buildOrThrow();

    private PipelineMetrics() {}

    private static Metric.Builder scored(String id, String title) {
        return Metric.builder(id, title).direction(Direction.LOWER_IS_BETTER).sources(Source.WILLIAMS);
    }

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION).sources(Source.WILLIAMS);
    }

    private static Metric byValue(Metric count) {
        return Metric.builder(count.id() + "-value", count.title() + ", by value")
                .direction(Direction.INFORMATION)
                .sources(count.sources().toArray(Source[]::new))
                .formula("as " + count.id()
                        + ", of the value of these deals instead of their number; a deal is worth its last"
                        + " amount that is not negative if that is above 0, else its product's list price")
                .gaming("Lowering the amounts of deals that look bad.")
                .counterMetric(count.id())
                .build();
    }

    /**
     * The share of deals with a fault, by count.
     *
     * @param fault the fault
     * @return the metric
     */
    public static Metric share(Fault fault) {
        return Objects.requireNonNull(SHARES.get(fault));
    }

    /**
     * The share of deals with a fault, by value.
     *
     * @param fault the fault
     * @return the metric
     */
    public static Metric shareByValue(Fault fault) {
        return Objects.requireNonNull(SHARES_BY_VALUE.get(fault));
    }

    /**
     * All metrics of the state of open deals.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        ImmutableList.Builder<Metric> all = ImmutableList.builder();
        all.add(HEALTHY_SHARE, HEALTHY_SHARE_VALUE);
        for (Fault fault : Fault.values()) {
            all.add(share(fault), shareByValue(fault));
        }
        return all.build();
    }
}
