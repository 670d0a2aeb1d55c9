// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static dev.alidade.handoff.HandoffFixture.hour;
import static dev.alidade.handoff.HandoffFixture.lead;
import static dev.alidade.handoff.HandoffFixture.measurement;
import static dev.alidade.handoff.HandoffFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DurationInterval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.TimeToEvent.Step;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent.Recycled;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResponseClockTest {
    private static Duration only(ResponseClock clock) {
        assertEquals(1, clock.calendar().steps().size());
        return clock.calendar().steps().get(0).at();
    }

    @Test
    void oneClockRunsFromTheSignalAndOneFromTheAssignment() {
        HandoffReport report = report(lead("L1")
                .inbound(hour(1))
                .handedOff(hour(3))
                .assigned(hour(4), "U1")
                .attempt(hour(9)));
        assertEquals(Duration.ofHours(8), only(report.speedToLead()));
        assertEquals(Duration.ofHours(5), only(report.responseTime()));
    }

    @Test
    void withoutAssignmentTheHandOverStandsForIt() {
        assertEquals(
                Duration.ofHours(6),
                only(report(lead("L1").handedOff(hour(3)).attempt(hour(9))).responseTime()));
    }

    @Test
    void ofSeveralAssignmentsTheFirstStartsTheClock() {
        assertEquals(
                Duration.ofHours(5),
                only(report(lead("L1")
                                .handedOff(hour(3))
                                .assigned(hour(4), "U1")
                                .assigned(hour(8), "U2")
                                .attempt(hour(9)))
                        .responseTime()));
    }

    @Test
    void outreachBeforeTheHandOverOrTheAssignmentIsMetAtZero() {
        HandoffReport early =
                report(lead("L1").inbound(hour(0)).attempt(hour(2)).handedOff(hour(3)));
        assertEquals(Duration.ZERO, only(early.responseTime()));
        assertEquals(Duration.ofHours(2), only(early.speedToLead()));
        HandoffReport between =
                report(lead("L1").handedOff(hour(3)).attempt(hour(4)).assigned(hour(5), "U1"));
        assertEquals(Duration.ZERO, only(between.responseTime()));
    }

    @Test
    void theMedianHasTheIntervalOfItsCurve() {
        LeadBuilder[] leads = new LeadBuilder[40];
        for (int i = 0; i < leads.length; i++) {
            leads[i] = lead("L" + i).handedOff(hour(3)).attempt(hour(4 + i));
        }
        HandoffReport report = report(leads);
        Measurement median = measurement(report, "handoff.speed-to-lead-median");
        DurationInterval limits = report.speedToLead().calendar().medianInterval();

        assertEquals(
                (double) limits.low().orElseThrow().toSeconds(),
                median.interval().orElseThrow().low());
        assertEquals(
                (double) limits.high().orElseThrow().toSeconds(),
                median.interval().orElseThrow().high());
    }

    @Test
    void neverContactedLeadsWaitOnAndChangeTheMedian() {
        List<LeadBuilder> leads = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            leads.add(lead("C" + i).handedOff(hour(1)).attempt(hour(1 + i)));
        }
        assertEquals(
                Optional.of(Duration.ofHours(3)),
                report(leads.toArray(new LeadBuilder[0])).responseTime().median());
        for (int i = 1; i <= 4; i++) {
            leads.add(lead("N" + i).handedOff(hour(1)));
        }
        assertEquals(
                Optional.of(Duration.ofHours(5)),
                report(leads.toArray(new LeadBuilder[0])).responseTime().median());
        for (int i = 5; i <= 6; i++) {
            leads.add(lead("N" + i).handedOff(hour(1)));
        }
        HandoffReport report = report(leads.toArray(new LeadBuilder[0]));
        assertEquals(Optional.empty(), report.responseTime().median());
        assertEquals(
                State.NOT_REACHED,
                measurement(report, "handoff.response-time-median").state());
    }

    @Test
    void aTeamThatCallsNobodyScoresZero() {
        HandoffReport report = report(lead("L1").handedOff(hour(1)), lead("L2").handedOff(hour(2)));
        assertEquals(0, measurement(report, "handoff.speed-to-lead").value().orElseThrow());
        assertEquals(0, measurement(report, "handoff.response-time").value().orElseThrow());
    }

    @Test
    void aRejectionEndsNoWait() {
        HandoffReport report =
                report(lead("L1").handedOff(hour(48)).rejected(hour(50), "student", Rejected.Kind.PROCEDURAL));
        assertEquals(1, report.responseTime().calendar().open());
        assertEquals(Duration.ofDays(5).minusMinutes(15), only(report.responseTime()));
    }

    @Test
    void theNextHandOverTakesTheWaitOver() {
        HandoffReport report = report(
                lead("L1").handedOff(hour(1)).event(new Recycled(hour(20))).handedOff(hour(31)));
        ImmutableList<Step> steps = report.responseTime().calendar().steps();
        assertEquals(2, report.responseTime().calendar().open());
        assertEquals(Duration.ofHours(30), steps.get(0).at());
        assertEquals(Duration.ofHours(168 - 31).minusMinutes(15), steps.get(1).at());
    }

    @Test
    void businessTimeLeavesTheNightOut() {
        ServiceLevelAgreement agreement = HandoffFixture.AGREEMENT
                .withRespondWithin(Duration.ofHours(4))
                .withBusinessHours(BusinessHours.standard(ZoneOffset.UTC));
        Lead lead = lead("L1").handedOff(hour(16)).attempt(hour(24 + 12)).build(); // Monday 16 h to Tuesday noon
        HandoffReport report = Handoff.under(agreement).measure(List.of(lead), HandoffFixture.WEEK);
        assertEquals(Duration.ofHours(20), only(report.responseTime()));
        assertEquals(
                Duration.ofHours(4),
                report.responseTime().business().orElseThrow().steps().get(0).at());
        assertEquals(1, report.withinAgreement().hits());
        assertEquals(
                1, measurement(report, "handoff.response-time-business").value().orElseThrow());
    }

    @Test
    void withoutBusinessHoursNothingIsSaidAboutBusinessTime() {
        HandoffReport report = report(lead("L1").handedOff(hour(1)));
        assertTrue(report.responseTime().business().isEmpty());
        assertTrue(report.measurements().stream()
                .noneMatch(measurement -> measurement.metric().id().endsWith("-business")));
    }

    @Test
    void whereOnlyDatesAreKnownThereIsNoBusinessTime() {
        Lead lead = lead("L1").handedOff(hour(0)).attempt(hour(24)).build();
        HandoffReport report = Handoff.under(
                        HandoffFixture.AGREEMENT.withBusinessHours(BusinessHours.standard(ZoneOffset.UTC)))
                .measure(List.of(lead), HandoffFixture.WEEK.withResolution(Resolution.DAY));
        assertTrue(report.responseTime().business().isEmpty());
        assertEquals(
                State.NO_DATA,
                measurement(report, "handoff.response-time-business").state());
    }

    /** A team answers after exponential times with mean 24 h, and never to a third of the leads. */
    @Test
    void theReportedShareIsUnbiasedForShortAndLongWindows() {
        for (int days : new int[] {2, 7}) {
            Window window = Window.of(hour(0), hour(days * 24L));
            Random random = new Random(20_240_305);
            List<Lead> leads = new ArrayList<>();
            for (int i = 0; i < 200_000; i++) {
                Instant handedOff = hour(0).plusSeconds(random.nextInt(days * 86_400));
                double wait = -Math.log(1 - random.nextDouble()) * 86_400;
                leads.add(Lead.builder("L" + i)
                        .createdAt(handedOff)
                        .handedOff(handedOff)
                        .attempt(handedOff.plusSeconds((long) wait))
                        .build());
            }
            HandoffReport report = Handoff.under(HandoffFixture.AGREEMENT).measure(leads, window);
            for (String id : List.of("sla-compliance", "speed-to-lead", "response-time")) {
                Measurement measured = measurement(report, "handoff." + id);
                double tolerance = days == 2 ? 0.005 : 0.004; // three standard errors of the due leads
                assertEquals(1 - Math.exp(-1), measured.value().orElseThrow(), tolerance, id + " " + days);
                assertTrue(measured.interval()
                        .orElseThrow()
                        .contains(measured.value().getAsDouble()));
            }
        }
    }
}
