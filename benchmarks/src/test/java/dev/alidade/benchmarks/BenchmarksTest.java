// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PathReport;
import dev.alidade.attribution.PathRow;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.handoff.Handoff;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checks that each benchmark makes before it measures, on less than it measures. */
final class BenchmarksTest {

    @Test
    void codingFindsThePhrasesThatASlowSearchFinds() {
        assertDoesNotThrow(() -> new CodingBenchmark().prepare(10_000));
    }

    @Test
    void aCodingOfAnotherAnswerIsNoticed() {
        AnswerMatcher matcher = AnswerMatcher.of(SurveyCodebook.CODEBOOK);
        assertThrows(
                IllegalStateException.class,
                () -> ExactPhrases.check(SurveyCodebook.CODEBOOK, "low price", matcher.code("hotline")));
        assertThrows(
                IllegalStateException.class,
                () -> ExactPhrases.check(SurveyCodebook.CODEBOOK, "low price", matcher.code("")));
    }

    @Test
    void theAnswersAreTheSameEveryTime() {
        Answers answers = Answers.make(2_000);
        assertTrue(answers.equals(Answers.make(2_000)));
        assertTrue(
                answers.texts().stream().allMatch(text -> text.split(" ", -1).length <= 5), answers.texts()::toString);
    }

    @Test
    void alphaIsThatOfDkpro() {
        assertDoesNotThrow(() -> new AlphaBenchmark().prepare(5_000));
    }

    @Test
    void theHandoffLoopCountsWhatTheReportCounts() {
        assertDoesNotThrow(() -> new HandoffBenchmark().prepare(40_000));
    }

    @Test
    void theStreamsCountWhatTheReportCounts() {
        assertDoesNotThrow(() -> new StreamsBenchmark().prepare(8_000));
    }

    @Test
    void streamsUnderAnotherAgreementAreNoticed() {
        List<Lead> leads = Leads.make(2_000);
        ServiceLevelAgreement other = HandoffBenchmark.AGREEMENT.withRespondWithin(Duration.ofHours(1));
        Map<Optional<String>, HandoffCounts> counts = HandoffStreams.count(other, Leads.QUARTER, leads);
        assertThrows(IllegalStateException.class, () -> HandoffBenchmark.check(counts, leads));
    }

    @Test
    void leadsMadeInPartsAreThoseMadeAtOnce() {
        Leads parts = new Leads();
        List<Lead> two =
                Stream.concat(parts.next(70).stream(), parts.next(30).stream()).toList();
        assertEquals(Leads.make(100), two);
    }

    @Test
    void aLoopUnderAnotherAgreementIsNoticed() {
        ServiceLevelAgreement standard = ServiceLevelAgreement.standard();
        HandoffLoop loop = new HandoffLoop(standard.withRespondWithin(Duration.ofHours(1)), Leads.QUARTER);
        loop.count(Leads.make(1_000));
        HandoffComparison comparison = new HandoffComparison(
                loop.byCampaign().get("C100"),
                Handoff.under(standard)
                        .by("campaign", Lead::campaignId)
                        .measure(Leads.make(1_000), Leads.QUARTER)
                        .group("C100")
                        .orElseThrow(),
                standard);
        assertThrows(IllegalStateException.class, comparison::check);
    }

    @Test
    void theLoopOverPathsFindsTheEffectsFoundByHand() {
        PathLoop loop = new PathLoop();
        loop.count(List.of(
                new PathCounts("A > B", 3, 300, 7), new PathCounts("A", 1, 100, 9), new PathCounts("B", 2, 200, 0)));
        Map<String, double[]> effects = loop.removalEffects();
        assertEquals(Set.of("A", "B"), effects.keySet());
        // By hand: 3 of 11 convert; of those without A 1/11 * 5/12, without B 1/22.
        assertArrayEquals(new double[] {31 / 36.0, 31 / 36.0}, effects.get("A"), 1e-15);
        assertArrayEquals(new double[] {5 / 6.0, 5 / 6.0}, effects.get("B"), 1e-15);
    }

    @Test
    void thePathsAreTheSameEveryTimeAndMostlyDistinct() {
        List<PathCounts> paths = Paths.make(20_000);
        assertEquals(Paths.make(20_000), paths);
        assertTrue(paths.stream().map(PathCounts::path).distinct().count() > 15_000);
        assertTrue(paths.stream().allMatch(row -> row.path().split(Paths.SEPARATOR, -1).length <= 20));
    }

    @Test
    void theLoopOverPathsFindsWhatTheModelsCredit() {
        assertDoesNotThrow(() -> new AttributionBenchmark.Rows().prepare(20_000));
        assertDoesNotThrow(() -> new AttributionBenchmark.Journeys().prepare(20_000));
        assertDoesNotThrow(() -> new AttributionBenchmark.ManyChannels().prepare(20_000));
    }

    @Test
    void aLoopOverOtherPathsIsNoticed() {
        PathLoop loop = new PathLoop();
        loop.count(List.of(new PathCounts("email > direct", 2, 300, 1), new PathCounts("direct", 1, 100, 3)));
        PathReport report = Attribution.paths(Models.first(), Models.last(), Models.linear(), Models.markov())
                .measure(
                        List.of(
                                PathRow.of("email > direct", 2, 1).withValue(new BigDecimal("3.00")),
                                PathRow.of("direct", 1, 2).withValue(new BigDecimal("1.00"))),
                        Walks.QUARTER);
        assertThrows(IllegalStateException.class, () -> CreditComparison.checkRows(loop, report.results()));
    }
}
