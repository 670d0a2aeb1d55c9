// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.review.PeriodChange;
import dev.alidade.score.Scorecard;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.WhatIfResult;
import java.util.Optional;

/**
 * What there is to say about scores by themselves, such as those of stored measurements: what changed, what would be
 * otherwise, and how much of it is judgement or chance.
 */
public final class ScoreReport {
    private ScoreReport() {}

    /**
     * A page about a card. Where what was asked changes nothing it says so, and why, instead of the scores.
     *
     * @param window which time is judged
     * @param card the card
     * @param change what changed since an earlier card, if there is one with a total
     * @param whatIf what the card would be otherwise, if that was asked
     * @param sensitivity how much of the total is judgement or chance, if that was asked
     * @return the page, the same for equal cards
     */
    public static ReportPage page(
            Window window,
            Scorecard card,
            Optional<PeriodChange> change,
            Optional<WhatIfResult> whatIf,
            Optional<Sensitivity> sensitivity) {
        ImmutableList.Builder<Chapter> chapters = ImmutableList.builder();
        whatIf.ifPresent(result ->
                ReportPage.add(chapters, "what-if", "What if", new ChapterBody().addAll(WhatIfSection.of(result))));
        boolean told = whatIf.filter(WhatIfSection::changesNothing).isEmpty();
        if (told) {
            ReportPage.add(chapters, "scores", "Scores, in points of 100", ScoreSection.of(card));
        }
        change.filter(since -> since.change().isPresent())
                .ifPresent(since -> ReportPage.add(
                        chapters,
                        "change",
                        "What changed since the earlier review",
                        new ChapterBody().addAll(ChangeSection.since(since))));
        if (told) {
            ReportPage.add(chapters, "improvements", "What would help most", ImprovementSection.of(card));
        }
        sensitivity.ifPresent(other -> ReportPage.add(
                chapters,
                "sensitivity",
                "How much of it is judgement or chance",
                new ChapterBody().addAll(SensitivitySection.of(other))));
        return new ReportPage("How well sales and marketing are aligned", ReportPage.window(window), chapters.build());
    }
}
