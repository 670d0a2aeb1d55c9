// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Attendee;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who was at meetings, one row a person and meeting. */
final class AttendanceRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("attendance.repeated-row", "Somebody is at a meeting twice without change; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "attendance.conflicting-rows",
            "Somebody is at a meeting twice, with another department or once as absent; no such row counts.");
    private static final IssueKind UNKNOWN_MEETING = new IssueKind(
            "attendance.unknown-meeting", "Attendance names a meeting that is not among the meetings; it is left out.");

    private final Map<String, Map<String, List<Attendee>>> rows = new TreeMap<>();

    @Override
    public void use(Row row) {
        String meeting = row.required("meeting_id");
        Optional<Department> department = row.text("department").map(any -> row.department("department"));
        Attendee attendee = new Attendee(
                row.required("person"), department, row.truth("attended").orElse(true));
        rows.computeIfAbsent(meeting, id -> new TreeMap<>())
                .computeIfAbsent(attendee.person(), person -> new ArrayList<>(1))
                .add(attendee);
    }

    /** The meetings with those who were there. */
    ImmutableList<Meeting> joined(ImmutableList<Meeting> meetings, Findings findings) {
        Map<String, Map<String, List<Attendee>>> rest = new TreeMap<>(rows);
        ImmutableList.Builder<Meeting> joined = ImmutableList.builder();
        for (Meeting meeting : meetings) {
            Map<String, List<Attendee>> there = rest.remove(meeting.id());
            joined.add(there == null ? meeting : with(meeting, single(meeting.id(), there, findings)));
        }
        rest.forEach((meeting, there) -> there.values().forEach(same -> findings.add(UNKNOWN_MEETING, meeting)));
        return joined.build();
    }

    private static ImmutableList<Attendee> single(
            String meeting, Map<String, List<Attendee>> there, Findings findings) {
        ImmutableList.Builder<Attendee> single = ImmutableList.builder();
        for (List<Attendee> same : there.values()) {
            if (same.stream().distinct().count() > 1) {
                same.forEach(row -> findings.add(CONFLICTING, meeting));
            } else {
                single.add(same.get(0));
                same.subList(1, same.size()).forEach(row -> findings.add(REPEATED, meeting));
            }
        }
        return single.build();
    }

    private static Meeting with(Meeting meeting, ImmutableList<Attendee> attendees) {
        return new Meeting(
                meeting.id(),
                meeting.series(),
                meeting.kind(),
                meeting.department(),
                meeting.start(),
                meeting.end(),
                meeting.state(),
                meeting.onDisputes(),
                attendees);
    }
}
