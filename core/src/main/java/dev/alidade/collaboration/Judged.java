// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.model.DueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Something that was to be done by a day, as it stands at as-of.
 *
 * @param begun whether it was begun in the window
 * @param fate what became of it
 * @param putOff whether it was given a later day than its first
 * @param ended when it was done, else cancelled; empty when it is open
 * @param overdueDays the whole days since its first due day; empty when it isn't open, or that day isn't over
 */
record Judged(boolean begun, Fate fate, boolean putOff, Optional<Instant> ended, Optional<Long> overdueDays) {
    /** What a task and a project have in common. */
    record Course(
            String id,
            Instant begunAt,
            List<DueDate> dueDates,
            Optional<Instant> doneAt,
            Optional<Instant> cancelledAt) {}

    /** How something stands that was begun before as-of, and what is odd about it. */
    static Judged of(Course course, Window window, Issues issues) {
        List<DueDate> dates = course.dueDates().stream()
                .filter(date -> window.knows(date.setAt()))
                .toList();
        Optional<LocalDate> first = first(dates);
        Optional<Instant> done = course.doneAt().filter(window::knows);
        Optional<Instant> cancelled = course.cancelledAt().filter(window::knows);
        boolean begun = window.selects(course.begunAt());
        Fate fate = first.map(day -> fate(day, done, cancelled, window)).orElse(begun ? Fate.UNDATED : Fate.ELSEWHERE);
        if (begun || fate != Fate.ELSEWHERE) {
            report(course, dates, first, done, cancelled, window, issues);
        }
        Optional<Instant> ended = done.or(() -> cancelled);
        return new Judged(
                begun,
                fate,
                first.filter(day -> dates.stream().anyMatch(date -> date.day().isAfter(day)))
                        .isPresent(),
                ended,
                ended.isPresent() ? Optional.empty() : first.flatMap(day -> overdue(day, window)));
    }

    /** The day that was set first; empty when none was, or several at one instant. */
    private static Optional<LocalDate> first(List<DueDate> dates) {
        return dates.isEmpty() || contradicting(dates)
                ? Optional.empty()
                : Optional.of(dates.get(0).day());
    }

    private static boolean contradicting(List<DueDate> dates) {
        return dates.size() > 1 && dates.get(1).setAt().equals(dates.get(0).setAt());
    }

    private static Fate fate(LocalDate day, Optional<Instant> done, Optional<Instant> cancelled, Window window) {
        Instant begins = day.atStartOfDay(window.zone()).toInstant();
        if (begins.isBefore(window.start()) || !begins.isBefore(window.end())) {
            return Fate.ELSEWHERE;
        }
        Instant over = over(day, window);
        if (done.isEmpty() && cancelled.filter(at -> at.isBefore(over)).isPresent()) {
            return Fate.DROPPED;
        }
        if (over.isAfter(window.asOf())) {
            return Fate.NOT_DUE;
        }
        return done.filter(at -> at.isBefore(over)).isPresent() ? Fate.ON_TIME : Fate.LATE;
    }

    private static Instant over(LocalDate day, Window window) {
        return day.plusDays(1).atStartOfDay(window.zone()).toInstant();
    }

    private static Optional<Long> overdue(LocalDate day, Window window) {
        if (over(day, window).isAfter(window.asOf())) {
            return Optional.empty();
        }
        LocalDate last = LocalDate.ofInstant(window.asOf().minusNanos(1), window.zone());
        return Optional.of(ChronoUnit.DAYS.between(day, last));
    }

    private static void report(
            Course course,
            List<DueDate> dates,
            Optional<LocalDate> first,
            Optional<Instant> done,
            Optional<Instant> cancelled,
            Window window,
            Issues issues) {
        if (dates.isEmpty()) {
            issues.add(CollaborationIssues.NO_DUE_DATE, course.id());
        } else if (contradicting(dates)) {
            issues.add(CollaborationIssues.CONTRADICTING_DATES, course.id());
        }
        if (first.filter(day -> !over(day, window).isAfter(course.begunAt())).isPresent()) {
            issues.add(CollaborationIssues.DUE_BEFORE_BEGINNING, course.id());
        }
        if (done.filter(at -> at.isBefore(course.begunAt())).isPresent()
                || cancelled.filter(at -> at.isBefore(course.begunAt())).isPresent()) {
            issues.add(CollaborationIssues.ENDED_BEFORE_BEGINNING, course.id());
        }
        if (done.isPresent() && cancelled.isPresent()) {
            issues.add(CollaborationIssues.DONE_AND_CANCELLED, course.id());
        }
    }

    /** Whether it is open at as-of. */
    boolean open() {
        return ended.isEmpty();
    }

    /** Whether its first due day counts, and it can be judged. */
    boolean due() {
        return fate == Fate.ON_TIME || fate == Fate.LATE;
    }
}
