// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Meeting;
import dev.alidade.model.Roster;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Meetings with those who were there, tasks and projects. */
public final class CollaborationTables {
    /** The tables that bring the topic into scope. */
    public static final ImmutableSet<KnownTable> OF_FACTS =
            ImmutableSet.of(KnownTable.ACTION_ITEMS, KnownTable.MEETINGS, KnownTable.PROJECTS);

    private static final IssueKind NO_DEPARTMENT = new IssueKind(
            "attendance.no-department",
            "Attendance names no department for somebody, and no staff.csv tells it; whether both sides were there is not known.");
    private static final IssueKind UNKNOWN_MEETING = new IssueKind(
            "action-items.unknown-meeting",
            "A task names a meeting that is not among the meetings; it counts without one.");

    private final MeetingRows meetings = new MeetingRows();
    private final AttendanceRows attendance = new AttendanceRows();
    private final MeetingSeriesRows series = new MeetingSeriesRows();
    private final ActionItemRows tasks = new ActionItemRows();
    private final ProjectRows projects = new ProjectRows();

    CollaborationTables() {}

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.MEETINGS, meetings);
        reader.accept(KnownTable.ATTENDANCE, attendance);
        reader.accept(KnownTable.MEETING_SERIES, series);
        reader.accept(KnownTable.ACTION_ITEMS, tasks);
        reader.accept(KnownTable.PROJECTS, projects);
    }

    /** What was known of it before an instant. */
    CompanyCollaboration collaboration(Findings findings, Instant asOf, Roster staff) {
        ImmutableList<Meeting> all = attendance.joined(meetings.facts(findings), findings);
        ImmutableList<Meeting> known =
                all.stream().filter(meeting -> meeting.start().isBefore(asOf)).collect(ImmutableList.toImmutableList());
        if (staff.members().isEmpty()) {
            known.forEach(meeting -> meeting.attendees().stream()
                    .filter(attendee -> attendee.department().isEmpty())
                    .forEach(attendee -> findings.add(NO_DEPARTMENT, meeting.id())));
        }
        ImmutableList<ActionItem> knownTasks = tasks.facts(findings, asOf);
        ImmutableSet<String> ids = all.stream().map(Meeting::id).collect(ImmutableSet.toImmutableSet());
        knownTasks.forEach(task -> task.meeting()
                .filter(meeting -> !ids.isEmpty() && !ids.contains(meeting))
                .ifPresent(meeting -> findings.add(UNKNOWN_MEETING, task.id())));
        return new CompanyCollaboration(known, series.series(findings), knownTasks, projects.facts(findings, asOf));
    }
}
