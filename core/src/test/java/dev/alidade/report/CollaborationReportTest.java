// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on working together says. */
final class CollaborationReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant MAY = Instant.parse("2024-05-02T09:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final CollaborationSettings QUARTERLY = CollaborationSettings.of(Roster.of(List.of(
                    StaffMember.of("S-1", Department.SALES).inTeam("north").atSite("Ulm"),
                    StaffMember.of("M-1", Department.MARKETING).inTeam("brand").atSite("Ulm"),
                    StaffMember.of("M-2", Department.MARKETING).inTeam("web").atSite("Bonn"))))
            .withSeries(MeetingSeries.every("joint", Period.ofMonths(3)));

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
}
