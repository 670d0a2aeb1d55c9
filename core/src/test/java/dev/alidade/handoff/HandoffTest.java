// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HandoffTest {
    private static final Instant MONDAY = Instant.parse("2024-03-04T00:00:00Z");
    private static final Window WEEK = Window.of(MONDAY, MONDAY.plus(Duration.ofDays(7)));
    private static final ServiceLevelAgreement AGREEMENT =
            new ServiceLevelAgreement(Duration.ofHours(24), Duration.ofHours(48));

    private static Instant hour(long hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static LeadBuilder lead(String id) {
        return Lead.builder(id).createdAt(hour(-10));
    }

    private static HandoffReport report(LeadBuilder... leads) {
        return Handoff.under(AGREEMENT)
                .measure(List.of(leads).stream().map(LeadBuilder::build).toList(), WEEK);
    }

    @Test
    void anAttemptAtTheAgreedInstantIsInTimeAndOneNanosecondLaterIsNot() {
        HandoffReport report = report(
                lead("L1").handedOff(hour(1)).attempt(hour(25)),
                lead("L2").handedOff(hour(1)).attempt(hour(25).plusNanos(1)));
        assertEquals(Proportion.of(1, 2), report.withinAgreement());
        assertEquals(Proportion.of(2, 2), report.followUp());
    }

    @Test
    void aLeadThatNobodyCalledCountsAsNotFollowedUp() {
        HandoffReport report = report(lead("L1").handedOff(hour(1)));
        assertEquals(Proportion.of(0, 1), report.followUp());
        assertEquals(Proportion.of(0, 1), report.withinAgreement());
        assertEquals(
                ImmutableList.of("L1"),
                measurement(report, "handoff.follow-up-rate").evidence().examples());
    }

    @Test
    void aLeadHandedOverOneHourBeforeTheEndIsNotDueYetWhateverBecomesOfIt() {
        Instant late = WEEK.end().minus(Duration.ofHours(1));
        for (LeadBuilder lead : List.of(
                lead("L1").handedOff(late),
                lead("L1").handedOff(late).attempt(late),
                lead("L1").handedOff(late).accepted(late.plusSeconds(1)),
                lead("L1").handedOff(late).rejected(late.plusSeconds(1), "duplicate", Rejected.Kind.PROCEDURAL))) {
            HandoffReport report = report(lead);
            assertEquals(1, report.episodes());
            assertEquals(1, report.responseNotDue());
            assertEquals(1, report.decisionNotDue());
            for (Measurement measurement : report.measurements()) {
                String id = measurement.metric().id();
                if (!id.equals("handoff.lead-flow-gap")) { // a hand-over is a hand-over, due or not
                    assertEquals(Measurement.State.NO_DATA, measurement.state(), id);
                }
                if (!id.startsWith("handoff.lead-flow") && !id.equals("handoff.self-sourced-share")) {
                    assertEquals(1, measurement.evidence().notDue(), id);
                }
            }
        }
    }

    @Test
    void aDeadlineExactlyAtAsOfIsDue() {
        HandoffReport report = report(lead("L1").handedOff(WEEK.end().minus(Duration.ofHours(24))));
        assertEquals(Proportion.of(0, 1), report.withinAgreement());
        assertEquals(0, report.responseNotDue());
        assertEquals(1, report.decisionNotDue());
    }

    @Test
    void outreachBeforeTheHandOverMeetsTheAgreement() {
        assertEquals(
                Proportion.of(1, 1),
                report(lead("L1").attempt(hour(-2)).handedOff(hour(1))).withinAgreement());
    }

    @Test
    void anAttemptBeforeTheBuyersLastSignalIsNoOutreach() {
        assertEquals(
                Proportion.of(0, 1),
                report(lead("L1").attempt(hour(-2)).inbound(hour(-1)).handedOff(hour(1)))
                        .followUp());
    }

    @Test
    void anAttemptOfAnEarlierEpisodeIsNoOutreachForALaterOne() {
        HandoffReport report = report(lead("L1")
                .handedOff(hour(1))
                .attempt(hour(2))
                .event(new LeadEvent.Recycled(hour(3)))
                .handedOff(hour(30)));
        assertEquals(2, report.episodes());
        assertEquals(Proportion.of(1, 2), report.withinAgreement());
    }

    @Test
    void automatedAndUnknownOutboundActivityIsNoAttemptAndTheUnknownIsReported() {
        HandoffReport report = report(
                lead("L1").handedOff(hour(1)).event(outbound(hour(3), LeadEvent.Activity.Automation.UNKNOWN)),
                lead("L2").handedOff(hour(1)).event(outbound(hour(2), LeadEvent.Activity.Automation.AUTOMATED)));
        assertEquals(Proportion.of(0, 2), report.followUp());
        assertEquals(
                ImmutableList.of(new DataIssue(HandoffIssues.UNKNOWN_AUTOMATION, 1, ImmutableList.of("L1"))),
                report.issues());
    }

    private static LeadEvent outbound(Instant at, LeadEvent.Activity.Automation automation) {
        return new LeadEvent.Activity(at, LeadEvent.Activity.Direction.OUT, automation, false, Optional.empty());
    }

    @Test
    void theLastDecisionCountsForAcceptanceAndTheFirstForBeingInTime() {
        HandoffReport report = report(lead("L1")
                .handedOff(hour(1))
                .rejected(hour(2), "no budget", Rejected.Kind.QUALITY)
                .accepted(hour(100)));
        assertEquals(Proportion.of(1, 1), report.acceptance());
        assertEquals(Proportion.of(1, 1), report.decisionRate());
    }

    @Test
    void acceptanceByARuleStandsApart() {
        HandoffReport report = report(
                lead("L1").handedOff(hour(1)).event(new LeadEvent.Accepted(hour(1), true)),
                lead("L2").handedOff(hour(1)).accepted(hour(2)),
                lead("L3").handedOff(hour(1)).rejected(hour(2), "student", Rejected.Kind.PROCEDURAL));
        assertEquals(Proportion.of(1, 2), report.acceptance());
        assertEquals(1, report.automaticAcceptances());
        assertEquals(Proportion.of(2, 3), report.decisionRate());
    }

    @Test
    void anAcceptanceByARuleReplacesNoDecisionOfAPerson() {
        HandoffReport report = report(
                lead("L1")
                        .handedOff(hour(1))
                        .rejected(hour(2), "student", Rejected.Kind.PROCEDURAL)
                        .event(new LeadEvent.Accepted(hour(3), true)),
                lead("L2").handedOff(hour(1)).accepted(hour(2)).event(new LeadEvent.Accepted(hour(2), true)));
        assertEquals(Proportion.of(1, 2), report.acceptance());
        assertEquals(0, report.automaticAcceptances());
    }

    @Test
    void anAttemptBeforeTheLeadWasCreatedIsNoOutreach() {
        assertEquals(
                Proportion.of(0, 1),
                report(lead("L1").attempt(hour(-12)).handedOff(hour(1))).followUp());
    }

    @Test
    void aDecisionBeforeAnyHandOverIsReportedAndCountsNowhere() {
        HandoffReport report = report(lead("L1").accepted(hour(1)).handedOff(hour(2)));
        assertEquals(Proportion.of(0, 0), report.acceptance());
        assertEquals(
                HandoffIssues.DECISION_WITHOUT_HANDOFF, report.issues().get(0).kind());
    }

    @Test
    void onlyHandOversInTheWindowCount() {
        assertEquals(0, report(lead("L1").handedOff(hour(-1))).episodes());
        assertEquals(1, report(lead("L1").handedOff(hour(0))).episodes());
        assertEquals(0, report(lead("L1").handedOff(WEEK.end())).episodes());
    }

    @Test
    void overNoLeadsEveryRateIsAbsent() {
        for (Measurement measurement : report().measurements()) {
            assertEquals(Measurement.State.NO_DATA, measurement.state());
            assertTrue(measurement.value().isEmpty());
        }
    }

    @Test
    void groupsAddUpToTheWhole() {
        List<Lead> leads = List.of(
                lead("L1").campaignId("C1").handedOff(hour(1)).attempt(hour(2)).build(),
                lead("L2").campaignId("C2").handedOff(hour(1)).build(),
                lead("L3").handedOff(hour(1)).build());
        Grouped<HandoffReport> grouped =
                Handoff.under(AGREEMENT).by("campaign", Lead::campaignId).measure(leads, WEEK);
        assertEquals(Proportion.of(1, 1), grouped.group("C1").orElseThrow().followUp());
        assertEquals(Proportion.of(0, 1), grouped.group("C2").orElseThrow().followUp());
        assertEquals(Proportion.of(0, 1), grouped.ungrouped().orElseThrow().followUp());
        assertEquals(Optional.empty(), grouped.group("C3"));
    }

    /** A team answers after exponential times with mean 24 h: a share of 1 - 1/e = .632 is in time. */
    @Test
    void theShareInTimeIsUnbiasedForShortAndLongWindows() {
        for (int days : new int[] {2, 7}) {
            Window window = Window.of(MONDAY, MONDAY.plus(Duration.ofDays(days)));
            Random random = new Random(20240304);
            ImmutableList.Builder<Lead> leads = ImmutableList.builder();
            for (int i = 0; i < 200_000; i++) {
                Instant handedOff = MONDAY.plusSeconds(random.nextInt(days * 86_400));
                double wait = -Math.log(1 - random.nextDouble()) * 86_400;
                leads.add(lead("L" + i)
                        .handedOff(handedOff)
                        .attempt(handedOff.plusSeconds((long) wait))
                        .build());
            }
            HandoffReport report = Handoff.under(AGREEMENT).measure(leads.build(), window);
            double share = report.withinAgreement().share().orElseThrow();
            assertEquals(1 - Math.exp(-1), share, 0.005, days + " days"); // three standard errors of 100,000 cases
            assertNotEquals(0, report.responseNotDue());
        }
    }

    private static Measurement measurement(HandoffReport report, String id) {
        return report.measurements().stream()
                .filter(measurement -> measurement.metric().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
