// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A card as it is and as it would be. What another judgement does and what other measurements do are told apart: the first
 * is the difference that the new model makes to the measurements as they are, the second what moves the total from there;
 * together they are the difference of the totals.
 *
 * @param before the card as it is
 * @param after the card as it would be
 * @param points by how much the total would rise; empty when one of the cards has no total
 * @param judgement how much of this another model does: targets, scales, weights, entries; 0 under the same model; empty
 *     when there is no total to say it of
 * @param change how much of it other measurements do, one by one, scored by the new model; empty when there is no total to
 *     say it of
 */
public record WhatIfResult(
        Scorecard before,
        Scorecard after,
        OptionalDouble points,
        OptionalDouble judgement,
        Optional<ScoreChange> change) {
    /** Checks that nothing is missing. */
    public WhatIfResult {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(points, "points");
        requireNonNull(judgement, "judgement");
        requireNonNull(change, "change");
    }

    static WhatIfResult of(Scorecard before, Scorecard after) {
        Scorecard between = Scorecard.of(after.model(), before.scope(), before.measurements());
        return new WhatIfResult(
                before, after, gain(before, after), gain(before, between), ScoreChange.between(between, after));
    }

    private static OptionalDouble gain(Scorecard from, Scorecard to) {
        return from.total().isPresent() && to.total().isPresent()
                ? OptionalDouble.of(to.total().getAsDouble() - from.total().getAsDouble())
                : OptionalDouble.empty();
    }
}
