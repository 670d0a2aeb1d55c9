// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

class ExactSumsProperties {
    private static final int PLANES = 3;

    private static final BigInteger LIMIT = BigInteger.TWO.pow(127);

    /** Factor, whole, fraction. */
    @Provide
    Arbitrary<long[]> terms() {
        Arbitrary<Long> factors = uniform(0, ExactSums.MOST_FACTOR);
        Arbitrary<Long> round = Arbitraries.of(0L, 1L, ExactSums.ONE / 4, ExactSums.ONE / 2, ExactSums.ONE - 1);
        return Combinators.combine(
                        Arbitraries.oneOf(
                                factors, Arbitraries.integers().between(0, 60).map(bits -> 1L << bits)),
                        Arbitraries.oneOf(uniform(Long.MIN_VALUE, Long.MAX_VALUE), Arbitraries.longs()),
                        Arbitraries.oneOf(uniform(0, ExactSums.ONE - 1), round))
                .as((factor, whole, fraction) -> new long[] {factor, whole, fraction});
    }

    private static Arbitrary<Long> uniform(long from, long to) {
        return Arbitraries.longs().between(from, to).withDistribution(RandomDistribution.uniform());
    }

    private static ExactSums sums() {
        ExactSums sums = new ExactSums(PLANES);
        sums.reserve(16);
        return sums;
    }

    private static BigDecimal decimal(long whole, long fraction) {
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(fraction, 18));
    }

    private static BigDecimal product(long[] term) {
        return BigDecimal.valueOf(term[0]).multiply(decimal(term[1], term[2]));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void productsAreExact(@ForAll("terms") long[] first, @ForAll("terms") long[] second) {
        ExactSums sums = sums();
        sums.addProduct(1, first[0], first[1], first[2]);
        sums.addProduct(1, second[0], second[1], second[2]);
        BigDecimal expected = product(first).add(product(second));
        assertEquals(0, expected.compareTo(sums.value(1)), () -> expected + " but " + sums.value(1));
        assertEquals(expected.doubleValue(), sums.doubleValue(1), 1e-15 * Math.abs(expected.doubleValue()));
        assertEquals(expected.signum() == 0, sums.zero(1));
        assertTrue(sums.zero(0) && sums.zero(2));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void plainTermsAreExact(@ForAll("terms") long[] first, @ForAll("terms") long[] second, @ForAll long whole) {
        ExactSums sums = sums();
        sums.add(3, first[1], first[2]);
        sums.add(3, second[1], second[2]);
        sums.add(3, whole);
        BigDecimal expected =
                decimal(first[1], first[2]).add(decimal(second[1], second[2])).add(BigDecimal.valueOf(whole));
        assertEquals(0, expected.compareTo(sums.value(3)), () -> expected + " but " + sums.value(3));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aSumComesBackFromItsBytes(@ForAll("terms") long[] first, @ForAll("terms") long[] second) {
        ExactSums sums = sums();
        sums.addProduct(0, first[0], first[1], first[2]);
        sums.add(1, second[1] >> (second[0] & 63), second[2]);
        sums.add(2, second[1] >>> (second[0] & 63));
        SavedWriter out = new SavedWriter();
        ExactSums back = sums();
        for (int i = 0; i < 4; i++) {
            sums.write(i, out);
        }
        byte[] saved = out.sealed();
        SavedReader in = SavedReader.unsealed(saved);
        SavedWriter again = new SavedWriter();
        for (int i = 0; i < 4; i++) {
            back.read(i, in);
            back.write(i, again);
            assertEquals(sums.value(i), back.value(i));
        }
        in.end();
        assertArrayEquals(saved, again.sealed());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void smallSumsStayExactWhenOthersGetLargeAndMoreIsAdded(@ForAll("steps") List<long[]> steps) {
        ExactSums sums = new ExactSums(PLANES);
        BigInteger[] expected = new BigInteger[steps.size() + 1];
        Arrays.fill(expected, BigInteger.ZERO);
        for (int i = 0; i < steps.size(); i++) {
            long[] step = steps.get(i);
            int index = (int) (step[0] % (i + 1));
            sums.reserve(i + 2L);
            sums.add(index, step[1]);
            expected[index] = expected[index].add(BigInteger.valueOf(step[1]));
        }
        for (int i = 0; i < steps.size(); i++) {
            assertEquals(new BigDecimal(expected[i]), sums.value(i));
        }
    }

    /** Where it is added and what: small numbers, those around 2^31, and any. */
    @Provide
    Arbitrary<List<long[]>> steps() {
        Arbitrary<Long> few = uniform(0, 3);
        Arbitrary<Long> edge = uniform((1L << 31) - 2, (1L << 31) + 1);
        return Combinators.combine(
                        uniform(0, 1_000),
                        Arbitraries.frequencyOf(Tuple.of(20, few), Tuple.of(1, edge), Tuple.of(1, Arbitraries.longs())))
                .as((where, what) -> new long[] {where, what})
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Example
    void aSumThatLeaves128BitsIsAnErrorAndStaysWhatItWas() {
        ExactSums sums = sums();
        for (int sign : new int[] {1, -1}) {
            long extreme = sign > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
            for (int i = 0; i < 16; i++) {
                sums.addProduct(sign + 1, ExactSums.MOST_FACTOR, extreme, 0);
            }
            BigDecimal before = sums.value(sign + 1);
            assertThrows(ArithmeticException.class, () -> sums.addProduct(sign + 1, ExactSums.MOST_FACTOR, extreme, 0));
            assertEquals(before, sums.value(sign + 1));
            assertTrue(before.toBigInteger().abs().compareTo(LIMIT) <= 0);
        }
        assertEquals(LIMIT.negate(), sums.value(0).toBigIntegerExact());
        assertThrows(ArithmeticException.class, () -> sums.add(0, -1));
        assertThrows(ArithmeticException.class, () -> sums.add(0, -1, 1));
        sums.add(0, 0, 1);
        assertEquals(new BigDecimal(LIMIT.negate()).add(new BigDecimal("1e-18")), sums.value(0));
    }

    @Example
    void aProductCarriesIntoItsUpperHalf() {
        ExactSums sums = sums();
        sums.addProduct(0, ExactSums.MOST_FACTOR - 1, 16, ExactSums.ONE / 2); // its lower half is 2^64 - 16
        assertEquals(
                0,
                new BigDecimal(ExactSums.MOST_FACTOR - 1)
                        .multiply(new BigDecimal("16.5"))
                        .compareTo(sums.value(0)));
    }

    @Example
    void factorsAndFractionsOutOfRangeAreRefused() {
        ExactSums sums = sums();
        assertThrows(IllegalArgumentException.class, () -> sums.add(0, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> sums.add(0, 1, ExactSums.ONE));
        assertThrows(IllegalArgumentException.class, () -> sums.addProduct(0, -1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> sums.addProduct(0, ExactSums.MOST_FACTOR + 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> sums.addProduct(0, 1, 1, ExactSums.ONE));
        assertTrue(sums.zero(0));
    }

    @Example
    void smallValuesBelowZeroKeepTheirDigitsAsDoubles() {
        ExactSums sums = sums();
        sums.add(0, -1, ExactSums.ONE - 1);
        assertEquals(-1e-18, sums.doubleValue(0));
        assertEquals(new BigDecimal("-1e-18"), sums.value(0));
    }

    @Example
    void aSumGoesOnBeyond64BitsBySmallSteps() {
        ExactSums sums = sums();
        sums.add(0, Long.MAX_VALUE);
        sums.add(0, Long.MAX_VALUE);
        sums.add(0, 1);
        sums.add(0, 1);
        assertEquals(new BigDecimal(BigInteger.TWO.pow(64)), sums.value(0));
        sums.add(0, 5);
        sums.add(0, 2, ExactSums.ONE / 2);
        assertEquals(new BigDecimal(BigInteger.TWO.pow(64)).add(new BigDecimal("7.5")), sums.value(0));
        sums.add(1, 3);
        assertEquals(new BigDecimal(3), sums.value(1));
    }

    /** 2^63 fills 64 bits without a sign, and no more. */
    @Example
    void aProductOf64BitsIsNotBelowZero() {
        ExactSums sums = sums();
        sums.addProduct(0, 2, 1L << 62, 0);
        assertEquals(new BigDecimal(BigInteger.TWO.pow(63)), sums.value(0));
        assertEquals(0x1p63, sums.doubleValue(0));
    }

    @Example
    void sumsWithAFractionAreDoublesToo() {
        ExactSums sums = sums();
        sums.add(0, 2, ExactSums.ONE / 2);
        sums.add(1, 0, ExactSums.ONE / 4);
        sums.add(2, -3, ExactSums.ONE / 4);
        assertEquals(2.5, sums.doubleValue(0));
        assertEquals(new BigDecimal("2.5"), sums.value(0));
        assertEquals(0.25, sums.doubleValue(1));
        assertEquals(-2.75, sums.doubleValue(2));
        assertEquals(0, sums.doubleValue(3));
    }

    @Example
    void twoHalvesAreOneAndLeaveNoFraction() {
        ExactSums sums = sums();
        sums.add(0, 1);
        for (long floor : new long[] {0, -1}) {
            int index = floor == 0 ? 1 : 2;
            sums.add(index, floor, ExactSums.ONE / 2);
            sums.add(index, 0, ExactSums.ONE / 2);
            assertEquals(BigDecimal.valueOf(floor + 1), sums.value(index));
        }
        assertTrue(sums.zero(2));
        assertArrayEquals(written(sums, 0), written(sums, 1));
    }

    private static byte[] written(ExactSums sums, int index) {
        SavedWriter out = new SavedWriter();
        sums.write(index, out);
        return out.sealed();
    }

    /** Room need not end with the last plane. */
    @Example
    void theLastSumMayBeNegativeOrNotWholeInAnyPlane() {
        for (int room = 1; room <= 20; room++) {
            ExactSums sums = new ExactSums(PLANES);
            sums.reserve(room);
            for (int more = 0; more < 2; more++) {
                sums.add(room - 1, -3, 500_000_000_000_000_000L);
                sums.reserve(2L * room); // which changes nothing
            }
            assertEquals(0, new BigDecimal(-5).compareTo(sums.value(room - 1)));
            sums.add(2 * room - 1, -1, 1);
            assertEquals(decimal(-1, 1), sums.value(2 * room - 1));
        }
    }
}
