// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Attendee;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.DueDate;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import dev.alidade.model.Project;
import dev.alidade.model.StaffMember;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The numbers over working together, day by day and from all facts at once, as one would write them down first. */
final class NaiveCollaboration {
    private final CollaborationSettings settings;
    private final Window window;
    private final List<CollaborationFact> facts;

    NaiveCollaboration(CollaborationSettings settings, Window window, List<CollaborationFact> facts) {
        this.settings = settings;
        this.window = window;
        this.facts = facts;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(window.zone()).toInstant();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, window.zone());
    }

    private List<Meeting> meetings(MeetingState state) {
        List<Meeting> meetings = new ArrayList<>();
        for (CollaborationFact fact : facts) {
            if (fact instanceof Meeting meeting && window.selects(meeting.start()) && meeting.state() == state) {
                meetings.add(meeting);
            }
        }
        return meetings;
    }

    private boolean belongs(Meeting meeting, MeetingSeries series) {
        return settings.series().isEmpty()
                ? meeting.kind() == MeetingKind.TEAM
                : meeting.series().equals(Optional.of(series.id()));
    }

    private List<MeetingSeries> series() {
        return settings.series().isEmpty() ? List.of(MeetingSeries.monthly("joint-team")) : settings.series();
    }

    /** Goes through all days of the year and takes those on which a period begins. */
    private List<LocalDate> beginnings(MeetingSeries series) {
        List<LocalDate> beginnings = new ArrayList<>();
        LocalDate monday = LocalDate.of(1, 1, 1);
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            long months = series.cadence().toTotalMonths();
            boolean begins = months > 0
                    ? day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0
                    : ChronoUnit.DAYS.between(monday, day) % series.cadence().get(ChronoUnit.DAYS) == 0;
            if (series.cadence().equals(Period.ofWeeks(1))) {
                begins = day.getDayOfWeek() == DayOfWeek.MONDAY;
            }
            LocalDate end = day.plus(series.cadence());
            if (begins
                    && !midnight(day).isBefore(window.start())
                    && !midnight(end).isAfter(window.end())
                    && !midnight(end).isAfter(window.asOf())
                    && !day.isBefore(series.from().orElse(LocalDate.MIN))
                    && !end.isAfter(series.to().orElse(LocalDate.MAX))) {
                beginnings.add(day);
            }
        }
        return beginnings;
    }

    Proportion meetingsHeld() {
        boolean recorded =
                facts.stream().anyMatch(fact -> fact instanceof Meeting meeting && window.knows(meeting.start()));
        long held = 0;
        long due = 0;
        for (MeetingSeries series : series()) {
            for (LocalDate begin : recorded ? beginnings(series) : List.<LocalDate>of()) {
                boolean met = meets(MeetingState.HELD, series, begin);
                boolean planned = meets(MeetingState.PLANNED, series, begin);
                held += met ? 1 : 0;
                due += met || !planned ? 1 : 0;
            }
        }
        return Proportion.of(held, due);
    }

    private boolean meets(MeetingState state, MeetingSeries series, LocalDate begin) {
        return meetings(state).stream()
                .filter(meeting -> belongs(meeting, series))
                .map(meeting -> day(meeting.start()))
                .anyMatch(day -> !day.isBefore(begin) && day.isBefore(begin.plus(series.cadence())));
    }

    private Optional<Department> department(Meeting meeting, Attendee attendee) {
        for (StaffMember member : settings.roster().members()) {
            if (member.person().equals(attendee.person()) && member.there(day(meeting.start()))) {
                return Optional.of(member.department());
            }
        }
        return attendee.department();
    }

    private long there(Meeting meeting, Optional<Department> department) {
        return meeting.attendees().stream()
                .filter(attendee ->
                        attendee.attended() && department(meeting, attendee).equals(department))
                .count();
    }

    Proportion bothSides() {
        long both = 0;
        long judged = 0;
        for (MeetingSeries series : series()) {
            for (Meeting meeting : meetings(MeetingState.HELD)) {
                if (!belongs(meeting, series)
                        || meeting.attendees().isEmpty()
                        || series.salesQuorum() == 0
                        || series.marketingQuorum() == 0) {
                    continue;
                }
                long sales = Math.max(0, series.salesQuorum() - there(meeting, Optional.of(Department.SALES)));
                long marketing =
                        Math.max(0, series.marketingQuorum() - there(meeting, Optional.of(Department.MARKETING)));
                long missing = sales + marketing;
                both += missing == 0 ? 1 : 0;
                judged += missing == 0 || missing > there(meeting, Optional.empty()) ? 1 : 0;
            }
        }
        return Proportion.of(both, judged);
    }

    /** Persons of a department by their days in the window, who were at a meeting of a kind and department. */
    Optional<Proportion> guests(Department guests, MeetingKind kind, Optional<Department> host) {
        Set<String> staff = new TreeSet<>();
        Set<String> came = new TreeSet<>();
        boolean recorded = false;
        Instant stop = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        for (LocalDate day = day(window.start()); midnight(day).isBefore(stop); day = day.plusDays(1)) {
            for (StaffMember member : settings.roster().members()) {
                if (member.department() == guests && member.there(day)) {
                    staff.add(member.person());
                }
            }
        }
        for (Meeting meeting : meetings(MeetingState.HELD)) {
            if (meeting.kind() != kind
                    || (host.isPresent() && !meeting.department().equals(host))) {
                continue;
            }
            recorded |= !meeting.attendees().isEmpty();
            for (Attendee attendee : meeting.attendees()) {
                for (StaffMember member : settings.roster().members()) {
                    if (attendee.attended()
                            && member.person().equals(attendee.person())
                            && member.department() == guests
                            && member.there(day(meeting.start()))) {
                        came.add(attendee.person());
                    }
                }
            }
        }
        return recorded && !staff.isEmpty() ? Optional.of(Proportion.of(came.size(), staff.size())) : Optional.empty();
    }

    /** What a task or a project says of its days. */
    private record Timed(Instant begun, List<DueDate> dates, Optional<Instant> done, Optional<Instant> cancelled) {}

    private List<Timed> timed(Class<?> type) {
        List<Timed> timed = new ArrayList<>();
        for (CollaborationFact fact : facts) {
            if (type == ActionItem.class && fact instanceof ActionItem task) {
                timed.add(new Timed(task.createdAt(), task.dueDates(), task.doneAt(), task.cancelledAt()));
            } else if (type == Project.class && fact instanceof Project project) {
                timed.add(new Timed(project.startedAt(), project.dueDates(), project.doneAt(), project.cancelledAt()));
            }
        }
        return timed.stream().filter(one -> window.knows(one.begun())).toList();
    }

    private Optional<LocalDate> first(Timed one) {
        List<DueDate> known =
                one.dates().stream().filter(date -> window.knows(date.setAt())).toList();
        Optional<Instant> earliest = known.stream().map(DueDate::setAt).min(Instant::compareTo);
        List<LocalDate> days = known.stream()
                .filter(date -> date.setAt().equals(earliest.orElseThrow()))
                .map(DueDate::day)
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private boolean over(LocalDate day) {
        return !midnight(day.plusDays(1)).isAfter(window.asOf());
    }

    private static boolean before(Optional<Instant> at, Instant limit) {
        return at.isPresent() && at.get().isBefore(limit);
    }

    /** Those on time, of those that are due; and behind it, how many are not due, dropped, and overdue; -1 unless anything is noted as done. */
    List<Long> work(Class<?> type) {
        long[] counts = new long[5];
        for (Timed one : timed(type)) {
            Optional<LocalDate> first = first(one);
            if (first.isEmpty()) {
                continue;
            }
            LocalDate day = first.get();
            Instant end = midnight(day.plusDays(1));
            boolean done = before(one.done(), window.asOf());
            boolean cancelled = before(one.cancelled(), window.asOf());
            counts[4] += !done && !cancelled && over(day) ? 1 : 0;
            if (midnight(day).isBefore(window.start()) || !midnight(day).isBefore(window.end())) {
                continue;
            }
            if (!done && cancelled && before(one.cancelled(), end)) {
                counts[3]++;
            } else if (!over(day)) {
                counts[2]++;
            } else {
                counts[1]++;
                counts[0] += done && before(one.done(), end) ? 1 : 0;
            }
        }
        boolean noted = timed(type).stream()
                .anyMatch(one -> before(one.done(), window.asOf()) || before(one.cancelled(), window.asOf()));
        return noted
                ? List.of(counts[0], counts[1], counts[2], counts[3], counts[4])
                : List.of(-1L, -1L, counts[2], counts[3], -1L);
    }

    /** The pairs of a seller and a marketer at one site, of all pairs with sites. */
    Proportion sameSite() {
        Instant stop = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        LocalDate last = day(stop.minusNanos(1));
        long same = 0;
        long all = 0;
        for (StaffMember seller : settings.roster().members()) {
            for (StaffMember marketer : settings.roster().members()) {
                if (seller.department() == Department.SALES
                        && marketer.department() == Department.MARKETING
                        && seller.there(last)
                        && marketer.there(last)
                        && seller.site().isPresent()
                        && marketer.site().isPresent()) {
                    all++;
                    same += seller.site().equals(marketer.site()) ? 1 : 0;
                }
            }
        }
        return Proportion.of(same, all);
    }
}
