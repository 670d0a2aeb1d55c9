// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.coding.Codebook;
import dev.alidade.examples.embedding.NightlyReview.Night;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyReviewTest {
    private static final Window QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private static AlignmentReview review(int hours) {
        return AlignmentReview.under(ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard().withRespondWithin(Duration.ofHours(hours)))
                .mindset(SurveySettings.of(Codebook.builder()
                        .code("price", "low price")
                        .code("quality", "durable")
                        .build()))
                .build());
    }

    /** Leads of three months and answers, the shards of a small company. */
    private static Map<String, List<Fact>> company() {
        Map<String, List<Fact>> shards = new TreeMap<>();
        for (int i = 0; i < 90; i++) {
            Instant created = Instant.parse("2024-01-01T08:00:00Z").plus(Duration.ofDays(i));
            String month = "leads-"
                    + created.atOffset(ZoneOffset.UTC).toLocalDate().toString().substring(0, 7);
            shards.computeIfAbsent(month, name -> new ArrayList<>())
                    .add(Lead.builder("L" + i)
                            .createdAt(created)
                            .handedOff(created)
                            .attempt(created.plus(Duration.ofHours(i % 40)))
                            .build());
            shards.computeIfAbsent("answers", name -> new ArrayList<>())
                    .add(SurveyAnswer.of(
                            "P" + i,
                            i % 2 == 0 ? Department.SALES : Department.MARKETING,
                            created,
                            i % 3 == 0 ? "durable" : "low price"));
        }
        return shards;
    }

    private static List<Shard<Fact>> shards(Map<String, List<Fact>> company) {
        return company.entrySet().stream()
                .map(shard -> new Shard<>(
                        shard.getKey(),
                        Integer.toHexString(shard.getValue().toString().hashCode()),
                        shard::getValue))
                .toList();
    }

    private Night<ReviewResult> night(Map<String, List<Fact>> company) {
        return new NightlyReview<>(review(24), folder).run(QUARTER, shards(company));
    }

    private static ReviewResult atOnce(Map<String, List<Fact>> company) {
        return review(24)
                .measure(company.values().stream().flatMap(List::stream).toList(), QUARTER);
    }

    @Test
    void theFirstNightTalliesAllShardsAndTheNextNone() {
        Night<ReviewResult> first = night(company());
        Night<ReviewResult> second = night(company());
        assertEquals(new Night<>(atOnce(company()), 4, 0), first);
        assertEquals(new Night<>(atOnce(company()), 0, 4), second);
    }

    @Test
    void onlyAChangedShardIsTalliedAgainAndTheResultIsThatOfAllFacts() {
        ReviewResult before = night(company()).result();
        Map<String, List<Fact>> grown = company();
        Instant march = Instant.parse("2024-03-05T09:00:00Z");
        grown.get("leads-2024-03")
                .add(Lead.builder("late entry")
                        .createdAt(march)
                        .handedOff(march)
                        .build());
        Night<ReviewResult> after = night(grown);
        assertEquals(new Night<>(atOnce(grown), 1, 3), after);
        assertNotEquals(before, after.result());
    }

    @Test
    void factsOfUnchangedShardsAreNotAskedFor() {
        night(company());
        List<Shard<Fact>> unread = shards(company()).stream()
                .map(shard -> new Shard<Fact>(shard.name(), shard.version(), () -> {
                    throw new AssertionError("asked for the facts of " + shard.name());
                }))
                .toList();
        assertEquals(
                atOnce(company()),
                new NightlyReview<>(review(24), folder).run(QUARTER, unread).result());
    }

    @Test
    void anotherAsOfOrAnotherAgreementTalliesEverythingAgain() {
        night(company());
        Window later = QUARTER.withAsOf(QUARTER.asOf().plus(Duration.ofDays(1)));
        assertEquals(
                4,
                new NightlyReview<>(review(24), folder)
                        .run(later, shards(company()))
                        .tallied());
        assertEquals(
                4,
                new NightlyReview<>(review(8), folder)
                        .run(later, shards(company()))
                        .tallied());
    }

    @Test
    void aDamagedFileIsTalliedAgain() throws IOException {
        night(company());
        Path file = folder.resolve("answers.tally");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);
        Files.write(folder.resolve("leads-2024-01.tally"), new byte[] {0, 0});
        assertEquals(new Night<>(atOnce(company()), 2, 2), night(company()));
    }

    @Test
    void aShardThatIsGoneNoLongerCounts() {
        night(company());
        Map<String, List<Fact>> less = company();
        less.remove("answers");
        assertEquals(new Night<>(atOnce(less), 0, 3), night(less));
        assertFalse(Files.exists(folder.resolve("answers.tally")));
    }

    @Test
    void anInterruptedNightLeavesTheOldFilesAndTheNextGoesOn() throws IOException {
        night(company());
        byte[] old = Files.readAllBytes(folder.resolve("leads-2024-02.tally"));
        Map<String, List<Fact>> grown = company();
        grown.values().forEach(facts -> facts.add(facts.get(0)));
        List<Shard<Fact>> broken = shards(grown).stream()
                .map(shard -> shard.name().equals("leads-2024-02")
                        ? new Shard<Fact>(shard.name(), shard.version(), () -> {
                            throw new UncheckedIOException(new IOException("connection lost"));
                        })
                        : shard)
                .toList();
        assertThrows(UncheckedIOException.class, () -> new NightlyReview<>(review(24), folder).run(QUARTER, broken));
        assertArrayEquals(old, Files.readAllBytes(folder.resolve("leads-2024-02.tally")));
        assertEquals(new Night<>(atOnce(grown), 2, 2), night(grown));
    }

    @Test
    void aWriteThatFailsLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.tally");
        WholeFile.write(file, new byte[] {1});
        Files.createDirectories(folder.resolve(".a.tally.part/in the way"));
        assertThrows(IOException.class, () -> WholeFile.write(file, new byte[] {2, 2}));
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
    }

    @Test
    void shardsNeedNamesOfTheirOwnThatCanBeFiles() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Shard<Fact>("../x", "1", List::of))
                .getMessage()
                .contains("../x"));
        List<Shard<Fact>> twice = List.of(new Shard<>("a", "1", List::of), new Shard<>("a", "2", List::of));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new NightlyReview<>(review(24), folder).run(QUARTER, twice))
                .getMessage()
                .contains("'a' comes twice"));
    }
}
