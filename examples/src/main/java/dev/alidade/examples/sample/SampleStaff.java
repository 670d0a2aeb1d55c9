// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The sample company's newcomers, and the sessions in which the staff went through the shared message again. */
final class SampleStaff {

    private SampleStaff() {}

    /** The pseudonym of a person. */
    static String person(int number) {
        return String.format(Locale.ROOT, "P%03d", number);
    }

    /** Twelve newcomers: most briefed in time, some late, two never, the last two not due when the year ends. */
    static String onboarding() {
        return new Table("person", "department", "joined_at", "briefing_due", "briefed_at")
                .row("P009", "SALES", "2024-01-15", "", "2024-01-30T09:00:00Z")
                .row("P017", "SALES", "2024-02-01", "", "2024-02-12T09:00:00Z")
                .row("P046", "MARKETING", "2024-02-01", "", "2024-02-12T09:00:00Z")
                .row("P023", "SALES", "2024-04-02", "", "2024-06-18T13:00:00Z")
                .row("P031", "SALES", "2024-04-15", "", "2024-06-18T13:00:00Z")
                .row("P052", "MARKETING", "2024-05-02", "2024-05-17", "2024-05-17T15:30:00Z")
                .row("P038", "SALES", "2024-07-01", "", "")
                .row("P061", "SALES", "2024-08-01", "", "2024-08-20T09:00:00Z")
                .row("P062", "SALES", "2024-09-02", "", "")
                .row("P063", "MARKETING", "2024-10-01", "", "2024-10-15T13:00:00Z")
                .row("P064", "SALES", "2024-12-09", "", "")
                .row("P065", "SALES", "2024-12-16", "2025-01-31", "2024-12-19T10:00:00Z")
                .text();
    }

    /** Four sessions, one a quarter, one row an attendee; sales comes less and less. */
    static String sessions(Dice dice) {
        Table rows = new Table("session_id", "held_at", "person");
        session(rows, "S1", LocalDate.of(SampleCompany.YEAR, 3, 12), 16, dice);
        session(rows, "S2", LocalDate.of(SampleCompany.YEAR, 6, 18), 12, dice);
        session(rows, "S3", LocalDate.of(SampleCompany.YEAR, 9, 24), 9, dice);
        session(rows, "S4", LocalDate.of(SampleCompany.YEAR, 12, 3), 7, dice);
        return rows.text();
    }

    private static void session(Table rows, String id, LocalDate day, int size, Dice dice) {
        TreeSet<String> attendees = new TreeSet<>(List.of(person(45), person(47)));
        while (attendees.size() < size) {
            attendees.add(person(dice.between(1, 60)));
        }
        attendees.forEach(person -> rows.row(id, EventRow.written(day.atTime(13, 0)), person));
    }
}
