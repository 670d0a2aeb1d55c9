// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Some entries weighed together: one, those of a topic, those of a heading, or all. */
record Part(
        OptionalDouble score,
        Bounds bounds,
        double coverage,
        double scopeWeight,
        OptionalDouble weight,
        OptionalDouble points) {

    /**
     * Weighs entries together.
     *
     * @param entries at least one
     * @param scopeWeights the share in scope of each entry of the card
     * @param weights the share of each entry that counts, if only these are there
     * @param total whether there is a total for which the weights hold
     */
    static Part of(List<Judged> entries, Map<String, Ratio> scopeWeights, Map<String, Ratio> weights, boolean total) {
        Ratio scope = Ratio.ZERO;
        Ratio covered = Ratio.ZERO;
        Ratio low = Ratio.ZERO;
        Ratio high = Ratio.ZERO;
        Ratio weight = Ratio.ZERO;
        Ratio earned = Ratio.ZERO;
        for (Judged one : entries) {
            Ratio scopeWeight = Weighting.get(scopeWeights, one.id());
            scope = scope.plus(scopeWeight);
            low = low.plus(scopeWeight.times(one.low()));
            high = high.plus(scopeWeight.times(one.high()));
            if (one.counts()) {
                covered = covered.plus(scopeWeight);
                Ratio own = Weighting.get(weights, one.id());
                weight = weight.plus(own);
                earned = earned.plus(own.times(one.score()));
            }
        }
        boolean any = weight.compareTo(Ratio.ZERO) > 0;
        return new Part(
                any ? OptionalDouble.of(earned.over(weight).toPoints()) : OptionalDouble.empty(),
                new Bounds(low.over(scope).toPoints(), high.over(scope).toPoints()),
                covered.over(scope).toDouble(),
                scope.toDouble(),
                any && total ? OptionalDouble.of(weight.toDouble()) : OptionalDouble.empty(),
                any && total ? OptionalDouble.of(earned.toPoints()) : OptionalDouble.empty());
    }
}
