// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.embedding.JsonRoundTrip;
import dev.alidade.examples.embedding.NightlyReview;
import dev.alidade.examples.embedding.NightlyReview.Night;
import dev.alidade.examples.embedding.Shard;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPeriod;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.WhatIf;
import dev.alidade.score.WhatIfResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedding programs promise, held to all facts and all reports of the sample company. */
class SampleEmbeddingTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final Path SAMPLE = Path.of("sample-company");

    private static ReviewPolicy policy;
    private static ImmutableList<Fact> facts;
    private static ReviewResult review;

    @BeforeAll
    static void reviewTheSampleCompany() {
        PolicyFile agreed = PolicyFile.read(SAMPLE.resolve("policy.properties"));
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        Company company = new CompanyReader(tables, Mapping.none(), YEAR.start(), (table, failure) -> {
                    throw failure;
                })
                .read(SAMPLE);
        ReviewScope scope = new ReviewScope(company, List.of());
        policy = new ReviewSettings(agreed, CompanyParts.of(company), scope, YEAR).policy();
        facts = scope.facts();
        review = AlignmentReview.under(policy).measure(facts, YEAR);
    }

    @Test
    void theWholeReviewComesBack() {
        assertTrue(review.reports().size() >= 19 && review.measurements().size() > 60);
        ReviewResult read = JsonRoundTrip.read(JsonRoundTrip.write(review), ReviewResult.class);
        for (String part : review.reports().keySet()) {
            assertEquals(review.reports().get(part), read.reports().get(part), part);
        }
        assertEquals(review.measurements(), read.measurements());
        assertEquals(review.scorecard(), read.scorecard());
        assertEquals(review, read);
    }

    @Test
    void aReviewOfNothingComesBack() {
        ReviewResult nothing = AlignmentReview.under(policy).measure(List.of(), YEAR);
        assertEquals(nothing, JsonRoundTrip.read(JsonRoundTrip.write(nothing), ReviewResult.class));
    }

    @Test
    void aReportOfAnUnknownPartIsRefusedByName() {
        String odd = JsonRoundTrip.write(review).replace("\"goals\":{", "\"weather\":{");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> JsonRoundTrip.read(odd, ReviewResult.class))
                .getMessage()
                .contains("weather"));
    }

    @Test
    void whatFollowsFromAReviewComesBackToo() {
        ReviewTrend trend =
                AlignmentReview.under(policy).every(ReviewPeriod.QUARTER).measure(facts, YEAR);
        assertTrue(trend.results().size() == 4 && trend.overall().isPresent());
        assertEquals(trend, JsonRoundTrip.read(JsonRoundTrip.write(trend), ReviewTrend.class));
        Sensitivity sensitivity = Sensitivity.of(review.scorecard());
        assertEquals(sensitivity, JsonRoundTrip.read(JsonRoundTrip.write(sensitivity), Sensitivity.class));
        WhatIfResult changed = WhatIf.from(review.scorecard()).result();
        assertEquals(changed, JsonRoundTrip.read(JsonRoundTrip.write(changed), WhatIfResult.class));
    }

    @Test
    void savedShardsOfAllFactsGiveTheSameReview(@TempDir Path folder) {
        Map<String, List<Fact>> parts = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> "part-" + Math.floorMod(fact.toString().hashCode(), 5),
                        TreeMap::new,
                        Collectors.toList()));
        List<Shard<Fact>> shards = parts.entrySet().stream()
                .map(part -> new Shard<Fact>(part.getKey(), "1", part::getValue))
                .toList();
        NightlyReview<Fact, ReviewResult> nightly = new NightlyReview<>(AlignmentReview.under(policy), folder);
        assertEquals(new Night<>(review, 5, 0), nightly.run(YEAR, shards));
        assertEquals(new Night<>(review, 0, 5), nightly.run(YEAR, shards));
    }
}
