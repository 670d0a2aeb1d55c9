// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.commitments.CommitmentIssues;
import dev.alidade.commitments.CommitmentReport;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.commitments.Commitments;
import dev.alidade.commitments.TrackRecord;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The promises of the shipped files tell the story that their README tells. */
final class SampleCommitmentsTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static CommitmentReport report;

    @BeforeAll
    static void measure() {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        report = Commitments.of(CommitmentSettings.standard())
                .measure(
                        new CompanyReader(tables, Mapping.none(), YEAR.start(), (table, failure) -> {
                                    throw failure;
                                })
                                .read(Path.of("sample-company"))
                                .commitments(),
                        YEAR);
    }

    @Test
    void marketingMissesMoreThanHalfAndSalesLess() {
        assertEquals("7 of 17", report.byMarketing().kept().orElseThrow().toString());
        assertEquals("5 of 8", report.bySales().kept().orElseThrow().toString());
    }

    @Test
    void salesTellsOfEveryChangeAndMarketingOfFew() {
        assertEquals("0 of 3", report.bySales().telling().orElseThrow().silent().toString());
        assertEquals(
                "6 of 10", report.byMarketing().telling().orElseThrow().silent().toString());
    }

    @Test
    void twoTeamsOfMarketingMissAgainAndAgain() {
        assertEquals(
                List.of("content", "campaigns"),
                report.teams().stream()
                        .filter(TrackRecord::repeated)
                        .map(TrackRecord::name)
                        .toList());
    }

    @Test
    void onePromiseHasNoDate() {
        assertTrue(report.issues().stream()
                .anyMatch(issue -> issue.kind().equals(CommitmentIssues.NO_DATE)
                        && issue.examples().equals(List.of("C28"))));
    }
}
