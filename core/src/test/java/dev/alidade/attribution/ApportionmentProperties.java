// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ApportionmentProperties {
    @Property(tries = 1_000)
    void partsAddUpAndAreWithinOneUnitOfTheirShare(
            @ForAll("number") BigDecimal total,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @IntRange(min = 0, max = 6) int scale) {
        BigDecimal[] parts = Apportionment.of(total, weights.toArray(BigDecimal[]::new), scale);
        assertEquals(0, total.compareTo(sum(parts)));
        BigDecimal all = sum(weights.toArray(BigDecimal[]::new));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        for (int i = 0; i < parts.length; i++) {
            BigDecimal share = total.multiply(weights.get(i)).divide(all, MathContext.DECIMAL128);
            assertTrue(
                    parts[i].subtract(share).abs().compareTo(unit) <= 0, () -> share + " in " + Arrays.toString(parts));
        }
    }

    @Property(tries = 1_000)
    void roundedValuesKeepTheirSum(
            @ForAll("values") List<BigDecimal> values, @ForAll @IntRange(min = 0, max = 6) int scale) {
        BigDecimal[] exact = values.toArray(BigDecimal[]::new);
        BigDecimal[] rounded = Apportionment.rounded(exact, scale);
        assertEquals(0, sum(exact).compareTo(sum(rounded)));
        int digits = Math.max(scale, sum(exact).stripTrailingZeros().scale());
        for (int i = 0; i < exact.length; i++) {
            assertTrue(rounded[i].scale() <= digits);
            assertTrue(rounded[i].subtract(exact[i]).abs().compareTo(BigDecimal.ONE.movePointLeft(digits)) < 0);
        }
    }

    @Example
    void equalRemaindersGoToTheEarlierParts() {
        BigDecimal[] thirds = {BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE};
        assertArrayEquals(
                new BigDecimal[] {new BigDecimal("0.34"), new BigDecimal("0.33"), new BigDecimal("0.33")},
                Apportionment.of(BigDecimal.ONE, thirds, 2));
    }

    @Example
    void negativeWeightsMakeNegativeParts() {
        BigDecimal[] weights = {new BigDecimal("-1"), new BigDecimal("3")};
        assertArrayEquals(
                new BigDecimal[] {new BigDecimal("-5"), new BigDecimal("15")},
                Apportionment.of(BigDecimal.TEN, weights, 2));
    }

    @Example
    void nothingIsSharedWithoutWeights() {
        assertArrayEquals(
                new BigDecimal[] {BigDecimal.ZERO},
                Apportionment.of(BigDecimal.ZERO, new BigDecimal[] {BigDecimal.ZERO}, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> Apportionment.of(BigDecimal.ONE, new BigDecimal[] {BigDecimal.ZERO}, 2));
    }

    private static BigDecimal sum(BigDecimal[] numbers) {
        return Arrays.stream(numbers).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<BigDecimal> number() {
        return Arbitraries.longs().between(-1_000_000, 1_000_000).map(unscaled -> BigDecimal.valueOf(unscaled, 3));
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return Arbitraries.longs()
                .map(unscaled -> new BigDecimal(BigInteger.valueOf(unscaled), 9))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.longs()
                .between(0, 1L << 60)
                .map(unscaled -> BigDecimal.valueOf(unscaled, 2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }
}
