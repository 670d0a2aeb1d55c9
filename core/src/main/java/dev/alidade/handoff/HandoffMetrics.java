// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;

/** The metrics of the hand-over from marketing to sales. */
public final class HandoffMetrics {
    /** Share of hand-overs on which a person decided within the agreed time. No value when none is due. */
    public static final Metric DECISION_RATE = Metric.builder("handoff.decision-rate", "Decided in time")
            .formula("hand-overs accepted or rejected by a person within the agreed time / hand-overs in the window"
                    + " whose time for deciding is over")
            .sources(Source.WILLIAMS)
            .gaming("Rejecting or accepting everything at once without looking.")
            .counterMetric("handoff.follow-up-rate")
            .advice("decide on {n} more hand-overs within the agreed time")
            .build();

    /** Share of decided hand-overs that a person accepted. No value when none is decided. */
    public static final Metric ACCEPTANCE_RATE = Metric.builder("handoff.acceptance-rate", "Accepted by sales")
            .formula("hand-overs whose last decision is an acceptance by a person / those accepted by a person or"
                    + " rejected, of the hand-overs in the window whose time for deciding is over")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("Accepting leads that nobody means to work.")
            .counterMetric("handoff.follow-up-rate")
            .advice("agree on what a good lead is, so that {n} more are accepted")
            .build();

    /** Share of hand-overs that got at least one attempt. No value when none is due. */
    public static final Metric FOLLOW_UP_RATE = Metric.builder("handoff.follow-up-rate", "Followed up at all")
            .formula("hand-overs with an attempt of a person to reach the buyer by as-of / hand-overs in the window"
                    + " whose time for responding is over")
            .sources(Source.WILLIAMS)
            .gaming("One-line mails that count as attempts.")
            .counterMetric("handoff.acceptance-rate")
            .advice("follow up {n} more leads that nobody called")
            .build();

    /** Share of hand-overs that got an attempt by the agreed instant. No value when none is due. */
    public static final Metric SLA_COMPLIANCE = Metric.builder("handoff.sla-compliance", "Followed up in time")
            .formula("hand-overs with an attempt of a person to reach the buyer by the agreed instant / hand-overs in"
                    + " the window whose time for responding is over")
            .sources(Source.WILLIAMS)
            .gaming("One-line mails within the agreed time, or an agreement nobody can break.")
            .counterMetric("handoff.acceptance-rate")
            .advice("follow up {n} more leads within the agreement")
            .build();

    /** Outbound activity of which nobody knows whether a machine did it. */
    public static final IssueKind UNKNOWN_AUTOMATION = new IssueKind(
            "handoff.unknown-automation",
            "Outbound activity isn't marked as automated or not; it doesn't count as an attempt.");

    /** A decision on a lead that wasn't handed over before. */
    public static final IssueKind DECISION_WITHOUT_HANDOFF = new IssueKind(
            "handoff.decision-without-hand-over",
            "A lead was accepted or rejected before any hand-over; the decision belongs to no episode.");

    private HandoffMetrics() {}

    /**
     * All metrics of this topic.
     *
     * @return the metrics, in the order of the report
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(DECISION_RATE, ACCEPTANCE_RATE, FOLLOW_UP_RATE, SLA_COMPLIANCE);
    }
}
