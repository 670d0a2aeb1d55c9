// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.handoff.Handoff;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
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
}
