// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.alidade.coding.Codebook;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.examples.embedding.NightlyReview.Night;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Commitment;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Night by night facts come, change and go in random shards, files get damaged, and every review is that of one run. */
class NightlyReviewProperties {
    private static final Window QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
    private static final AlignmentReview REVIEW = AlignmentReview.under(ReviewPolicy.builder()
            .handoff(ServiceLevelAgreement.standard())
            .funnel(FunnelSettings.standard())
            .deals(DealSettings.standard())
            .pipeline(PipelineSettings.standard())
            .commitments(CommitmentSettings.standard())
            .mindset(SurveySettings.of(Codebook.builder()
                    .code("price", "cheap")
                    .code("quality", "durable")
                    .build()))
            .build());

    @Property(tries = 5)
    void everyNightIsThatOfOneRunAndTalliesOnlyWhatChanged(@ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("nights");
        try {
            NavigableMap<String, List<Fact>> company = new TreeMap<>();
            Map<String, String> kept = new HashMap<>();
            for (int night = 0; night < 4; night++) {
                change(company, random);
                if (random.nextBoolean()) {
                    damageOne(folder, kept, random);
                }
                long unchanged = company.entrySet().stream()
                        .filter(shard -> version(shard.getValue()).equals(kept.get(shard.getKey())))
                        .count();
                Night<ReviewResult> reviewed = new NightlyReview<>(REVIEW, folder).run(QUARTER, shards(company));
                assertEquals(unchanged, reviewed.reused());
                assertEquals(company.size() - unchanged, reviewed.tallied());
                assertEquals(atOnce(company), reviewed.result());
                kept.clear();
                company.forEach((name, facts) -> kept.put(name, version(facts)));
            }
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    @Property(tries = 100)
    @Tag("long")
    void everyNightOfAHundredCompaniesIsThatOfOneRun(@ForAll Random random) throws IOException {
        everyNightIsThatOfOneRunAndTalliesOnlyWhatChanged(random);
    }

    private static ReviewResult atOnce(Map<String, List<Fact>> company) {
        return REVIEW.measure(company.values().stream().flatMap(List::stream).toList(), QUARTER);
    }

    private static List<Shard<Fact>> shards(Map<String, List<Fact>> company) {
        return company.entrySet().stream()
                .map(shard -> new Shard<Fact>(shard.getKey(), version(shard.getValue()), shard::getValue))
                .toList();
    }

    private static String version(List<Fact> facts) {
        return Hashing.sha256().hashString(facts.toString(), UTF_8).toString();
    }

    /** Facts come into shards old and new, some in the place of others; now and then a shard goes. */
    private static void change(NavigableMap<String, List<Fact>> company, Random random) {
        for (int i = random.nextInt(40); i >= 0; i--) {
            List<Fact> shard = company.computeIfAbsent("shard-" + random.nextInt(6), name -> new ArrayList<>());
            if (!shard.isEmpty() && random.nextInt(3) == 0) {
                shard.remove(random.nextInt(shard.size()));
            }
            shard.add(fact(random));
        }
        if (random.nextInt(4) == 0) {
            company.pollFirstEntry();
        }
    }

    private static void damageOne(Path folder, Map<String, String> kept, Random random) throws IOException {
        for (String name : ImmutableList.copyOf(kept.keySet())) {
            Path file = folder.resolve(name + ".tally");
            byte[] bytes = Files.readAllBytes(file);
            int at = Integer.BYTES + 64 + random.nextInt(bytes.length - Integer.BYTES - 64); // behind the version
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, random.nextBoolean() ? bytes : Arrays.copyOf(bytes, at));
            kept.remove(name);
            return;
        }
    }

    private static Fact fact(Random random) {
        Instant at = QUARTER.start().plus(Duration.ofHours(random.nextInt(24 * 100)));
        Instant later = at.plus(Duration.ofHours(random.nextInt(400)));
        String id = "N" + random.nextInt(1_000);
        Department department = random.nextBoolean() ? Department.SALES : Department.MARKETING;
        return switch (random.nextInt(5)) {
            case 0 -> SurveyAnswer.of(id, department, at, random.nextBoolean() ? "cheap" : "durable");
            case 1 ->
                Opportunity.builder(id)
                        .createdAt(at)
                        .amount(Money.of("" + (1 + random.nextInt(9_000)), "EUR"))
                        .activity(at)
                        .won(later)
                        .build();
            case 2 -> Opportunity.builder(id).createdAt(at).lost(later, "price").build();
            case 3 ->
                Commitment.builder(id, department, Department.OTHER, at)
                        .due(LocalDate.ofInstant(later, ZoneOffset.UTC))
                        .build();
            default ->
                Lead.builder(id)
                        .createdAt(at)
                        .handedOff(at)
                        .attempt(later)
                        .accepted(later)
                        .build();
        };
    }
}
