// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Meeting;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Meetings with those who were there, tasks and projects. */
public final class CollaborationTables {
    /** The tables that bring the topic into scope. */
    public static final ImmutableSet<KnownTable> OF_FACTS =
            ImmutableSet.of(KnownTable.ACTION_ITEMS, KnownTable.MEETINGS, KnownTable.PROJECTS);

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
    CompanyCollaboration collaboration(Findings findings, Instant asOf) {
        ImmutableList<Meeting> known = attendance.joined(meetings.facts(findings), findings).stream()
                .filter(meeting -> meeting.start().isBefore(asOf))
                .collect(ImmutableList.toImmutableList());
        return new CompanyCollaboration(
                known, series.series(findings), tasks.facts(findings, asOf), projects.facts(findings, asOf));
    }
}
