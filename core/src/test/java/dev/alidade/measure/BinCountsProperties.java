// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Counts in few bins, many and far ones, small and large, against a map. */
class BinCountsProperties {
    /** A bin and how often it occurs, one by one or at once. */
    record Addition(int bin, long count, boolean single) {
        void to(BinCounts counts) {
            if (single) {
                for (long i = 0; i < count; i++) {
                    counts.add(bin);
                }
            } else {
                counts.add(bin, count);
            }
        }
    }

    @Provide
    Arbitrary<List<Addition>> additions() {
        Arbitrary<Integer> bins = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.integers().between(0, 40)),
                Tuple.of(10, Arbitraries.integers().between(0, 600)),
                Tuple.of(5, Arbitraries.integers().between(0, 8_191)),
                Tuple.of(1, Arbitraries.integers().between(8_190, 8_194)),
                Tuple.of(1, Arbitraries.integers().between(8_192, 4_000_000)));
        Arbitrary<Addition> single = Combinators.combine(
                        bins, Arbitraries.longs().between(1, 40))
                .as((bin, count) -> new Addition(bin, count, true));
        Arbitrary<Addition> atOnce = Combinators.combine(
                        bins, Arbitraries.of(1L, 7L, 8L, 15L, 16L, 17L, 255L, 256L, 4_096L, 1L << 40))
                .as((bin, count) -> new Addition(bin, count, false));
        Arbitrary<Addition> one = Arbitraries.frequencyOf(Tuple.of(4, single), Tuple.of(1, atOnce));
        return Arbitraries.frequencyOf(
                Tuple.of(3, one.list().ofMaxSize(60)), Tuple.of(1, one.list().ofMaxSize(900)));
    }

    private static BinCounts counted(List<Addition> additions) {
        BinCounts counts = new BinCounts();
        additions.forEach(addition -> addition.to(counts));
        return counts;
    }

    private static Map<Integer, Long> map(BinCounts counts) {
        TreeMap<Integer, Long> map = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        counts.forEach((bin, count) -> {
            map.put(bin, count);
            order.add(bin);
        });
        assertEquals(new ArrayList<>(map.keySet()), order);
        return map;
    }

    private static byte[] written(BinCounts counts) {
        SavedWriter out = new SavedWriter();
        counts.write(out);
        return out.sealed();
    }

    @Property(tries = 300)
    void theCountsAreThoseOfAMap(@ForAll("additions") List<Addition> additions) {
        TreeMap<Integer, Long> expected = new TreeMap<>();
        additions.forEach(addition -> expected.merge(addition.bin, addition.count, Long::sum));
        BinCounts counts = counted(additions);
        assertEquals(expected, map(counts));
        BitSet used = new BitSet();
        counts.mark(used);
        assertEquals(expected.keySet(), used.stream().boxed().collect(Collectors.toSet()));
        assertEquals(expected.values().stream().mapToLong(count -> count).sum(), counts.total());
    }

    @Property(tries = 200)
    void orderSplitAndSavingLeaveNoTrace(@ForAll("additions") List<Addition> additions, @ForAll Random random) {
        byte[] whole = written(counted(additions));
        List<Addition> shuffled = new ArrayList<>(additions);
        Collections.shuffle(shuffled, random);
        int split = random.nextInt(shuffled.size() + 1);
        BinCounts first = counted(shuffled.subList(0, split));
        first.merge(counted(shuffled.subList(split, shuffled.size())));
        assertArrayEquals(whole, written(first));
        BinCounts read = new BinCounts();
        read.read(SavedReader.unsealed(whole), 1 << 22);
        assertArrayEquals(whole, written(read));
        first.add(3);
        read.add(3);
        assertArrayEquals(written(first), written(read));
    }

    @Example
    void aClusterThenOneFarAwayThenAll() {
        BinCounts counts = new BinCounts();
        for (int bin = 0; bin < 200; bin++) {
            counts.add(bin);
        }
        counts.add(5_000);
        counts.add(8_191);
        assertEquals(202, map(counts).size());
        assertEquals(202, counts.total());
        for (int bin = 8_191; bin >= 0; bin--) {
            counts.add(bin);
        }
        assertEquals(8_192, map(counts).size());
        assertEquals(2, map(counts).get(5_000));
    }

    /** Short times are more frequent than long ones, so that the digits above reach less far, and grow on their own. */
    @Property(tries = 4)
    void halfAMillionTimesAreThoseOfAnArray(@ForAll Random random) {
        int end = 1 + random.nextInt(8_192);
        long[] expected = new long[end];
        BinCounts counts = new BinCounts();
        for (int i = 0; i < 500_000; i++) {
            int bin = (int) (random.nextDouble() * random.nextDouble() * end);
            expected[bin]++;
            counts.add(bin);
            if (i == 1_000 || i == 30_000) {
                assertEquals(
                        i + 1,
                        map(counts).values().stream().mapToLong(count -> count).sum());
            }
        }
        long[] found = new long[end];
        counts.forEach((bin, count) -> found[bin] = count);
        assertArrayEquals(expected, found);
    }

    @Example
    void oneBinMillionsOfTimes() {
        BinCounts counts = new BinCounts();
        for (int i = 0; i < 3_000_000; i++) {
            counts.add(17);
        }
        assertEquals(Map.of(17, 3_000_000L), map(counts));
    }

    @Example
    void asManyAsALongHoldsAndNotOneMore() {
        BinCounts counts = new BinCounts();
        counts.add(5, Long.MAX_VALUE - 1);
        counts.add(6);
        assertEquals(Long.MAX_VALUE, counts.total());
        assertThrows(ArithmeticException.class, () -> counts.add(5));
        assertEquals(Long.MAX_VALUE - 1, map(counts).get(5));
        assertEquals(1, map(counts).get(6));
    }

    @Example
    void asManyAsALongHoldsAlsoWhereEachBinHasAPlace() {
        BinCounts counts = new BinCounts();
        for (int bin = 0; bin < 20; bin++) {
            counts.add(bin);
        }
        counts.add(5, Long.MAX_VALUE - 20);
        assertThrows(ArithmeticException.class, () -> counts.add(6));
        assertThrows(ArithmeticException.class, () -> counts.add(9_000));
        assertEquals(Long.MAX_VALUE, counts.total());
        assertEquals(1, map(counts).get(6));
        assertEquals(Long.MAX_VALUE - 19, map(counts).get(5));
    }

    /** Whichever bin is the last when each of them gets a place, or comes later, or in another part. */
    @Example
    void anyBinMayBeTheLast() {
        for (int half = 60; half < 4_096; half += half < 300 ? 1 : 31) {
            for (int last = 2 * half; last <= 2 * half + 1; last++) {
                BinCounts lastFirst = new BinCounts();
                lastFirst.add(last);
                BinCounts lastInTheMiddle = new BinCounts();
                BinCounts alone = new BinCounts();
                alone.add(last, 40);
                BinCounts parts = new BinCounts();
                TreeMap<Integer, Long> expected = new TreeMap<>(Map.of(last, 1L));
                for (int bin = 0; bin < Math.min(last, 50); bin++) {
                    expected.put(bin, bin < 30 ? 20L : 1L);
                    lastFirst.add(bin, expected.get(bin));
                    lastInTheMiddle.add(bin, expected.get(bin));
                    parts.add(bin, expected.get(bin));
                    if (bin == 40) {
                        lastInTheMiddle.add(last);
                    }
                }
                parts.merge(alone);
                assertEquals(expected, map(lastFirst));
                assertEquals(expected, map(lastInTheMiddle));
                expected.put(last, 40L);
                assertEquals(expected, map(parts));
            }
        }
    }

    /** Few bins and all of them, with small counts and large ones: each merged with each. */
    @Example
    void countsOfAnyKindAreMergedWithAnyOther() {
        for (int ends : new int[] {0, 3, 20, 8_192}) {
            for (int otherEnds : new int[] {0, 3, 20, 8_192}) {
                for (long most : new long[] {1, 9, 300}) {
                    BinCounts counts = upTo(ends, 2);
                    counts.merge(upTo(otherEnds, most));
                    TreeMap<Integer, Long> expected = new TreeMap<>(map(upTo(ends, 2)));
                    map(upTo(otherEnds, most)).forEach((bin, count) -> expected.merge(bin, count, Long::sum));
                    assertEquals(expected, map(counts));
                    assertEquals(
                            expected.values().stream().mapToLong(count -> count).sum(), counts.total());
                }
            }
        }
    }

    private static BinCounts upTo(int end, long each) {
        BinCounts counts = new BinCounts();
        for (int bin = 0; bin < end; bin++) {
            counts.add(bin, each);
        }
        return counts;
    }

    @Example
    void savedBinsAreBelowTheEndAndHoldUpToALong() {
        assertEquals(Map.of(9, 1L), map(read(10, 1, 9, 1)));
        assertEquals(Map.of(3, 1L, 9, 2L), map(read(10, 2, 3, 1, 5, 2)));
        assertEquals(Map.of(0, Long.MAX_VALUE - 1, 1, 1L), map(read(10, 2, 0, Long.MAX_VALUE - 1, 0, 1)));
        for (long[] damaged : new long[][] {
            {1, 10, 1},
            {1, Long.MAX_VALUE, 1},
            {2, 3, 1, 6, 1},
            {2, 3, 1, Long.MAX_VALUE, 1},
            {2, 9, 1, 0, 1},
            {1, 3, 0},
            {2, 0, Long.MAX_VALUE, 0, 1}
        }) {
            assertThrows(IllegalArgumentException.class, () -> read(10, damaged));
        }
    }

    private static BinCounts read(int end, long... content) {
        SavedWriter out = new SavedWriter();
        for (long number : content) {
            out.number(number);
        }
        BinCounts counts = new BinCounts();
        counts.read(SavedReader.unsealed(out.sealed()), end);
        return counts;
    }
}
