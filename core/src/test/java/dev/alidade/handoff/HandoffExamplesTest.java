// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static dev.alidade.handoff.HandoffFixture.AGREEMENT;
import static dev.alidade.handoff.HandoffFixture.hour;
import static dev.alidade.handoff.HandoffFixture.lead;
import static dev.alidade.handoff.HandoffFixture.measurement;
import static dev.alidade.handoff.HandoffFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Metric;
import dev.alidade.model.Department;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Disputed.Outcome;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.OwedLeads;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Beside each share stand the leads that somebody can look at to make it better. */
class HandoffExamplesTest {
    private final HandoffReport told = report(
            AGREEMENT.withAttempts(3, Duration.ofDays(4)).withOwedLeads(OwedLeads.of(60)),
            lead("good").handedOff(hour(1)).reached(hour(2)).accepted(hour(3)),
            lead("late").handedOff(hour(1)).reached(hour(60)).accepted(hour(3)),
            lead("never").handedOff(hour(1)),
            lead("refused")
                    .handedOff(hour(1))
                    .reached(hour(2))
                    .rejected(hour(3), "small", Rejected.Kind.QUALITY)
                    .won(hour(100)),
            lead("unworked")
                    .handedOff(hour(1))
                    .rejected(hour(3), "student", Rejected.Kind.PROCEDURAL)
                    .event(new Disputed(hour(4), Outcome.OVERTURNED)),
            lead("again")
                    .handedOff(hour(-1))
                    .handedOff(hour(1))
                    .reached(hour(2))
                    .accepted(hour(3)),
            lead("found").createdAt(hour(1)).sourcedBy(Department.SALES),
            lead("brought").createdAt(hour(1)).sourcedBy(Department.MARKETING));

    private void assertExamples(Metric metric, String... leads) {
        assertEquals(
                Set.of(leads),
                Set.copyOf(measurement(told, metric.id()).evidence().examples()),
                metric.id());
    }

    @Test
    void ofDecisionsThoseMissingRejectedAndHandedOverAgain() {
        assertExamples(HandoffMetrics.DECISION_RATE, "never");
        assertExamples(HandoffMetrics.ACCEPTANCE_RATE, "refused", "unworked");
        assertExamples(HandoffMetrics.REPEATED_HAND_OVERS, "again");
    }

    @Test
    void ofResponsesThoseLateNeverTriedAndGivenUpTooEarly() {
        assertExamples(HandoffMetrics.FOLLOW_UP_RATE, "never", "unworked");
        assertExamples(HandoffMetrics.SLA_COMPLIANCE, "late", "never", "unworked");
        assertExamples(HandoffMetrics.LATE_LEAD_RISK, "late");
        assertExamples(HandoffMetrics.UNWORKED_LEAD_RISK, "never", "unworked");
        assertExamples(HandoffMetrics.PERSISTENCE, "never", "unworked");
    }

    @Test
    void ofRejectionsThoseUnworkedOfQualityWonAndOverturned() {
        assertExamples(HandoffMetrics.UNWORKED_REJECTIONS, "unworked");
        assertExamples(HandoffMetrics.QUALITY_REJECTIONS, "refused");
        assertExamples(HandoffMetrics.REJECTED_LEADS_WON, "refused");
        assertExamples(HandoffMetrics.DISPUTES_OVERTURNED, "unworked");
    }

    @Test
    void ofMarketingsDeliveryThoseRejectedAndThoseThatSalesFound() {
        assertExamples(HandoffMetrics.MARKETING_SLA, "refused");
        assertExamples(HandoffMetrics.SELF_SOURCED_SHARE, "found");
    }

    @Test
    void metBreachedAndNotDueMakeUpTheObligations() {
        HandoffReport report = report(
                lead("in-time").handedOff(hour(1)).attempt(hour(2)),
                lead("late").handedOff(hour(1)).attempt(hour(60)).accepted(hour(3)),
                lead("never").handedOff(hour(1)),
                lead("response-due").handedOff(hour(140)).attempt(hour(141)),
                lead("new").handedOff(hour(167)));
        assertEquals(new Obligation(2, 2, 1), report.responses());
        assertEquals(new Obligation(1, 2, 2), report.decisions());
    }
}
