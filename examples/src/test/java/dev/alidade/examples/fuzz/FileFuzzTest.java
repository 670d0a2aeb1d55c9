// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.Models;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.PhraseMatcher;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.json.StoredReview;
import dev.alidade.examples.mapping.BuiltInMapping;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.CodebookFile;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.examples.reading.PathRows;
import dev.alidade.measure.Window;
import dev.alidade.review.ReviewCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line reads from files. */
class FileFuzzTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void tablesAreReadOrRefused() {
        Map<KnownTable, byte[]> tables = Inputs.tables();
        assertTrue(tables.size() > 40, "the sample company has most tables");
        List<KnownTable> order = List.copyOf(tables.keySet());
        List<byte[]> corpus = new ArrayList<>();
        order.forEach(table -> corpus.add(named(table, tables.get(table))));
        Fuzz.of("tables", corpus)
                .refusing(Unusable.class)
                .allocating(1L << 22, 2_000)
                .run(100, input -> {
                    KnownTable table = order.get(Math.floorMod(input.length > 0 ? input[0] : 0, order.size()));
                    Path only = folder.resolve("only");
                    Files.createDirectories(only);
                    Path file = Files.write(only.resolve(table.fileName()), withoutName(input));
                    try {
                        TableReader rows = Inputs.reader();
                        CompanyReader reader =
                                new CompanyReader(rows, Mapping.none(), WINDOW.end(), FileFuzzTest::refuse);
                        Company company = reader.read(only);
                        assertEquals(company.tables().isEmpty(), isWithoutRows(rows.findings()));
                        company.facts();
                    } finally {
                        Files.delete(file);
                    }
                });
    }

    private static boolean isWithoutRows(Findings findings) {
        return findings.issues().stream().anyMatch(issue -> issue.kind().equals(Findings.NO_ROWS));
    }

    private static void refuse(KnownTable table, Unusable why) {
        throw why;
    }

    /** The first byte says which table follows. */
    private static byte[] named(KnownTable table, byte[] content) {
        byte[] named = new byte[content.length + 1];
        named[0] = (byte) List.copyOf(Inputs.tables().keySet()).indexOf(table);
        System.arraycopy(content, 0, named, 1, content.length);
        return named;
    }

    private static byte[] withoutName(byte[] named) {
        byte[] content = new byte[Math.max(0, named.length - 1)];
        System.arraycopy(named, Math.min(1, named.length), content, 0, content.length);
        return content;
    }

    @Test
    void codebooksAreReadOrRefusedAndMatch() {
        List<byte[]> corpus = new ArrayList<>(
                Inputs.texts(
                        "theme,phrases,not_phrases,language\nspeed,fast delivery|quick,too fast,en\nprice,low price|cheap,,\n"));
        corpus.add(Inputs.head(Inputs.SAMPLE.resolve("codebook.csv")));
        Fuzz.of("codebook files", corpus)
                .refusing(Unusable.class)
                .allocating(1L << 22, 2_500) // a row may be a comma, and is told in a sentence
                .run(100, input -> {
                    Path file = file("codebook.csv", input);
                    Codebook codebook = CodebookFile.read(Inputs.reader(), CodebookFile.plain(file), file);
                    PhraseMatcher.of(codebook).code("low price and quick delivery");
                });
    }

    @Test
    void exchangeRowsAreReadOrRefusedAndCredited() {
        List<byte[]> corpus = Inputs.texts(
                "path,total_conversions,total_conversion_value,total_null\na > b > a,3,120.50,4\nb,1.5,,0\n",
                "total_null,path,total_conversions\n1e+05,direct > mail,2\n");
        var analysis = Attribution.paths(
                Models.first(), Models.linear(), Models.markov().withOrder(2));
        Fuzz.of("files of exchange rows", corpus)
                .refusing(Unusable.class)
                .allocating(1L << 23, 2_000)
                .run(100, input -> {
                    Path file = file("journeys.csv", input);
                    var tally = analysis.tally(WINDOW);
                    Inputs.reader()
                            .read(
                                    TableSource.plain(KnownTable.JOURNEYS, "journeys.csv"),
                                    file,
                                    new PathRows(" > ", tally::add));
                    tally.result();
                });
    }

    @Test
    void mappingsAreReadOrRefused() throws IOException {
        List<byte[]> corpus = new ArrayList<>(Inputs.texts("""
                leads.file = contacts.csv
                leads.lead_id = Contact ID
                leads.sourced_by.value.Inbound = MARKETING
                lead_events[first-call].file = contacts.csv
                lead_events[first-call].at = First Call Date
                lead_events[first-call].only-with = First Call Date
                lead_events[first-call].event.constant = ACTIVITY
                timelines.clock-skew = PT5M
                timelines.date-only-zones = Europe/Berlin
                """, "extends = salesforce\nleads.owner_id = Owner\n"));
        for (BuiltInMapping mapping : BuiltInMapping.values()) {
            try (InputStream keys = BuiltInMapping.class.getResourceAsStream(mapping.title() + ".properties")) {
                corpus.add(keys.readAllBytes());
            }
        }
        Fuzz.of("mappings", corpus)
                .refusing(Unusable.class)
                .allocating(1L << 23, 2_000)
                .run(100, input -> {
                    Mapping mapping = Mapping.read(file("mapping.properties", input));
                    for (KnownTable table : KnownTable.values()) {
                        mapping.sources(table);
                    }
                });
    }

    @Test
    void storedReviewsAreReadOrRefusedAndScored() {
        List<byte[]> corpus = Inputs.texts("""
                {"from":"2024-01-01T00:00:00Z","to":"2024-04-01T00:00:00Z","asOf":"2024-04-15T00:00:00Z","zone":"Europe/Berlin",
                "resolution":"MINUTE","scope":["handoff","mindset"],"modelFingerprint":"abc","settingsFingerprint":"def",
                "measurements":[{"id":"handoff.acceptance-rate","state":"VALUE","value":0.75,"low":0.5,"high":0.9,"level":0.95,
                "numerator":75,"denominator":100,"notDue":3,"examples":["L1","L2"]},
                {"id":"handoff.sla-compliance","state":"NO_DATA","value":null,"low":null,"high":null,"level":null,
                "numerator":null,"denominator":0,"notDue":0,"examples":[]},
                {"id":"mindset.shared-answers","state":"SUPPRESSED","value":null,"low":null,"high":null,"level":null,
                "numerator":null,"denominator":null,"notDue":0,"examples":[]}]}
                """);
        Fuzz.of("stored reviews", corpus)
                .refusing(Unusable.class)
                .allocating(1L << 23, 2_000)
                .run(100, input -> {
                    StoredReview review = StoredReview.read(file("review.json", input));
                    review.card(ReviewCatalogue.standardModel()).total();
                });
    }
}
