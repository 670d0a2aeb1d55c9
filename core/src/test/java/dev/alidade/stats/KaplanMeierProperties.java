// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.stats.WaitingTimes.Counts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The curve against the definition, in exact fractions and one subject at a time. */
class KaplanMeierProperties {
    @Provide
    Arbitrary<Counts> few() {
        return WaitingTimes.counts(1, 6, true);
    }

    @Provide
    Arbitrary<Counts> huge() {
        return WaitingTimes.counts(1, 1L << 40, true);
    }

    @Provide
    Arbitrary<Counts> complete() {
        return WaitingTimes.counts(1, 50, false);
    }

    /** Numerator and denominator of the product over all single subjects, each event at a tie before each censoring. */
    private static BigInteger[] product(Counts counts, int step) {
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ONE;
        long waiting = 0;
        for (int i = 0; i < counts.times().length; i++) {
            waiting += counts.events()[0][i] + counts.censored()[i];
        }
        for (int i = 0; i <= step; i++) {
            long d = counts.events()[0][i];
            above = above.multiply(BigInteger.valueOf(waiting - d));
            below = below.multiply(BigInteger.valueOf(waiting));
            waiting -= d + counts.censored()[i];
        }
        return new BigInteger[] {above, below};
    }

    private static double quotient(BigInteger[] fraction) {
        return new BigDecimal(fraction[0])
                .divide(new BigDecimal(fraction[1]), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Property(tries = 300)
    void theCurveIsTheProductOverAllTimes(@ForAll("huge") Counts counts) {
        KaplanMeier curve = counts.any();
        for (int i = 0; i < curve.size(); i++) {
            double expected = quotient(product(counts, i));
            assertEquals(expected, curve.survival(i), 1e-14 * expected);
        }
    }

    @Property(tries = 200)
    void theCurveIsTheProductOverSingleSubjects(@ForAll("few") Counts counts) {
        KaplanMeier curve = counts.any();
        double survival = 1;
        long waiting = curve.atRisk(0);
        for (int i = 0; i < curve.size(); i++) {
            assertEquals(waiting, curve.atRisk(i));
            for (long d = 0; d < counts.events()[0][i]; d++) {
                survival *= 1 - 1.0 / waiting; // one after the other, as if they came a moment apart
                waiting--;
            }
            waiting -= counts.censored()[i];
            assertEquals(survival, curve.survival(i), 1e-13);
        }
        assertEquals(0, waiting);
    }

    @Property(tries = 200)
    void greenwoodsVarianceIsTheSumOverAllTimes(@ForAll("huge") Counts counts) {
        KaplanMeier curve = counts.any();
        double sum = 0;
        for (int i = 0; i < curve.size(); i++) {
            double n = curve.atRisk(i);
            double d = counts.events()[0][i];
            sum += d / n / (n - d);
            if (curve.survival(i) > 0) {
                double expected = curve.survival(i) * Math.sqrt(sum);
                assertEquals(expected, curve.standardError(i).orElseThrow(), 1e-12 * expected);
            } else {
                assertTrue(curve.standardError(i).isEmpty());
            }
        }
    }

    @Property(tries = 200)
    void withoutCensoringTheCurveIsExactlyTheShareStillWaiting(@ForAll("complete") Counts counts) {
        KaplanMeier curve = counts.any();
        double all = curve.atRisk(0);
        for (int i = 0; i < curve.size(); i++) {
            double left = curve.atRisk(i) - counts.events()[0][i];
            assertEquals(left / all, curve.survival(i));
        }
    }

    /** By definition, in exact fractions: thousandths as shares, so that many are met exactly. */
    @Property(tries = 500)
    void aShareIsFoundWhereTheExactProductComesDownToIt(
            @ForAll("few") Counts counts, @ForAll @IntRange(min = 0, max = 1000) int thousandths) {
        assertSpan(counts, BigDecimal.valueOf(thousandths, 3));
    }

    @Property(tries = 200)
    void amongHugeCountsAShareIsFoundExactly(
            @ForAll("huge") Counts counts, @ForAll @IntRange(min = 0, max = 24) int step) {
        double near = counts.any().survival(Math.min(step, counts.any().size() - 1));
        assertSpan(counts, new BigDecimal(near));
        assertSpan(counts, new BigDecimal(Math.max(0, Math.nextDown(near))));
    }

    private static void assertSpan(Counts counts, BigDecimal share) {
        Optional<KaplanMeier.Span> expected = Optional.empty();
        int size = counts.times().length;
        for (int i = 0; i < size && expected.isEmpty(); i++) {
            int sign = sign(counts, i, share);
            int last = i;
            while (sign == 0 && last < size - 1 && (last == i || sign(counts, last, share) == 0)) {
                last++;
            }
            expected = sign <= 0 ? Optional.of(new KaplanMeier.Span(i, last)) : expected;
        }
        assertEquals(expected, counts.any().fallTo(share));
    }

    private static int sign(Counts counts, int step, BigDecimal share) {
        BigInteger[] fraction = product(counts, step);
        return new BigDecimal(fraction[0]).compareTo(share.multiply(new BigDecimal(fraction[1])));
    }

    /** Doubles give 0.49999999999999994 here, and a search for the first value at or below one half would miss the flat part. */
    @Example
    void oneHalfIsFoundAlsoWhereDoublesMissIt() {
        KaplanMeier curve = KaplanMeier.of(new long[] {3, 4, 2, 1}, new long[] {2, 3, 4, 2});
        assertNotEquals(0.5, curve.survival(2));
        assertEquals(Optional.of(new KaplanMeier.Span(2, 3)), curve.fallTo(new BigDecimal("0.5")));
    }

    @Example
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(new long[] {1}, new long[0]));
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(new long[] {-1}, new long[] {2}));
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(new long[] {0}, new long[] {0}));
        long most = Long.MAX_VALUE;
        assertThrows(ArithmeticException.class, () -> KaplanMeier.of(new long[] {most}, new long[] {1}));
    }

    /** One event and one censored subject each time: doubles are some rounding errors off by then. */
    @Example
    void aShareIsFoundExactlyAlsoAfterThousandsOfCensorings() {
        long[] ones = new long[3_000];
        Arrays.fill(ones, 1);
        KaplanMeier curve = KaplanMeier.of(ones, ones);
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ONE;
        for (int i = 0; i < 2_900; i++) {
            above = above.multiply(BigInteger.valueOf(curve.atRisk(i) - 1));
            below = below.multiply(BigInteger.valueOf(curve.atRisk(i)));
            if (i % 100 == 99) {
                BigDecimal under =
                        new BigDecimal(above).divide(new BigDecimal(below), new MathContext(40, RoundingMode.DOWN));
                assertEquals(Optional.of(new KaplanMeier.Span(i + 1, i + 1)), curve.fallTo(under));
                assertEquals(Optional.of(new KaplanMeier.Span(i, i)), curve.fallTo(under.add(under.ulp())));
            }
        }
    }

    /** Two of four go at once; then one is no longer seen, which is no step of the curve. */
    @Example
    void theFlatPartEndsAtTheNextEvent() {
        KaplanMeier curve = KaplanMeier.of(new long[] {2, 0, 1}, new long[] {0, 1, 0});
        assertEquals(Optional.of(new KaplanMeier.Span(0, 2)), curve.fallTo(new BigDecimal("0.5")));
    }
}
