// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static dev.alidade.handoff.HandoffFixture.AGREEMENT;
import static dev.alidade.handoff.HandoffFixture.hour;
import static dev.alidade.handoff.HandoffFixture.lead;
import static dev.alidade.handoff.HandoffFixture.measurement;
import static dev.alidade.handoff.HandoffFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Disputed.Outcome;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.Recycled;
import dev.alidade.model.LeadEvent.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rejections, disputes, persistence, and what became of worked and unworked leads. */
class QuarrelTest {
    @Test
    void lateAndUnworkedLeadsAreComparedWithThoseInTime() {
        HandoffReport report = report(
                lead("I1").handedOff(hour(1)).attempt(hour(2)).won(hour(100)),
                lead("I2").handedOff(hour(1)).attempt(hour(2)),
                lead("L1").handedOff(hour(1)).attempt(hour(60)).event(new Converted(hour(70), Optional.empty())),
                lead("L2").handedOff(hour(1)).attempt(hour(60)),
                lead("L3").handedOff(hour(1)).attempt(hour(60)),
                lead("L4").handedOff(hour(1)).attempt(hour(60)),
                lead("U1").handedOff(hour(1)).won(hour(150)),
                lead("U2").handedOff(hour(1)));
        assertEquals(Proportion.of(1, 2), report.workedLeads().inTime());
        assertEquals(Proportion.of(1, 4), report.workedLeads().late());
        assertEquals(Proportion.of(1, 2), report.workedLeads().unworked());
        assertEquals(0.5, measurement(report, "handoff.late-lead-risk").value().orElseThrow());
        assertEquals(
                1.5, measurement(report, "handoff.unworked-lead-risk").value().orElseThrow());
        assertEquals(-0.25, report.workedLeads().lateRisk().difference().orElseThrow());
    }

    @Test
    void aConversionAtTheHandOverCountsAndOneBeforeDoesNot() {
        assertEquals(
                Proportion.of(1, 2),
                report(
                                lead("L1").handedOff(hour(1)).event(new Converted(hour(1), Optional.empty())),
                                lead("L2")
                                        .event(new Converted(hour(0), Optional.empty()))
                                        .handedOff(hour(1)))
                        .workedLeads()
                        .unworked());
    }

    @Test
    void aConversionInALaterEpisodeCountsForTheEarlierToo() {
        assertEquals(
                Proportion.of(2, 2),
                report(lead("L1").handedOff(hour(1)).handedOff(hour(50)).won(hour(60)))
                        .workedLeads()
                        .unworked());
    }

    @Test
    void withoutAConversionInTimeThereIsNoRatio() {
        HandoffReport report = report(
                lead("I1").handedOff(hour(1)).attempt(hour(2)),
                lead("L1").handedOff(hour(1)).attempt(hour(60)).won(hour(70)));
        assertEquals(
                State.NO_DATA, measurement(report, "handoff.late-lead-risk").state());
        assertEquals(1.0, report.workedLeads().lateRisk().difference().orElseThrow());
    }

    @Test
    void anAttemptAfterTheRejectionCameTooLate() {
        HandoffReport report = report(
                lead("L1")
                        .handedOff(hour(1))
                        .rejected(hour(2), "student", Rejected.Kind.PROCEDURAL)
                        .attempt(hour(3)),
                lead("L2").handedOff(hour(1)).attempt(hour(2)).rejected(hour(2), "student", Rejected.Kind.PROCEDURAL));
        assertEquals(Proportion.of(1, 2), report.rejections().unworked());
    }

    @Test
    void reasonsAreCountedWordForWordAndMissingOnesApart() {
        HandoffReport report = report(
                lead("L1").handedOff(hour(1)).rejected(hour(2), "no budget", Rejected.Kind.QUALITY),
                lead("L2").handedOff(hour(1)).rejected(hour(2), "no budget", Rejected.Kind.QUALITY),
                lead("L3").handedOff(hour(1)).rejected(hour(2), "No budget", Rejected.Kind.PROCEDURAL),
                lead("L4").handedOff(hour(1)).event(new Rejected(hour(2), Optional.empty(), Optional.empty())));
        assertEquals(ImmutableSortedMap.of("No budget", 1L, "no budget", 2L), report.byReason());
        assertEquals(1, report.rejections().withoutReason());
        assertEquals(1, report.rejections().unknownKind());
        assertEquals(Proportion.of(2, 3), report.rejections().qualityShare());
        assertEquals(4, report.rejections().total());
    }

    @Test
    void aRejectedLeadThatWasWonLaterIsCounted() {
        HandoffReport report = report(
                lead("L1")
                        .handedOff(hour(1))
                        .rejected(hour(2), "student", Rejected.Kind.QUALITY)
                        .won(hour(100)),
                lead("L2").handedOff(hour(1)).won(hour(1)).rejected(hour(2), "student", Rejected.Kind.QUALITY),
                lead("L3")
                        .handedOff(hour(1))
                        .rejected(hour(2), "student", Rejected.Kind.QUALITY)
                        .won(hour(168)));
        assertEquals(Proportion.of(1, 3), report.rejections().wonLater());
    }

    @Test
    void aDisputeStandsAsItStoodLastAndAnotherRejectionBeginsAnew() {
        HandoffReport report = report(
                lead("L1")
                        .handedOff(hour(1))
                        .rejected(hour(2), "small", Rejected.Kind.QUALITY)
                        .event(new Disputed(hour(3), Outcome.OPEN))
                        .event(new Disputed(hour(9), Outcome.OVERTURNED))
                        .accepted(hour(10)),
                lead("L2")
                        .handedOff(hour(1))
                        .rejected(hour(2), "small", Rejected.Kind.QUALITY)
                        .event(new Disputed(hour(3), Outcome.UPHELD)),
                lead("L3")
                        .handedOff(hour(1))
                        .rejected(hour(2), "small", Rejected.Kind.QUALITY)
                        .event(new Disputed(hour(3), Outcome.OVERTURNED))
                        .rejected(hour(4), "small", Rejected.Kind.QUALITY)
                        .event(new Disputed(hour(5), Outcome.OPEN)));
        assertEquals(new Disputes(1, 1, 1), report.disputes());
        assertEquals(3, report.disputes().raised());
        assertEquals(0, issue(report, "handoff.dispute-without-rejection"));
        assertEquals(Proportion.of(1, 2), report.disputes().settledAsWrong());
    }

    @Test
    void ofOutcomesAtOneInstantUpheldStandsWhateverTheirOrder() {
        for (Outcome[] order :
                new Outcome[][] {{Outcome.UPHELD, Outcome.OVERTURNED}, {Outcome.OVERTURNED, Outcome.UPHELD}}) {
            HandoffReport report = report(lead("L1")
                    .handedOff(hour(1))
                    .rejected(hour(2), "small", Rejected.Kind.QUALITY)
                    .event(new Disputed(hour(3), order[0]))
                    .event(new Disputed(hour(3), order[1])));
            assertEquals(new Disputes(0, 1, 0), report.disputes());
        }
    }

    @Test
    void aDisputeAboutNothingIsReported() {
        HandoffReport report = report(
                lead("L1").handedOff(hour(1)).event(new Disputed(hour(3), Outcome.OVERTURNED)),
                lead("L2").event(new Disputed(hour(3), Outcome.OVERTURNED)));
        assertEquals(new Disputes(0, 0, 0), report.disputes());
        assertEquals(2, issue(report, "handoff.dispute-without-rejection"));
    }

    @Test
    void whoIsReachedOrStillBeingTriedSaysNothingAboutPersistence() {
        HandoffReport report = report(
                AGREEMENT.withAttempts(3, Duration.ofDays(4)),
                lead("L1").handedOff(hour(1)).reached(hour(2)).event(new Lost(hour(3), Optional.empty())),
                lead("L2").handedOff(hour(80)).attempt(hour(81)),
                lead("L3").handedOff(hour(80)).attempt(hour(81)).rejected(hour(82), "silent", Rejected.Kind.QUALITY),
                lead("L4")
                        .handedOff(hour(80))
                        .attempt(hour(81))
                        .event(new Recycled(hour(82)))
                        .accepted(hour(83)),
                lead("L5").handedOff(hour(1)).attempt(hour(2)).attempt(hour(3)),
                lead("L6").attempt(hour(-5)).handedOff(hour(1)).attempt(hour(2)).attempt(hour(3)));
        assertEquals(Proportion.of(1, 3), report.persistence());
    }

    @Test
    void aLeadHandedOverAgainIsCountedOnceForEachRepetition() {
        assertEquals(
                Proportion.of(2, 3),
                report(
                                lead("L1").handedOff(hour(1)),
                                lead("L2")
                                        .handedOff(hour(-1))
                                        .handedOff(hour(5))
                                        .handedOff(hour(9)))
                        .repeated());
    }

    @Test
    void stepsOfOneInstantAreReported() {
        HandoffReport report = report(
                lead("L1").handedOff(hour(1)).attempt(hour(1)),
                lead("L2").handedOff(hour(1)).accepted(hour(1)),
                lead("L3").handedOff(hour(1)).accepted(hour(2)).rejected(hour(2), "student", Rejected.Kind.QUALITY),
                lead("L4").handedOff(hour(1)).accepted(hour(2)).accepted(hour(2)));
        assertEquals(List.of("L1", "L2", "L3"), odd(report, "handoff.same-instant"));
        assertEquals(Proportion.of(2, 3), report.acceptance());
    }

    @Test
    void aLeadCreatedAfterItsHandOverWaitsFromTheHandOver() {
        HandoffReport report =
                report(lead("L1").createdAt(hour(5)).handedOff(hour(1)).attempt(hour(4)));
        assertEquals(1, issue(report, "handoff.created-after-hand-over"));
        assertEquals(Optional.of(Duration.ofHours(3)), report.speedToLead().median());
    }

    @Test
    void anAssignmentBeforeTheHandOverAloneIsReported() {
        HandoffReport report = report(
                lead("L1").assigned(hour(0), "U1").handedOff(hour(1)).attempt(hour(4)),
                lead("L2")
                        .assigned(hour(0), "U1")
                        .handedOff(hour(1))
                        .assigned(hour(1), "U2")
                        .attempt(hour(4)));
        assertEquals(List.of("L1"), odd(report, "handoff.assigned-before-hand-over"));
        assertEquals(Optional.of(Duration.ofHours(3)), report.responseTime().median());
    }

    /** The leads that show an oddity, in order. */
    private static List<String> odd(HandoffReport report, String id) {
        return report.issues().stream()
                .filter(issue -> issue.kind().id().equals(id))
                .flatMap(issue -> issue.examples().stream())
                .sorted()
                .toList();
    }

    private static long issue(HandoffReport report, String id) {
        return report.issues().stream()
                .filter(issue -> issue.kind().id().equals(id))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
