// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static dev.alidade.collaboration.CollaborationFixture.at;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.DueDate;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.Project;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class CollaborationLaws extends AnalysisLaws<CollaborationFact, CollaborationReport> {
    private static final LocalDate AUGUST = LocalDate.of(2024, 8, 1);

    @Override
    protected Analysis<CollaborationFact, CollaborationReport> analysis() {
        return Collaboration.under(CollaborationSettings.of(Roster.of(List.of(
                        StaffMember.of("P0", Department.SALES).inTeam("north").atSite("Köln"),
                        StaffMember.of("P1", Department.MARKETING)
                                .inTeam("brand")
                                .atSite("Köln"),
                        StaffMember.of("P2", Department.SALES).until(AUGUST),
                        StaffMember.of("P2", Department.MARKETING).from(AUGUST),
                        StaffMember.of("P3", Department.BOTH))))
                .withSeries(MeetingSeries.monthly("joint"))
                .withSeries(MeetingSeries.every("weekly", Period.ofWeeks(1)).quorum(2, 1))
                .namingPersons(true));
    }

    /** As of an hour in the middle of a day of the window. */
    @Override
    protected Window window() {
        return CollaborationFixture.WINDOW.withAsOf(at(9, 17));
    }

    @Override
    protected Arbitrary<CollaborationFact> fact() {
        return SomeCollaboration.facts();
    }

    /** What had begun, without the ends and dates that came later. */
    @Override
    protected Optional<CollaborationFact> known(CollaborationFact fact) {
        if (fact instanceof Meeting meeting) {
            return known(meeting.start())
                    ? Optional.of(new Meeting(
                            meeting.id(),
                            meeting.series(),
                            meeting.kind(),
                            meeting.department(),
                            meeting.start(),
                            meeting.end().filter(this::known),
                            meeting.state(),
                            meeting.onDisputes(),
                            meeting.attendees()))
                    : Optional.empty();
        } else if (fact instanceof ActionItem task) {
            return known(task.createdAt())
                    ? Optional.of(new ActionItem(
                            task.id(),
                            task.department(),
                            task.person(),
                            task.createdAt(),
                            known(task.dueDates()),
                            task.doneAt().filter(this::known),
                            task.cancelledAt().filter(this::known),
                            task.meeting()))
                    : Optional.empty();
        }
        Project project = (Project) fact;
        return known(project.startedAt())
                ? Optional.of(new Project(
                        project.id(),
                        project.owners(),
                        project.startedAt(),
                        known(project.dueDates()),
                        project.doneAt().filter(this::known),
                        project.cancelledAt().filter(this::known)))
                : Optional.empty();
    }

    private boolean known(Instant instant) {
        return instant.isBefore(window().asOf());
    }

    private ImmutableList<DueDate> known(List<DueDate> dates) {
        return dates.stream().filter(date -> known(date.setAt())).collect(ImmutableList.toImmutableList());
    }
}
