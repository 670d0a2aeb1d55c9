// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.model.Lead;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedMappingTest {
    @TempDir
    private Path folder;

    @Test
    void oneMappingServesReadersOnSeveralThreads() throws IOException {
        StringBuilder contacts = new StringBuilder("Contact ID,Born,Origin\n");
        List<Lead> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Instant created = Instant.parse("2024-03-04T09:00:00Z").plusSeconds(i);
            contacts.append("L%03d,%s,Inbound%n".formatted(i, created));
            expected.add(Lead.builder("L%03d".formatted(i))
                    .createdAt(created)
                    .source("web")
                    .build());
        }
        Files.writeString(folder.resolve("contacts.csv"), contacts);
        Files.writeString(folder.resolve("ours.properties"), """
                leads.file = contacts.csv
                leads.lead_id = Contact ID
                leads.created_at = Born
                leads.source = Origin
                leads.source.value.Inbound = web
                """);
        Mapping shared = Mapping.read(folder.resolve("ours.properties"));
        List<CompletableFuture<List<Lead>>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(CompletableFuture.supplyAsync(() -> leads(shared)));
        }
        running.forEach(leads -> assertEquals(expected, leads.join()));
    }

    private List<Lead> leads(Mapping mapping) {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        return new CompanyReader(tables, mapping, Instant.EPOCH, (table, failure) -> {
                    throw failure;
                })
                .read(folder)
                .leads();
    }
}
