// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static dev.alidade.collaboration.CollaborationFixture.BERLIN;
import static dev.alidade.collaboration.CollaborationFixture.ROSTER;
import static dev.alidade.collaboration.CollaborationFixture.WINDOW;
import static dev.alidade.collaboration.CollaborationFixture.at;
import static dev.alidade.collaboration.CollaborationFixture.issues;
import static dev.alidade.collaboration.CollaborationFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.ActionItem;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.DueDate;
import dev.alidade.model.Project;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Tasks and projects: done by the first day they were due, and who has how many. */
class DueWorkTest {
    private static final LocalDate DUE = LocalDate.of(2024, 7, 31);

    private static ActionItem task(String id) {
        return ActionItem.of(id, Department.SALES, at(7, 1), DUE);
    }

    private static ActionItem bare(String id) {
        return new ActionItem(
                id,
                Optional.empty(),
                Optional.empty(),
                at(7, 1),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The tasks, and one of before the window that was done, so that somebody notes what is. */
    private static CollaborationReport report(CollaborationSettings settings, CollaborationFact... facts) {
        ImmutableList<CollaborationFact> all = ImmutableList.<CollaborationFact>builder()
                .add(facts)
                .add(ActionItem.of("A0", Department.OTHER, at(5, 1), DUE.minusDays(60))
                        .done(at(5, 2)))
                .add(Project.joint("P0", at(5, 1), DUE.minusDays(60)).done(at(5, 2)))
                .build();
        return Collaboration.under(settings).measure(all, WINDOW);
    }

    private static CollaborationReport report(CollaborationFact... facts) {
        return report(CollaborationSettings.of(ROSTER), facts);
    }

    private static DueWork work(ActionItem... tasks) {
        return report(tasks).actions().work();
    }

    private static Optional<Proportion> of(long hits, long total) {
        return Optional.of(Proportion.of(hits, total));
    }

    private static Load load(long taken, long open, long overdue, long hits, long total) {
        return new Load(taken, OptionalLong.of(open), OptionalLong.of(overdue), of(hits, total));
    }

    private static void assertCounted(IssueKind kind, CollaborationReport report) {
        assertEquals(1, issues(report, kind));
    }

    @Test
    void aTaskIsOnTimeUntilTheEndOfItsDay() {
        assertEquals(
                of(1, 2),
                work(
                                task("A1")
                                        .done(DUE.atTime(23, 59).atZone(BERLIN).toInstant()),
                                task("A2")
                                        .done(DUE.plusDays(1)
                                                .atStartOfDay(BERLIN)
                                                .toInstant()))
                        .onTime());
    }

    @Test
    void aTaskThatIsPutOffCountsOnceByItsFirstDay() {
        DueWork work = work(task("A1")
                .putOff(at(7, 30), DUE.plusDays(20))
                .putOff(at(8, 18), DUE.plusDays(40))
                .done(at(8, 19)));
        assertEquals(of(0, 1), work.onTime());
        assertEquals(1, work.putOff());
        assertEquals(List.of("A1"), work.late());
    }

    @Test
    void aTaskThatIsMovedAheadIsNotPutOff() {
        DueWork work = work(task("A1").putOff(at(7, 2), DUE.minusDays(5)).done(at(7, 30)));
        assertEquals(of(1, 1), work.onTime());
        assertEquals(0, work.putOff());
    }

    @Test
    void aTaskWhoseDayIsntOverIsNotDueEvenIfItIsDone() {
        CollaborationReport report = CollaborationFixture.report(
                CollaborationSettings.of(ROSTER),
                WINDOW.withAsOf(at(7, 31)),
                task("A1").done(at(7, 5)));
        assertEquals(of(0, 0), report.actions().work().onTime());
        assertEquals(1, report.actions().work().notDue());
        assertEquals(
                State.NO_DATA,
                measurement(report, CollaborationMetrics.ACTIONS_ON_TIME).state());
    }

    @Test
    void aTaskWhoseDayEndsAtAsOfIsDue() {
        ActionItem last = ActionItem.of("A1", Department.SALES, at(9, 1), LocalDate.of(2024, 9, 30));
        DueWork work = work(last);
        assertEquals(of(0, 1), work.onTime());
        assertEquals(Optional.of(Duration.ZERO), work.longestOverdue());
    }

    @Test
    void aTaskThatIsDroppedInTimeIsInNoShareAndOneDroppedLaterIsLate() {
        DueWork work = work(task("A1").cancelled(at(7, 31)), task("A2").cancelled(at(8, 1)));
        assertEquals(of(0, 1), work.onTime());
        assertEquals(1, work.dropped());
        assertEquals(OptionalLong.of(0), work.open());
    }

    @Test
    void whatIsOverdueIsToldWhenItWasDueBeforeTheWindowToo() {
        ActionItem old = ActionItem.of("A9", Department.SALES, at(5, 1), LocalDate.of(2024, 6, 30));
        DueWork work = work(old, task("A1"), task("A2"));
        assertEquals(of(0, 2), work.onTime());
        assertEquals(OptionalLong.of(3), work.overdue());
        assertEquals(Optional.of(Duration.ofDays(61)), work.medianOverdue()); // 31 July to 30 September
        assertEquals(Optional.of(Duration.ofDays(92)), work.longestOverdue());
    }

    @Test
    void whatIsDoneIsNotOverdue() {
        DueWork work = work(task("A1").done(at(8, 1)));
        assertEquals(OptionalLong.of(0), work.overdue());
        assertEquals(Optional.empty(), work.medianOverdue());
    }

    @Test
    void whereNothingIsEverNotedAsDoneNothingIsLate() {
        CollaborationReport report = CollaborationFixture.report(task("A1"), Project.joint("P1", at(5, 1), DUE));
        assertEquals(Optional.empty(), report.actions().work().onTime());
        assertEquals(OptionalLong.empty(), report.actions().work().overdue());
        assertEquals(List.of(), report.actions().work().late());
        assertEquals(
                new Load(1, OptionalLong.empty(), OptionalLong.empty(), Optional.empty()),
                report.actions().byDepartment().get(Department.SALES));
        assertEquals(Optional.empty(), report.projects().jointOnTime());
        assertEquals(
                State.NO_DATA,
                measurement(report, CollaborationMetrics.PROJECTS_ON_TRACK).state());
    }

    @Test
    void aTaskThatIsDueOutsideOfTheWindowIsNeitherDueNorWithoutADay() {
        DueWork work = work(ActionItem.of("A1", Department.SALES, at(7, 1), LocalDate.of(2024, 10, 1)));
        assertEquals(of(0, 0), work.onTime());
        assertEquals(0, work.notDue());
        assertEquals(0, work.undated());
    }

    @Test
    void aTaskWithoutADayIsCounted() {
        CollaborationReport report = report(bare("A1").by("S-1"));
        assertEquals(1, report.actions().work().undated());
        assertCounted(CollaborationIssues.NO_DUE_DATE, report);
    }

    @Test
    void aTaskWithoutAnOwnerIsCountedAndInNoLoad() {
        CollaborationReport report = report(bare("A1").putOff(at(7, 1), DUE));
        assertEquals(1, report.actions().withoutOwner());
        assertEquals(Map.of(), report.actions().byDepartment());
        assertEquals(of(0, 1), report.actions().work().onTime());
        assertCounted(CollaborationIssues.NO_OWNER, report);
    }

    @Test
    void twoFirstDaysSetAtOneInstantSayNothing() {
        CollaborationReport report = report(task("A1").putOff(at(7, 1), DUE.plusDays(1)));
        assertEquals(of(0, 0), report.actions().work().onTime());
        assertCounted(CollaborationIssues.CONTRADICTING_DATES, report);
    }

    @Test
    void oddOrdersInTimeAreCounted() {
        assertCounted(
                CollaborationIssues.ENDED_BEFORE_BEGINNING, report(task("A1").done(at(6, 30))));
        assertCounted(
                CollaborationIssues.ENDED_BEFORE_BEGINNING, report(task("A1").cancelled(at(6, 30))));
        assertCounted(
                CollaborationIssues.DONE_AND_CANCELLED,
                report(task("A1").cancelled(at(7, 3)).done(at(7, 5))));
        assertCounted(
                CollaborationIssues.DUE_BEFORE_BEGINNING, report(ActionItem.of("A1", Department.SALES, at(8, 1), DUE)));
    }

    @Test
    void whatIsDoneInOrderIsNotOdd() {
        CollaborationReport report =
                report(task("A1").by("S-1").done(at(7, 5)), task("A2").by("M-1").cancelled(at(7, 6)), task("A3"));
        assertEquals(List.of(), report.issues());
    }

    @Test
    void oddTasksAreToldOfThatWereBegunInTheWindowOrDueInIt() {
        LocalDate november = LocalDate.of(2024, 11, 1);
        assertEquals(
                List.of("begun", "due"),
                report(
                                ActionItem.of("begun", Department.SALES, at(7, 1), november)
                                        .cancelled(at(7, 3))
                                        .done(at(7, 5)),
                                ActionItem.of("due", Department.SALES, at(5, 1), DUE)
                                        .cancelled(at(7, 3))
                                        .done(at(7, 5)),
                                ActionItem.of("neither", Department.SALES, at(5, 1), november)
                                        .cancelled(at(7, 3))
                                        .done(at(7, 5)))
                        .issues()
                        .stream()
                        .filter(issue -> issue.kind().equals(CollaborationIssues.DONE_AND_CANCELLED))
                        .flatMap(issue -> issue.examples().stream())
                        .sorted()
                        .toList());
    }

    @Test
    void aTaskThatIsDoneAndCancelledIsDone() {
        assertEquals(
                of(1, 1), work(task("A1").cancelled(at(7, 3)).done(at(7, 5))).onTime());
    }

    @Test
    void theDepartmentOfAPersonsTaskIsThatOfTheRoster() {
        Actions actions = report(bare("A1").by("M-1").putOff(at(7, 1), DUE).done(at(7, 9)), task("A2"))
                .actions();
        assertEquals(load(1, 0, 0, 1, 1), actions.byDepartment().get(Department.MARKETING));
        assertEquals(load(1, 1, 1, 0, 1), actions.byDepartment().get(Department.SALES));
        assertEquals(Map.of("brand", load(1, 0, 0, 1, 1)), actions.byTeam());
        assertEquals(Proportion.of(1, 2), actions.shareOfSales());
    }

    @Test
    void tasksOfPersonsAreToldOnlyWhereTheSettingsAskForIt() {
        ActionItem task = task("A1").by("S-1");
        assertEquals(Map.of(), report(task).actions().byPerson());
        assertFalse(report(task).toString().contains("S-1"));
        CollaborationSettings naming = CollaborationSettings.of(ROSTER).namingPersons(true);
        assertEquals(
                Map.of("S-1", load(1, 1, 1, 0, 1)),
                report(naming, task).actions().byPerson());
    }

    @Test
    void aTaskOfSomebodyNotOnTheRosterIsCountedForTheDepartmentItStates() {
        CollaborationReport report = report(task("A1").by("X-1"));
        assertCounted(CollaborationIssues.UNKNOWN_PERSON, report);
        assertTrue(report.actions().byDepartment().containsKey(Department.SALES));
        assertEquals(List.of("A1"), report.issues().get(0).examples());
    }

    @Test
    void projectsAreJudgedByTheirFirstDayToo() {
        Project kept = Project.joint("P1", at(5, 1), DUE).done(at(7, 30));
        Project late = Project.joint("P2", at(5, 1), DUE)
                .putOff(at(7, 1), DUE.plusDays(5))
                .done(at(8, 2));
        Project alone = new Project(
                "P3",
                ImmutableSortedSet.of(Department.MARKETING),
                at(5, 1),
                ImmutableList.of(new DueDate(at(5, 1), DUE)),
                Optional.of(at(7, 1)),
                Optional.empty());
        Projects projects = report(kept, late, alone).projects();
        assertEquals(of(2, 3), projects.work().onTime());
        assertEquals(Proportion.of(2, 3), projects.joint());
        assertEquals(of(1, 2), projects.jointOnTime());
    }

    @Test
    void anOpenProjectThatWasPutOffBeforeItsFirstDayIsOverIsSlipping() {
        LocalDate december = LocalDate.of(2024, 12, 1);
        Projects projects = report(Project.joint("P1", at(5, 1), december).putOff(at(7, 1), december.plusDays(5)))
                .projects();
        assertEquals(1, projects.slipping());
        assertEquals(of(0, 0), projects.work().onTime());
    }

    @Test
    void aProjectThatNobodyOwnsIsCounted() {
        Project project = new Project(
                "P1",
                ImmutableSortedSet.of(),
                at(5, 1),
                ImmutableList.of(new DueDate(at(5, 1), DUE)),
                Optional.empty(),
                Optional.empty());
        assertCounted(CollaborationIssues.NO_OWNER, report(project));
        assertEquals(Proportion.of(0, 0), report(project).projects().joint());
    }
}
