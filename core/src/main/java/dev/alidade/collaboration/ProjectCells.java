// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Project;
import java.util.Optional;

/** The projects, and who owns them. */
final class ProjectCells {
    private final Window window;
    private final Issues issues;
    private final DueCells work;
    private final Count running;
    private final Count joint;
    private final Count jointDue;
    private final Count jointOnTime;
    private final Count slipping;

    ProjectCells(Window window, Issues issues, CellRegister register) {
        this.window = window;
        this.issues = issues;
        work = new DueCells("projects", window, register);
        running = register.cell("projects running", new Count());
        joint = register.cell("projects joint", new Count());
        jointDue = register.cell("projects joint due", new Count());
        jointOnTime = register.cell("projects joint on time", new Count());
        slipping = register.cell("projects slipping", new Count());
    }

    void add(Project project) {
        if (!window.knows(project.startedAt())) {
            return;
        }
        Judged judged = Judged.of(
                new Judged.Course(
                        project.id(), project.startedAt(), project.dueDates(), project.doneAt(), project.cancelledAt()),
                window,
                issues);
        work.add(project.id(), judged);
        if (judged.open() && judged.putOff() && judged.overdueDays().isEmpty()) {
            slipping.increment();
        }
        boolean ran = project.startedAt().isBefore(window.end())
                && judged.ended().filter(at -> at.isBefore(window.start())).isEmpty();
        if (project.owners().isEmpty()) {
            if (ran) {
                issues.add(CollaborationIssues.NO_OWNER, project.id());
            }
            return;
        }
        running.add(ran ? 1 : 0);
        if (project.jointlyOwned()) {
            joint.add(ran ? 1 : 0);
            jointDue.add(judged.due() ? 1 : 0);
            jointOnTime.add(judged.fate() == Fate.ON_TIME ? 1 : 0);
        }
    }

    /** The projects, with what became of them if anybody notes it in the whole; refuses what no facts can have added. */
    Projects projects(ProjectCells whole) {
        DueWork done = work.work(whole.work);
        if (jointDue.value() > work.due()
                || jointOnTime.value() > work.onTime()
                || slipping.value() > work.open() - work.overdue()) {
            throw new IllegalStateException("%s joint projects due, %s on time, %s slipping: more than there are."
                    .formatted(jointDue.value(), jointOnTime.value(), slipping.value()));
        }
        return new Projects(
                done,
                Proportion.of(joint.value(), running.value()),
                whole.work.noted()
                        ? Optional.of(Proportion.of(jointOnTime.value(), jointDue.value()))
                        : Optional.empty(),
                slipping.value());
    }
}
