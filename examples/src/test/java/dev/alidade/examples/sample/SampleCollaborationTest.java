// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.collaboration.Collaboration;
import dev.alidade.collaboration.CollaborationReport;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.collaboration.SeriesState;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The meetings, tasks and projects of the shipped files tell the story that their README tells. */
final class SampleCollaborationTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static CollaborationReport report;
    private static Findings findings;

    @BeforeAll
    static void measure() {
        findings = new Findings();
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, findings);
        Company company = new CompanyReader(tables, Mapping.none(), YEAR.start(), (table, failure) -> {
                    throw failure;
                })
                .read(Path.of("sample-company"));
        report = Collaboration.under(
                        new CollaborationSettings(company.collaboration().series(), company.staff(), false))
                .measure(company.collaboration().facts(), YEAR);
    }

    @Test
    void theJointTeamMeetsUntilSummerAndSellersStayAway() {
        SeriesState team = report.series("joint-team").orElseThrow();
        assertEquals("9 of 11", team.kept().toString());
        assertEquals(List.of(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 8, 1)), team.missed());
        assertEquals(1, team.unreported());
        assertEquals("6 of 9", team.bothSides().toString());
        assertEquals(3, team.withoutSales());
        assertEquals(0, team.withoutMarketing());
        assertEquals(.309, report.time().disputeShare().orElseThrow(), .0005);
    }

    @Test
    void hardlyAnybodyIsEverOnTheOtherSidesGround() {
        assertEquals("2 of 12", report.rideAlongs().share().orElseThrow().toString());
        assertEquals(
                "2 of 48",
                report.salesInMarketingMeetings().share().orElseThrow().toString());
    }

    @Test
    void marketingHasTakenOnMostTasksAndPutsThemOff() {
        assertEquals("7 of 18", report.actions().work().onTime().orElseThrow().toString());
        assertEquals("4 of 18", report.actions().shareOfSales().toString());
        assertEquals(
                "4 of 13",
                report.actions()
                        .byDepartment()
                        .get(Department.MARKETING)
                        .onTime()
                        .orElseThrow()
                        .toString());
        assertEquals(1, report.actions().withoutOwner());
        assertEquals("1 of 4", report.projects().work().onTime().orElseThrow().toString());
    }

    @Test
    void attendanceOfADeletedMeetingIsCounted() {
        assertTrue(findings.issues().stream()
                .anyMatch(issue -> issue.kind().id().equals("attendance.unknown-meeting")
                        && issue.examples().equals(List.of("T99"))));
    }
}
