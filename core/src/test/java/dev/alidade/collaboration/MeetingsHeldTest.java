// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static dev.alidade.collaboration.CollaborationFixture.BERLIN;
import static dev.alidade.collaboration.CollaborationFixture.JULY;
import static dev.alidade.collaboration.CollaborationFixture.ROSTER;
import static dev.alidade.collaboration.CollaborationFixture.WINDOW;
import static dev.alidade.collaboration.CollaborationFixture.at;
import static dev.alidade.collaboration.CollaborationFixture.issues;
import static dev.alidade.collaboration.CollaborationFixture.measurement;
import static dev.alidade.collaboration.CollaborationFixture.report;
import static dev.alidade.collaboration.CollaborationFixture.team;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Attendee;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import dev.alidade.model.Roster;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a series of meetings is kept, and whether both sides are there. */
class MeetingsHeldTest {
    private static CollaborationSettings with(MeetingSeries... series) {
        CollaborationSettings settings = CollaborationSettings.of(ROSTER);
        for (MeetingSeries one : series) {
            settings = settings.withSeries(one);
        }
        return settings;
    }

    private static SeriesState only(CollaborationReport report) {
        assertEquals(1, report.series().size());
        return report.series().get(0);
    }

    @Test
    void withoutADeclaredSeriesTheJointTeamIsToMeetEachMonth() {
        CollaborationReport report = report(
                team("T1", 7, 9).build(),
                team("T2", 7, 23).build(),
                team("T3", 9, 30).series("any").build());
        assertEquals(Proportion.of(2, 3), report.meetingsHeld());
        assertEquals(List.of(LocalDate.of(2024, 8, 1)), only(report).missed());
        assertEquals(3, only(report).held());
        assertEquals(0, issues(report, CollaborationIssues.UNKNOWN_SERIES));
    }

    @Test
    void aMeetingAtElevenAtNightCountsInTheMonthOfItsOwnZone() {
        Meeting late = Meeting.builder(
                        "T1",
                        MeetingKind.TEAM,
                        LocalDate.of(2024, 7, 31).atTime(23, 30).atZone(BERLIN).toInstant())
                .build();
        assertEquals(
                List.of(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 9, 1)),
                only(report(late)).missed());
    }

    @Test
    void aMonthThatIsntOverByAsOfIsNotDue() {
        Window august = WINDOW.withAsOf(at(8, 20));
        CollaborationReport report = report(
                CollaborationSettings.of(ROSTER), august, team("T1", 7, 9).build());
        assertEquals(Proportion.of(1, 1), report.meetingsHeld());
    }

    @Test
    void aMonthThatLiesPartlyOutsideOfTheWindowIsNotDue() {
        Window window = Window.ofDays(JULY.plusDays(1), LocalDate.of(2024, 9, 30), BERLIN);
        CollaborationReport report = report(
                CollaborationSettings.of(ROSTER),
                window,
                team("T1", 7, 9).build(),
                team("T2", 9, 9).build());
        assertEquals(Proportion.of(0, 1), report.meetingsHeld());
        assertEquals(2, only(report).held());
    }

    @Test
    void aSeriesIsDueFromItsFirstDayToItsLast() {
        MeetingSeries series =
                MeetingSeries.monthly("joint").from(LocalDate.of(2024, 7, 2)).until(LocalDate.of(2024, 9, 1));
        CollaborationReport report =
                report(with(series), team("T1", 8, 9).series("joint").build());
        assertEquals(Proportion.of(1, 1), report.meetingsHeld());
    }

    @Test
    void weeksBeginOnMondays() {
        MeetingSeries weekly = MeetingSeries.every("standup", Period.ofWeeks(1));
        CollaborationReport report = report(
                with(weekly),
                team("T1", 7, 7).series("standup").build(), // a Sunday
                team("T2", 7, 8).series("standup").build());
        assertEquals(Proportion.of(2, 13), report.meetingsHeld());
        assertEquals(LocalDate.of(2024, 7, 15), only(report).missed().get(0));
        assertEquals(11, only(report).missed().size());
    }

    @Test
    void quartersAreTheCalendars() {
        MeetingSeries quarterly = MeetingSeries.every("board", Period.ofMonths(3));
        CollaborationReport report =
                report(with(quarterly), team("T1", 9, 30).series("board").build());
        assertEquals(Proportion.of(1, 1), report.meetingsHeld());
    }

    @Test
    void aCancelledMeetingIsNotHeld() {
        CollaborationReport report =
                report(team("T1", 7, 9).state(MeetingState.CANCELLED).build());
        assertEquals(Proportion.of(0, 3), report.meetingsHeld());
        assertEquals(1, only(report).cancelled());
    }

    @Test
    void ofAPastMeetingThatWasOnlyPlannedNobodyKnowsWhetherItWasHeld() {
        CollaborationReport report = report(
                team("T1", 7, 9).state(MeetingState.PLANNED).build(),
                team("T2", 8, 9).build());
        assertEquals(Proportion.of(1, 2), report.meetingsHeld());
        assertEquals(1, only(report).unreported());
        assertEquals(1, issues(report, CollaborationIssues.UNREPORTED_MEETING));
    }

    @Test
    void aPeriodThatIsOverIsNotCalledNotDue() {
        CollaborationReport report = report(
                team("T1", 7, 9).state(MeetingState.PLANNED).build(),
                team("T2", 8, 9).build());
        Evidence evidence =
                measurement(report, CollaborationMetrics.MEETINGS_HELD).evidence();
        assertEquals(0, evidence.notDue());
        assertEquals(2, evidence.denominator().orElseThrow()); // without the one of which nobody knows
    }

    @Test
    void withoutAMeetingOnRecordNothingIsMissed() {
        CollaborationReport report = report(ActionItem.of("A1", Department.SALES, at(7, 1), LocalDate.of(2024, 7, 9)));
        assertEquals(List.of(), report.series());
        assertEquals(
                State.NO_DATA,
                measurement(report, CollaborationMetrics.MEETINGS_HELD).state());
        assertEquals(
                CollaborationMetrics.all(),
                report.measurements().stream().map(Measurement::metric).toList());
    }

    @Test
    void aSeriesIsFoundByItsId() {
        CollaborationReport report = report(
                with(MeetingSeries.monthly("joint"), MeetingSeries.every("board", Period.ofMonths(3))),
                team("T1", 7, 9).series("board").build());
        assertEquals(1, report.series("board").orElseThrow().held());
        assertEquals(0, report.series("joint").orElseThrow().held());
        assertEquals(Optional.empty(), report.series("other"));
    }

    @Test
    void ofMissedPeriodsTheFirstTwelveAreListed() {
        MeetingSeries weekly = MeetingSeries.every("standup", Period.ofWeeks(1));
        CollaborationReport report =
                report(with(weekly), team("T1", 6, 9).series("standup").build());
        assertEquals(Proportion.of(0, 13), report.meetingsHeld());
        assertEquals(
                LocalDate.of(2024, 9, 16), // the twelfth Monday from 1 July on
                only(report).missed().get(SeriesState.MOST_MISSED - 1));
        assertEquals(SeriesState.MOST_MISSED, only(report).missed().size());
    }

    @Test
    void meetingsBeforeTheWindowShowThatMeetingsAreRecorded() {
        assertEquals(Proportion.of(0, 3), report(team("T1", 6, 9).build()).meetingsHeld());
    }

    @Test
    void aSeriesThatNobodyDeclaredIsCounted() {
        CollaborationReport report = report(
                with(MeetingSeries.monthly("joint")),
                team("T1", 7, 9).series("Joint").build());
        assertEquals(Proportion.of(0, 3), report.meetingsHeld());
        assertEquals(1, issues(report, CollaborationIssues.UNKNOWN_SERIES));
    }

    @Test
    void bothSidesAreThereWithOneOfEach() {
        CollaborationReport report = report(
                team("T1", 7, 9).attended("S-1").attended("M-1").build(),
                team("T2", 8, 9).attended("S-1").attended("S-2").build(),
                team("T3", 9, 9).build());
        assertEquals(Proportion.of(1, 2), report.bothSides());
        assertEquals(1, only(report).withoutMarketing());
        assertEquals(0, only(report).withoutSales());
        assertEquals(List.of("T2"), only(report).oneSided());
        assertEquals(Proportion.of(3, 4), report.balance());
        SeriesState other = only(report(team("T1", 7, 9).attended("M-1").build()));
        assertEquals(1, other.withoutSales());
        assertEquals(0, other.withoutMarketing());
    }

    @Test
    void whoWasInvitedAndDidntComeIsNotThere() {
        CollaborationReport report = report(team("T1", 7, 9)
                .attended("S-1")
                .attendee(new Attendee("M-1", Optional.empty(), false))
                .build());
        assertEquals(Proportion.of(0, 1), report.bothSides());
    }

    @Test
    void aQuorumOfTwoIsNotReachedByOne() {
        MeetingSeries series = MeetingSeries.monthly("joint").quorum(2, 1);
        CollaborationReport report = report(
                with(series),
                team("T1", 7, 9).series("joint").attended("S-1").attended("M-1").build(),
                team("T2", 8, 9)
                        .series("joint")
                        .attended("S-1")
                        .attended("S-2")
                        .attended("M-1")
                        .build());
        assertEquals(Proportion.of(1, 2), report.bothSides());
        assertEquals(1, only(report).withoutSales());
    }

    @Test
    void aSeriesThatWantsNobodyOfOneSideIsInNoShareOfBothSides() {
        for (MeetingSeries series : List.of(
                MeetingSeries.monthly("one").quorum(1, 0),
                MeetingSeries.monthly("one").quorum(0, 1))) {
            CollaborationReport report = report(
                    with(series),
                    team("T1", 7, 9)
                            .series("one")
                            .attended("S-1")
                            .attended("M-1")
                            .build());
            assertEquals(Proportion.of(1, 3), report.meetingsHeld());
            assertEquals(Proportion.of(0, 0), report.bothSides());
        }
    }

    @Test
    void whoSellsAndMarketsCountsOnNeitherSide() {
        CollaborationReport report = report(
                CollaborationSettings.of(Roster.EMPTY),
                team("T1", 7, 9)
                        .attended("P", Department.BOTH)
                        .attended("S", Department.SALES)
                        .build());
        assertEquals(Proportion.of(0, 1), report.bothSides());
    }

    @Test
    void whereThoseOfUnknownDepartmentMayFillTheQuorumNothingIsTold() {
        CollaborationReport report =
                report(team("T1", 7, 9).attended("S-1").attended("X-1").build());
        assertEquals(Proportion.of(0, 0), report.bothSides());
        assertEquals(1, issues(report, CollaborationIssues.UNKNOWN_PERSON));
    }

    @Test
    void whoseDepartmentNeitherRosterNorAttendanceTellsIsOnNeitherSideAndCountedAsOdd() {
        CollaborationReport report = report(
                CollaborationSettings.of(Roster.EMPTY),
                team("T1", 7, 9)
                        .attended("X-1")
                        .attended("S-1", Department.SALES)
                        .build(),
                team("T2", 7, 9)
                        .attended("S-1", Department.SALES)
                        .attendee(new Attendee("X-2", Optional.empty(), false))
                        .build());
        assertEquals(Proportion.of(2, 2), report.balance());
        assertEquals(1, issues(report, CollaborationIssues.UNKNOWN_PERSON));
        assertEquals(List.of("T1"), report.issues().get(0).examples());
    }

    @Test
    void attendanceOfSomebodyNotOnTheRosterCountsForTheDepartmentItStates() {
        CollaborationReport report = report(team("T1", 7, 9)
                .attended("S-1")
                .attended("X-1", Department.MARKETING)
                .build());
        assertEquals(Proportion.of(1, 1), report.bothSides());
        assertEquals(1, issues(report, CollaborationIssues.UNKNOWN_PERSON));
        assertEquals(List.of("T1"), report.issues().get(0).examples());
    }

    @Test
    void whereAttendanceAndRosterDifferTheRosterCounts() {
        CollaborationReport report = report(
                team("T1", 7, 9)
                        .attended("S-1")
                        .attended("M-1", Department.SALES)
                        .build(),
                team("T2", 7, 9)
                        .attended("S-1")
                        .attended("M-1", Department.MARKETING)
                        .build());
        assertEquals(Proportion.of(2, 2), report.bothSides());
        assertEquals(1, issues(report, CollaborationIssues.OTHER_DEPARTMENT));
        assertEquals(List.of("T1"), report.issues().get(0).examples());
    }

    @Test
    void twoSeriesOfOneIdAreRefused() {
        MeetingSeries series = MeetingSeries.monthly("joint");
        assertThrows(IllegalArgumentException.class, () -> with(series, series.quorum(2, 2)));
    }

    @Test
    void aCadenceOfMonthsAndDaysIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MeetingSeries.every("joint", Period.of(0, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> MeetingSeries.every("joint", Period.ZERO));
    }
}
