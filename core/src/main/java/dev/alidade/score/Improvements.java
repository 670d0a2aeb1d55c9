// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** What would help most. */
final class Improvements {
    /** How far a value may be from its numerator over its denominator and still be called their share. */
    private static final double SAME = 1e-12;

    private Improvements() {}

    static ImmutableList<Improvement> of(List<Judged> judged, Shares counting) {
        return judged.stream()
                .filter(one -> one.counts() && one.score() < Judged.ONE)
                .map(one -> improvement(one, counting))
                .sorted(Comparator.comparingDouble(Improvement::points)
                        .reversed()
                        .thenComparing(improvement -> improvement.metric().id()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Improvement improvement(Judged one, Shares counting) {
        Measurement measured = one.measurement().orElseThrow();
        OptionalLong count = count(one.entry().scale(), measured);
        return new Improvement(
                measured.metric(),
                Shares.points(
                        BigInteger.valueOf(Judged.ONE - one.score()).multiply(counting.of(one)), counting.whole()),
                measured.value().orElseThrow(),
                one.entry().scale().target(),
                count,
                measured.metric().advice().map(advice -> Advice.filled(advice, count)));
    }

    private static OptionalLong count(Scale scale, Measurement measured) {
        double value = measured.value().orElseThrow();
        OptionalLong numerator = measured.evidence().numerator();
        OptionalLong denominator = measured.evidence().denominator();
        if (measured.metric().unit() == Unit.SHARE
                && numerator.isPresent()
                && denominator.isPresent()
                && denominator.getAsLong() > 0
                && Math.abs((double) numerator.getAsLong() / denominator.getAsLong() - value) <= SAME) {
            return OptionalLong.of(scale.stepsToTarget(numerator.getAsLong(), denominator.getAsLong()));
        }
        if (measured.metric().unit() == Unit.COUNT) {
            BigDecimal steps = BigDecimal.valueOf(scale.target())
                    .subtract(BigDecimal.valueOf(value))
                    .abs()
                    .setScale(0, RoundingMode.CEILING);
            return steps.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                    ? OptionalLong.of(steps.longValueExact())
                    : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
