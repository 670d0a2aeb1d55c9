// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.review.PeriodChange;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scorecard;
import dev.alidade.score.ScoringModel;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.WhatIf;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScoreReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final Window YEAR_BEFORE =
            Window.ofDays(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1), ZoneOffset.UTC);
    private static final Metric CALLED =
            Metric.builder("handoff.called", "Called").build();
    private static final Metric SAID =
            Metric.builder("collaboration.said", "Said so").build();
    private static final ScoringModel MODEL = ScoringModel.builder("two")
            .entry(ModelEntry.of(CALLED, Heading.ACCOUNTABILITY))
            .entry(ModelEntry.of(SAID, Heading.COLLABORATION))
            .build();

    private static Scorecard card(long called, long said) {
        return Scorecard.of(
                MODEL, List.of("handoff", "collaboration"), List.of(share(CALLED, called), share(SAID, said)));
    }

    private static Measurement share(Metric metric, long hits) {
        return Measurement.share(metric, Proportion.of(hits, 100), 0, ImmutableList.of());
    }

    private static String text(
            Scorecard card, Optional<Scorecard> earlier, Optional<WhatIf> whatIf, boolean sensitivity) {
        return text(card, earlier, YEAR_BEFORE, whatIf, sensitivity);
    }

    private static String text(
            Scorecard card, Optional<Scorecard> earlier, Window window, Optional<WhatIf> whatIf, boolean sensitivity) {
        return REPORTS.kept(TextReport.of(ScoreReport.page(
                YEAR,
                card,
                earlier.map(before -> PeriodChange.between(window, before, YEAR, card)),
                whatIf.map(WhatIf::result),
                sensitivity ? Optional.of(Sensitivity.of(card)) : Optional.empty())));
    }

    @Test
    void aPageOfACardAloneHasItsScoresAndWhatWouldHelp() {
        assertEquals(
                List.of("scores", "improvements"),
                ScoreReport.page(YEAR, card(50, 50), Optional.empty(), Optional.empty(), Optional.empty())
                        .chapters()
                        .stream()
                        .map(Chapter::id)
                        .toList());
    }

    /** A third of the weight has a value, half is asked for. */
    private static Scorecard withoutTotal() {
        return Scorecard.of(
                MODEL.withHeadingWeight(Heading.COLLABORATION, 2),
                List.of("handoff", "collaboration"),
                List.of(share(CALLED, 50)));
    }

    @Test
    void withoutATotalTheTopicThatTookItAwayIsNamedAndNoPointsArePromised() {
        String text =
                text(withoutTotal(), Optional.empty(), Optional.empty(), false).replaceAll("\\s+", " ");

        assertTrue(
                text.contains("is that of collaboration (66.7%). A topic that nobody measures can be left out"), text);
        assertTrue(
                text.contains("What would help most -------------------- There is no total, and so no points"), text);
    }

    @Test
    void withATotalNoTopicIsNamedAsMissing() {
        assertEquals(Optional.empty(), MissingWeight.words(card(50, 50)));
    }

    @Test
    void aWhatIfWithoutATotalShowsWhatWasAskedAndTheTopicsThatMove() {
        Scorecard card = withoutTotal();
        String text = text(card, Optional.empty(), Optional.of(WhatIf.from(card).value("handoff.called", 0.9)), false)
                .replaceAll("\\s+", " ");

        assertTrue(text.contains("Called 50.0% 90.0%"), text);
        assertTrue(text.contains("These topics would have another score:"), text);
        assertTrue(text.contains("handoff 50.0 90.0"), text);
    }

    @Test
    void aWhatIfOfAnotherTargetWithoutATotalShowsTheTopicThatMovesAndNoValues() {
        Scorecard card = withoutTotal();
        String text = text(card, Optional.empty(), Optional.of(WhatIf.from(card).target("handoff.called", 0.5)), false)
                .replaceAll("\\s+", " ");

        assertFalse(text.contains("What would be otherwise"), text);
        assertTrue(text.contains("handoff 50.0 100.0"), text);
    }

    @Test
    void aWhatIfThatChangesNothingSaysSoInsteadOfTheScores() {
        Scorecard card = card(50, 50);
        WhatIf alone = WhatIf.from(card).weight("handoff.called", 2);

        String text = text(card, Optional.empty(), Optional.of(alone), false).replaceAll("\\s+", " ");

        assertTrue(text.contains("It changes nothing: what was asked is no part of the score here"), text);
        assertFalse(text.contains("Scores, in points of 100") || text.contains("What would help most"), text);
    }

    @Test
    void aChangeSaysWhetherChanceWouldHaveMadeIt() {
        String text = text(card(80, 52), Optional.of(card(50, 50)), Optional.empty(), false);

        assertTrue(text.contains("The total was 50.0 and is 66.0: 16.0 points more."), text);
        assertTrue(text.contains("""
                 +15.0  Called                        50.0   80.0  more than chance
                  +1.0  Said so                       50.0   52.0  may be chance
                """), text);
    }

    @Test
    void aChangeNamesTheTimeOfTheEarlierReview() {
        String text = text(card(80, 52), Optional.of(card(50, 50)), Optional.empty(), false)
                .replaceAll("\\s+", " ");

        assertTrue(
                text.contains("The earlier review: From 2023-01-01 to before 2024-01-01, as known before 2024-01-01"),
                text);
        assertFalse(text.contains("same cases"), text);
    }

    @Test
    void ofReviewsThatOverlapNobodyCanTellWhatIsChance() {
        Window since = Window.ofDays(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 7, 1), ZoneOffset.UTC);
        String text = text(card(80, 52), Optional.of(card(50, 50)), since, Optional.empty(), false)
                .replaceAll("\\s+", " ");

        assertTrue(text.contains("+15.0 Called 50.0 80.0"), text);
        assertFalse(text.contains("more than chance"), text);
        assertTrue(
                text.contains(
                        "Whether a change is chance can't be told: both reviews count the same cases, from 2024-01-01 to before 2024-07-01."),
                text);
    }

    @Test
    void withoutAChangeNothingMovedTheTotal() {
        String text = text(card(50, 50), Optional.of(card(50, 50)), Optional.empty(), false);

        assertTrue(text.contains("The total was 50.0 and is 50.0: no change."), text);
        assertTrue(text.contains("No measurement moved the total."), text);
    }

    @Test
    void aWhatIfTellsJudgementApartAndAsksNotForChance() {
        Scorecard card = card(50, 50);
        String text = text(
                card,
                Optional.empty(),
                Optional.of(WhatIf.from(card).value("handoff.called", 0.9).target("collaboration.said", 0.5)),
                false);

        assertTrue(text.contains("Difference          +45.0 points"), text);
        assertTrue(text.contains("Of that, judgement  +25.0 points"), text);
        assertFalse(text.contains("Chance?"), text);
    }

    @Test
    void aHeadingIsToldApartFromATopicOfItsName() {
        String text = text(card(90, 50), Optional.empty(), Optional.empty(), true);

        assertTrue(text.contains("twice the weight of the heading Collaboration"), text);
        assertTrue(text.contains("without collaboration.said"), text);
        assertTrue(text.contains("the geometric mean"), text);
    }

    @Test
    void withoutATotalThereIsNothingToVary() {
        Scorecard nothing = Scorecard.of(MODEL, List.of("handoff"), List.of());

        assertTrue(text(nothing, Optional.empty(), Optional.empty(), true)
                .contains("Without a total there is nothing to vary."));
    }

    @Test
    void gainsHaveASign() {
        assertEquals("+1.5", ChangeSection.signed(1.5));
        assertEquals("-1.5", ChangeSection.signed(-1.5));
        assertEquals("0.0", ChangeSection.signed(0));
        assertEquals("<+0.1", ChangeSection.signed(0.01));
        assertEquals(">-0.1", ChangeSection.signed(-0.01));
    }

    @Test
    void aWhatIfOfSomethingThatIsNotScoredSaysWhetherItIsMeasured() {
        Metric other = Metric.builder("handoff.other", "Other").build();
        Scorecard card = Scorecard.of(MODEL, List.of("handoff"), List.of(share(CALLED, 50), share(other, 20)));

        String measured =
                text(card, Optional.empty(), Optional.of(WhatIf.from(card).measured(share(other, 30))), false);
        assertTrue(
                measured.contains("It changes nothing: handoff.other is measured, but no part of the score."),
                measured);
        String outside = text(
                        card, Optional.empty(), Optional.of(WhatIf.from(card).measured(share(SAID, 30))), false)
                .replaceAll("\\s+", " ");
        assertTrue(
                outside.contains("collaboration.said is no part of the score here, and its topic is not in scope."),
                outside);
    }

    @Test
    void topicsMayMoveWhileTheTotalStays() {
        Scorecard card = card(50, 50);
        String text = text(
                        card,
                        Optional.empty(),
                        Optional.of(
                                WhatIf.from(card).value("handoff.called", 0.75).value("collaboration.said", 0.25)),
                        false)
                .replaceAll("\\s+", " ");

        assertTrue(text.contains("Difference 0.0 points"), text);
        assertTrue(text.contains("Weakest topic then collaboration with 25.0"), text);
        assertTrue(text.contains("The total stays as it is: what one topic gains another one loses"), text);
        assertFalse(text.contains("It changes nothing"), text);
    }
}
