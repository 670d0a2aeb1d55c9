// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static dev.alidade.collaboration.CollaborationFixture.ROSTER;
import static dev.alidade.collaboration.CollaborationFixture.WINDOW;
import static dev.alidade.collaboration.CollaborationFixture.at;
import static dev.alidade.collaboration.CollaborationFixture.call;
import static dev.alidade.collaboration.CollaborationFixture.issues;
import static dev.alidade.collaboration.CollaborationFixture.measurement;
import static dev.alidade.collaboration.CollaborationFixture.report;
import static dev.alidade.collaboration.CollaborationFixture.team;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Attendee;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingBuilder;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Who is on the other side's ground, how long meetings are, and who works where. */
class CrossAttendanceTest {
    private static MeetingBuilder of(Department department) {
        return Meeting.builder("D1", MeetingKind.DEPARTMENT, at(7, 9)).department(department);
    }

    @Test
    void aMarketerWhoWasOnTwoCallsCountsOnce() {
        CollaborationReport report = report(
                call("C1", 7, 9).attended("S-1").attended("M-1").build(),
                call("C2", 7, 10).attended("S-2").attended("M-1").build());
        assertEquals(Optional.of(Proportion.of(1, 2)), report.rideAlongs().share());
        assertEquals(2, report.rideAlongs().meetings());
        assertEquals(Map.of("brand", Proportion.of(1, 2)), report.rideAlongs().byTeam());
        assertEquals(List.of(), report.rideAlongs().never());
    }

    @Test
    void aTeamIsAllOfItsPersons() {
        assertEquals(
                Map.of("brand", Proportion.of(2, 2)),
                report(call("C1", 7, 9).attended("M-1").attended("M-2").build())
                        .rideAlongs()
                        .byTeam());
        assertEquals(
                Map.of("brand", Proportion.of(0, 2)),
                report(call("C1", 7, 9).attended("S-1").build()).rideAlongs().byTeam());
    }

    @Test
    void personsAreNamedOnlyWhereTheSettingsAskForIt() {
        CollaborationSettings naming = CollaborationSettings.of(ROSTER).namingPersons(true);
        Meeting call = call("C1", 7, 9).attended("M-1").build();
        assertEquals(List.of("M-2"), report(naming, call).rideAlongs().never());
        assertEquals(List.of(), report(call).rideAlongs().never());
        assertFalse(report(call).toString().contains("M-2"));
    }

    @Test
    void callsWithoutAttendanceOnRecordSayNothingAboutRideAlongs() {
        CollaborationReport report = report(call("C1", 7, 9).build());
        assertEquals(Optional.empty(), report.rideAlongs().share());
        assertEquals(
                State.NO_DATA,
                measurement(report, CollaborationMetrics.MARKETING_RIDE_ALONGS).state());
    }

    @Test
    void callsAtWhichOnlySellersWereShowThatNoMarketerCameAlong() {
        assertEquals(
                Optional.of(Proportion.of(0, 2)),
                report(call("C1", 7, 9).attended("S-1").build()).rideAlongs().share());
    }

    @Test
    void withoutARosterNoShareOfTheStaffIsTold() {
        CollaborationReport report = report(
                CollaborationSettings.of(Roster.EMPTY),
                call("C1", 7, 9).attended("M-1", Department.MARKETING).build());
        assertEquals(Optional.empty(), report.rideAlongs().share());
        assertEquals(1, report.rideAlongs().meetings());
        assertEquals(0, issues(report, CollaborationIssues.UNKNOWN_PERSON));
    }

    @Test
    void whoLeftBeforeTheWindowOrJoinsAfterAsOfIsNotOnItsStaff() {
        Roster roster = Roster.of(List.of(
                StaffMember.of("M-1", Department.MARKETING),
                StaffMember.of("M-2", Department.MARKETING).until(LocalDate.of(2024, 7, 1)),
                StaffMember.of("M-3", Department.MARKETING).from(LocalDate.of(2024, 8, 10)),
                StaffMember.of("M-4", Department.MARKETING).from(LocalDate.of(2024, 8, 9))));
        CollaborationReport report = report(
                CollaborationSettings.of(roster),
                WINDOW.withAsOf(
                        LocalDate.of(2024, 8, 10).atStartOfDay(WINDOW.zone()).toInstant()),
                call("C1", 7, 9).attended("M-1").build());
        assertEquals(Optional.of(Proportion.of(1, 2)), report.rideAlongs().share());
    }

    @Test
    void whoCameAlongAsASellerIsNoMarketerOnACall() {
        LocalDate august = LocalDate.of(2024, 8, 1);
        Roster roster = Roster.of(List.of(
                StaffMember.of("P-1", Department.SALES).until(august),
                StaffMember.of("P-1", Department.MARKETING).from(august)));
        CollaborationSettings settings = CollaborationSettings.of(roster);
        assertEquals(
                Optional.of(Proportion.of(0, 1)),
                report(settings, call("C1", 7, 9).attended("P-1").build())
                        .rideAlongs()
                        .share());
        assertEquals(
                Optional.of(Proportion.of(1, 1)),
                report(settings, call("C1", 8, 9).attended("P-1").build())
                        .rideAlongs()
                        .share());
    }

    @Test
    void sellersInMeetingsOfMarketingAndMarketersInThoseOfSalesAreToldApart() {
        CollaborationReport report = report(
                of(Department.MARKETING).attended("S-1").attended("M-1").build(),
                of(Department.SALES).attended("S-1").attended("S-2").build());
        assertEquals(
                Optional.of(Proportion.of(1, 2)),
                report.salesInMarketingMeetings().share());
        assertEquals(
                Optional.of(Proportion.of(0, 2)),
                report.marketingInSalesMeetings().share());
    }

    @Test
    void aGuestWhoWasInvitedOnlyWasNotThere() {
        Meeting meeting = of(Department.MARKETING)
                .attended("M-1")
                .attendee(new Attendee("S-1", Optional.empty(), false))
                .build();
        assertEquals(
                Optional.of(Proportion.of(0, 2)),
                report(meeting).salesInMarketingMeetings().share());
    }

    @Test
    void aDepartmentsMeetingThatDoesntSayWhoseItIsIsCounted() {
        CollaborationReport report = report(Meeting.builder("D1", MeetingKind.DEPARTMENT, at(7, 9))
                .attended("S-1")
                .build());
        assertEquals(1, issues(report, CollaborationIssues.WHOSE_MEETING));
    }

    @Test
    void theTimeOfAMeetingCountsOnceAndThatOfThePersonsForEach() {
        CollaborationReport report = report(
                team("T1", 7, 9)
                        .attended("S-1")
                        .attended("S-2")
                        .attended("M-1")
                        .onDisputes(Duration.ofMinutes(15))
                        .build(),
                team("T2", 7, 10).attended("S-1").build(),
                call("C1", 7, 11).build());
        MeetingTime time = report.time();
        assertEquals(Optional.of(Duration.ofHours(2)), time.total());
        assertEquals(Optional.of(Duration.ofHours(1)), time.together());
        assertEquals(Optional.of(Duration.ofHours(3)), time.salesTime());
        assertEquals(Optional.of(Duration.ofHours(1)), time.marketingTime());
        assertEquals(OptionalDouble.of(0.25), time.disputeShare());
        assertEquals(1, time.unmeasured());
        assertEquals(
                OptionalDouble.of(7200),
                measurement(report, CollaborationMetrics.MEETING_HOURS).value());
    }

    @Test
    void aMeetingThatEndsBeforeItBeginsIsHeldAndHasNoLength() {
        CollaborationReport report =
                report(team("T1", 7, 9).end(at(7, 9).minus(Duration.ofHours(1))).build());
        assertEquals(Proportion.of(1, 3), report.meetingsHeld());
        assertEquals(Optional.empty(), report.time().total());
        assertEquals(0, report.time().measured());
        assertEquals(1, report.time().unmeasured());
        assertEquals(1, issues(report, CollaborationIssues.ENDS_BEFORE_START));
        assertEquals(List.of("T1"), report.issues().get(0).examples());
    }

    @Test
    void moreTimeOnDisputesThanTheMeetingTookIsNotCounted() {
        CollaborationReport report =
                report(team("T1", 7, 9).onDisputes(Duration.ofMinutes(61)).build());
        assertEquals(OptionalDouble.empty(), report.time().disputeShare());
        assertEquals(1, issues(report, CollaborationIssues.DISPUTES_TOO_LONG));
        CollaborationReport all =
                report(team("T1", 7, 9).onDisputes(Duration.ofMinutes(60)).build());
        assertEquals(OptionalDouble.of(1), all.time().disputeShare());
        assertEquals(0, issues(all, CollaborationIssues.DISPUTES_TOO_LONG));
    }

    @Test
    void aMeetingThatIsUnderWayIsHeldAndNotMeasured() {
        CollaborationReport report = report(
                CollaborationSettings.of(ROSTER),
                WINDOW.withAsOf(at(7, 9).plus(Duration.ofMinutes(30))),
                team("T1", 7, 9).build());
        assertEquals(1, report.series().get(0).held());
        assertEquals(1, report.time().unmeasured());
    }

    @Test
    void ofFourPairsOfASellerAndAMarketerTwoAreAtOneSite() {
        CollaborationReport report = report();
        assertEquals(Proportion.of(2, 4), report.sites().sameSite());
        assertEquals(
                List.of(new Site("Köln", 1, 2), new Site("Ulm", 1, 0)),
                report.sites().sites());
        assertTrue(measurement(report, CollaborationMetrics.SAME_SITE_SHARE)
                .interval()
                .isEmpty());
    }

    @Test
    void whoseSiteNobodyKnowsIsInNoPair() {
        CollaborationReport report = report(CollaborationSettings.of(Roster.of(List.of(
                StaffMember.of("S-1", Department.SALES).atSite("Köln"),
                StaffMember.of("M-1", Department.MARKETING),
                StaffMember.of("O-1", Department.OTHER)))));
        assertEquals(Proportion.of(0, 0), report.sites().sameSite());
        assertEquals(1, report.sites().unknown());
    }

    @Test
    void aPersonTwiceInOneMeetingIsRefused() {
        MeetingBuilder meeting = team("T1", 7, 9).attended("S-1").attended("S-1");
        assertThrows(IllegalArgumentException.class, meeting::build);
    }
}
