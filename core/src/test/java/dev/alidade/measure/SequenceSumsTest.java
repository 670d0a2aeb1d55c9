// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SequenceSumsTest {
    private static final long HALF = 500_000_000_000_000_000L;

    private final Names names = new Names();
    private final SequenceSums sums = new SequenceSums(names, 2);

    private int node(String... sequence) {
        int node = SequenceSums.ROOT;
        for (String name : sequence) {
            node = sums.child(node, names.id(name));
        }
        return node;
    }

    @Test
    void aNodeIsTheSequenceOnTheWayToIt() {
        int node = node("b", "a", "b");
        assertEquals(ImmutableList.of("b", "a", "b"), sums.sequence(node));
        assertEquals(3, sums.depth(node));
        assertEquals(names.id("b"), sums.name(node));
        assertEquals(node("b", "a"), sums.parent(node));
        assertEquals(node, sums.find(sums.parent(node), names.id("b")));
        assertEquals(-1, sums.find(node, names.id("a")));
        assertEquals(-1, sums.find(SequenceSums.ROOT, names.id("a")));
        assertEquals(4, sums.nodes());
        assertEquals(-1, sums.parent(SequenceSums.ROOT));
        assertEquals(-1, sums.name(SequenceSums.ROOT));
        assertEquals(ImmutableList.of(), sums.sequence(SequenceSums.ROOT));
    }

    @Test
    void theStateAfterASequenceIsThatOfItsLastNames() {
        int node = node("a", "b", "c");
        assertEquals(node, sums.follow(node, 3));
        assertEquals(node, sums.follow(node, 40));
        assertEquals(ImmutableList.of("b", "c"), sums.sequence(sums.follow(node, 2)));
        assertEquals(ImmutableList.of("c"), sums.sequence(sums.follow(node, 1)));
        assertEquals(SequenceSums.ROOT, sums.follow(node, 0));
        assertEquals(node("b", "c"), sums.follow(node, 2));
        assertEquals(node("a"), sums.follow(node("a", "a"), 1));
    }

    @Test
    void aStateOfAHighOrderIsFoundToo() {
        String[] path = new String[40];
        for (int i = 0; i < path.length; i++) {
            path[i] = "c" + i % 7;
        }
        int node = node(path);
        for (int order : new int[] {0, 1, 15, 16, 39}) {
            ImmutableList<String> all = sums.sequence(node);
            assertEquals(all.subList(40 - order, 40), sums.sequence(sums.follow(node, order)));
        }
    }

    @Test
    void sumsOfANodeAreApart() {
        int node = node("a");
        sums.add(node, 0, 7);
        sums.add(node, 1, -3, HALF);
        sums.add(SequenceSums.ROOT, 1, 1);
        assertEquals(new BigDecimal("7"), sums.value(node, 0));
        assertEquals(new BigDecimal("-2.5"), sums.value(node, 1));
        assertEquals(new BigDecimal("0"), sums.value(SequenceSums.ROOT, 0));
        assertEquals(new BigDecimal("1"), sums.value(SequenceSums.ROOT, 1));
        for (int plane : new int[] {2, -1}) {
            assertEquals(
                    "Plane %s of 2.".formatted(plane),
                    assertThrows(IndexOutOfBoundsException.class, () -> sums.add(node, plane, 1))
                            .getMessage());
        }
        assertThrows(IndexOutOfBoundsException.class, () -> sums.value(node, -1));
    }

    @Test
    void nodesAreVisitedInTheOrderOfTheirNames() {
        for (String path : new String[] {"b", "ab", "c", "a", "aab", "bc"}) {
            sums.add(node(path.split("")), 0, 1);
        }
        List<String> visited = new ArrayList<>();
        sums.forEach(node -> visited.add(String.join("", sums.sequence(node))));
        assertEquals(List.of("a", "aa", "aab", "ab", "b", "bc", "c"), visited);
    }

    @Test
    void aSequenceWithoutSumsLeavesNoTrace() {
        sums.add(node("a"), 0, 1);
        byte[] before = saved(sums);
        sums.add(node("b", "c"), 0, 5);
        sums.add(node("b", "c"), 0, -5);
        int unused = node("a", "d");
        assertArrayEquals(before, saved(sums));
        List<Integer> visited = new ArrayList<>();
        sums.forEach(visited::add);
        assertEquals(List.of(node("a")), visited);
        SequenceSums other = new SequenceSums(new Names(), 2);
        other.merge(sums);
        assertEquals(2, other.nodes());
        assertEquals(new BigDecimal("0"), sums.value(unused, 0));
    }

    @Test
    void aSequenceOfAHundredThousandNamesIsVisitedAndSaved() {
        int node = SequenceSums.ROOT;
        int a = names.id("a");
        for (int i = 0; i < 100_000; i++) {
            node = sums.child(node, a);
        }
        sums.add(node, 0, 1);
        byte[] saved = saved(sums);
        SequenceSums back = new SequenceSums(new Names(), 2);
        back.read(SavedReader.unsealed(saved));
        assertArrayEquals(saved, saved(back));
        assertEquals(100_001, back.nodes());
        assertEquals(new BigDecimal("1"), back.value(100_000, 0));
    }

    @Test
    void numbersOfPlanesOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SequenceSums(names, 0));
        assertThrows(IllegalArgumentException.class, () -> new SequenceSums(names, 100_001));
        new SequenceSums(names, 1).add(SequenceSums.ROOT, 0, 1);
        new SequenceSums(names, 100_000).add(SequenceSums.ROOT, 99_999, 1);
    }

    /** Each state is a new node, asked for as soon as its sequence is there. */
    @Test
    void sumsOfStatesAreKeptFromTheStateOn() {
        int node = SequenceSums.ROOT;
        for (int i = 0; i < 60; i++) {
            node = sums.child(node, names.id("c" + i));
            for (int order = 0; order <= 20; order++) {
                int state = sums.follow(node, order);
                ImmutableList<String> all = sums.sequence(node);
                assertEquals(all.subList(Math.max(0, all.size() - order), all.size()), sums.sequence(state));
                sums.add(state, 1, order);
                assertEquals(state, sums.follow(node, order));
            }
        }
        assertEquals(new BigDecimal(7), sums.value(node("c50", "c51", "c52", "c53", "c54", "c55", "c56"), 1));
    }

    @Test
    void aNameThatNoSequenceBeginsWithIsNotFound() {
        for (int name = 0; name < 20; name++) {
            assertEquals(-1, sums.find(SequenceSums.ROOT, names.id("n" + name)));
        }
        sums.add(node("n0"), 0, 1);
        for (int name = 1; name < 20; name++) {
            assertEquals(-1, sums.find(SequenceSums.ROOT, name));
            assertEquals(-1, sums.find(node("n0"), name));
        }
    }

    @Tag("thorough")
    @Test
    void aMillionNamesOfOneSequenceEachAreMergedAndSaved() {
        SequenceSums other = new SequenceSums(new Names(), 2);
        for (int i = 0; i < 1_000_000; i++) {
            sums.add(node("campaign-" + i), 0, i, HALF);
        }
        other.merge(sums);
        byte[] saved = saved(other);
        assertArrayEquals(saved(sums), saved);
        SequenceSums back = new SequenceSums(new Names(), 2);
        back.read(SavedReader.unsealed(saved));
        assertEquals(1_000_001, back.nodes());
        assertArrayEquals(saved, saved(back));
    }

    @Test
    void savedSequencesThatContradictThemselvesAreRefused() {
        damaged("number of planes", 3);
        damaged("entries can't stand", 2, 1_000_000);
        damaged("out of order", 2, 2, 1, 'b', 1, 'a');
        damaged("out of order", 2, 2, 1, 'b', 1, 'b');
        damaged("form", 2, 0, 4, 0);
        damaged("entries can't stand", 2, 0, 0, 0, 0, 0, 1_000_000);
        damaged("1 entries can't stand in 5 bytes", 2, 0, 0, 0, 0, 0, 1, 1, 0, 0, 5, 0);
        damaged("can't end with name", 2, 1, 1, 'a', 0, 0, 0, 0, 1, 2, 0, 0, 5, 0, 5);
        damaged("can't end with name", 2, 1, 1, 'a', 0, 0, 0, 0, 1, 0, 0, 0, 5, 0, 5);
        damaged("can't end with name", 2, 1, 1, 'a', 0, 0, 0, 0, 1, 1, 1, 0, 5, 0, 5);
        damaged("out of order", 2, 1, 1, 'a', 0, 0, 0, 0, 2, 1, 0, 0, 5, 0, 5, 1, 0, 0, 5, 0, 5);
        damaged("without a sum", 2, 1, 1, 'a', 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0);
        damaged("without a sum", 2, 1, 1, 'a', 0, 0, 0, 0, 2, 1, 0, 0, 5, 0, 5, 2, 0, 0, 0, 0, 0);
        damaged("without a sequence", 2, 2, 1, 'a', 1, 'b', 0, 0, 0, 0, 1, 1, 1, 0, 5, 0, 5);
        damaged("no fraction", 2, 0, 1, 0, 0);
        damaged("no fraction", 2, 0, 1, 0, 1_000_000_000_000_000_000L);
        damaged("a small sum", 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private void damaged(String how, long... content) {
        SavedWriter out = new SavedWriter();
        for (long number : content) {
            out.number(number);
        }
        SavedReader in = SavedReader.unsealed(out.sealed());
        SequenceSums back = new SequenceSums(new Names(), 2);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> back.read(in));
        assertTrue(String.valueOf(refusal.getMessage()).contains(how), refusal::getMessage);
    }

    @Test
    void aMergeThatLeavesTheRangeIsAnError() {
        for (int i = 0; i < 15; i++) {
            sums.addProduct(node("a"), 1, 1L << 60, Long.MAX_VALUE, 0);
        }
        SequenceSums other = new SequenceSums(new Names(), 2);
        other.merge(sums);
        ArithmeticException error = assertThrows(ArithmeticException.class, () -> other.merge(sums));
        assertTrue(String.valueOf(error.getMessage()).contains("128 bits"), error::getMessage);
    }

    /** Makes the checksum fit changed bytes. */
    static void reseal(byte[] saved) {
        int end = saved.length - Integer.BYTES;
        byte[] checksum =
                Ints.toByteArray(Hashing.crc32c().hashBytes(saved, 0, end).asInt());
        System.arraycopy(checksum, 0, saved, end, Integer.BYTES);
    }

    static byte[] saved(SequenceSums sums) {
        SavedWriter out = new SavedWriter();
        sums.write(out);
        return out.sealed();
    }
}
