// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** A review in shards is that of all rows at once, byte for byte. */
final class ShardedReviewProperties {
    private static final String MAPPING = """
            leads.file = leads.csv
            leads.lead_id = lead_id
            lead_events.file = lead_events.csv
            lead_events[call].file = leads.csv
            lead_events[call].at = first_call
            lead_events[call].only-with = first_call
            lead_events[call].event.constant = ACTIVITY
            lead_events[call].direction.constant = OUT
            lead_events[call].automated.constant = false
            timelines.date-only-zones = UTC
            timelines.clock-skew = PT5M
            """;

    private static final List<List<String>> CALLS = List.of(
            List.of("--format", "json", "--by", "market", "--every", "quarter"),
            List.of("--format", "json", "--policy", "policy.properties"),
            List.of("--format", "text", "--detailed", "--mapping", "mapping.properties", "--by", "owner"));

    @Property(tries = 9)
    void aReviewInShardsIsThatOfAllRowsAtOnce(@ForAll long seed, @ForAll @IntRange(max = 2) int call) {
        inShards(seed, CALLS.get(call), List.of(2, 7));
    }

    @Property(tries = 2)
    void aReviewInMoreShardsThanThereAreLeadsIsThatOfAllRowsAtOnce(
            @ForAll long seed, @ForAll @IntRange(max = 2) int call) {
        inShards(seed, CALLS.get(call), List.of(64));
    }

    @Tag("long")
    @Property(tries = 300)
    void manyReviewsInShardsAreThoseOfAllRowsAtOnce(@ForAll long seed) {
        CALLS.forEach(call -> inShards(seed, call, List.of(2, 3, 7, 64)));
    }

    private static void inShards(long seed, List<String> call, List<Integer> counts) {
        inFolder(folder -> {
            TangledCompany.write(folder, seed);
            CommandRun.file(folder, "policy.properties", "attribution.scope = ACCOUNT");
            CommandRun.file(folder, "mapping.properties", MAPPING);
            CommandRun whole = review(folder, 1, call);
            assertEquals(0, whole.status(), whole.err());
            for (int shards : counts) {
                assertEquals(whole, review(folder, shards, call), () -> shards + " shards, " + call);
            }
        });
    }

    private static CommandRun review(Path folder, int shards, List<String> options) {
        List<Object> arguments = new ArrayList<>(List.of(
                "review",
                folder,
                "--from",
                "2024-01-01",
                "--to",
                "2024-07-01",
                "--max-bad-rows",
                "100",
                "--shards",
                shards,
                "--temp",
                folder));
        for (String option : options) {
            arguments.add(option.endsWith(".properties") ? folder.resolve(option) : option);
        }
        return CommandRun.of(arguments.toArray());
    }

    private interface Work {
        void in(Path folder);
    }

    private static void inFolder(Work work) {
        try {
            Path folder = Files.createTempDirectory("alidade");
            try {
                work.in(folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(ShardedReviewProperties::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
