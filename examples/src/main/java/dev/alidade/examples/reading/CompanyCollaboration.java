// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.ActionItem;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.Project;

/**
 * How a company's departments work together.
 *
 * @param meetings with those who were there
 * @param series meetings that are to come again
 * @param tasks with the days by which they were to be done
 * @param projects likewise
 */
public record CompanyCollaboration(
        ImmutableList<Meeting> meetings,
        ImmutableList<MeetingSeries> series,
        ImmutableList<ActionItem> tasks,
        ImmutableList<Project> projects) {
    /** Checks that nothing is missing. */
    public CompanyCollaboration {
        requireNonNull(meetings, "meetings");
        requireNonNull(series, "series");
        requireNonNull(tasks, "tasks");
        requireNonNull(projects, "projects");
    }

    /**
     * What is measured of working together.
     *
     * @return meetings, tasks and projects
     */
    public ImmutableList<CollaborationFact> facts() {
        return ImmutableList.<CollaborationFact>builder()
                .addAll(meetings)
                .addAll(tasks)
                .addAll(projects)
                .build();
    }
}
