// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.collaboration.Collaboration;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Attendee;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingBuilder;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import dev.alidade.model.Project;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class CollaborationReadTwiceTest extends SecondReading<CollaborationReadTwiceTest.Company> {
    record Company(
            Window window,
            List<MeetingSeries> series,
            List<StaffMember> staff,
            List<Meeting> meetings,
            List<ActionItem> tasks,
            List<Project> projects) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(staff, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, series, less, meetings, tasks, projects)));
            smallerLists(meetings, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, series, staff, less, tasks, projects)));
            smallerLists(tasks, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, series, staff, meetings, less, projects)));
            smallerLists(projects, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, series, staff, meetings, tasks, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        Window window = chance.window();
        List<MeetingSeries> series = chance.percent(40)
                ? List.of()
                : List.of(
                        MeetingSeries.monthly("joint-team").quorum(2, 1),
                        MeetingSeries.every("standup", Period.ofDays(7)));
        return new Company(window, series, staff(chance), meetings(chance), tasks(chance), projects(chance));
    }

    @Override
    List<Measured> measured(Company company) {
        CollaborationSettings settings = CollaborationSettings.of(Roster.of(company.staff));
        for (MeetingSeries one : company.series) {
            settings = settings.withSeries(one);
        }
        List<CollaborationFact> facts = new ArrayList<>(company.meetings);
        facts.addAll(company.tasks);
        facts.addAll(company.projects);
        return List.of(Collaboration.under(settings).measure(facts, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return CollaborationReading.of(
                        company.window,
                        company.series,
                        company.staff,
                        company.meetings,
                        company.tasks,
                        company.projects)
                .byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
    }

    /** A seller and a marketer who are always there first; some of the others change sides. */
    private static List<StaffMember> staff(Chance chance) {
        List<StaffMember> staff = new ArrayList<>();
        staff.add(StaffMember.of("P0", Department.SALES).atSite("Ulm"));
        staff.add(StaffMember.of("P1", Department.MARKETING).atSite("Bonn"));
        for (int i = 2; i < 10; i++) {
            StaffMember member = placed(chance, StaffMember.of("P" + i, department(chance)));
            if (chance.percent(30)) {
                member = member.from(chance.day(-30, 80));
            }
            LocalDate left = member.joined().orElse(Chance.FROM).plusDays(1 + chance.below(100));
            if (chance.percent(30)) {
                member = member.until(left);
                if (chance.percent(40)) {
                    staff.add(placed(chance, StaffMember.of("P" + i, department(chance)))
                            .from(left));
                }
            }
            staff.add(member);
        }
        return staff;
    }

    private static StaffMember placed(Chance chance, StaffMember member) {
        return chance.percent(80) ? member.atSite(chance.one("Ulm", "Bonn", "Kiel")) : member;
    }

    private static Department department(Chance chance) {
        return chance.one(
                Department.SALES,
                Department.SALES,
                Department.MARKETING,
                Department.MARKETING,
                Department.BOTH,
                Department.OTHER);
    }

    /** One of each kind with attendance first. */
    private static List<Meeting> meetings(Chance chance) {
        List<Meeting> meetings = new ArrayList<>();
        Instant first = Chance.begin(Chance.FROM.plusDays(2));
        meetings.add(Meeting.builder("M-a", MeetingKind.TEAM, first)
                .series("joint-team")
                .end(first.plus(Duration.ofHours(1)))
                .onDisputes(Duration.ofMinutes(20))
                .attended("P0")
                .build());
        meetings.add(Meeting.builder("M-b", MeetingKind.SALES_CALL, first)
                .attended("P0")
                .build());
        for (Department department : List.of(Department.SALES, Department.MARKETING)) {
            meetings.add(Meeting.builder("M-" + department, MeetingKind.DEPARTMENT, first)
                    .department(department)
                    .attended(department == Department.SALES ? "P0" : "P1")
                    .build());
        }
        int count = chance.below(25);
        for (int i = 0; i < count; i++) {
            meetings.add(meeting(chance, i));
        }
        return meetings;
    }

    private static Meeting meeting(Chance chance, int number) {
        Instant start = chance.hour(-20, 120);
        MeetingKind kind = chance.one(MeetingKind.values());
        MeetingBuilder meeting = Meeting.builder("M" + number, kind, start)
                .state(chance.one(MeetingState.HELD, MeetingState.HELD, MeetingState.CANCELLED, MeetingState.PLANNED));
        if (kind == MeetingKind.DEPARTMENT) {
            meeting.department(chance.one(Department.SALES, Department.MARKETING, Department.OTHER));
        }
        if (kind == MeetingKind.TEAM || chance.percent(30)) {
            meeting.series(chance.one("joint-team", "standup", "other"));
        }
        if (chance.percent(80)) {
            int halfHours = chance.below(5);
            meeting.end(start.plus(Duration.ofMinutes(30L * halfHours)));
            if (chance.percent(60)) {
                meeting.onDisputes(Duration.ofMinutes(10L * chance.below(3 * halfHours + 1)));
            }
        }
        TreeMap<String, Attendee> attendees = new TreeMap<>();
        while (chance.percent(75)) {
            String person = "P" + chance.below(13);
            attendees.put(
                    person,
                    new Attendee(
                            person,
                            Optional.of(chance.one(Department.SALES, Department.MARKETING, Department.OTHER)),
                            chance.percent(80)));
        }
        attendees.values().forEach(meeting::attendee);
        return meeting.build();
    }

    /** One that is done first. */
    private static List<ActionItem> tasks(Chance chance) {
        List<ActionItem> tasks = new ArrayList<>();
        Instant begin = Chance.begin(Chance.FROM);
        tasks.add(ActionItem.of("A", Department.SALES, begin, Chance.FROM.plusDays(4))
                .done(chance.after(begin, 24 * 8)));
        int count = chance.below(20);
        for (int i = 0; i < count; i++) {
            Instant created = chance.hour(-100, 100);
            ActionItem task = ActionItem.of(
                    "A" + i, department(chance), created, Chance.dayOf(created).plusDays(chance.below(40)));
            if (chance.percent(40)) {
                task = new ActionItem(
                        task.id(),
                        Optional.empty(),
                        chance.perhaps(80, List.of("P0", "P1", "P2", "P3", "P4")),
                        created,
                        task.dueDates(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            }
            while (chance.percent(30)) {
                Instant at = chance.after(created, 24 * 40);
                task = task.putOff(at, Chance.dayOf(at).plusDays(chance.below(40)));
            }
            int end = chance.below(100);
            Instant at = chance.after(created, 24 * 60);
            tasks.add(end < 60 ? task.done(at) : end < 75 ? task.cancelled(at) : task);
        }
        return tasks;
    }

    /** One that is done first. */
    private static List<Project> projects(Chance chance) {
        List<Project> projects = new ArrayList<>();
        Instant begin = Chance.begin(Chance.FROM);
        projects.add(Project.joint("X", begin, Chance.FROM.plusDays(4)).done(chance.after(begin, 24 * 8)));
        int count = chance.below(10);
        for (int i = 0; i < count; i++) {
            Instant started = chance.hour(-100, 100);
            Project project =
                    Project.joint("X" + i, started, Chance.dayOf(started).plusDays(chance.below(80)));
            while (chance.percent(30)) {
                Instant at = chance.after(started, 24 * 60);
                project = project.putOff(at, Chance.dayOf(at).plusDays(chance.below(40)));
            }
            int end = chance.below(100);
            Instant at = chance.after(started, 24 * 100);
            projects.add(end < 60 ? project.done(at) : end < 75 ? project.cancelled(at) : project);
        }
        return projects;
    }
}
