// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The metrics of the hand-over from marketing to sales. */
public final class HandoffMetrics {
    /** Share of hand-overs on which a person decided within the agreed time. No value when none is due. */
    public static final Metric DECISION_RATE = Metric.builder("handoff.decision-rate", "Decided in time")
            .formula("hand-overs accepted or rejected by a person within the agreed time / hand-overs in the"
                    + " window whose time for deciding is over")
            .sources(Source.WILLIAMS)
            .gaming("Rejecting or accepting everything at once without looking.")
            .counterMetric("handoff.follow-up-rate")
            .advice("decide on {n} more {hand-over|hand-overs} within the agreed time")
            .build();

    /** Share of decided hand-overs that a person accepted. No value when none is decided. */
    public static final Metric ACCEPTANCE_RATE = Metric.builder("handoff.acceptance-rate", "Accepted by sales")
            .formula("hand-overs whose last decision is an acceptance by a person / those accepted by a person"
                    + " or rejected, of the hand-overs in the window whose time for deciding is over")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("Accepting leads that nobody means to work.")
            .counterMetric("handoff.follow-up-rate")
            .advice("agree on what a good lead is, so that {n} more {is|are} accepted")
            .build();

    /** Share of hand-overs that got at least one attempt. No value when none is due. */
    public static final Metric FOLLOW_UP_RATE = Metric.builder("handoff.follow-up-rate", "Followed up at all")
            .formula("hand-overs with an attempt by as-of: an outbound activity of a person, at or after the buyer's"
                    + " signal (see speed-to-lead) and before the lead's next hand-over / hand-overs in the"
                    + " window whose time for responding is over")
            .sources(Source.WILLIAMS)
            .gaming("One-line mails that count as attempts.")
            .counterMetric("handoff.acceptance-rate")
            .advice("follow up {n} more {lead|leads} that nobody called")
            .build();

    /** Share of hand-overs that got an attempt by the agreed instant. No value when none is due. */
    public static final Metric SLA_COMPLIANCE = Metric.builder("handoff.sla-compliance", "Followed up in time")
            .formula("hand-overs with an attempt (see follow-up-rate) by the agreed instant / hand-overs in the window"
                    + " whose time for responding is over")
            .sources(Source.WILLIAMS)
            .gaming("One-line mails within the agreed time, or an agreement nobody can break.")
            .counterMetric("handoff.acceptance-rate")
            .advice("follow up {n} more {lead|leads} within the agreement")
            .build();

    /**
     * Share of hand-overs followed up within the agreed time since the buyer's signal, with those never contacted as
     * still waiting. No value when none is due; not reached when all waits on record are shorter.
     */
    public static final Metric SPEED_TO_LEAD = Metric.builder(
                    "handoff.speed-to-lead", "Reached out soon after the signal")
            .formula("share (Kaplan-Meier) of the hand-overs in the window whose time for responding is over"
                    + " that a person reached out to within the agreed time, counted from the buyer's signal:"
                    + " the last inbound activity, not automated, by the hand-over and since the hand-over, rejection or recycling"
                    + " before it; without one the lead's creation or, if one of these came before, the hand-over;"
                    + " those never contacted count as waiting, up to the lead's next hand-over or as-of")
            .sources(Source.WILLIAMS)
            .advice("reach out sooner to buyers who give a signal")
            .gaming("Handing over late what nobody could follow up: read it with the time from the assignment.")
            .counterMetric("handoff.response-time")
            .build();

    /**
     * Share of hand-overs followed up within the agreed time since the assignment, with those never contacted as still
     * waiting. No value when none is due; not reached when all waits on record are shorter.
     */
    public static final Metric RESPONSE_TIME = Metric.builder(
                    "handoff.response-time", "Reached out soon after the assignment")
            .formula("share (Kaplan-Meier) of the hand-overs in the window whose time for responding is over"
                    + " that a person reached out to within the agreed time, counted from the assignment (the"
                    + " hand-over where there is none); outreach before it is met at once")
            .sources(Source.WILLIAMS)
            .advice("reach out sooner to leads that are assigned")
            .gaming("Assigning late: read it with the time from the signal.")
            .counterMetric("handoff.speed-to-lead")
            .build();

    /** {@link #SPEED_TO_LEAD} in business time; only where business hours are agreed. */
    public static final Metric SPEED_TO_LEAD_BUSINESS = Metric.builder(
                    "handoff.speed-to-lead-business", "Reached out soon after the signal, in business time")
            .formula("as speed-to-lead, with all times in business time")
            .sources(Source.WILLIAMS)
            .advice("reach out within fewer business hours after a signal")
            .gaming("As speed-to-lead, and business hours that are short on paper.")
            .counterMetric("handoff.speed-to-lead")
            .build();

    /** {@link #RESPONSE_TIME} in business time; only where business hours are agreed. */
    public static final Metric RESPONSE_TIME_BUSINESS = Metric.builder(
                    "handoff.response-time-business", "Reached out soon after the assignment, in business time")
            .formula("as response-time, with all times in business time")
            .sources(Source.WILLIAMS)
            .advice("reach out within fewer business hours after the assignment")
            .gaming("As response-time, and business hours that are short on paper.")
            .counterMetric("handoff.response-time")
            .build();

    /**
     * Share of leads never reached (by a connected attempt, an answer, a conversion or a win) that got the agreed number
     * of attempts before they were given up or grew old. No value when there are none.
     */
    public static final Metric PERSISTENCE = Metric.builder("handoff.persistence", "Tried often enough")
            .formula("hand-overs with the agreed number of attempts / hand-overs in the window whose time for"
                    + " responding is over, that were never reached (no connected attempt, no inbound activity"
                    + " of the buyer since the first attempt, no conversion or win since the hand-over), and that"
                    + " were rejected, recycled or lost, and not accepted after that,"
                    + " with the time for deciding over, or whose time for all attempts is over; no value where attempts"
                    + " were made, and of none it is recorded whether it reached the buyer")
            .sources(Source.WILLIAMS)
            .gaming("Marking a lead as reached without a talk.")
            .counterMetric("handoff.follow-up-rate")
            .advice("try {n} more {lead|leads} as often as agreed before giving up")
            .build();

    /**
     * Qualified leads that marketing delivered of those it owes, at most 1; only where an amount is agreed. No value
     * when nothing is owed yet or no hand-over is on record. Its evidence is the leads delivered, and those owed rounded
     * up.
     */
    public static final Metric MARKETING_SLA = Metric.builder("handoff.marketing-sla", "Qualified leads delivered")
            .formula(
                    "leads handed over for the first time in the window, with the time for deciding over, and"
                            + " not standing rejected (a rejection that a dispute overturned doesn't stand) / leads owed for the"
                            + " whole days of the window whose time for deciding is over, each its part of the month; at most 1")
            .sources(Source.WILLIAMS)
            .gaming("Handing over anything: read it with the acceptance.")
            .counterMetric("handoff.acceptance-rate")
            .advice("deliver {n} more qualified {lead|leads}")
            .build();

    /**
     * Value of the qualified leads that marketing delivered of what it owes, at most 1; only where a value is agreed.
     * No value when nothing is owed yet, no hand-over can be judged, or there are
     * qualified leads and none has a usable value; without any qualified lead the value is 0.
     */
    public static final Metric MARKETING_SLA_VALUE = Metric.builder(
                    "handoff.marketing-sla-value", "Value of leads delivered")
            .formula("estimated value of the leads that count as delivered in marketing-sla / value owed for"
                    + " the same days; at most 1; absent when there are qualified leads and none has a value"
                    + " in the agreed currency that is not negative")
            .sources(Source.WILLIAMS)
            .gaming("Estimates that are too high: read it with the win rate by value.")
            .counterMetric("handoff.acceptance-rate")
            .advice("deliver qualified leads that are worth what was agreed")
            .build();

    /** Share of standing rejections that came without one attempt. No value when nothing stands rejected. */
    public static final Metric UNWORKED_REJECTIONS = Metric.builder(
                    "handoff.unworked-rejections", "Rejected without an attempt")
            .direction(Direction.LOWER_IS_BETTER)
            .formula("rejected without one attempt since the buyer's signal / hand-overs in the window whose"
                    + " time for deciding is over and whose last decision is a rejection")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("One-line mails ahead of the rejection.")
            .counterMetric("handoff.acceptance-rate")
            .advice("try {n} more {lead|leads} before rejecting {it|them}")
            .build();

    /**
     * Median time from the buyer's signal to the first outreach. Not reached when fewer than half were followed up.
     */
    public static final Metric SPEED_TO_LEAD_MEDIAN = Metric.builder(
                    "handoff.speed-to-lead-median", "Median time from signal to outreach")
            .unit(Unit.SECONDS)
            .direction(Direction.INFORMATION)
            .formula("time by which half (Kaplan-Meier) of the hand-overs of speed-to-lead were followed up")
            .sources(Source.WILLIAMS)
            .gaming("As speed-to-lead.")
            .counterMetric("handoff.response-time-median")
            .build();

    /** Median time from the assignment to the first outreach. Not reached when fewer than half were followed up. */
    public static final Metric RESPONSE_TIME_MEDIAN = Metric.builder(
                    "handoff.response-time-median", "Median time from assignment to outreach")
            .unit(Unit.SECONDS)
            .direction(Direction.INFORMATION)
            .formula("time by which half (Kaplan-Meier) of the hand-overs of response-time were followed up")
            .sources(Source.WILLIAMS)
            .gaming("As response-time.")
            .counterMetric("handoff.speed-to-lead-median")
            .build();

    /** Share of standing rejections of known kind that blame the lead's quality. No value when there are none. */
    public static final Metric QUALITY_REJECTIONS = Metric.builder("handoff.quality-rejections", "Rejected for quality")
            .direction(Direction.INFORMATION)
            .formula("rejected because the lead isn't good enough / hand-overs in the window whose time for"
                    + " deciding is over and whose last decision is a rejection for a reason of known kind")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("Calling quality what is procedure, or the reverse.")
            .counterMetric("handoff.disputes-overturned")
            .build();

    /** Share of settled disputes in which the rejection was wrong. No value when none is settled. */
    public static final Metric DISPUTES_OVERTURNED = Metric.builder(
                    "handoff.disputes-overturned", "Disputes won by marketing")
            .direction(Direction.INFORMATION)
            .formula("disputes settled against the rejection / disputes settled, of the hand-overs in the"
                    + " window whose time for deciding is over; of each the last dispute about the last rejection")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("Disputing only what is sure to be won.")
            .counterMetric("handoff.rejected-leads-won")
            .build();

    /**
     * Risk ratio of the conversion of late against in-time leads; a win counts too. No value when a side is empty or no
     * lead in time converted.
     */
    public static final Metric LATE_LEAD_RISK = Metric.builder(
                    "handoff.late-lead-risk", "Conversion of late against in-time leads")
            .unit(Unit.RATIO)
            .direction(Direction.INFORMATION)
            .formula("share that became an opportunity or customer of hand-overs followed up late / the same share of"
                    + " those followed up in time; of hand-overs in the window whose time for responding is over;"
                    + " converted or won at or after the hand-over and before as-of")
            .sources(Source.WILLIAMS)
            .gaming("Calling the best leads first: an association, not a cause.")
            .counterMetric("handoff.sla-compliance")
            .build();

    /**
     * Risk ratio of the conversion of unworked against worked leads; a win counts too. No value when a side is empty or
     * no worked lead converted.
     */
    public static final Metric UNWORKED_LEAD_RISK = Metric.builder(
                    "handoff.unworked-lead-risk", "Conversion of unworked against worked leads")
            .unit(Unit.RATIO)
            .direction(Direction.INFORMATION)
            .formula(
                    "share that became an opportunity or customer of hand-overs without any attempt / the same share of"
                            + " those with one; of hand-overs in the window whose time for responding is over;"
                            + " converted or won at or after the hand-over and before as-of")
            .sources(Source.WILLIAMS)
            .gaming("Leaving only the worst leads: an association, not a cause.")
            .counterMetric("handoff.follow-up-rate")
            .build();

    /**
     * Share of standing rejections whose lead became a customer all the same. No value when nothing stands rejected.
     */
    public static final Metric REJECTED_LEADS_WON = Metric.builder(
                    "handoff.rejected-leads-won", "Rejected leads won later")
            .direction(Direction.INFORMATION)
            .formula(
                    "hand-overs whose lead became a customer at or after the rejection and before as-of / hand-overs in"
                            + " the window whose time for deciding is over and whose last decision is a rejection")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("Rejecting late what is known to be lost.")
            .counterMetric("handoff.decision-rate")
            .build();

    /** Share of hand-overs whose lead had been handed over before. No value when none is due. */
    public static final Metric REPEATED_HAND_OVERS = Metric.builder("handoff.repeated-hand-overs", "Handed over again")
            .direction(Direction.INFORMATION)
            .formula("hand-overs that are not the lead's first / hand-overs in the window whose time for"
                    + " deciding is over")
            .sources(Source.WILLIAMS)
            .gaming("New records for old leads.")
            .counterMetric("funnel.lead-to-opportunity")
            .build();

    /** Share of leads that sales found. No value when of no lead it is known. */
    public static final Metric SELF_SOURCED_SHARE = Metric.builder(
                    "handoff.self-sourced-share", "Leads that sales found itself")
            .direction(Direction.INFORMATION)
            .formula("leads found by sales / leads found by sales or marketing, created in the window, with"
                    + " the time for deciding over since their creation and, where they were handed over, since"
                    + " their first hand-over")
            .sources(Source.WILLIAMS)
            .gaming("Recording marketing's leads as one's own.")
            .counterMetric("attribution.sourced-pipeline-share-first-touch")
            .build();

    /**
     * Longest run of whole days without a hand-over, each counted as 24 hours. No value without a whole day or any
     * hand-over.
     */
    public static final Metric LEAD_FLOW_GAP = Metric.builder(
                    "handoff.lead-flow-gap", "Longest stretch without a hand-over")
            .unit(Unit.SECONDS)
            .direction(Direction.INFORMATION)
            .formula("longest run of whole local days without a hand-over, in the window and before as-of")
            .sources(Source.WILLIAMS)
            .gaming("One hand-over a day, kept back for it.")
            .counterMetric("handoff.lead-flow-variation")
            .build();

    /**
     * Coefficient of variation of the weekly number of hand-overs. No value with fewer than two whole weeks or without
     * hand-overs.
     */
    public static final Metric LEAD_FLOW_VARIATION = Metric.builder(
                    "handoff.lead-flow-variation", "Unsteadiness of the lead flow")
            .unit(Unit.RATIO)
            .direction(Direction.INFORMATION)
            .formula(
                    "standard deviation (of a sample: n - 1) of the hand-overs per week / their mean, over the whole weeks"
                            + " of seven days from the window's first whole day on that lie in it and before as-of")
            .sources(Source.WILLIAMS)
            .gaming("Holding leads back to even out the weeks.")
            .counterMetric("handoff.speed-to-lead")
            .build();

    private HandoffMetrics() {}

    /**
     * All metrics of this topic.
     *
     * @return the metrics, in the order of the report
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                DECISION_RATE,
                ACCEPTANCE_RATE,
                FOLLOW_UP_RATE,
                SLA_COMPLIANCE,
                SPEED_TO_LEAD,
                RESPONSE_TIME,
                SPEED_TO_LEAD_BUSINESS,
                RESPONSE_TIME_BUSINESS,
                PERSISTENCE,
                MARKETING_SLA,
                MARKETING_SLA_VALUE,
                UNWORKED_REJECTIONS,
                SPEED_TO_LEAD_MEDIAN,
                RESPONSE_TIME_MEDIAN,
                QUALITY_REJECTIONS,
                DISPUTES_OVERTURNED,
                LATE_LEAD_RISK,
                UNWORKED_LEAD_RISK,
                REJECTED_LEADS_WON,
                REPEATED_HAND_OVERS,
                SELF_SOURCED_SHARE,
                LEAD_FLOW_GAP,
                LEAD_FLOW_VARIATION);
    }
}
