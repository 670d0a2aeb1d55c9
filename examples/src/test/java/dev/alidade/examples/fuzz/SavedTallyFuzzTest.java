// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PathRow;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.handoff.Handoff;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.review.ReviewPart;
import dev.alidade.review.ReviewPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved tallies, most of them under a checksum that fits. */
class SavedTallyFuzzTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));

    private final List<Analysis<?, ?>> analyses = new ArrayList<>();
    private final List<byte[]> saved = new ArrayList<>();
    private long reads;
    private long taken;
    private long contradicting;
    private long atTheDoor;
    private Company company;
    private ReviewPolicy policy;

    @TempDir
    private Path folder;

    @BeforeEach
    void readTheBeginningsOfTheSampleCompany() throws IOException {
        for (Map.Entry<KnownTable, byte[]> table : Inputs.tables().entrySet()) {
            Files.write(folder.resolve(table.getKey().fileName()), table.getValue());
        }
        company = new CompanyReader(Inputs.reader(), Mapping.none(), WINDOW.end(), (table, why) -> {
                    throw why;
                })
                .read(folder);
        ImmutableSet<String> topics =
                ReviewCatalogue.metrics().stream().map(Metric::topic).collect(ImmutableSet.toImmutableSet());
        policy = PolicyFile.read(Inputs.SAMPLE.resolve("policy.properties"))
                .reviewPolicy(company.policyTables(), topics);
    }

    @Test
    void tallies() {
        saveTheTallyOfEachTopic();
        Fuzz.of("saved tallies", saved)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 23, 5_000)
                .run(400, this::restoreNamed);
    }

    /** More than a quarter get as far as the result, which checks what single cells cannot. */
    @Test
    void talliesWhoseChecksumsFit() {
        saveTheTallyOfEachTopic();
        Fuzz.of("sealed tallies", saved)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 23, 5_000)
                .runSealed(400, Integer.MAX_VALUE, this::restoreSealed);
        assertBehindTheChecksum();
    }

    private void saveTheTallyOfEachTopic() {
        policy.parts().forEach(this::save);
        save(Handoff.under(policyFile().agreement()).by("market", Lead::market), company.leads());
        save(
                Attribution.paths(
                        Models.first(), Models.linear(), Models.markov().withOrder(3), Models.shapley()),
                List.of(PathRow.of("a > b > a", 3, 4), PathRow.of("b > c > d", 1, 0)));
        save(Attribution.orderChoice(3, 2), List.of(PathRow.of("a > b > a", 3, 4), PathRow.of("b > c > d", 1, 0)));
    }

    @Test
    void wholeReviews() {
        save(AlignmentReview.under(policy), company.facts());
        Fuzz.of("saved reviews", saved)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 25, 5_000)
                .run(5, 20_000, input -> restore(analyses.get(0), input));
    }

    @Test
    void wholeReviewsWhoseChecksumsFit() {
        save(AlignmentReview.under(policy), company.facts());
        Fuzz.of("sealed reviews", saved)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 25, 5_000)
                .runSealed(5, 20_000, this::restoreSealed);
    }

    private static PolicyFile policyFile() {
        return PolicyFile.read(Inputs.SAMPLE.resolve("policy.properties"));
    }

    private <F extends Fact> void save(ReviewPart<F, ?> part) {
        save(
                part.analysis(),
                company.facts().stream()
                        .filter(part.facts()::isInstance)
                        .map(part.facts()::cast)
                        .toList());
    }

    private <T> void save(Analysis<T, ?> analysis, Iterable<? extends T> facts) {
        Tally<T, ?> tally = analysis.tally(WINDOW);
        facts.forEach(tally::add);
        byte[] bytes = tally.toBytes();
        byte[] named = new byte[bytes.length + 1];
        named[0] = (byte) analyses.size();
        System.arraycopy(bytes, 0, named, 1, bytes.length);
        analyses.add(analysis);
        saved.add(named);
    }

    private void restoreNamed(byte[] named) {
        restore(analyses.get(Math.floorMod(named.length == 0 ? 0 : named[0], analyses.size())), named);
    }

    private void restoreSealed(byte[] named) {
        reads++;
        try {
            restoreNamed(named);
            taken++;
        } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            atTheDoor += why.contains("checksum") || why.contains("under other settings") ? 1 : 0;
            contradicting += why.contains("contradicts itself") ? 1 : 0;
            throw refused;
        }
    }

    private void assertBehindTheChecksum() {
        String seen = "of %s %s were taken, %s contradicted themselves, %s didn't get past checksum and header"
                .formatted(reads, taken, contradicting, atTheDoor);
        assertTrue(4 * (taken + contradicting) > reads && 20 * atTheDoor < reads, seen);
    }

    /** What is taken gives a result, and the same bytes again and again. */
    private static void restore(Analysis<?, ?> analysis, byte[] named) {
        byte[] bytes = Arrays.copyOfRange(named, Math.min(1, named.length), named.length);
        if (bytes.length > Ints.BYTES && bytes.length % 4 != 0) {
            bytes = SealedMutator.sealed(bytes);
        }
        Tally<?, ?> tally = analysis.tally(WINDOW, bytes);
        assertTrue(tally.result() != null);
        byte[] again = tally.toBytes();
        assertArrayEquals(again, analysis.tally(WINDOW, again).toBytes());
    }
}
