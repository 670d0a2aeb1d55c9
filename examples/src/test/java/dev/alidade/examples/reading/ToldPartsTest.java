// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.FileReading;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.RowBytes;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.Window;
import dev.alidade.model.JourneyScope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that are used where the whole is not known, and told to where it is. */
class ToldPartsTest {
    private static final Map<KnownTable, List<String>> ROWS = Map.of(
            KnownTable.LEADS,
            List.of(
                    "lead_id,created_at",
                    "L1,2024-01-05T08:00:00Z",
                    "L1,2024-01-05T08:00:00Z",
                    "L2,",
                    "L3,",
                    "L4,yesterday"),
            KnownTable.LEAD_EVENTS,
            List.of(
                    "lead_id,at,event,stage,opportunity_id",
                    "L1,2024-02-05T08:00:00Z,STAGE_ENTERED,Known,",
                    "L1,2024-02-06T08:00:00Z,STAGE_ENTERED,Unheard,",
                    "L1,2024-02-07T08:00:00Z,CONVERTED,,O9",
                    "L9,2024-02-05T08:00:00Z,STAGE_ENTERED,Unseen,"),
            KnownTable.OPPORTUNITIES,
            List.of("opportunity_id,created_at,amount,currency", "O1,2024-02-05T08:00:00Z,10.00,SEK"),
            KnownTable.OPPORTUNITY_EVENTS,
            List.of(
                    "opportunity_id,at,event,messages",
                    "O1,2024-02-06T08:00:00Z,ACTIVITY,price",
                    "O1,2024-02-07T08:00:00Z,ACTIVITY,Price"));

    private final Findings findings = new Findings();

    @TempDir
    private Path rows;

    @TempDir
    private Path headers;

    @BeforeEach
    void writes() throws IOException {
        for (Map.Entry<KnownTable, List<String>> table : ROWS.entrySet()) {
            Files.write(rows.resolve(table.getKey().fileName()), table.getValue());
            Files.write(
                    headers.resolve(table.getKey().fileName()), table.getValue().subList(0, 1));
        }
        for (Path folder : List.of(rows, headers)) {
            Files.write(
                    folder.resolve("stages.csv"), List.of("pipeline,stage,position", "leads,Known,1", "sales,Known,1"));
            Files.write(
                    folder.resolve("spend.csv"),
                    List.of(
                            "campaign_id,month,amount,currency",
                            "C1,2024-01,5.00,EUR",
                            "C1,2024-01,5.00,EUR",
                            "C1,2024-02,much,EUR"));
        }
    }

    @Test
    void whatIsOddAndWhatSettingsNeedIsThatOfTheWhole() {
        Company whole = reader(new Findings()).read(rows, Window.LATEST, JourneyScope.BUYER);

        Company told = told();

        assertEquals(whole.issues(), told.issues());
        assertEquals(whole.summary(), told.summary());
        assertEquals(whole.tables(), told.tables());
        assertEquals(whole.currencies(), told.currencies());
    }

    @Test
    void rowsThatCantBeUsedAreNamedWithoutALine() {
        Company unused = told();

        assertTrue(
                findings.remarks()
                        .contains("leads.csv, column created_at: empty, wanted a value (and in 1 more rows);"
                                + " they are left out."),
                findings.remarks()::toString);
        assertTrue(
                findings.remarks().stream()
                        .anyMatch(remark -> remark.startsWith("leads.csv, column created_at: 'yesterday'")),
                findings.remarks()::toString);
    }

    /** The leads are used in one place, the opportunities in another. */
    private Company told() {
        CompanyReading whole = open(findings);
        List<FileReading> files = files(whole);
        for (Predicate<String> part :
                List.<Predicate<String>>of(row -> row.startsWith("L"), row -> row.startsWith("O"))) {
            RowBytes told = new RowBytes();
            tell(part, told);
            whole.hear(told);
            files.forEach(file -> file.hear(told));
        }
        whole.know(ROWS.keySet());
        files.forEach(whole::close);
        return whole.company(BuyerFacts.none());
    }

    private void tell(Predicate<String> part, RowBytes told) {
        CompanyReading reading = open(new Findings());
        List<FileReading> files = files(reading);
        reading.know(ROWS.keySet());
        BuyerFacts unused = reading.part((table, uses) -> {
            files.stream()
                    .filter(file -> file.table() == table)
                    .forEach(file -> ROWS.get(table).stream()
                            .skip(1)
                            .filter(part)
                            .forEach(row -> file.read(0, row.split(",", -1), uses)));
            return true;
        });
        reading.tell(told);
        files.forEach(file -> file.tell(told));
    }

    private CompanyReading open(Findings odd) {
        CompanyReading reading = reader(odd).open(headers, Window.LATEST, JourneyScope.BUYER);
        reading.readOthers();
        return reading;
    }

    private static List<FileReading> files(CompanyReading reading) {
        return CompanyReading.OF_BUYERS.stream()
                .flatMap(table -> reading.open(table, file -> row -> {}).stream())
                .toList();
    }

    private static CompanyReader reader(Findings odd) {
        return new CompanyReader(
                new TableReader(ZoneOffset.UTC, BigDecimal.valueOf(90), Progress.NONE, odd),
                Mapping.none(),
                Instant.EPOCH,
                (table, failure) -> {
                    throw failure;
                });
    }
}
