// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Attendee;
import dev.alidade.model.Department;
import dev.alidade.model.DueDate;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import dev.alidade.model.Project;
import dev.alidade.model.StaffMember;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The metrics on working together, read once more. */
final class CollaborationReading {
    private final Window window;
    private final List<MeetingSeries> series;
    private final List<StaffMember> staff;
    private final List<Meeting> meetings;

    private CollaborationReading(
            Window window, List<MeetingSeries> series, List<StaffMember> staff, List<Meeting> meetings) {
        this.window = window;
        this.series = series;
        this.staff = staff;
        this.meetings = meetings;
    }

    /** Without series, the meetings of the joint team are one of a month. */
    static Readings of(
            Window window,
            List<MeetingSeries> series,
            List<StaffMember> staff,
            List<Meeting> meetings,
            List<ActionItem> tasks,
            List<Project> projects) {
        CollaborationReading reading = new CollaborationReading(window, series, staff, meetings);
        List<Work> items = new ArrayList<>();
        tasks.forEach(task -> items.add(new Work(task.dueDates(), task.doneAt(), task.cancelledAt())));
        List<Work> undertaken = new ArrayList<>();
        projects.forEach(
                project -> undertaken.add(new Work(project.dueDates(), project.doneAt(), project.cancelledAt())));
        return reading.meetingReadings()
                .with("collaboration.actions-on-time", reading.onTime(items))
                .with("collaboration.projects-on-track", reading.onTime(undertaken))
                .with("collaboration.overdue-age", reading.overdue(items))
                .with("collaboration.load-balance", reading.load(tasks));
    }

    private Readings meetingReadings() {
        List<Meeting> timed =
                held().stream().filter(meeting -> length(meeting).isPresent()).toList();
        return new Readings()
                .with("collaboration.meetings-held", meetingsHeld())
                .with("collaboration.both-sides-present", bothSides())
                .with(
                        "collaboration.meeting-hours",
                        Reread.about(Fraction.of(timed.stream()
                                .mapToLong(
                                        meeting -> length(meeting).orElseThrow().toSeconds())
                                .sum())))
                .with("collaboration.dispute-share", disputes(timed))
                .with(
                        "collaboration.marketing-ride-alongs",
                        guests(Department.MARKETING, meeting -> meeting.kind() == MeetingKind.SALES_CALL))
                .with("collaboration.marketing-in-sales-meetings", guests(Department.MARKETING, of(Department.SALES)))
                .with("collaboration.sales-in-marketing-meetings", guests(Department.SALES, of(Department.MARKETING)))
                .with("collaboration.team-balance", balance())
                .with("collaboration.same-site-share", sites());
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    private List<Meeting> held() {
        return meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.HELD)
                .filter(meeting -> inWindow(meeting.start()))
                .toList();
    }

    private Optional<Duration> length(Meeting meeting) {
        return meeting.end().filter(window::knows).map(end -> Duration.between(meeting.start(), end));
    }

    private boolean isOf(Meeting meeting, Optional<MeetingSeries> one) {
        return one.isPresent()
                ? meeting.series().equals(Optional.of(one.get().id()))
                : meeting.kind() == MeetingKind.TEAM;
    }

    private List<Optional<MeetingSeries>> judged() {
        return series.isEmpty()
                ? List.of(Optional.empty())
                : series.stream().map(Optional::of).toList();
    }

    private Reread meetingsHeld() {
        long had = 0;
        long known = 0;
        for (Optional<MeetingSeries> one : judged()) {
            Period cadence = one.map(MeetingSeries::cadence).orElse(Period.ofMonths(1));
            boolean weekly = cadence.equals(Period.ofDays(7));
            LocalDate first = Chance.dayOf(window.start());
            first = weekly
                    ? first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                    : first.with(TemporalAdjusters.firstDayOfMonth());
            for (LocalDate from = first; over(from.plus(cadence)); from = from.plus(cadence)) {
                Instant begin = Chance.begin(from);
                Instant end = Chance.begin(from.plus(cadence));
                List<MeetingState> states = meetings.stream()
                        .filter(meeting -> isOf(meeting, one))
                        .filter(meeting -> !meeting.start().isBefore(begin)
                                && meeting.start().isBefore(end))
                        .map(Meeting::state)
                        .toList();
                had += states.contains(MeetingState.HELD) ? 1 : 0;
                known += states.contains(MeetingState.HELD) || !states.contains(MeetingState.PLANNED) ? 1 : 0;
            }
        }
        return Reread.share(had, known);
    }

    /** Whether the period that ends on the eve of a day lies in the window and is over. */
    private boolean over(LocalDate to) {
        Instant end = Chance.begin(to);
        return !end.isAfter(window.end()) && !end.isAfter(window.asOf());
    }

    private Reread bothSides() {
        long both = 0;
        long recorded = 0;
        for (Optional<MeetingSeries> one : judged()) {
            for (Meeting meeting : held()) {
                if (isOf(meeting, one) && !meeting.attendees().isEmpty()) {
                    boolean sales = present(meeting, Department.SALES)
                            >= one.map(MeetingSeries::salesQuorum).orElse(1);
                    boolean marketing = present(meeting, Department.MARKETING)
                            >= one.map(MeetingSeries::marketingQuorum).orElse(1);
                    both += sales && marketing ? 1 : 0;
                    recorded++;
                }
            }
        }
        return Reread.share(both, recorded);
    }

    private long present(Meeting meeting, Department department) {
        return meeting.attendees().stream()
                .filter(Attendee::attended)
                .filter(attendee -> department(attendee, meeting).equals(Optional.of(department)))
                .count();
    }

    private Optional<Department> department(Attendee attendee, Meeting meeting) {
        return department(attendee.person(), Chance.dayOf(meeting.start())).or(attendee::department);
    }

    private Optional<Department> department(String person, LocalDate day) {
        return staff.stream()
                .filter(member -> member.person().equals(person) && member.there(day))
                .map(StaffMember::department)
                .findFirst();
    }

    private Reread disputes(List<Meeting> timed) {
        long onDisputes = 0;
        long all = 0;
        for (Meeting meeting : timed) {
            if (meeting.onDisputes().isPresent()) {
                onDisputes += meeting.onDisputes().get().toSeconds();
                all += length(meeting).orElseThrow().toSeconds();
            }
        }
        return all == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(onDisputes, all));
    }

    private static Predicate<Meeting> of(Department department) {
        return meeting ->
                meeting.kind() == MeetingKind.DEPARTMENT && meeting.department().equals(Optional.of(department));
    }

    private Reread guests(Department of, Predicate<Meeting> where) {
        Instant to = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        TreeSet<String> persons = new TreeSet<>();
        staff.stream()
                .filter(member -> member.department() == of)
                .filter(member -> member.joined()
                        .map(Chance::begin)
                        .filter(at -> !at.isBefore(to))
                        .isEmpty())
                .filter(member -> member.left()
                        .map(Chance::begin)
                        .filter(at -> !at.isAfter(window.start()))
                        .isEmpty())
                .forEach(member -> persons.add(member.person()));
        long were = persons.stream()
                .filter(person -> held().stream()
                        .filter(where)
                        .anyMatch(meeting -> meeting.attendees().stream()
                                .anyMatch(attendee -> attendee.attended()
                                        && attendee.person().equals(person)
                                        && department(person, Chance.dayOf(meeting.start()))
                                                .equals(Optional.of(of)))))
                .count();
        return Reread.share(were, persons.size());
    }

    private Reread balance() {
        long sales = 0;
        long marketing = 0;
        for (Meeting meeting : held()) {
            if (meeting.kind() == MeetingKind.TEAM) {
                sales += present(meeting, Department.SALES);
                marketing += present(meeting, Department.MARKETING);
            }
        }
        return Reread.share(sales, sales + marketing);
    }

    private Reread sites() {
        Instant to = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        LocalDate day = Chance.dayOf(to.minusNanos(1));
        long same = 0;
        long all = 0;
        for (StaffMember seller : staff) {
            for (StaffMember marketer : staff) {
                if (seller.department() == Department.SALES
                        && marketer.department() == Department.MARKETING
                        && seller.there(day)
                        && marketer.there(day)
                        && seller.site().isPresent()
                        && marketer.site().isPresent()) {
                    same += seller.site().equals(marketer.site()) ? 1 : 0;
                    all++;
                }
            }
        }
        return Reread.share(same, all);
    }

    private Reread load(List<ActionItem> tasks) {
        long sales = 0;
        long both = 0;
        for (ActionItem task : tasks) {
            Optional<Department> department = task.department()
                    .or(() -> task.person().flatMap(person -> department(person, Chance.dayOf(task.createdAt()))));
            if (inWindow(task.createdAt())) {
                sales += department.equals(Optional.of(Department.SALES)) ? 1 : 0;
                both += department.equals(Optional.of(Department.SALES))
                                || department.equals(Optional.of(Department.MARKETING))
                        ? 1
                        : 0;
            }
        }
        return Reread.share(sales, both);
    }

    private Reread onTime(List<Work> items) {
        long onTime = 0;
        long all = 0;
        for (Work item : items) {
            Instant end = Chance.begin(item.firstDay().plusDays(1));
            boolean due = inWindow(end.minusNanos(1));
            if (due && item.cancelledAt().filter(at -> at.isBefore(end)).isEmpty()) {
                onTime += item.doneAt().filter(at -> at.isBefore(end)).isPresent() ? 1 : 0;
                all++;
            }
        }
        return Reread.share(onTime, all);
    }

    private Reread overdue(List<Work> items) {
        List<Long> days = new ArrayList<>();
        for (Work item : items) {
            boolean open = item.doneAt().filter(window::knows).isEmpty()
                    && item.cancelledAt().filter(window::knows).isEmpty();
            if (open && !Chance.begin(item.firstDay().plusDays(1)).isAfter(window.asOf())) {
                LocalDate last = Chance.dayOf(window.asOf().minusNanos(1));
                days.add(ChronoUnit.DAYS.between(item.firstDay(), last));
            }
        }
        if (days.isEmpty()) {
            return Reread.absent(State.NO_DATA);
        }
        List<Long> sorted = days.stream().sorted().toList();
        int half = sorted.size() / 2;
        long twice = sorted.size() % 2 == 1 ? 2 * sorted.get(half) : sorted.get(half - 1) + sorted.get(half);
        return Reread.about(Fraction.of(twice * Duration.ofDays(1).toSeconds(), 2));
    }

    private record Work(List<DueDate> dates, Optional<Instant> doneAt, Optional<Instant> cancelledAt) {
        LocalDate firstDay() {
            return dates.get(0).day();
        }
    }
}
