// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Attendee;
import dev.alidade.model.Department;
import dev.alidade.model.DueDate;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import dev.alidade.model.Project;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings, attendance, tasks and projects from files. */
final class CollaborationReadingTest {
    private static final Instant NINE = Instant.parse("2024-03-05T09:00:00Z");
    private static final String MEETINGS = "meeting_id,start,end,kind,department,series,state,dispute_minutes\n";
    private static final String TASKS =
            "item_id,created_at,department,person,meeting_id,due,due_set_at,done_at,cancelled_at\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void aMeetingIsJoinedWithThoseWhoWereThere() throws IOException {
        file(
                "meetings.csv",
                MEETINGS
                        + "M1,2024-03-05T09:00:00Z,2024-03-05T10:00:00Z,TEAM,,joint,,15\n"
                        + "M2,2024-03-06,2024-03-06,DEPARTMENT,SALES,,CANCELLED,\n");
        file(
                "attendance.csv",
                "meeting_id,person,department,attended\nM1,P2,MARKETING,false\nM1,P1,,\nM1,P1,,\nM9,P1,,\n");

        assertEquals(
                List.of(
                        Meeting.builder("M1", MeetingKind.TEAM, NINE)
                                .end(NINE.plus(Duration.ofHours(1)))
                                .series("joint")
                                .onDisputes(Duration.ofMinutes(15))
                                .attended("P1")
                                .attendee(new Attendee("P2", Optional.of(Department.MARKETING), false))
                                .build(),
                        Meeting.builder("M2", MeetingKind.DEPARTMENT, Instant.parse("2024-03-06T00:00:00Z"))
                                .department(Department.SALES)
                                .state(MeetingState.CANCELLED)
                                .build()), // from a day to the same day is no length
                read().meetings());
        assertEquals(
                Map.of("attendance.no-department", 1L, "attendance.repeated-row", 1L, "attendance.unknown-meeting", 1L),
                counts());
    }

    @Test
    void whoWasThereAndWasNotCountsAsNeither() throws IOException {
        file("meetings.csv", MEETINGS + "M1,2024-03-05T09:00:00Z,,SALES_CALL,,,,\n");
        file("attendance.csv", "meeting_id,person,attended\nM1,P1,true\nM1,P1,false\n");
        assertEquals(List.of(), read().meetings().get(0).attendees());
        assertEquals(Map.of("attendance.conflicting-rows", 2L), counts());
    }

    @Test
    void minutesOnDisputesAreAWholeNumber() throws IOException {
        file("meetings.csv", MEETINGS + "M1,2024-03-05T09:00:00Z,,TEAM,,,,-5\n");
        Unusable failure = assertThrows(Unusable.class, this::read);
        assertTrue(String.valueOf(failure.getMessage()).contains("column dispute_minutes: '-5'"), failure.getMessage());
    }

    @Test
    void aSeriesIsMonthlyWithOneOfEachSideUnlessItSaysOtherwise() throws IOException {
        file(
                "meeting_series.csv",
                "series,cadence,sales_quorum,marketing_quorum,from,to\njoint,,,,,\nweekly,P1W,2,0,2024-01-01,2024-07-01\n");
        assertEquals(
                List.of(
                        MeetingSeries.monthly("joint"),
                        MeetingSeries.every("weekly", Period.ofDays(7))
                                .quorum(2, 0)
                                .from(LocalDate.of(2024, 1, 1))
                                .until(LocalDate.of(2024, 7, 1))),
                read().series());
    }

    @Test
    void aCadenceThatIsNoneIsABadRow() throws IOException {
        file("meeting_series.csv", "series,cadence\njoint,monthly\n");
        Unusable failure = assertThrows(Unusable.class, this::read);
        assertTrue(String.valueOf(failure.getMessage()).contains("such as P1M, P2W or P10D"), failure.getMessage());
    }

    @Test
    void aTaskThatIsCarriedOverIsOneTaskWithSeveralDays() throws IOException {
        file(
                "action_items.csv",
                TASKS
                        + "A1,2024-03-05,SALES,P1,M1,2024-03-29,,,\n"
                        + "A1,2024-03-05,,,M2,2024-04-30,2024-04-02,2024-04-20,\n");
        Instant created = Instant.parse("2024-03-05T00:00:00Z");
        ActionItem task = read().tasks().get(0);
        assertEquals(
                List.of(
                        new DueDate(created, LocalDate.of(2024, 3, 29)),
                        new DueDate(Instant.parse("2024-04-02T00:00:00Z"), LocalDate.of(2024, 4, 30))),
                task.dueDates());
        assertEquals(Optional.of(Department.SALES), task.department());
        assertEquals(Optional.of("P1"), task.person());
        assertEquals(Optional.of(Instant.parse("2024-04-20T00:00:00Z")), task.doneAt());
        assertEquals(Map.of(), counts());
    }

    @Test
    void aTaskOfTwoOwnersIsCountedAndLeftOut() throws IOException {
        file(
                "action_items.csv",
                TASKS + "A1,2024-03-05,SALES,,,2024-03-29,,,\nA1,2024-03-05,MARKETING,,,2024-03-29,,,\n");
        assertEquals(List.of(), read().tasks());
        assertEquals(Map.of("action-items.conflicting-rows", 2L), counts());
    }

    @Test
    void whatWasToldLaterChangesNothing() throws IOException {
        file(
                "action_items.csv",
                TASKS
                        + "A1,2024-03-05,SALES,,,2024-03-29,,,\n"
                        + "A1,2024-03-05,MARKETING,,,2024-04-30,2024-04-02,2024-04-20,\n"
                        + "A2,2024-04-05,SALES,,,,,,\n");
        file("meetings.csv", MEETINGS + "M1,2024-04-05,,TEAM,,,,\n");
        CompanyCollaboration known = read(Instant.parse("2024-04-01T00:00:00Z"));
        assertEquals(
                List.of(ActionItem.of(
                        "A1", Department.SALES, Instant.parse("2024-03-05T00:00:00Z"), LocalDate.of(2024, 3, 29))),
                known.tasks());
        assertEquals(List.of(), known.meetings());
        assertEquals(Map.of(), counts());
    }

    @Test
    void aProjectIsOwnedByThoseWhoAreNamed() throws IOException {
        file("projects.csv", "project_id,started_at,owners,due\nR1,2024-03-05T09:00:00Z,SALES|marketing,2024-06-30\n");
        assertEquals(List.of(Project.joint("R1", NINE, LocalDate.of(2024, 6, 30))), read().projects());
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CompanyCollaboration read() {
        return read(Window.LATEST);
    }

    private CompanyCollaboration read(Instant asOf) {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, findings);
        return new CompanyReader(tables, Mapping.none(), Instant.parse("2024-01-01T00:00:00Z"), (table, failure) -> {
                    throw failure;
                })
                .read(folder, asOf, JourneyScope.BUYER)
                .collaboration();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (DataIssue issue : findings.issues()) {
            counts.put(issue.kind().id(), issue.count());
        }
        return counts;
    }
}
