// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against the definitions over the values written out one by one, with whole numbers. */
class CountedQuantileProperties {
    private static List<Integer> expanded(List<Integer> counts) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < counts.get(i); j++) {
                values.add(i);
            }
        }
        Assume.that(!values.isEmpty());
        return values;
    }

    private static long[] array(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).toArray();
    }

    @Property
    void definition7IsLinearBetweenTheValues(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 4) Integer> counts,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        List<Integer> values = expanded(counts);
        int rank = (values.size() - 1) * percent; // in hundredths
        CountedQuantile quantile = CountedQuantile.interpolated(array(counts), BigDecimal.valueOf(percent, 2));
        assertEquals(values.get(rank / 100), quantile.lower());
        assertEquals(values.get(Math.min(rank / 100 + (rank % 100 > 0 ? 1 : 0), values.size() - 1)), quantile.upper());
        assertEquals(0, BigDecimal.valueOf(rank % 100, 2).compareTo(quantile.fraction()));
    }

    @Property
    void definition1IsTheFirstValueThatCoversTheShare(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 4) Integer> counts,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        List<Integer> values = expanded(counts);
        int covered = 1;
        while (100 * covered < values.size() * percent) {
            covered++;
        }
        CountedQuantile quantile = CountedQuantile.observed(array(counts), BigDecimal.valueOf(percent, 2));
        assertEquals(values.get(covered - 1), quantile.lower());
        assertEquals(quantile.lower(), quantile.upper());
    }

    @Example
    void aTenthOfThirtyIsTheThirdThoughDoublesSayALittleMore() {
        long[] counts = new long[30];
        java.util.Arrays.fill(counts, 1);
        assertEquals(2, CountedQuantile.observed(counts, new BigDecimal("0.1")).lower());
    }

    @Example
    void moreThanDoublesCanCountIsRankedExactly() {
        long[] counts = {(1L << 61) - 1, 1, 1L << 61};
        assertEquals(1, CountedQuantile.observed(counts, new BigDecimal("0.5")).lower());
        assertEquals(
                1, CountedQuantile.interpolated(counts, new BigDecimal("0.5")).lower());
        assertEquals(
                2, CountedQuantile.interpolated(counts, new BigDecimal("0.5")).upper());
    }

    @Example
    void noValuesHaveNoQuantile() {
        assertThrows(IllegalArgumentException.class, () -> CountedQuantile.observed(new long[] {0}, BigDecimal.ONE));
    }
}
