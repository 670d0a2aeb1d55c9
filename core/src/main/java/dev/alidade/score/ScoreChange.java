// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What happened between two cards of one model, measurement by measurement. The points of all changes add up to the
 * difference of the totals.
 *
 * <p>Like is compared with like. Entries with a value on both cards are weighted as if these were all there is, the same
 * on both sides; each moves the total by that weight times the change of its score, and one whose score is the same by
 * nothing. What is left of the difference is due to the entries with a value on one card only. One that appears brings its
 * score in place of what stood for it before: the score, over the common entries, of its topic, or if the topic has none
 * of its heading, or if that has none of the whole; it moves the total by its weight on the later card times the
 * difference. One that disappears does the opposite, with its weight on the earlier card. This is no approximation: with
 * weights that are renormalised within topics, then headings, then the whole, these parts add up to the difference. When
 * no entry is common, the mean of both totals stands for what is missing.
 *
 * @param from the earlier total, in points
 * @param to the later total, in points
 * @param points the difference, positive for a gain
 * @param changes the changes, the largest first whatever their sign, equal ones by id; none for what had no value on
 *     either card
 */
public record ScoreChange(double from, double to, double points, ImmutableList<MetricChange> changes) {
    /** Checks that nothing is missing. */
    public ScoreChange {
        requireNonNull(changes, "changes");
    }

    /**
     * How much of the difference is due to measurements of which chance may be said the same: those on both cards.
     *
     * @param verdict whether chance may have made their changes
     * @return the sum of their points
     */
    public double points(MetricChange.Verdict verdict) {
        return sum(change -> change.kind() == MetricChange.Kind.CHANGED && change.verdict() == verdict);
    }

    /**
     * How much of the difference is due to measurements with a value on one card only.
     *
     * @return the sum of their points
     */
    public double pointsOfOneSide() {
        return sum(change -> change.kind() != MetricChange.Kind.CHANGED);
    }

    /**
     * This change where both cards count some of the same cases, as of windows that overlap: standard errors and intervals
     * hold for cases of one card each, so that there are none, and whether chance made a change can't be told.
     *
     * @return the same points, with the verdict {@link MetricChange.Verdict#UNKNOWN} throughout
     */
    public ScoreChange ofSharedCases() {
        return new ScoreChange(
                from,
                to,
                points,
                changes.stream().map(MetricChange::ofSharedCases).collect(ImmutableList.toImmutableList()));
    }

    private double sum(Predicate<MetricChange> which) {
        return changes.stream().filter(which).mapToDouble(MetricChange::points).sum();
    }

    /**
     * Compares two cards.
     *
     * @param earlier the card to compare with
     * @param later the card to explain
     * @return the change; empty when one of the cards has no total
     * @throws IllegalArgumentException if the cards are of different models: score the stored measurements of one again
     *     under the model of the other
     */
    public static Optional<ScoreChange> between(Scorecard earlier, Scorecard later) {
        requireNonNull(earlier, "earlier");
        requireNonNull(later, "later");
        String before = earlier.model().fingerprint();
        String after = later.model().fingerprint();
        if (!before.equals(after)) {
            throw new IllegalArgumentException(
                    "A card of model %s (%s) can't be compared with one of model %s (%s): a change of the model would look like a change of the company. Score the stored measurements again under one model: Scorecard.of(model, card.scope(), card.measurements())."
                            .formatted(
                                    earlier.model().name(),
                                    before,
                                    later.model().name(),
                                    after));
        }
        if (earlier.total().isEmpty() || later.total().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(earlier, later).change());
    }
}
