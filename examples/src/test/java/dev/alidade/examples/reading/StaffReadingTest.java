// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.DataIssue;
import dev.alidade.model.Department;
import dev.alidade.model.StaffMember;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff from a file. */
final class StaffReadingTest {
    private static final String HEAD = "person,department,team,site,joined,left\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void aPersonMayChangeTheDepartment() throws IOException {
        assertEquals(
                List.of(
                        StaffMember.of("P-1", Department.MARKETING)
                                .inTeam("brand")
                                .atSite("Köln")
                                .until(LocalDate.of(2024, 3, 1)),
                        StaffMember.of("P-1", Department.SALES).from(LocalDate.of(2024, 3, 1))),
                read("P-1,SALES,,,2024-03-01,\nP-1,marketing,brand,Köln,,2024-03-01\n"));
        assertEquals(Map.of(), counts());
    }

    @Test
    void aPersonInTwoDepartmentsOnOneDayIsCountedAndNotOnTheRoster() throws IOException {
        assertEquals(
                List.of(StaffMember.of("P-2", Department.SALES)),
                read("P-1,SALES,,,,\nP-1,MARKETING,,,,\nP-2,SALES,,,,\nP-2,SALES,,,,\n"));
        assertEquals(Map.of("staff.conflicting-rows", 2L, "staff.repeated-row", 1L), counts());
    }

    @Test
    void whoLeftBeforeJoiningIsABadRow() {
        Unusable failure = assertThrows(Unusable.class, () -> read("P-1,SALES,,,2024-03-02,2024-03-02\n"));
        assertTrue(String.valueOf(failure.getMessage()).contains("column left: '2024-03-02'"), failure.getMessage());
    }

    private List<StaffMember> read(String rows) throws IOException {
        Files.writeString(folder.resolve("staff.csv"), HEAD + rows);
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, findings);
        Company company = new CompanyReader(
                        tables, Mapping.none(), Instant.parse("2024-01-01T00:00:00Z"), (table, e) -> {
                            throw e;
                        })
                .read(folder);
        return company.staff().members();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (DataIssue issue : findings.issues()) {
            counts.put(issue.kind().id(), issue.count());
        }
        return counts;
    }
}
