// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingBuilder;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A third quarter in Berlin, four persons, and what tests of working together say again and again. */
final class CollaborationFixture {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate JULY = LocalDate.of(2024, 7, 1);
    static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);
    static final Window WINDOW = Window.ofDays(JULY, OCTOBER, BERLIN);
    static final Roster ROSTER = Roster.of(List.of(
            StaffMember.of("S-1", Department.SALES).inTeam("north").atSite("Köln"),
            StaffMember.of("S-2", Department.SALES).inTeam("south").atSite("Ulm"),
            StaffMember.of("M-1", Department.MARKETING).inTeam("brand").atSite("Köln"),
            StaffMember.of("M-2", Department.MARKETING).inTeam("brand").atSite("Köln")));

    private CollaborationFixture() {}

    /** Ten o'clock of a day. */
    static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(BERLIN).toInstant();
    }

    static Instant at(int month, int day) {
        return at(LocalDate.of(2024, month, day));
    }

    /** An hour of the joint team. */
    static MeetingBuilder team(String id, int month, int day) {
        return Meeting.builder(id, MeetingKind.TEAM, at(month, day))
                .end(at(month, day).plus(Duration.ofHours(1)));
    }

    /** A sales call without an end. */
    static MeetingBuilder call(String id, int month, int day) {
        return Meeting.builder(id, MeetingKind.SALES_CALL, at(month, day));
    }

    static CollaborationReport report(CollaborationFact... facts) {
        return report(CollaborationSettings.of(ROSTER), facts);
    }

    static CollaborationReport report(CollaborationSettings settings, CollaborationFact... facts) {
        return report(settings, WINDOW, facts);
    }

    static CollaborationReport report(CollaborationSettings settings, Window window, CollaborationFact... facts) {
        return Collaboration.under(settings).measure(List.of(facts), window);
    }

    static Measurement measurement(CollaborationReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measured -> measured.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** How often an oddity was found. */
    static long issues(CollaborationReport report, IssueKind kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
