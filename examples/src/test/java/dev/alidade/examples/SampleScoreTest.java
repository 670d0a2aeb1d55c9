// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.grouping.Groups;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.json.ReviewJson;
import dev.alidade.examples.json.StoredReview;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.PeriodChange;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Improvement;
import dev.alidade.score.MetricChange;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.WhatIf;
import dev.alidade.score.WhatIfResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** What the score of the sample company says would help does help, and what was stored gives the same score. */
final class SampleScoreTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final Path SAMPLE = Path.of("sample-company");
    private static final String IN_TIME = "handoff.sla-compliance";

    private static PolicyFile agreed;
    private static ReviewPolicy policy;
    private static ImmutableList<Fact> facts;
    private static ReviewResult review;

    @BeforeAll
    static void reviewTheSampleCompany() {
        agreed = PolicyFile.read(SAMPLE.resolve("policy.properties"));
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
    void eachImprovementAddsTheStatedPoints() {
        assertTrue(review.scorecard().improvements().size() > 50);
        for (Improvement improvement : review.scorecard().improvements()) {
            WhatIfResult result = WhatIf.from(review.scorecard())
                    .value(improvement.metric().id(), improvement.target())
                    .result();

            assertEquals(
                    improvement.points(),
                    result.points().orElseThrow(),
                    1e-9,
                    improvement.metric().id());
        }
    }

    @Test
    void followingAllLeadsUpInTimeHasTheWholeEffectThatItsMeasurementsSay() {
        Improvement advice = review.scorecard().improvements().stream()
                .filter(one -> one.metric().id().equals(IN_TIME))
                .findFirst()
                .orElseThrow();
        Analysis<Lead, HandoffReport> handoff = Handoff.under(agreed.agreement());
        List<Fact> followed = facts.stream()
                .map(fact -> fact instanceof Lead lead && late(handoff, lead) > 0 ? called(lead) : fact)
                .toList();

        ReviewResult after = AlignmentReview.under(policy).measure(followed, YEAR);

        Measurement then = measured(after, IN_TIME);
        assertEquals(1.0, then.value().orElseThrow());
        assertEquals(
                advice.count().orElseThrow(),
                then.evidence().numerator().orElseThrow()
                        - measured(review, IN_TIME).evidence().numerator().orElseThrow());
        List<MetricChange> moved = after.scorecard().since(review.scorecard()).orElseThrow().changes().stream()
                .filter(change -> change.points() != 0)
                .toList();
        MetricChange inTime = moved.stream()
                .filter(change -> change.metric().id().equals(IN_TIME))
                .findFirst()
                .orElseThrow();
        assertEquals(advice.points(), inTime.points(), 1e-9);
        assertTrue(moved.size() > 3, "more than what was advised has moved");
        assertEquals(after.scorecard(), withAllThatMoved(after).after());
        assertEquals(
                after.scorecard().total().orElseThrow()
                        - review.scorecard().total().orElseThrow(),
                moved.stream().mapToDouble(MetricChange::points).sum(),
                1e-9);
        assertTrue(after.scorecard().total().orElseThrow()
                        - review.scorecard().total().orElseThrow()
                > advice.points());
    }

    private static WhatIfResult withAllThatMoved(ReviewResult after) {
        WhatIf all = WhatIf.from(review.scorecard());
        for (Measurement measurement : after.measurements()) {
            if (!review.measurements().contains(measurement)) {
                all = all.measured(measurement);
            }
        }
        return all.result();
    }

    private static Measurement measured(ReviewResult result, String id) {
        return result.measurements().stream()
                .filter(one -> one.metric().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** How many of a lead's hand-overs were not followed up in time. */
    private static long late(Analysis<Lead, HandoffReport> handoff, Lead lead) {
        Proportion inTime = handoff.measure(List.of(lead), YEAR).withinAgreement();
        return inTime.total() - inTime.hits();
    }

    /** The lead, called a minute after each hand-over. */
    private static Lead called(Lead lead) {
        Stream<LeadEvent> calls = lead.timeline().stream()
                .filter(HandedOff.class::isInstance)
                .map(event -> new Activity(
                        event.at().plusSeconds(60), Direction.OUT, Automation.HUMAN, true, Optional.of("call")));
        return lead.withTimeline(Stream.concat(lead.timeline().stream(), calls)
                .sorted(Comparator.comparing(LeadEvent::at))
                .toList());
    }

    @Test
    void storedMeasurementsGiveTheSameCardBitForBit(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("review.json"),
                Json.write(ReviewJson.of(policy, review, Optional.empty(), Optional.empty(), Groups.none(), "s")));

        StoredReview stored = StoredReview.read(file);

        assertEquals(review.window(), stored.window());
        assertEquals(review.measurements(), stored.measurements());
        assertEquals(review.scorecard(), stored.card(agreed.model()));
        assertEquals(review.scorecard().model().fingerprint(), stored.modelFingerprint());
    }

    @Test
    void whatIsSaidAboutScoresComesBackFromJson() {
        WhatIfResult whatIf = WhatIf.from(review.scorecard())
                .value(IN_TIME, 0.9)
                .without("funnel.recorded-steps")
                .result();
        PeriodChange change = new PeriodChange(YEAR, YEAR, whatIf.change());

        assertEquals(whatIf, again(whatIf));
        assertEquals(change, again(change));
        assertEquals(Sensitivity.of(review.scorecard()), again(Sensitivity.of(review.scorecard())));
    }

    private static Object again(Object value) {
        JsonMapper mapper = JsonMapper.builder().addModule(new GuavaModule()).build();
        return mapper.readValue(mapper.writeValueAsString(value), value.getClass());
    }
}
