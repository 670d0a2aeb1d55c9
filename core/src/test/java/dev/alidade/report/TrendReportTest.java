// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.content.ContentSettings;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.Satisfaction;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.PeriodReview;
import dev.alidade.review.ReviewPeriod;
import dev.alidade.review.ReviewPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TrendReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final ReviewPolicy POLICY =
            ReviewPolicy.builder().handoff(ServiceLevelAgreement.standard()).build();
    private static final PeriodReview MONTHLY = AlignmentReview.under(POLICY).every(ReviewPeriod.MONTH);
    private static final Window HALF = half(1);

    private static Window half(int firstDay) {
        return Window.ofDays(LocalDate.of(2024, 1, firstDay), LocalDate.of(2024, 7, 1), ZoneOffset.UTC);
    }

    /** Two leads a day; all are called until April, and none from then on. */
    private static List<Fact> leads() {
        List<Fact> leads = new ArrayList<>();
        for (int number = 0; number < 360; number++) {
            Instant at = half(1).start().plusSeconds(43_200L * number);
            LeadBuilder lead = Lead.builder("L" + number).createdAt(at).handedOff(at);
            boolean called = at.isBefore(Instant.parse("2024-04-01T00:00:00Z"));
            leads.add((called ? lead.attempt(at.plusSeconds(600)) : lead).build());
        }
        return leads;
    }

    private static String trend(PeriodReview review, List<Fact> facts, Window window) {
        ReportPage page =
                ReportPage.of(AlignmentReview.under(POLICY).measure(facts, window), review.measure(facts, window));
        assertEquals(
                "trend",
                page.chapters()
                        .get(page.chapters().get(1).id().equals("improvements") ? 2 : 1)
                        .id());
        return REPORTS.kept(TextReport.detailed(page));
    }

    @Test
    void theFallIsToldInWordsAndWhatMadeItByName() {
        String text = trend(MONTHLY, leads(), HALF);

        assertTrue(text.contains("From 2024-01 to 2024-06 the total fell by"), text);
        assertTrue(text.contains("The largest fall was in"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("2024-04 -"), text);
        assertTrue(text.contains("  Followed up at all"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    }

    @Test
    void theLargestFallIsFoundAcrossPeriodsWithoutATotal() {
        Instant march = Instant.parse("2024-03-01T00:00:00Z");
        Instant may = Instant.parse("2024-05-01T00:00:00Z");
        List<Fact> facts = leads().stream()
                .map(Lead.class::cast)
                .filter(lead ->
                        lead.createdAt().isBefore(march) || !lead.createdAt().isBefore(may))
                .map(Fact.class::cast)
                .toList();

        String text = trend(MONTHLY, facts, HALF).replaceAll("\\s+", " ");

        assertTrue(text.contains("The largest fall was from 2024-02 to 2024-05, with no total between them: "), text);
        assertTrue(text.contains("2024-05, since 2024-02 -"), text);
    }

    @Test
    void aFallFromTheFirstToTheLastOfTwoIsToldOnce() {
        Window two = Window.ofDays(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 1), ZoneOffset.UTC);

        String text = trend(MONTHLY, leads(), two);

        assertTrue(text.contains("From 2024-03 to 2024-04 the total fell by"), text);
        assertFalse(text.contains("The largest fall"), text);
    }

    @Test
    void withoutTotalsTopicsAreCompared() {
        ReviewPolicy much = ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard())
                .content(ContentSettings.standard())
                .commitments(CommitmentSettings.standard())
                .build();
        String text = REPORTS.kept(TextReport.of(ReportPage.of(
                        AlignmentReview.under(much).measure(leads(), HALF),
                        AlignmentReview.under(much).every(ReviewPeriod.MONTH).measure(leads(), HALF))))
                .replaceAll("\\s+", " ");

        assertTrue(text.contains("There are no two periods with a total to compare."), text);
        assertTrue(text.contains("Topic First Last Lowest Highest"), text);
        assertTrue(text.matches(".*handoff \\S+, 2024-01 \\S+, 2024-06 \\S+, 2024-0[456] \\S+, 2024-0[123] .*"), text);
    }

    @Test
    void answersThatNoPeriodTellsAreNamedOnlyWhereThereAreSome() {
        ReviewPolicy policy = ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard())
                .outcome(OutcomeSettings.standard())
                .build();
        assertFalse(withOutcomes(policy, leads()).contains("Answers of persons"), withOutcomes(policy, leads()));

        List<Fact> facts = leads();
        for (int i = 0; i < 8; i++) {
            facts.add(new Satisfaction("C" + i, HALF.start(), 9, 0, 10));
        }
        String text = withOutcomes(policy, facts);
        assertTrue(text.contains("Told without these answers: outcome."), text);
        assertFalse(text.contains("Not told here"), text);
    }

    private static String withOutcomes(ReviewPolicy policy, List<Fact> facts) {
        return REPORTS.kept(TextReport.of(ReportPage.of(
                        AlignmentReview.under(policy).measure(facts, HALF),
                        AlignmentReview.under(policy).every(ReviewPeriod.MONTH).measure(facts, HALF))))
                .replaceAll("\\s+", " ");
    }

    @Test
    void withoutTotalsThereIsNothingToCompare() {
        String text = trend(MONTHLY, List.of(), HALF);

        assertTrue(text.contains("There are no two periods with a total to compare."), text);
    }

    @Test
    void aPeriodThatWasNotOverAtAsOfIsNamedAndTheOthersAreSeenAtTheirEnds() {
        Window running = HALF.withAsOf(Instant.parse("2024-05-17T12:00:00Z"));
        String text = trend(MONTHLY, leads(), running).replaceAll("\\s+", " ");

        assertTrue(text.contains("2024-05 was not over at as-of, 14 d 12 h before its end."), text);
        assertTrue(text.contains("Each period that was over is judged by what was known at its end."), text);
    }

    @Test
    void partsAndTheInstantOfSeeingAreNamed() {
        assertTrue(trend(MONTHLY, leads(), half(10)).contains("Parts of a period: 2024-01-10 to 01-31."));
        assertTrue(trend(MONTHLY, leads(), HALF).contains("Each period is judged by what was known at its end."));
        assertTrue(trend(MONTHLY, leads(), HALF.withAsOf(Instant.parse("2024-07-08T00:00:00Z")))
                .contains("Each period is judged by what was known as long after its end"));
        assertTrue(trend(MONTHLY.asOfWindow(), leads(), HALF).contains("All periods are seen as of the same instant"));
    }
}
