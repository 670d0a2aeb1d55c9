// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The metrics of the funnel over leads. All of them inform: no rate is good for every market. */
public final class FunnelMetrics {
    /** Share of the leads created in the window that became customers by as-of. No value without leads. */
    public static final Metric LEAD_TO_WON = Metric.builder("funnel.lead-to-won", "Leads won, to date")
            .direction(Direction.INFORMATION)
            .formula(
                    "leads created in the window that were won at least once before as-of, or came to the funnel's step of winning"
                            + " or a later one / leads created in the window; young leads had less time")
            .sources(Source.JAMES, Source.BEEVER)
            .gaming("Creating a lead only when the deal is as good as won.")
            .counterMetric("funnel.time-to-win")
            .build();

    /** Share of the leads created in the window that became customers within the horizon. No value when none is due. */
    public static final Metric LEAD_TO_WON_MATURE = Metric.builder(
                    "funnel.lead-to-won-mature", "Leads won within the horizon")
            .direction(Direction.INFORMATION)
            .formula(
                    "leads won, as in lead-to-won, within the horizon after their creation / leads created in the window whose"
                            + " horizon is over at as-of, whatever became of them, without those said to be won before their creation"
                            + " only, by more than clocks may differ")
            .sources(Source.JAMES, Source.BEEVER)
            .gaming("Creating a lead only when the deal is as good as won.")
            .counterMetric("funnel.time-to-win")
            .build();

    /** Share of the leads created in the window that became opportunities by as-of. No value without leads. */
    public static final Metric LEAD_TO_OPPORTUNITY = Metric.builder(
                    "funnel.lead-to-opportunity", "Leads that became opportunities, to date")
            .direction(Direction.INFORMATION)
            .formula(
                    "leads created in the window that were converted or won before as-of, or came to the funnel's step of"
                            + " conversion or a later one / leads created in the window; young leads had less time")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Opening opportunities that nobody believes in.")
            .counterMetric("funnel.lead-to-won")
            .build();

    /** Share of the leads created in the window that became opportunities within the horizon. No value when none is due. */
    public static final Metric LEAD_TO_OPPORTUNITY_MATURE = Metric.builder(
                    "funnel.lead-to-opportunity-mature", "Leads that became opportunities within the horizon")
            .direction(Direction.INFORMATION)
            .formula(
                    "leads that became an opportunity, as in lead-to-opportunity, within the horizon after their creation / leads"
                            + " created in the window whose horizon is over at as-of, whatever became of them, without those said to"
                            + " be converted before their creation only, by more than clocks may differ")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Opening opportunities that nobody believes in.")
            .counterMetric("funnel.lead-to-won-mature")
            .build();

    /** Median time from creation to the win over all leads, won or not. Not reached when fewer than half are won. */
    public static final Metric TIME_TO_WIN = Metric.builder("funnel.time-to-win", "Time to win, all leads")
            .unit(Unit.SECONDS)
            .direction(Direction.INFORMATION)
            .formula(
                    "median of the Kaplan-Meier curve from creation to the first win, as in lead-to-won, over the leads created in"
                            + " the window; who is not won is censored at as-of, and who is said to be won before the creation only"
                            + " is left out")
            .sources(Source.JAMES)
            .gaming("Creating the lead late, when the deal is under way.")
            .counterMetric("funnel.lead-to-won")
            .build();

    /** A stage that is no step of the funnel. */
    public static final IssueKind UNKNOWN_STAGE = new IssueKind(
            "funnel.unknown-stage", "A lead entered a stage that is no step of the funnel; it reaches no step.");

    /** An event that lies before its lead's creation, with a later one of its kind. */
    public static final IssueKind EARLY_REPEATED = new IssueKind(
            "funnel.early-event-repeated",
            "An event of a step lies before its lead's creation and a later one of the step exists; the later one counts.");

    /** An event that lies before its lead's creation, within the tolerance. */
    public static final IssueKind EARLY_WITHIN_TOLERANCE = new IssueKind(
            "funnel.early-event-within-tolerance",
            "An event of a step lies before its lead's creation, within the tolerance for clocks; it counts as at the"
                    + " creation.");

    /** An event that lies before its lead's creation, beyond the tolerance. */
    public static final IssueKind EARLY_UNDATED = new IssueKind(
            "funnel.early-event-undated",
            "The only events of a step lie before their lead's creation, beyond the tolerance for clocks; the step counts as"
                    + " reached, but in no duration and no horizon.");

    /** Events of several steps at one instant. */
    public static final IssueKind SIMULTANEOUS = new IssueKind(
            "funnel.simultaneous-steps",
            "Events of several steps lie at one instant; they are taken in the order of the steps.");

    /** A step whose first event comes after that of a later step. */
    public static final IssueKind OUT_OF_ORDER = new IssueKind(
            "funnel.steps-out-of-order",
            "A step's first event comes after that of a later step; the step counts as passed with the later one.");

    private FunnelMetrics() {}

    /**
     * All metrics of the funnel over leads.
     *
     * @return the metrics, in the order of the report
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                LEAD_TO_WON, LEAD_TO_WON_MATURE, LEAD_TO_OPPORTUNITY, LEAD_TO_OPPORTUNITY_MATURE, TIME_TO_WIN);
    }
}
