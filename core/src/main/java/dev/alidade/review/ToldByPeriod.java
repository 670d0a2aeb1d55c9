// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.content.ContentMetrics;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.model.Fact;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.outcome.OutcomeMetrics;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a policy may be told by period. Where a window and its periods are both shown, their differences are shown too:
 * of answers of persons and customers these may be about one. So answers reach no period unless asked for, and a topic
 * that asks them is not scored by what is left of it.
 *
 * @param policy what the periods measure
 * @param answers whether answers of persons are told
 * @param untold the names of the parts that are left out, or in part
 */
record ToldByPeriod(ReviewPolicy policy, boolean answers, ImmutableList<String> untold) {
    /** The parts that ask persons too, and which of their metrics that is. */
    private static final ImmutableSet<String> PARTLY = ImmutableSet.of(ReviewResult.CONTENT, ReviewResult.OUTCOME);

    private static final ImmutableList<Metric> RATED = ImmutableList.of(
            ContentMetrics.ACCURACY,
            ContentMetrics.FINDABILITY,
            OutcomeMetrics.MORALE,
            OutcomeMetrics.SATISFACTION,
            OutcomeMetrics.NET_PROMOTER_SCORE);

    /** What persons of the company or of a customer answered, where small groups are protected. */
    private static final ImmutableSet<Class<? extends Fact>> ANSWERS =
            ImmutableSet.of(Rating.class, Satisfaction.class, SurveyAnswer.class);

    static ToldByPeriod everything(ReviewPolicy policy) {
        return new ToldByPeriod(policy, true, ImmutableList.of());
    }

    static ToldByPeriod withoutAnswers(ReviewPolicy policy) {
        ImmutableList.Builder<ReviewPart<?, ?>> kept = ImmutableList.builder();
        ImmutableList.Builder<String> untold = ImmutableList.builder();
        Set<String> unscored = new TreeSet<>();
        Set<String> topics = new TreeSet<>();
        for (ReviewPart<?, ?> part : policy.parts()) {
            if (PARTLY.contains(part.name())) {
                kept.add(part);
                untold.add(part.name());
                RATED.forEach(metric -> unscored.add(metric.id()));
            } else if (answersOnly(part)) {
                untold.add(part.name());
                topics.add(part.topic());
            } else {
                kept.add(part);
            }
        }
        ImmutableList<ReviewPart<?, ?>> parts = kept.build();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "Review by period: all that is in scope are answers of persons (%s), which are not told by period. Add a topic, or ask for surveys where each of their rounds lies in one period."
                            .formatted(untold.build()));
        }
        for (ModelEntry entry : policy.model().entries()) {
            if (topics.contains(entry.topic())) { // the rest of a topic would be scored under the name of the whole
                unscored.add(entry.id());
            }
        }
        return new ToldByPeriod(new ReviewPolicy(parts, without(policy.model(), unscored)), false, untold.build());
    }

    private static boolean answersOnly(ReviewPart<?, ?> part) {
        if (ANSWERS.contains(part.facts())) {
            return true;
        }
        try {
            Object unused = part.analysis().by("period", fact -> Optional.empty());
            return false;
        } catch (UnsupportedOperationException refused) {
            return true;
        }
    }

    private static ScoringModel without(ScoringModel model, Set<String> metrics) {
        ScoringModel left = model;
        for (ModelEntry entry : model.entries()) {
            if (metrics.contains(entry.id())) {
                left = left.without(entry.id());
            }
        }
        return left;
    }

    /** Whether a part tells of other things too, and keeps them by period. */
    static boolean inPart(String part) {
        return PARTLY.contains(part);
    }

    /** Whether a review has answers of persons or customers on a part that asks them too. */
    static boolean answered(String part, ReviewResult review) {
        return review.measurements().stream()
                .filter(measured -> measured.metric().topic().equals(part))
                .anyMatch(measured -> measured.state() != State.NO_DATA && RATED.contains(measured.metric()));
    }

    /** Whether a fact reaches the periods. */
    boolean takes(Fact fact) {
        return answers || !ANSWERS.contains(fact.getClass());
    }
}
