// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.Optional;

/**
 * What happened to the leads that were handed over in a window. All about the response is over one population, the
 * hand-overs whose time for responding is over; all about decisions, rejections and disputes over those whose time for
 * deciding is over.
 *
 * @param episodes how many hand-overs there were, those not yet due among them
 * @param agreement what was agreed, and so what is counted as in time
 * @param respondWithin the time agreed for responding as it is judged, in business time if the agreement has business hours; where only
 *     dates are known, a part of a day as a whole one
 * @param decisionRate hand-overs on which a person in sales decided within the agreed time, of those whose time for
 *     deciding is over
 * @param acceptance hand-overs accepted by a person, of those accepted by a person or rejected; the person's last decision counts
 * @param automaticAcceptances hand-overs that a rule accepted and on which no person decided; in no numerator, and not
 *     in the denominator of {@code acceptance}
 * @param followUp hand-overs with at least one attempt to reach the buyer, of those whose time for responding is over
 * @param withinAgreement hand-overs with an attempt by the agreed instant, of those whose time for responding is over
 * @param responseNotDue hand-overs whose time for responding is not over
 * @param decisionNotDue hand-overs whose time for deciding is not over
 * @param speedToLead how long buyers waited from their signal to the first outreach
 * @param responseTime how long they waited from the assignment, or from the hand-over where there is none
 * @param persistence never reached and tried as often as agreed, of those never reached that were given up or are old
 * @param repeated hand-overs of leads that had been handed over before, of those whose time for deciding is over
 * @param rejections why and how leads were rejected
 * @param disputes what marketing disputed, and how it ended
 * @param workedLeads what became of leads followed up in time, late, or never
 * @param delivery what marketing delivered of what it owes; empty when nothing was agreed
 * @param sourcing who found the leads
 * @param flow how steadily leads were handed over
 * @param issues what was odd about the leads
 * @param measurements the numbers as measurements; the examples of a share are leads that missed it
 */
public record HandoffReport(
        long episodes,
        AgreedTerms agreement,
        Duration respondWithin,
        Proportion decisionRate,
        Proportion acceptance,
        long automaticAcceptances,
        Proportion followUp,
        Proportion withinAgreement,
        long responseNotDue,
        long decisionNotDue,
        ResponseClock speedToLead,
        ResponseClock responseTime,
        Proportion persistence,
        Proportion repeated,
        Rejections rejections,
        Disputes disputes,
        WorkedLeads workedLeads,
        Optional<MarketingDelivery> delivery,
        Sourcing sourcing,
        LeadFlow flow,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public HandoffReport {
        requireNonNull(agreement, "agreement");
        requireNonNull(respondWithin, "respondWithin");
        requireNonNull(decisionRate, "decisionRate");
        requireNonNull(acceptance, "acceptance");
        requireNonNull(followUp, "followUp");
        requireNonNull(withinAgreement, "withinAgreement");
        requireNonNull(speedToLead, "speedToLead");
        requireNonNull(responseTime, "responseTime");
        requireNonNull(persistence, "persistence");
        requireNonNull(repeated, "repeated");
        requireNonNull(rejections, "rejections");
        requireNonNull(disputes, "disputes");
        requireNonNull(workedLeads, "workedLeads");
        requireNonNull(delivery, "delivery");
        requireNonNull(sourcing, "sourcing");
        requireNonNull(flow, "flow");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * How sales kept the time agreed for responding.
     *
     * @return met by an attempt in time, breached, and not due
     */
    public Obligation responses() {
        return new Obligation(withinAgreement.hits(), withinAgreement.misses(), responseNotDue);
    }

    /**
     * How sales kept the time agreed for deciding.
     *
     * @return met by a person's decision in time, breached, and not due
     */
    public Obligation decisions() {
        return new Obligation(decisionRate.hits(), decisionRate.misses(), decisionNotDue);
    }

    /**
     * How often each reason for a rejection was given, word for word.
     *
     * @return the rejections by reason; those without a reason are in {@link Rejections#withoutReason()}
     */
    public ImmutableSortedMap<String, Long> byReason() {
        return rejections.byReason();
    }
}
