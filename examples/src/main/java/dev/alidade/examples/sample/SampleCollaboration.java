// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * How the sample company's departments work together: the joint team meets each month until summer and then now and then, with
 * ever fewer sellers and ever more quarrels; most tasks are put off, marketing has taken on most of them, and hardly any marketer
 * has ever been on a sales call.
 */
final class SampleCollaboration {
    private static final String TEAM = "joint-team";
    private static final String SALES = "SALES";
    private static final String MARKETING = "MARKETING";

    private SampleCollaboration() {}

    /** Sellers in three places, all of marketing in one, newcomers as in the onboarding, and who sells and markets. */
    static String staff() {
        Table rows = new Table("person", "department", "team", "site", "joined", "left");
        for (int number = 1; number <= 60; number++) {
            String person = SampleStaff.person(number);
            if (number <= 28) {
                rows.row(person, SALES, "field", number <= 14 ? "Cologne" : "Milan", "", "");
            } else if (number <= 44) {
                rows.row(person, SALES, "inside", "Lyon", "", number == 44 ? "2024-09-01" : "");
            } else if (number <= 55) {
                String team = number <= 48 ? "content" : number <= 52 ? "campaigns" : "events";
                rows.row(person, MARKETING, team, "Lyon", "", "");
            } else {
                rows.row(person, "BOTH", "", "Lyon", "", "");
            }
        }
        return rows.row("P061", SALES, "inside", "Lyon", "2024-08-01", "")
                .row("P062", SALES, "field", "Milan", "2024-09-02", "")
                .row("P063", MARKETING, "campaigns", "Lyon", "2024-10-01", "")
                .row("P064", SALES, "inside", "Lyon", "2024-12-09", "")
                .row("P065", SALES, "field", "Cologne", "2024-12-16", "")
                .text();
    }

    /** The joint team is to meet each month, with two of each side. */
    static String series() {
        return new Table("series", "cadence", "sales_quorum", "marketing_quorum", "from", "to")
                .row(TEAM, "P1M", "2", "2", "2024-01-01", "")
                .text();
    }

    static String meetings() {
        Table rows =
                new Table("meeting_id", "start", "end", "kind", "department", "series", "state", "dispute_minutes");
        for (Held held : Held.TEAM) {
            rows.row(
                    held.id,
                    EventRow.written(held.day.atTime(13, 0)),
                    EventRow.written(held.day.atTime(14, 30)),
                    "TEAM",
                    "",
                    TEAM,
                    held.state,
                    held.disputes);
        }
        for (Held held : Held.DEPARTMENTS) {
            rows.row(
                    held.id,
                    EventRow.written(held.day.atTime(9, 0)),
                    EventRow.written(held.day.atTime(10, 0)),
                    "DEPARTMENT",
                    held.department,
                    "",
                    "",
                    "");
        }
        for (Held held : Held.CALLS) {
            rows.row(held.id, EventRow.written(held.day.atTime(10, 0)), "", "SALES_CALL", "", "", "", "");
        }
        return rows.text();
    }

    static String attendance() {
        Table rows = new Table("meeting_id", "person", "attended");
        for (List<Held> held : List.of(Held.TEAM, Held.DEPARTMENTS, Held.CALLS)) {
            for (Held meeting : held) {
                meeting.there.forEach(number -> rows.row(meeting.id, SampleStaff.person(number), ""));
                meeting.absent.forEach(number -> rows.row(meeting.id, SampleStaff.person(number), "false"));
            }
        }
        return rows.row("T99", "P003", "").text(); // of a meeting that was deleted
    }

    /** A row for each day by which a task was to be done. */
    static String tasks() {
        Tasks tasks = new Tasks();
        tasks.of(MARKETING, "P045")
                .due("A01", "2024-01-09", "2024-02-09", "2024-02-08")
                .due("A02", "2024-02-13", "2024-03-08", "")
                .again("A02", "2024-02-13", "2024-03-12", "2024-04-05", "")
                .again("A02", "2024-02-13", "2024-04-09", "2024-05-10", "2024-05-07")
                .due("A03", "2024-03-12", "2024-04-05", "")
                .again("A03", "2024-03-12", "2024-04-09", "2024-06-28", "");
        tasks.of(MARKETING, "P047")
                .due("A04", "2024-02-13", "2024-03-29", "2024-04-16")
                .due("A05", "2024-04-09", "2024-05-10", "2024-05-10")
                .due("A06", "2024-05-14", "2024-06-07", "")
                .again("A06", "2024-05-14", "2024-06-11", "2024-09-06", "")
                .due("A07", "2024-06-11", "2024-07-12", "2024-08-02");
        tasks.of(MARKETING, "P049")
                .due("A08", "2024-03-12", "2024-04-12", "2024-04-11")
                .due("A09", "2024-05-14", "2024-06-14", "")
                .due("A10", "2024-09-10", "2024-10-04", "")
                .due("A11", "2024-10-08", "2024-11-15", "2024-12-02")
                .due("A12", "2024-12-10", "2025-01-17", "");
        tasks.of(MARKETING, "P050")
                .due("A13", "2024-06-11", "2024-07-19", "")
                .due("A14", "2024-09-10", "2024-10-18", "2024-10-17");
        tasks.of(SALES, "P003")
                .due("A15", "2024-01-09", "2024-02-02", "2024-02-02")
                .due("A16", "2024-04-09", "2024-05-03", "2024-05-02")
                .due("A17", "2024-09-10", "2024-10-11", "")
                .again("A17", "2024-09-10", "2024-10-08", "2024-11-29", "");
        tasks.of(SALES, "P031").due("A18", "2024-02-13", "2024-03-15", "2024-03-14");
        tasks.of("", "").due("A19", "2024-06-11", "2024-07-26", "");
        return tasks.table.text();
    }

    static String projects() {
        return new Table("project_id", "started_at", "owners", "due", "due_set_at", "done_at", "cancelled_at")
                .row("lead-scoring", "2024-01-09", "SALES|MARKETING", "2024-04-30", "", "", "")
                .row("lead-scoring", "2024-01-09", "SALES|MARKETING", "2024-09-30", "2024-04-23", "2024-10-22", "")
                .row("customer-stories", "2024-02-13", "MARKETING", "2024-06-28", "", "2024-06-21", "")
                .row("price-calculator", "2024-03-12", "SALES", "2024-07-31", "", "2024-09-12", "")
                .row("dealer-portal", "2024-05-14", "MARKETING", "2024-10-31", "", "", "")
                .row("one-calendar", "2024-10-08", "SALES|MARKETING", "2025-02-28", "", "", "")
                .text();
    }

    /** Rows of tasks of one person after the other. */
    private static final class Tasks {
        private final Table table = new Table(
                "item_id", "created_at", "department", "person", "meeting_id", "due", "due_set_at", "done_at");
        private String department = "";
        private String person = "";

        Tasks of(String ofDepartment, String ofPerson) {
            department = ofDepartment;
            person = ofPerson;
            return this;
        }

        Tasks due(String id, String created, String due, String done) {
            return again(id, created, created, due, done);
        }

        /** The task, on the list of a later meeting. */
        Tasks again(String id, String created, String set, String due, String done) {
            table.row(id, created, department, person, Held.on(LocalDate.parse(set)), due, set, done);
            return this;
        }
    }

    /** A meeting, and who was there. */
    private record Held(
            String id,
            LocalDate day,
            String department,
            String state,
            String disputes,
            List<Integer> there,
            List<Integer> absent) {
        static final List<Held> TEAM = List.of(
                team("T01", 1, 9, "10", List.of(3, 7, 31, 45, 47, 49), List.of()),
                team("T02", 2, 13, "10", List.of(3, 7, 31, 45, 47, 49), List.of()),
                team("T03", 3, 12, "15", List.of(3, 7, 45, 47, 49), List.of(31)),
                team("T04", 4, 9, "20", List.of(3, 31, 45, 47, 49), List.of(7)),
                team("T05", 5, 14, "30", List.of(3, 7, 45, 47, 49, 50), List.of(31)),
                team("T06", 6, 11, "30", List.of(3, 45, 47, 49, 50), List.of(7, 31)),
                new Held("T07", day(8, 13), "", "CANCELLED", "", List.of(), List.of()),
                team("T08", 9, 10, "45", List.of(3, 45, 47, 49, 50), List.of(7, 31)),
                team("T09", 10, 8, "40", List.of(3, 31, 45, 47, 49), List.of(7)),
                new Held("T10", day(11, 12), "", "PLANNED", "", List.of(), List.of()),
                team("T11", 12, 10, "50", List.of(45, 47, 49, 50), List.of(3, 7, 31)));

        static final List<Held> DEPARTMENTS = List.of(
                of("D01", 2, 6, MARKETING, List.of(45, 46, 47, 48, 49, 50, 3, 31)),
                of("D02", 5, 7, MARKETING, List.of(45, 46, 47, 48, 49, 50, 53, 3)),
                of("D03", 10, 1, MARKETING, List.of(45, 47, 49, 51, 53, 63)),
                of("D04", 1, 16, SALES, List.of(1, 2, 3, 4, 5, 6, 7, 8, 45)),
                of("D05", 4, 16, SALES, List.of(1, 3, 5, 7, 9, 11, 13, 45, 49)),
                of("D06", 9, 17, SALES, List.of(2, 4, 6, 8, 10, 12, 31)));

        static final List<Held> CALLS = List.of(
                call("V01", 1, 23, List.of(3)),
                call("V02", 2, 20, List.of(7, 45)),
                call("V03", 3, 6, List.of(5)),
                call("V04", 4, 17, List.of(3, 53)),
                call("V05", 5, 22, List.of(12)),
                call("V06", 6, 19, List.of(7)),
                call("V07", 9, 4, List.of(21)),
                call("V08", 10, 16, List.of(7, 45)),
                call("V09", 11, 20, List.of(15)));

        private static LocalDate day(int month, int day) {
            return LocalDate.of(SampleCompany.YEAR, month, day);
        }

        private static Held team(
                String id, int month, int day, String disputes, List<Integer> there, List<Integer> absent) {
            return new Held(id, day(month, day), "", "HELD", disputes, there, absent);
        }

        private static Held of(String id, int month, int day, String department, List<Integer> there) {
            return new Held(id, day(month, day), department, "", "", there, List.of());
        }

        private static Held call(String id, int month, int day, List<Integer> there) {
            return new Held(id, day(month, day), "", "", "", there, List.of());
        }

        /** The meeting of the joint team on a day. */
        static String on(LocalDate day) {
            return TEAM.stream()
                    .filter(held -> held.day.equals(day))
                    .map(held -> held.id)
                    .findFirst()
                    .orElse("");
        }
    }
}
