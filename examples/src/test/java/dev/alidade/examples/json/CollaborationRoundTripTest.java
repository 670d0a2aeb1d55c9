// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.collaboration.Collaboration;
import dev.alidade.collaboration.CollaborationReport;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.Project;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on working together is made of plain records: a mapper without any annotation of ours writes and reads it. */
class CollaborationRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final Instant MARCH = Instant.parse("2024-03-05T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2024, 3, 29);
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final CollaborationSettings SETTINGS = CollaborationSettings.of(Roster.of(List.of(
                    StaffMember.of("P1", Department.SALES).inTeam("north").atSite("Ulm"),
                    StaffMember.of("P2", Department.MARKETING).inTeam("web").atSite("Ulm"))))
            .namingPersons(true);

    private static void assertComesBack(CollaborationReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), CollaborationReport.class));
    }

    @Test
    void aReportComesBackFromJson() {
        List<CollaborationFact> facts = List.of(
                Meeting.builder("M1", MeetingKind.TEAM, MARCH)
                        .end(MARCH.plus(Duration.ofMinutes(50)))
                        .onDisputes(Duration.ofMinutes(7))
                        .attended("P1")
                        .attended("P9")
                        .build(),
                Meeting.builder("M2", MeetingKind.SALES_CALL, MARCH)
                        .attended("P1")
                        .build(),
                ActionItem.of("A1", Department.SALES, MARCH, DUE).by("P1").done(MARCH),
                ActionItem.of("A2", Department.MARKETING, MARCH, DUE).by("P2"),
                Project.joint("R1", MARCH, DUE).done(MARCH));
        CollaborationReport report = Collaboration.under(SETTINGS).measure(facts, YEAR);
        assertFalse(report.series().get(0).missed().isEmpty());
        assertTrue(report.time().disputeShare().isPresent());
        assertEquals(List.of("P2"), report.rideAlongs().never());
        assertFalse(report.actions().byPerson().isEmpty());
        assertFalse(report.issues().isEmpty());
        assertComesBack(report);
    }

    @Test
    void aReportOfNothingComesBackFromJson() {
        assertComesBack(
                Collaboration.under(CollaborationSettings.of(Roster.EMPTY)).measure(List.of(), YEAR));
    }
}
