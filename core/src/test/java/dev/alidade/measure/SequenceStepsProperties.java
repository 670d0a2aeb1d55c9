// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is added along whole sequences is what is added to one node after the other. */
class SequenceStepsProperties {
    private record Walk(List<Integer> names, long whole, long second) {
        int[] sequence() {
            return names.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Some names are too many for a table, some numbers too large to wait in it; some sequences are read in between. */
    @Provide
    Arbitrary<List<Walk>> walks() {
        Arbitrary<List<Integer>> names = Arbitraries.of(0, 1, 2, 14, 15, 16, 31, 510, 511, 600)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        Arbitrary<Long> numbers = Arbitraries.of(
                0L, 1L, 7L, 1L << 16, (1L << 16) + 1, Integer.MAX_VALUE + 0L, 1L << 31, 1L << 60, Long.MAX_VALUE);
        return Combinators.combine(names, numbers, numbers).as(Walk::new).list().ofMaxSize(8);
    }

    private static Names names(int count) {
        Names names = new Names();
        for (int i = 0; i < count; i++) {
            names.id("n" + i);
        }
        return names;
    }

    /** Names are numbered when they come up, so that the table grows on the way. */
    private static void know(Names names, Walk walk) {
        for (int name : walk.names()) {
            while (names.size() <= name) {
                names.id("n" + names.size());
            }
        }
    }

    /** So many names met that tables may be of any size. */
    private static final int[] LONG = new int[70_000];

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void stepsAreAddedToTheFirstNameAndToEachPair(
            @ForAll("walks") List<Walk> walks,
            @ForAll boolean read,
            @ForAll boolean negative,
            @ForAll boolean afterLong) {
        Names names = names(1);
        SequenceSums fast = new SequenceSums(names, 2);
        SequenceSums slow = new SequenceSums(names, 2);
        if (afterLong) {
            fast.addToSteps(LONG, LONG.length, 1);
            int node = slow.child(SequenceSums.ROOT, 0);
            slow.add(node, 0, 1);
            slow.add(slow.child(node, 0), 0, LONG.length - 1);
        }
        for (Walk walk : walks) {
            know(names, walk);
            int[] sequence = walk.sequence();
            long whole = negative ? -walk.whole() : walk.whole();
            fast.addToSteps(sequence, sequence.length, whole);
            for (int i = 0; i < sequence.length; i++) {
                int from = i == 0 ? SequenceSums.ROOT : slow.child(SequenceSums.ROOT, sequence[i - 1]);
                slow.add(slow.child(from, sequence[i]), 0, whole);
            }
            if (read) {
                assertArrayEquals(SequenceSumsTest.saved(slow), SequenceSumsTest.saved(fast));
            }
        }
        assertArrayEquals(SequenceSumsTest.saved(slow), SequenceSumsTest.saved(fast));
    }

    @Example
    void stepsThatWaitKeepTheirNamesWhenMoreNamesComeUp() {
        Names names = names(2);
        SequenceSums sums = new SequenceSums(names, 1);
        sums.addToSteps(new int[] {0, 1}, 2, 3);
        while (names.size() < 300) {
            names.id("n" + names.size());
        }
        sums.addToSteps(new int[] {299, 1}, 2, 5);
        assertEquals(BigDecimal.valueOf(3), sums.value(sums.find(sums.find(SequenceSums.ROOT, 0), 1), 0));
        assertEquals(BigDecimal.valueOf(5), sums.value(sums.find(sums.find(SequenceSums.ROOT, 299), 1), 0));
    }

    /** However many names there are, the last one has a place in each table, as a step and as where one comes from. */
    @Example
    void theLastNameHasItsPlace() {
        for (int count = 1; count <= 100; count++) {
            Names names = names(count);
            int last = count - 1;
            SequenceSums steps = new SequenceSums(names, 1);
            SequenceSums even = new SequenceSums(names, 2);
            steps.addToSteps(LONG, LONG.length, 0); // met so many that there are tables
            even.addEvenly(LONG, LONG.length, 0, 0);
            for (int times = 0; times < 2; times++) {
                steps.addToSteps(new int[] {last, 0, last, last}, 4, 3);
                even.addEvenly(new int[] {last, 0, last}, 3, 8, 5);
            }
            assertEquals(BigDecimal.valueOf(6), sum(steps, 0, last));
            assertEquals(BigDecimal.valueOf(count == 1 ? 18 : 6), sum(steps, 0, last, last));
            assertEquals(BigDecimal.valueOf(count == 1 ? 18 : 6), sum(steps, 0, 0, last));
            assertEquals(BigDecimal.valueOf(count == 1 ? 16 : 10), sum(even, 0, last));
            assertEquals(BigDecimal.valueOf(count == 1 ? 10 : 6), sum(even, 1, last));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void stepsThatWaitAreMergedWithTheRest(@ForAll("walks") List<Walk> one, @ForAll("walks") List<Walk> other) {
        SequenceSums parts = steps(one);
        parts.merge(steps(other));
        SequenceSums whole = steps(one);
        other.forEach(walk -> whole.addToSteps(walk.sequence(), walk.names().size(), walk.whole()));
        assertArrayEquals(SequenceSumsTest.saved(whole), SequenceSumsTest.saved(parts));
    }

    private static SequenceSums steps(List<Walk> walks) {
        SequenceSums sums = new SequenceSums(names(601), 2);
        walks.forEach(walk -> sums.addToSteps(walk.sequence(), walk.names().size(), walk.whole()));
        return sums;
    }

    /** As walks, most of them sharing one number, some longer than what can wait in a table. */
    @Provide
    Arbitrary<List<Walk>> sharings() {
        Arbitrary<List<Integer>> few =
                Arbitraries.of(0, 1, 2, 15, 16, 31).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Integer>> many =
                Arbitraries.of(0, 1, 15, 510, 511, 512, 600).list().ofMinSize(1).ofMaxSize(66);
        Arbitrary<List<Integer>> names = Arbitraries.frequencyOf(Tuple.of(9, few), Tuple.of(1, many));
        Arbitrary<Long> shared = Arbitraries.of(1L << 60, 1L << 60, 1L << 60, 0L, 7L, Long.MAX_VALUE);
        Arbitrary<Long> second = Arbitraries.of(0L, 1L, 99_999L, 1L << 61, 1L << 62, 1L << 62, Long.MAX_VALUE);
        return Combinators.combine(names, shared, second).as(Walk::new).list().ofMaxSize(8);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void equalPartsAddUpAndTheEarlierGetWhatIsLeftOver(
            @ForAll("sharings") List<Walk> walks,
            @ForAll boolean read,
            @ForAll boolean known,
            @ForAll boolean afterLong) {
        Names names = names(known ? 601 : 1);
        SequenceSums fast = new SequenceSums(names, 2);
        SequenceSums slow = new SequenceSums(names, 2);
        if (afterLong) {
            fast.addEvenly(LONG, LONG.length, LONG.length, 0);
            slow.add(slow.child(SequenceSums.ROOT, 0), 0, LONG.length);
        }
        for (Walk walk : walks) {
            know(names, walk);
            int[] sequence = walk.sequence();
            fast.addEvenly(sequence, sequence.length, walk.whole(), walk.second());
            for (int i = 0; i < sequence.length; i++) {
                int node = slow.child(SequenceSums.ROOT, sequence[i]);
                long touches = sequence.length;
                slow.add(node, 0, walk.whole() / touches + (i < walk.whole() % touches ? 1 : 0));
                slow.add(node, 1, walk.second() / touches + (i < walk.second() % touches ? 1 : 0));
            }
            if (read) {
                assertArrayEquals(SequenceSumsTest.saved(slow), SequenceSumsTest.saved(fast));
            }
        }
        assertArrayEquals(SequenceSumsTest.saved(slow), SequenceSumsTest.saved(fast));
    }

    @Example
    void stepsAreThereWhateverIsAskedFirst() {
        assertEquals(BigDecimal.valueOf(3), walked().value(walked().find(SequenceSums.ROOT, 0), 0));
        SequenceSums sums = walked();
        int node = sums.child(sums.child(SequenceSums.ROOT, 0), 1);
        assertEquals(3, sums.doubleValue(node, 0));
        SequenceSums others = walked();
        int first = others.child(SequenceSums.ROOT, 0);
        assertEquals(BigDecimal.valueOf(3), others.value(first, 0));
        assertEquals(3, walked().nodes(), "root, a and a > b");
        int[] visited = {0};
        walked().forEach(visit -> visited[0]++);
        assertEquals(2, visited[0]);
    }

    private static SequenceSums walked() {
        SequenceSums sums = new SequenceSums(names(2), 2);
        sums.addToSteps(new int[] {0, 1, 1}, 2, 3);
        return sums;
    }

    private static BigDecimal sum(SequenceSums sums, int plane, int... names) {
        int node = SequenceSums.ROOT;
        for (int name : names) {
            node = sums.find(node, name);
        }
        return sums.value(node, plane);
    }

    @Example
    void whatWasReadWaitsNoMore() {
        SequenceSums sums = new SequenceSums(names(3), 2);
        for (int times = 1; times <= 3; times++) {
            sums.addToSteps(new int[] {0, 1}, 2, 10);
            assertEquals(BigDecimal.valueOf(10L * times), sum(sums, 0, 0, 1));
        }
        SequenceSums even = new SequenceSums(names(3), 2);
        for (int times = 1; times <= 3; times++) {
            even.addEvenly(new int[] {2, 1}, 2, 10, 7);
            assertEquals(BigDecimal.valueOf(5L * times), sum(even, 0, 1));
            assertEquals(BigDecimal.valueOf(4L * times), sum(even, 1, 2));
        }
        assertEquals(3, even.nodes(), "the root and the names that were given a part");
    }

    /** More than an int counts, of one step: little by little, and at once. */
    @Example
    void stepsByTheThousandMillionAreCounted() {
        SequenceSums sums = new SequenceSums(names(2), 1);
        for (int i = 0; i < 40_000; i++) {
            sums.addToSteps(new int[] {0}, 1, 1 << 16);
        }
        assertEquals(BigDecimal.valueOf(40_000L << 16), sum(sums, 0, 0));
        SequenceSums atOnce = new SequenceSums(names(2), 1);
        atOnce.addToSteps(new int[40_001], 40_001, 1 << 16);
        assertEquals(BigDecimal.valueOf(40_000L << 16), sum(atOnce, 0, 0, 0));
        assertEquals(BigDecimal.valueOf(1 << 16), sum(atOnce, 0, 0));
    }

    @Example
    void equalPartsAddUpToMoreThanALongHolds() {
        long[] seconds = {1L << 61, (1L << 62) + (1L << 61), Long.MAX_VALUE, 1L << 62, 1L << 62, 1L << 62};
        SequenceSums sums = new SequenceSums(names(1), 2);
        BigDecimal expected = BigDecimal.ZERO;
        for (long second : seconds) {
            sums.addEvenly(new int[] {0}, 1, 7, second);
            expected = expected.add(BigDecimal.valueOf(second));
        }
        assertEquals(expected, sum(sums, 1, 0));
        assertEquals(BigDecimal.valueOf(7L * seconds.length), sum(sums, 0, 0));
    }

    /** Sequences of one, two and three names wait while ever more names come up. */
    @Example
    void equalPartsThatWaitKeepTheirNamesWhenMoreNamesComeUp() {
        Names names = names(3);
        SequenceSums sums = new SequenceSums(names, 2);
        for (int more : new int[] {3, 5, 9, 17, 33}) {
            while (names.size() < more) {
                names.id("n" + names.size());
            }
            sums.addEvenly(new int[] {2, 1, more - 1}, 3, 30, 3);
            sums.addEvenly(new int[] {0, 1}, 2, 30, 2);
            sums.addEvenly(new int[] {0}, 1, 30, 1);
        }
        assertEquals(BigDecimal.valueOf(5 * (15 + 30)), sum(sums, 0, 0));
        assertEquals(BigDecimal.valueOf(5 * (10 + 15)), sum(sums, 0, 1));
        assertEquals(BigDecimal.valueOf(6 * 10), sum(sums, 0, 2));
        assertEquals(BigDecimal.valueOf(10), sum(sums, 0, 16));
        assertEquals(BigDecimal.valueOf(10), sum(sums, 1, 0));
    }
}
