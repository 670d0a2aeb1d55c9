// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.content.Content;
import dev.alidade.content.ContentReport;
import dev.alidade.content.Readiness;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.measure.Window;
import dev.alidade.model.ContentFact;
import dev.alidade.policy.PolicyFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The material of the shipped files tells the story that their README tells. */
final class SampleContentTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static ContentReport report;

    @BeforeAll
    static void measure() {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        Company company = new CompanyReader(tables, Mapping.none(), YEAR.start(), (table, failure) -> {
                    throw failure;
                })
                .read(Path.of("sample-company"));
        List<ContentFact> facts = new ArrayList<>(company.content().facts());
        facts.addAll(company.opportunities());
        facts.addAll(company.outcomes().ratings());
        report = Content.under(
                        PolicyFile.standard().settings(company.policyTables()).content())
                .measure(facts, YEAR);
    }

    @Test
    void lessThanHalfOfTheRequestsAreServedWithinAWeek() {
        assertTrue(report.requests().deliveredWithin(5).orElseThrow() < 0.5);
        assertTrue(report.requests().late().hits() > 0);
    }

    @Test
    void someMaterialIsNeverUsedAndSomeIsOverdueForReview() {
        assertTrue(report.library().neverUsed().orElseThrow().hits() >= 3);
        assertTrue(report.library().fresh().misses() >= 3);
        assertTrue(report.library().wonWithMaterial().orElseThrow().hits() > 0);
    }

    @Test
    void oneLaunchHadItsMaterialAndTwoHadNot() {
        assertEquals(
                List.of(Readiness.State.READY, Readiness.State.MISSING, Readiness.State.LATE),
                report.launches().stream().map(Readiness::state).toList());
    }

    @Test
    void sellersMakeTheirOwnMostOftenBecauseOthersAreTooSlow() {
        assertEquals(22, report.selfMade().items());
        assertEquals("Optional[11 of 48]", report.selfMade().sellers().toString());
        assertEquals("{field=22, inside=0}", report.selfMade().byTeam().toString());
        assertTrue(report.selfMade().reasons().get("too slow")
                > report.selfMade().reasons().get("out of date"));
    }
}
