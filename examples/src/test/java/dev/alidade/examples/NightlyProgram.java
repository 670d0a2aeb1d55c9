// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.embedding.NightlyReview;
import dev.alidade.examples.embedding.Shard;
import dev.alidade.examples.embedding.WholeFile;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A nightly review of hand-overs in many shards, which tests kill in the middle: a folder of files, one of tallies, and a result. */
final class NightlyProgram {
    private static final int SHARDS = 100;
    private static final Window WINDOW =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-07-01T00:00:00Z"));

    private NightlyProgram() {}

    public static void main(String... arguments) throws IOException {
        Company company = new CompanyReader(
                        new TableReader(ZoneOffset.UTC, BigDecimal.TEN, Progress.NONE, new Findings()),
                        Mapping.none(),
                        WINDOW.end(),
                        (table, why) -> {
                            throw why;
                        })
                .read(Path.of(arguments[0]));
        List<Shard<Lead>> shards = new ArrayList<>();
        for (int number = 0; number < SHARDS; number++) {
            int shard = number;
            shards.add(new Shard<>(
                    "leads-" + shard,
                    "1",
                    () -> company.leads().stream()
                            .filter(lead -> Math.floorMod(lead.id().hashCode(), SHARDS) == shard)
                            .toList()));
        }
        HandoffReport report = new NightlyReview<>(
                        Handoff.under(ServiceLevelAgreement.standard()), Path.of(arguments[1]))
                .run(WINDOW, shards)
                .result();
        WholeFile.write(Path.of(arguments[2]), report.toString().getBytes(StandardCharsets.UTF_8));
    }
}
