// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.policy.PolicyFile;
import dev.alidade.relationship.Friction;
import dev.alidade.relationship.Relationship;
import dev.alidade.relationship.RelationshipReport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ratings of the shipped files tell the story that their README tells. */
final class SampleRelationshipTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static RelationshipReport report;

    @BeforeAll
    static void measure() {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        Company company = new CompanyReader(tables, Mapping.none(), YEAR.start(), (table, failure) -> {
                    throw failure;
                })
                .read(Path.of("sample-company"));
        report = Relationship.under(
                        PolicyFile.standard().settings(company.policyTables()).relationship())
                .measure(company.outcomes().ratings(), YEAR);
    }

    private static String top(String item, Department department) {
        return report.item(item, department)
                .flatMap(share -> share.top().proportion())
                .orElseThrow()
                .toString();
    }

    @Test
    void fewOfSalesFeelCloseAndNoMoreThanBefore() {
        assertEquals("11 of 38", top("closeness", Department.SALES));
        assertEquals(Optional.of(true), report.belowReference());
        assertEquals(Optional.of("autumn 2023"), report.previousWave());
        assertTrue(report.changes().stream()
                .filter(change -> change.item().equals("closeness"))
                .noneMatch(change -> change.clear()));
    }

    @Test
    void salesSaysMostThatMarketingArguesAboutLeads() {
        assertEquals(
                Friction.ARGUES_ABOUT_LEADS.item(),
                report.frictions().sales().items().get(0).share().item());
        assertEquals("28 of 38", top("friction-9", Department.SALES));
        assertEquals("3 of 14", top("friction-9", Department.MARKETING));
        assertEquals("7 of 14", top("friction-on-sales-1", Department.MARKETING));
    }

    @Test
    void theInstrumentMeasuresOneThing() {
        assertEquals(0.79, report.instruments().get(0).alpha().orElseThrow(), 0.005);
        assertEquals(Optional.of("strained"), report.instruments().get(0).band());
        assertEquals(Optional.of("workable"), report.instruments().get(1).band());
    }

    @Test
    void nothingIsOddAboutTheRatings() {
        assertEquals(List.of(), report.issues());
    }
}
