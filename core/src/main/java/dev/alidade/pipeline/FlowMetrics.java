// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic that are about the flow of open deals and the quotas that they are to fill. */
public final class FlowMetrics {
    /** How many times what is open covers what is still to be won. No value when the quota is met, or there is none. */
    public static final Metric COVERAGE = information("pipeline.coverage", "Cover of the remaining quota")
            .unit(Unit.RATIO)
            .formula(
                    "value of deals open at the end with a close date in the days of the quota / quota less what was won in"
                            + " these days so far; a lower bound where some of these deals have no usable amount; of the"
                            + " company's quota in force at the end that ends first (of several, begins last) and is not over, else of those of all owners"
                            + " together, with their deals; the evidence is the number of these open deals")
            .gaming("Dating deals into the period that will not be won in it.")
            .counterMetric("pipeline.forecast-error")
            .build();

    /** Share of the deals open at the beginning that were won by the end. No value when none was open. */
    public static final Metric OPENING_WON = information(
                    "pipeline.opening-won-share", "Open deals at the beginning that were won")
            .formula("deals open at the beginning of the window and won at its end / deals open at its beginning")
            .gaming("Opening deals only once they are as good as won.")
            .counterMetric("funnel.cycle-time")
            .build();

    /** Share of the value open at the beginning that was won by the end. No value in several currencies. */
    public static final Metric OPENING_WON_VALUE = information(
                    "pipeline.opening-won-share-value", "Open value at the beginning that was won")
            .formula(
                    "value at the beginning of the window of deals open then and won at its end / value of deals open at its"
                            + " beginning")
            .gaming("Opening deals only once they are as good as won.")
            .counterMetric("funnel.cycle-time")
            .build();

    /** Share of the deals to be closed in the period that were moved out of it. No value without close dates. */
    public static final Metric MOVED_OUT = information(
                    "pipeline.moved-out-share", "Deals to be closed in the period that were moved out of it")
            .formula(
                    "deals open at the beginning with a close date in the period, whose close date lies outside at the end or"
                            + " that were closed outside / deals open at the beginning with a close date in the period")
            .gaming("Dating deals late, or leaving close dates alone when they are past.")
            .counterMetric("pipeline.overdue-share")
            .build();

    /** Share of the value to be closed in the period that was moved out of it. No value without close dates. */
    public static final Metric MOVED_OUT_VALUE = information(
                    "pipeline.moved-out-share-value", "Value to be closed in the period that was moved out of it")
            .formula(
                    "value at the beginning of deals open then with a close date in the period, whose close date lies outside"
                            + " at the end or that were closed outside / value of deals open at the beginning with a close date"
                            + " in the period")
            .gaming("Dating deals late, or leaving close dates alone when they are past.")
            .counterMetric("pipeline.overdue-share-value")
            .build();

    private FlowMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION).sources(Source.WILLIAMS);
    }

    /**
     * All metrics of the flow.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(COVERAGE, OPENING_WON, OPENING_WON_VALUE, MOVED_OUT, MOVED_OUT_VALUE);
    }
}
