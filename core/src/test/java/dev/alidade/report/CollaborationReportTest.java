// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingBuilder;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import dev.alidade.model.Project;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on working together says. */
final class CollaborationReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant MAY = Instant.parse("2024-05-02T09:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final CollaborationSettings ROSTER = CollaborationSettings.of(Roster.of(List.of(
            StaffMember.of("S-1", Department.SALES).inTeam("north").atSite("Ulm"),
            StaffMember.of("M-1", Department.MARKETING).inTeam("brand").atSite("Ulm"),
            StaffMember.of("M-2", Department.MARKETING).inTeam("web").atSite("Bonn"))));
    private static final CollaborationSettings QUARTERLY =
            ROSTER.withSeries(MeetingSeries.every("joint", Period.ofMonths(3)));
    private static final CollaborationSettings YEARLY =
            ROSTER.withSeries(MeetingSeries.every("joint", Period.ofYears(1)));

    private static MeetingBuilder meeting(String id) {
        return Meeting.builder(id, MeetingKind.TEAM, MAY).series("joint").end(MAY.plus(Duration.ofMinutes(90)));
    }

    private static String text(CollaborationSettings settings, Fact... facts) {
        return TextReport.detailed(REPORTS.kept(AlignmentReview.under(
                        ReviewPolicy.builder().collaboration(settings).build())
                .measure(List.of(facts), SampleReviews.YEAR)));
    }

    private static void assertSays(String words, String text) {
        assertTrue(text.replaceAll("\\s+", " ").contains(words), text);
    }

    @Test
    void theTableShowsHowEachSeriesIsKept() {
        String text = text(QUARTERLY, meeting("T1").attended("S-1").build());
        assertTrue(text.contains("""
                Meetings  One each  Periods with one  Held  Called off  Both sides there
                --------  --------  ----------------  ----  ----------  ----------------
                joint     quarter   1 of 4 (25.0%)       1           0  0 of 1 (0.0%)
                """), text);
        assertSays("no meeting in the periods that begin on 2024-01-01, 2024-07-01, 2024-10-01", text);
        assertSays("0 meetings without enough of sales, 1 without enough of marketing; such as T1", text);
        assertSays("Meetings that fall out are where working together ends first", text);
    }

    @Test
    void ofPeriodsWithPlannedMeetingsOnlyTheReportSaysThatNobodyKnows() {
        String text = text(QUARTERLY, meeting("T1").state(MeetingState.PLANNED).build());
        assertSays("joint quarter 0 of 3 (0.0%) 0 0 -", text);
        assertSays("; of 1 period it isn't known: planned meetings", text);
    }

    @Test
    void theTimeOfMeetingsIsToldInHours() {
        String text = text(
                QUARTERLY,
                meeting("T1")
                        .attended("S-1")
                        .attended("M-1")
                        .onDisputes(Duration.ofMinutes(9))
                        .build());
        assertSays("1.5 h in 1 meeting, 1.5 h of it with both sides; 10.0% of it went to disputes", text);
    }

    @Test
    void whoWasOnACallIsToldByTeamAndNamesOnlyOnDemand() {
        Meeting call = Meeting.builder("C1", MeetingKind.SALES_CALL, MAY)
                .attended("M-1")
                .build();
        String text = text(QUARTERLY, call);
        assertSays("1 of 2 (50.0%) were there at least once; 1 meeting in all; nobody of web", text);
        assertFalse(text.contains("M-2"), text);
        assertSays("nobody of web; not yet: M-2", text(QUARTERLY.namingPersons(true), call));
    }

    @Test
    void workIsToldByTheFirstDueDayAndByDepartment() {
        String text = text(
                QUARTERLY,
                ActionItem.of("A1", Department.SALES, MAY, JUNE).done(MAY.plus(Duration.ofDays(3))),
                ActionItem.of("A2", Department.SALES, MAY, JUNE).by("S-1"),
                Project.joint("P1", MAY, JUNE).done(MAY.plus(Duration.ofDays(3))));
        assertSays("Tasks 1 of 2 (50.0%) 0 0 0 1 1 213 d", text);
        assertSays("Projects 1 of 1 (100.0%) 0 0 0 0 0 -", text);
        assertSays("sales 2 1 1 1 of 2 (50.0%)", text);
        assertSays("north 1 of 1", text);
        assertSays("Begin each meeting with what is overdue", text);
    }

    @Test
    void whereNothingIsOnRecordTheReportSaysWhatWouldShowIt() {
        assertSays("No meeting is on record, and nothing that was done", text(QUARTERLY));
    }

    @Test
    void whereNothingIsNotedAsDoneNothingIsCalledLate() {
        String text = text(QUARTERLY, ActionItem.of("A1", Department.SALES, MAY, JUNE));
        assertSays("nobody notes what is done, so that it can't be told what is late", text);
        assertFalse(text.contains("0 of 1"), text);
    }

    @Test
    void aMeetingWithOneSideOnlyIsTheFirstThingToMend() {
        CollaborationSettings weekly = YEARLY.withSeries(MeetingSeries.every("weekly", Period.ofDays(7))
                .from(LocalDate.of(2024, 5, 2))
                .until(LocalDate.of(2024, 5, 9)));
        String text = text(
                weekly,
                meeting("T1").attended("S-1").build(),
                Meeting.builder("T2", MeetingKind.TEAM, MAY)
                        .series("weekly")
                        .attended("M-1")
                        .build());
        assertSays("A meeting with one side only settles nothing: agree who stands in for whom.", text);
        assertSays("joint year 1 of 1 (100.0%) 1 0 0 of 1 (0.0%)", text);
        assertSays("weekly week - 1 0 0 of 1 (0.0%)", text);
        assertSays("1.5 h in 1 meeting, 0.0 h of it with both sides; the length of 1 meeting isn't known", text);
    }

    @Test
    void whereWorkIsFinishedAndMeetingsAreHeldNothingHasToBeMended() {
        Meeting held = meeting("T1").attended("S-1").attended("M-1").build();
        assertSays("As far as it is on record, the departments meet and finish what they take on.", text(YEARLY, held));
        assertSays(
                "What was taken on was finished in time; no meeting is on record that was to be held.",
                text(
                        CollaborationSettings.of(Roster.of(List.of())),
                        ActionItem.of("A1", Department.SALES, MAY, JUNE).done(MAY)));
        assertSays(
                "Nobody of one side was where the other one works: take somebody along next week.",
                text(
                        YEARLY,
                        held,
                        Meeting.builder("C1", MeetingKind.SALES_CALL, MAY)
                                .attended("S-1")
                                .build()));
    }

    @Test
    void periodsWithoutMeetingAreNamedUpToAFew() {
        CollaborationSettings often = ROSTER.withSeries(MeetingSeries.every("joint", Period.ofDays(14)))
                .withSeries(MeetingSeries.every("daily", Period.ofDays(3)))
                .withSeries(MeetingSeries.monthly("monthly"))
                .withSeries(MeetingSeries.every("half", Period.ofMonths(6)));
        String text = text(
                often,
                meeting("T1").state(MeetingState.CANCELLED).build(),
                meeting("T2").attended("S-1").build());
        assertSays("joint 2 weeks 1 of 25 (4.0%) 1 1", text);
        assertSays("daily 3 days 0 of 122 (0.0%) 0 0 -", text);
        assertSays("monthly month 0 of 12 (0.0%)", text);
        assertSays("half 6 months 0 of 2 (0.0%)", text);
        assertSays("2024-02-03 and 110 more", text);
    }

    @Test
    void whoGoesWhereTheOtherSideWorksIsToldForBothSides() {
        StaffMember[] staff = new StaffMember[14];
        for (int i = 0; i < 7; i++) {
            staff[i] = StaffMember.of("S-" + i, Department.SALES).inTeam("north-" + i);
            staff[7 + i] = StaffMember.of("M-" + i, Department.MARKETING).inTeam("brand-" + i);
        }
        CollaborationSettings settings =
                CollaborationSettings.of(Roster.of(List.of(staff))).namingPersons(true);
        String text = text(
                settings,
                Meeting.builder("T1", MeetingKind.DEPARTMENT, MAY)
                        .department(Department.MARKETING)
                        .attended("S-0")
                        .attended("M-0")
                        .build(),
                Meeting.builder("T2", MeetingKind.DEPARTMENT, MAY)
                        .department(Department.SALES)
                        .attended("S-0")
                        .attended("M-0")
                        .attended("M-1")
                        .build());
        assertSays("Sellers in marketing's meetings: 1 of 7 (14.3%) were there at least once; 1 meeting in all", text);
        assertSays("nobody of north-1, north-2, north-3, north-4, north-5 and 1 more", text);
        assertSays("Marketers in sales' meetings: 2 of 7 (28.6%)", text);
        assertSays("not yet: M-2, M-3, M-4, M-5, M-6", text);
    }

    @Test
    void tasksWithoutOwnerAndProjectsThatSlipAreToldAndTeamsThatAreLate() {
        CollaborationSettings named = QUARTERLY.namingPersons(true);
        LocalDate later = LocalDate.of(2024, 7, 1);
        Instant july = Instant.parse("2024-07-20T09:00:00Z");
        String text = text(
                named,
                ActionItem.of("A1", Department.SALES, MAY, JUNE).by("S-1"),
                ActionItem.of("A2", Department.SALES, MAY, later).by("S-1"),
                ActionItem.of("A3", Department.MARKETING, MAY, JUNE).by("M-1").done(MAY),
                ActionItem.of("A4", Department.MARKETING, MAY, JUNE)
                        .by("M-2")
                        .putOff(MAY.plusSeconds(1), later)
                        .done(july),
                new ActionItem(
                        "A5",
                        Optional.empty(),
                        Optional.empty(),
                        MAY,
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                ActionItem.of("A6", Department.MARKETING, MAY, LocalDate.of(2025, 2, 1)),
                ActionItem.of("A7", Department.MARKETING, MAY, JUNE).cancelled(MAY),
                Project.joint("P1", MAY, JUNE).done(MAY),
                Project.joint("P2", MAY, LocalDate.of(2025, 1, 15))
                        .putOff(MAY.plusSeconds(1), LocalDate.of(2025, 2, 1)),
                Project.joint("P3", MAY, JUNE).done(july));
        assertSays("Without an owner: 1 task", text);
        assertSays("Late tasks by team: north 2 of 2, web 1 of 1", text);
        assertSays("Overdue tasks: since 198 d (median); the longest since 213 d", text);
        assertSays("3 of 3 (100.0%) that ran; of these, done by the first due day: 1 of 2 (50.0%)", text);
        assertSays("put off before their first due day was over, and open: 1", text);
        assertSays("S-1 2 2 2 0 of 2 (0.0%)", text);
    }

    @Test
    void whereOneSideWasThereTheOtherOneStillMayNeverHaveBeen() {
        Meeting held = meeting("T1").attended("S-1").attended("M-1").build();
        Meeting call = Meeting.builder("C1", MeetingKind.SALES_CALL, MAY)
                .attended("S-1")
                .attended("M-1")
                .build();
        Meeting own = Meeting.builder("D1", MeetingKind.DEPARTMENT, MAY)
                .department(Department.MARKETING)
                .attended("M-1")
                .build();
        assertSays("As far as it is on record, the departments meet", text(YEARLY, held, call));
        assertSays("Nobody of one side was where the other one works", text(YEARLY, held, call, own));
        assertSays("Begin each meeting with what is overdue", text(YEARLY, held, call, late()));
    }

    private static Project late() {
        return Project.joint("P1", MAY, JUNE).done(Instant.parse("2024-07-20T09:00:00Z"));
    }

    @Test
    void projectsThatAreNotDueHaveNoShareYet() {
        String text = text(YEARLY, Project.joint("P1", MAY, LocalDate.of(2025, 2, 1)), late());
        assertSays("2 of 2 (100.0%) that ran; of these, done by the first due day: 0 of 1 (0.0%)", text);
        String open = text(YEARLY, Project.joint("P1", MAY, LocalDate.of(2025, 2, 1)));
        assertSays("Joint projects: 1 of 1 (100.0%) that ran Measured", open);
    }
}
