// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Meeting;
import dev.alidade.model.Project;

/** Meetings, tasks and projects. */
final class CollaborationTally extends CellTally<CollaborationFact, CollaborationReport> {
    private final CollaborationSettings settings;
    private final Staff staff;
    private final Issues issues = cell(
            "issues",
            new Issues(
                    CollaborationIssues.ENDS_BEFORE_START,
                    CollaborationIssues.DISPUTES_TOO_LONG,
                    CollaborationIssues.UNREPORTED_MEETING,
                    CollaborationIssues.UNKNOWN_SERIES,
                    CollaborationIssues.WHOSE_MEETING,
                    CollaborationIssues.UNKNOWN_PERSON,
                    CollaborationIssues.OTHER_DEPARTMENT,
                    CollaborationIssues.NO_OWNER,
                    CollaborationIssues.NO_DUE_DATE,
                    CollaborationIssues.CONTRADICTING_DATES,
                    CollaborationIssues.DUE_BEFORE_BEGINNING,
                    CollaborationIssues.ENDED_BEFORE_BEGINNING,
                    CollaborationIssues.DONE_AND_CANCELLED));
    private final MeetingCells meetings;
    private final ActionCells actions;
    private final ProjectCells projects;

    CollaborationTally(CollaborationSettings settings, Settings identity, Window window) {
        super(identity, window);
        this.settings = settings;
        staff = new Staff(settings.roster(), window);
        CellRegister register = this::cell;
        meetings = new MeetingCells(settings, staff, window, issues, register);
        actions = new ActionCells(settings.namingPersons(), staff, window, issues, register);
        projects = new ProjectCells(window, issues, register);
    }

    @Override
    public void add(CollaborationFact fact) {
        if (fact instanceof Meeting meeting) {
            meetings.add(meeting);
        } else if (fact instanceof ActionItem item) {
            actions.add(item);
        } else if (fact instanceof Project project) {
            projects.add(project);
        }
    }

    @Override
    public CollaborationReport result() {
        return result(this);
    }

    @Override
    protected CollaborationReport resultAmong(CellTally<CollaborationFact, CollaborationReport> whole) {
        return result((CollaborationTally) whole);
    }

    private CollaborationReport result(CollaborationTally whole) {
        boolean naming = settings.namingPersons();
        return CollaborationSummary.report(
                meetings.series(whole.meetings),
                meetings.rideAlongs.attendance(naming, whole.meetings.rideAlongs),
                meetings.salesInMarketing.attendance(naming, whole.meetings.salesInMarketing),
                meetings.marketingInSales.attendance(naming, whole.meetings.marketingInSales),
                actions.actions(whole.actions),
                projects.projects(whole.projects),
                meetings.time.time(),
                meetings.balance(),
                SiteTable.of(staff),
                issues.found());
    }
}
