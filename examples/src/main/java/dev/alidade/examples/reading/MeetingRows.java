// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingBuilder;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingState;
import java.time.Duration;

/** Meetings, without those who were there. */
final class MeetingRows implements TableReader.Rows {
    private static final int PLAIN_DATE_LENGTH = 10;

    private final UniqueRows<Meeting> meetings = new UniqueRows<>(
            new IssueKind("meetings.repeated-row", "A meeting is there again without change; one row counts."),
            new IssueKind(
                    "meetings.conflicting-rows", "A meeting is there again with other contents; no such row counts."));

    @Override
    public void use(Row row) {
        String id = row.required("meeting_id");
        MeetingBuilder meeting = Meeting.builder(id, row.requiredWord("kind", MeetingKind.class), row.instant("start"));
        row.text("series").ifPresent(meeting::series);
        row.text("department").ifPresent(any -> meeting.department(row.department("department")));
        row.word("state", MeetingState.class).ifPresent(meeting::state);
        if (row.verbatim("end").strip().length() != PLAIN_DATE_LENGTH) { // a day is no time of the day
            row.optionalInstant("end").ifPresent(meeting::end);
        }
        row.text("dispute_minutes").ifPresent(any -> meeting.onDisputes(minutes(row)));
        meetings.add(id, meeting.build());
    }

    private static Duration minutes(Row row) {
        int minutes = Quantities.whole(row, "dispute_minutes");
        if (minutes < 0 || minutes > 600_000) {
            throw row.bad("dispute_minutes", "a number of minutes from 0 to 600000");
        }
        return Duration.ofMinutes(minutes);
    }

    /** The meetings in the order of their ids. */
    ImmutableList<Meeting> facts(Findings findings) {
        return meetings.usable(findings);
    }
}
