// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.commitments.CommitmentReport;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.commitments.Commitments;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentFact;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on promises is made of plain records: a mapper without any annotation of ours writes and reads it. */
class CommitmentRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final LocalDate DUE = LocalDate.of(2024, 3, 8);
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static Instant march(int day) {
        return Instant.parse("2024-03-%02dT00:00:00Z".formatted(day));
    }

    private static void assertComesBack(CommitmentReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), CommitmentReport.class));
    }

    @Test
    void aReportComesBackFromJson() {
        List<CommitmentFact> promises = List.of(
                Commitment.builder("P1", Department.MARKETING, Department.SALES, march(1))
                        .team("web")
                        .person("p1")
                        .due(DUE, new BigDecimal("3"))
                        .delivered(march(6), new BigDecimal("1"))
                        .changeKnown(march(5), "agency late")
                        .dateSet(march(6), DUE.plusDays(7), new BigDecimal("2"))
                        .told(march(7))
                        .build(),
                Commitment.builder("P2", Department.SALES, Department.MARKETING, march(1))
                        .due(DUE)
                        .build(),
                Commitment.builder("P3", Department.SALES, Department.MARKETING, march(1))
                        .build());
        CommitmentReport report = Commitments.of(CommitmentSettings.standard().namingPersons(true))
                .measure(promises, YEAR);
        assertTrue(report.total().telling().isPresent());
        assertFalse(report.persons().orElseThrow().isEmpty());
        assertFalse(report.issues().isEmpty());
        assertComesBack(report);
    }

    @Test
    void aReportOfNothingComesBackFromJson() {
        assertComesBack(Commitments.of(CommitmentSettings.standard()).measure(List.of(), YEAR));
    }
}
