// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Department;
import dev.alidade.model.StaffMember;
import java.util.Arrays;
import java.util.Optional;

/** The tasks, and who took them on. */
final class ActionCells {
    private final Window window;
    private final Staff staff;
    private final Issues issues;
    private final DueCells work;
    private final Count withoutOwner;
    private final LoadCells departments;
    private final LoadCells teams;
    private final Optional<LoadCells> persons; // only if the settings ask for names

    ActionCells(boolean namingPersons, Staff staff, Window window, Issues issues, CellRegister register) {
        this.window = window;
        this.staff = staff;
        this.issues = issues;
        work = new DueCells("tasks", window, register);
        withoutOwner = register.cell("tasks without owner", new Count());
        departments = new LoadCells("tasks of departments", register);
        teams = new LoadCells("tasks of teams", register);
        persons = namingPersons ? Optional.of(new LoadCells("tasks of persons", register)) : Optional.empty();
    }

    void add(ActionItem item) {
        if (!window.knows(item.createdAt())) {
            return;
        }
        Judged judged = Judged.of(
                new Judged.Course(item.id(), item.createdAt(), item.dueDates(), item.doneAt(), item.cancelledAt()),
                window,
                issues);
        work.add(item.id(), judged);
        Optional<StaffMember> member = item.person().flatMap(person -> staff.at(person, item.createdAt()));
        Optional<Department> department = item.department().or(() -> member.map(StaffMember::department));
        department.ifPresent(owner -> departments.add(owner.name(), judged));
        member.flatMap(StaffMember::team).ifPresent(team -> teams.add(team, judged));
        persons.ifPresent(named -> item.person().ifPresent(person -> named.add(person, judged)));
        if (judged.begun()) {
            report(item, department);
        }
    }

    private void report(ActionItem item, Optional<Department> department) {
        if (item.person()
                .filter(person -> staff.misses(person, item.createdAt()))
                .isPresent()) {
            issues.add(CollaborationIssues.UNKNOWN_PERSON, item.id());
        }
        if (department.isEmpty() && item.person().isEmpty()) {
            withoutOwner.increment();
            issues.add(CollaborationIssues.NO_OWNER, item.id());
        }
    }

    Actions actions(ActionCells whole) {
        DueWork done = work.work(whole.work);
        boolean noted = whole.work.noted();
        ImmutableSortedMap.Builder<Department, Load> sides = ImmutableSortedMap.naturalOrder();
        departments.loads(work, noted).forEach((name, load) -> sides.put(department(name), load));
        ImmutableSortedMap<Department, Load> byDepartment = sides.build();
        long sales = taken(byDepartment, Department.SALES);
        return new Actions(
                done,
                withoutOwner.value(),
                Proportion.of(sales, Math.addExact(sales, taken(byDepartment, Department.MARKETING))),
                byDepartment,
                teams.loads(work, noted),
                persons.map(named -> named.loads(work, noted)).orElseGet(ImmutableSortedMap::of));
    }

    private static long taken(ImmutableSortedMap<Department, Load> loads, Department department) {
        return Optional.ofNullable(loads.get(department)).map(Load::taken).orElse(0L);
    }

    private static Department department(String name) {
        return Arrays.stream(Department.values())
                .filter(department -> department.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no department %s.".formatted(name)));
    }
}
