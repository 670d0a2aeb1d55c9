// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * A review of each period of a window, in one pass over all facts: the months of a year, and what changed between them.
 *
 * <pre>{@code
 * ReviewTrend trend = AlignmentReview.under(policy).every(ReviewPeriod.MONTH).measure(facts, year);
 * trend.changes().get(0).change().orElseThrow().changes(); // what moved the total in February
 * }</pre>
 *
 * <p>Periods are those of the calendar in the window's zone; where the window begins or ends inside one, that part is a
 * period of its own. Each period is seen as long after its end as the whole window is seen after its own, so that all are
 * known equally early: with a window as of its end, as of the end of the period. {@link #asOfWindow()} sees all as of
 * the whole window's instant instead: more is known then, but of the earlier ones more than of the later. In both cases nothing is
 * known beyond the window's as-of, and periods that begin later are left out.
 *
 * <p>Answers of persons and customers are not told by period unless {@linkplain #withSurveys() asked for}: see
 * {@link ReviewTrend#untold()}.
 */
public final class PeriodReview implements Analysis<Fact, ReviewTrend> {
    /** The largest number of periods: each is a whole review in memory. */
    public static final int MOST = 120;

    private final ReviewPolicy policy;
    private final ReviewPeriod period;
    private final boolean surveys;
    private final boolean together;

    PeriodReview(ReviewPolicy policy, ReviewPeriod period, boolean surveys, boolean together) {
        this.policy = policy;
        this.period = requireNonNull(period, "period");
        this.surveys = surveys;
        this.together = together;
    }

    /**
     * This review with all periods as of the whole window's as-of instant.
     *
     * @return a new review
     */
    public PeriodReview asOfWindow() {
        return new PeriodReview(policy, period, surveys, true);
    }

    /**
     * This review with what persons and customers answered, in each period protected as in any review. To be asked for only where every
     * round of a survey lies in one period, or where the result of the whole window is never shown: what the whole tells
     * beyond its periods may be the answers of one.
     *
     * @return a new review
     */
    public PeriodReview withSurveys() {
        return new PeriodReview(policy, period, true, together);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the window has more than {@value #MOST} periods, or nothing in scope is told by
     *     period
     */
    @Override
    public Tally<Fact, ReviewTrend> tally(Window window) {
        return fresh(window);
    }

    @Override
    public Tally<Fact, ReviewTrend> tally(Window window, byte[] saved) {
        return CellTally.restore(fresh(window), saved);
    }

    private TrendTally fresh(Window window) {
        ToldByPeriod told = surveys ? ToldByPeriod.everything(policy) : ToldByPeriod.withoutAnswers(policy);
        return new TrendTally(told, period, periods(window), window);
    }

    private ImmutableList<Window> periods(Window window) {
        Duration later = Duration.between(local(window.end(), window), local(window.asOf(), window));
        return period.of(window).stream()
                .filter(part -> window.knows(part.start()))
                .map(part -> part.withAsOf(together ? window.asOf() : seen(part, later, window)))
                .collect(ImmutableList.toImmutableList());
    }

    /** As long after its end as the whole window, by the clocks on the wall; never later than the whole window is. */
    private static Instant seen(Window part, Duration later, Window whole) {
        if (part.end().equals(whole.end())) {
            return whole.asOf();
        }
        Instant asOf = later.isNegative()
                ? part.end()
                : local(part.end(), part).plus(later).atZone(part.zone()).toInstant();
        return asOf.isBefore(whole.asOf()) ? asOf : whole.asOf();
    }

    private static LocalDateTime local(Instant instant, Window window) {
        return LocalDateTime.ofInstant(instant, window.zone());
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedOperationException if a part refuses to be grouped, as surveys do
     */
    @Override
    public Analysis<Fact, Grouped<ReviewTrend>> by(String name, Function<? super Fact, Optional<String>> key) {
        Object unused = AlignmentReview.under(policy).by(name, key);
        return Analysis.super.by(name, key);
    }
}
