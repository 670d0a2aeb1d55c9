// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic that are about opportunities. */
public final class DealMetrics {
    /** Share of won deals whose origin is on record. No value when none was won. */
    public static final Metric TRACEABLE_SHARE = Metric.builder(
                    "funnel.traceable-share", "Won deals with a known origin")
            .formula(
                    "deals won in the window that are joined with a known lead and name a campaign, themselves or by that lead,"
                            + " or that sales found itself by what the deal or that lead says / deals won in the window")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Filling in a campaign, or sales as the origin, when the deal is won.")
            .counterMetric("funnel.recorded-steps")
            .advice("record the lead and campaign of {n} more won {deal|deals}, or that sales found {it|them}")
            .build();

    /** Share of won deals that have a date for every required stage. No value when none was won. */
    public static final Metric RECORDED_STEPS = Metric.builder(
                    "funnel.recorded-steps", "Won deals with all steps on record")
            .formula(
                    "deals won in the window that had been in every required open stage of their pipeline by then / deals"
                            + " won in the window")
            .sources(Source.JAMES)
            .gaming("Clicking through all stages on the day the deal is won.")
            .counterMetric("funnel.cycle-time")
            .advice("record every stage of {n} more won {deal|deals}")
            .build();

    /** Share of closed deals that were won. No value when none was closed. */
    public static final Metric WIN_RATE = information("funnel.win-rate", "Win rate")
            .formula(
                    "deals won at as-of by a closing in the window / deals won or lost at as-of by a closing in the window")
            .gaming("Never closing lost deals, or opening them only once they are as good as won.")
            .counterMetric("funnel.win-rate-created")
            .build();

    /** Share of closed deals that were won, of those created in the window. No value when none is closed. */
    public static final Metric WIN_RATE_CREATED = information("funnel.win-rate-created", "Win rate of new deals")
            .formula(
                    "deals created in the window that are won at as-of / those won or lost at as-of; those still open are"
                            + " not due")
            .gaming("Leaving deals open that will not be won.")
            .counterMetric("funnel.cycle-time")
            .build();

    /** Share of the closed deals' value that was won. No value while an amount is unknown. */
    public static final Metric WIN_RATE_BY_VALUE = information("funnel.win-rate-by-value", "Win rate by value")
            .formula(
                    "amounts of deals won in the window / amounts of deals won or lost in the window; of a lost deal its"
                            + " last positive amount; the evidence is the number of all these deals")
            .gaming("Lowering the amounts of deals before they are lost.")
            .counterMetric("funnel.win-rate")
            .build();

    /** Median time until a deal is closed. Not reached while too many are open. */
    public static final Metric CYCLE_TIME = information("funnel.cycle-time", "Time until a deal is closed")
            .unit(Unit.SECONDS)
            .formula(
                    "median time (Kaplan-Meier, open deals censored) from the beginning of the cycle to the closing, of"
                            + " deals whose cycle began in the window")
            .gaming("Creating deals only once they are nearly won.")
            .counterMetric("funnel.recorded-steps")
            .build();

    /** What the pipeline brings a day. No value when one of its parts has none. */
    public static final Metric VELOCITY = information("funnel.velocity", "Pipeline velocity a day")
            .unit(Unit.MONEY)
            .formula(
                    "opportunities x win rate x mean of the won amounts that are known / cycle in days; which deals are the"
                            + " opportunities and which cycle divides, the settings say; the rest is of deals closed in the window")
            .gaming("Opening many deals and never closing the lost ones.")
            .counterMetric("funnel.win-rate-created")
            .build();

    /** Median time from winning to payment. Not reached while too many are unpaid. */
    public static final Metric WON_TO_CASH = information("funnel.won-to-cash", "Time from won to paid")
            .unit(Unit.SECONDS)
            .formula(
                    "median time (Kaplan-Meier, unpaid deals censored) from winning to the first payment from then on, of deals"
                            + " won in the window, without those that were paid before only")
            .gaming("Booking deals as won only once the money has come.")
            .counterMetric("funnel.recorded-steps")
            .build();

    private DealMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION).sources(Source.JAMES);
    }

    /**
     * All metrics of deals.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                TRACEABLE_SHARE,
                RECORDED_STEPS,
                WIN_RATE,
                WIN_RATE_CREATED,
                WIN_RATE_BY_VALUE,
                CYCLE_TIME,
                VELOCITY,
                WON_TO_CASH);
    }
}
