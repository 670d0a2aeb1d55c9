// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mapping can say of files that other systems wrote. */
final class ForeignMappingTest {
    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void aColumnMayHaveSeveralNamesOfWhichTheFirstThatIsThereCounts() throws IOException {
        assertEquals(
                List.of("L1 fair"),
                read(
                        "leads.lead_id = Id | Record ID\nleads.source = Origin | Channel",
                        "Record ID,created_at,Channel,Origin",
                        "L1,2024-01-01,web,fair"));
    }

    @Test
    void rowsAreTakenOrLeftByTheBeginningOfAValueOrByAnyValue() throws IOException {
        assertEquals(
                List.of("L1 a", "L4 d"),
                read(
                        "leads.only-where.lead_id = L*\nleads.only-where.source = *\nleads.except-where.gone = true | 1",
                        "lead_id,created_at,source,gone",
                        "L1,2024-01-01,a,",
                        "X2,2024-01-01,b,",
                        "L3,2024-01-01,c,1",
                        "L4,2024-01-01,d,0",
                        "L5,2024-01-01,,"));
    }

    @Test
    void numbersAreScaledExactlyAndEmptyValuesHaveAWordOfTheirOwn() throws IOException {
        assertEquals(
                List.of("L1 0.1", "L2 7", "L3 much", "L4 none"),
                read(
                        "leads.source.scale = 0.01\nleads.source.value. = none",
                        "lead_id,created_at,source",
                        "L1,2024-01-01,10.0",
                        "L2,2024-01-01,7E2",
                        "L3,2024-01-01,much",
                        "L4,2024-01-01,"));
    }

    @Test
    void onlyTheDayOfATimeOrTheFirstOfAListCounts() throws IOException {
        assertEquals(
                List.of("L1 2024-03-04", "L2 2024-03-05"),
                read(
                        "leads.lead_id.first-of-list = true\nleads.source.day = true",
                        "lead_id,created_at,source",
                        "L1; X,2024-01-01,2024-03-04 09:15",
                        "L2,2024-01-01,2024-03-05"));
    }

    @Test
    void eachColumnOfAPatternIsARowAndSoIsEachOfAList() throws IOException {
        assertEquals(
                List.of("L1 New", "L1 Old", "L2 Old"),
                read(
                        "leads.each-column = Date of {name} (*)\nleads.created_at = {cell}\nleads.source = {name}",
                        "lead_id,Date of New (sales),Date of Old (sales),Date of nothing",
                        "L1,2024-01-01,2024-01-02,",
                        "L2,,2024-01-02,2024-01-03"));
        assertEquals(
                List.of("L1 x", "L2 x"),
                read(
                        "leads.each-of = ids\nleads.lead_id = {cell}",
                        "ids,created_at,source",
                        "L1; L2;,2024-01-01,x",
                        ",2024-01-01,y"));
    }

    @Test
    void anExportMayLackColumnsAndIsNotReadWithoutTheOneThatDecides() throws IOException {
        assertEquals(
                List.of("L1 "),
                read("export.partial = true\nleads.source = Origin", "lead_id,created_at,other", "L1,2024-01-01,x"));
        assertEquals("mapping.missing-column", findings.issues().get(0).kind().id());
        assertEquals(
                List.of(),
                read("export.partial = true\nleads.only-with = Sent On", "lead_id,created_at", "L1,2024-01-01"));
        assertEquals(2, findings.issues().get(0).count());
    }

    @Test
    void anExportWithoutAnIdIsUnusable() {
        Unusable failure = assertThrows(
                Unusable.class, () -> read("export.partial = true\nleads.lead_id = Id", "created_at", "2024-01-01"));

        assertTrue(
                failure.getMessage().contains("column lead_id of leads (Id in the file) is missing"),
                failure.getMessage());
    }

    @Test
    void namesInCapitalsAreKnownOnlyWhereTheMappingSaysSo() throws IOException {
        assertEquals(
                List.of("L1 x"),
                read(
                        "export.any-case = true\nleads.lead_id = Id\nleads.source = Source",
                        "ID,CREATED_AT,SOURCE",
                        "L1,2024-01-01,x"));
        assertThrows(Unusable.class, () -> read("leads.lead_id = Id", "ID,created_at", "L1,2024-01-01"));
    }

    @Test
    void aLabelThatIsThereTwiceIsNoErrorOfAnExportUnlessItIsUsed() throws IOException {
        assertEquals(
                List.of("L1 x"),
                read(
                        "export.partial = true\nleads.source = source",
                        "lead_id,created_at,source,a,a",
                        "L1,2024-01-01,x,1,2"));
        assertThrows(
                Unusable.class,
                () -> read(
                        "export.partial = true\nleads.source = source",
                        "lead_id,created_at,source,source",
                        "L1,2024-01-01,x,y"));
    }

    @Test
    void aKeyOfOnesOwnReplacesAllThatTheBaseSaysOfTheColumn() throws IOException {
        Mapping own = mapping("extends = salesforce\nopportunities.business.constant = NEW\nspend.ignore = true");

        assertEquals(
                List.of("spend.csv"),
                own.sources(KnownTable.SPEND).stream().map(TableSource::file).toList());
        assertEquals(Mapping.of(BuiltInMapping.SALESFORCE).sources(KnownTable.LEADS), own.sources(KnownTable.LEADS));
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnFilesAreReadBesideAnExport(BuiltInMapping builtIn) {
        Mapping mapping = Mapping.of(builtIn);

        for (KnownTable table : KnownTable.values()) {
            List<TableSource> sources = mapping.sources(table);
            assertEquals(table.fileName(), sources.get(sources.size() - 1).file());
        }
        assertFalse(mapping.sources(KnownTable.LEADS).get(0).file().equals("leads.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extends = sugar|extends is 'sugar', wanted salesforce or hubspot",
                "export.local-times = Mars|wanted a time zone such as UTC, or the word zone",
                "export.partial = yes|export.partial is 'yes', wanted true or false",
                "export.colour = red|means nothing, wanted export.partial, export.any-case or export.local-times",
                "leads.source.scale = ten|leads.source.scale is 'ten', wanted a number above 0",
                "leads.source.day = no|leads.source.day is 'no', wanted true or false",
                "leads.each-of = a\\nleads.each-column = b|has each-column and each-of",
                "leads.source.constant = a\\nleads.source.scale = 1|has a constant and a column or values"
            })
    void whatMeansNothingIsNamed(String lines, String complaint) {
        Unusable failure = assertThrows(Unusable.class, () -> mapping(lines.replace("\\n", "\n")));

        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    private Mapping mapping(String lines) throws IOException {
        return Mapping.read(Files.writeString(folder.resolve("mapping.properties"), lines));
    }

    /** The ids and sources of the leads that a mapping finds in a file. */
    private List<String> read(String lines, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("leads.csv"), String.join("\n", rows) + "\n");
        List<String> leads = new ArrayList<>();
        new TableReader(ZoneOffset.UTC, BigDecimal.ZERO, Progress.NONE, findings)
                .read(mapping(lines).sources(KnownTable.LEADS).get(0), file, row -> leads.add(lead(row)));
        return leads;
    }

    private static String lead(Row row) {
        row.instant("created_at");
        return row.required("lead_id") + " " + row.verbatim("source");
    }
}
