// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static dev.alidade.handoff.HandoffFixture.AGREEMENT;
import static dev.alidade.handoff.HandoffFixture.hour;
import static dev.alidade.handoff.HandoffFixture.lead;
import static dev.alidade.handoff.HandoffFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.Recycled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who counts as reached, and what counts as a buyer's signal. */
class ReachedBuyerTest {
    private static LeadEvent inbound(Instant at, Automation automation) {
        return new Activity(at, Activity.Direction.IN, automation, false, Optional.of("email"));
    }

    private static Proportion persistence(LeadBuilder lead) {
        return report(AGREEMENT.withAttempts(3, Duration.ofDays(4)), lead).persistence();
    }

    private static final Proportion REACHED = Proportion.of(0, 0);
    private static final Proportion GIVEN_UP = Proportion.of(0, 1);

    @Test
    void whoBecameAnOpportunityOrCustomerWasReached() {
        assertEquals(
                REACHED, persistence(lead("L1").handedOff(hour(1)).event(new Converted(hour(1), Optional.empty()))));
        assertEquals(
                REACHED,
                persistence(lead("L1").handedOff(hour(1)).attempt(hour(2)).won(hour(9))));
        assertEquals(
                REACHED,
                persistence(lead("L1").handedOff(hour(1)).won(hour(9)).event(new Lost(hour(10), Optional.empty()))));
    }

    @Test
    void aConversionBeforeTheHandOverReachesNobodyAfterIt() {
        assertEquals(
                GIVEN_UP,
                persistence(lead("L1")
                        .event(new Converted(hour(0), Optional.empty()))
                        .handedOff(hour(1))));
    }

    @Test
    void whoWasReachedBetweenTheSignalAndTheHandOverWasReached() {
        assertEquals(REACHED, persistence(lead("L1").reached(hour(0)).handedOff(hour(1))));
        assertEquals(GIVEN_UP, persistence(lead("L1").attempt(hour(0)).handedOff(hour(1))));
    }

    @Test
    void whoeverIsGivenUpIsJudgedBeforeTheTimeForAttemptsIsOver() {
        Proportion open = Proportion.of(0, 0);
        assertEquals(open, persistence(lead("L1").handedOff(hour(80)).attempt(hour(81))));
        assertEquals(
                GIVEN_UP,
                persistence(
                        lead("L1").handedOff(hour(80)).attempt(hour(81)).event(new Lost(hour(82), Optional.empty()))));
        assertEquals(
                GIVEN_UP,
                persistence(lead("L1").handedOff(hour(80)).attempt(hour(81)).event(new Recycled(hour(82)))));
    }

    @Test
    void whoAnswersTheFirstAttemptWasReached() {
        for (Automation automation : new Automation[] {Automation.HUMAN, Automation.UNKNOWN}) {
            assertEquals(
                    REACHED,
                    persistence(lead("L1").handedOff(hour(1)).attempt(hour(2)).event(inbound(hour(3), automation))));
            assertEquals(
                    REACHED,
                    persistence(lead("L1").attempt(hour(0)).handedOff(hour(1)).event(inbound(hour(3), automation))));
            assertEquals(
                    REACHED,
                    persistence(lead("L1")
                            .handedOff(hour(1))
                            .event(inbound(hour(3), automation))
                            .attempt(hour(3))));
        }
    }

    @Test
    void aSignalBeforeTheFirstAttemptIsNoAnswer() {
        assertEquals(
                GIVEN_UP,
                persistence(lead("L1").handedOff(hour(1)).inbound(hour(2)).attempt(hour(3))));
        assertEquals(
                GIVEN_UP,
                persistence(lead("L1").inbound(hour(1)).handedOff(hour(1)).attempt(hour(1))));
        assertEquals(GIVEN_UP, persistence(lead("L1").handedOff(hour(1)).inbound(hour(2))));
    }

    @Test
    void anOutOfOfficeReplyIsNoAnswer() {
        assertEquals(
                GIVEN_UP,
                persistence(
                        lead("L1").handedOff(hour(1)).attempt(hour(2)).event(inbound(hour(3), Automation.AUTOMATED))));
    }

    @Test
    void anOutOfOfficeReplyIsNoSignal() {
        HandoffReport report = report(lead("L1")
                .attempt(hour(-2))
                .event(inbound(hour(0), Automation.AUTOMATED))
                .handedOff(hour(1)));
        assertEquals(Proportion.of(1, 1), report.followUp());
        assertEquals(Optional.of(Duration.ofHours(8)), report.speedToLead().median());
        assertEquals(ImmutableList.of(), report.issues());
    }

    @Test
    void inboundActivityOfUnknownAutomationIsASignal() {
        HandoffReport report = report(lead("L1")
                .attempt(hour(-2))
                .event(inbound(hour(0), Automation.UNKNOWN))
                .handedOff(hour(1)));
        assertEquals(Proportion.of(0, 1), report.followUp());
        assertEquals(ImmutableList.of(), report.issues());
    }
}
