// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Nested;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** Hands each fact to the review of every period: what a fact means for a period, each topic knows. */
final class TrendTally extends CellTally<Fact, ReviewTrend> {
    private final ToldByPeriod told;
    private final ReviewPeriod period;
    private final List<Nested<Fact, ReviewResult>> reviews = new ArrayList<>();

    TrendTally(ToldByPeriod told, ReviewPeriod period, ImmutableList<Window> periods, Window window) {
        super(settings(told, period, periods, window), window);
        this.told = told;
        this.period = period;
        AlignmentReview review = AlignmentReview.under(told.policy());
        for (Window part : periods) {
            reviews.add(cell("period " + part.start(), new Nested<>(review, part)));
        }
    }

    private static Settings settings(
            ToldByPeriod told, ReviewPeriod period, ImmutableList<Window> periods, Window window) {
        return Settings.of("review-trend", 1)
                .with("review", AlignmentReview.under(told.policy()), window)
                .with("period", period)
                .with("answers", told.answers())
                .with("untold", told.untold().toString())
                .with("periods", periods.toString());
    }

    @Override
    public void add(Fact fact) {
        if (told.takes(fact)) {
            for (Nested<Fact, ReviewResult> review : reviews) {
                review.add(fact);
            }
        }
    }

    @Override
    public ReviewTrend result() {
        return result(this);
    }

    @Override
    protected ReviewTrend resultAmong(CellTally<Fact, ReviewTrend> whole) {
        return result((TrendTally) whole);
    }

    private ReviewTrend result(TrendTally whole) {
        ImmutableList.Builder<ReviewResult> results = ImmutableList.builder();
        for (int i = 0; i < reviews.size(); i++) {
            results.add(reviews.get(i).resultWithin(whole.reviews.get(i)));
        }
        return ReviewTrend.of(window(), period, results.build(), told.untold());
    }
}
