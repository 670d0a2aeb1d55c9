// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.math.BigInteger;
import java.util.List;
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
     * @param inScope the share in scope of each entry of the card
     * @param counting the share of each entry that counts, if only these are there
     * @param total whether there is a total that the latter are shares of
     */
    static Part of(List<Judged> entries, Shares inScope, Shares counting, boolean total) {
        BigInteger scope = inScope.of(entries.stream());
        BigInteger covered = inScope.of(entries.stream().filter(Judged::counts));
        BigInteger weight = counting.of(entries.stream().filter(Judged::counts));
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        BigInteger earned = BigInteger.ZERO;
        for (Judged one : entries) {
            BigInteger units = inScope.of(one);
            low = low.add(units.multiply(BigInteger.valueOf(one.low())));
            high = high.add(units.multiply(BigInteger.valueOf(one.high())));
            if (one.counts()) {
                earned = earned.add(counting.of(one).multiply(BigInteger.valueOf(one.score())));
            }
        }
        boolean any = weight.signum() > 0;
        return new Part(
                any ? OptionalDouble.of(Shares.points(earned, weight)) : OptionalDouble.empty(),
                new Bounds(Shares.points(low, scope), Shares.points(high, scope)),
                Ratio.toDouble(covered, scope),
                Ratio.toDouble(scope, inScope.whole()),
                any && total ? OptionalDouble.of(Ratio.toDouble(weight, counting.whole())) : OptionalDouble.empty(),
                any && total ? OptionalDouble.of(Shares.points(earned, counting.whole())) : OptionalDouble.empty());
    }
}
