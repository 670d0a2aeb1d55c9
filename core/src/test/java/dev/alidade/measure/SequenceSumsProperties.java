// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SequenceSumsProperties {
    private static final int PLANES = 2;

    private record Term(List<String> sequence, int plane, long factor, long whole, long fraction) {
        BigDecimal value() {
            return BigDecimal.valueOf(factor).multiply(BigDecimal.valueOf(whole).add(BigDecimal.valueOf(fraction, 18)));
        }
    }

    /** Few names, among them two of one hash code, so that sequences meet and sums cancel. */
    @Provide
    Arbitrary<List<Term>> terms() {
        Arbitrary<List<String>> sequence =
                Arbitraries.of("AaBB", "BBAa", "", "b").list().ofMaxSize(4);
        return Combinators.combine(
                        sequence,
                        Arbitraries.integers().between(0, PLANES - 1),
                        Arbitraries.of(0L, 1L, 3L, 1L << 60),
                        Arbitraries.of(-1L, 0L, 1L, 1_000_000_000_000_000_000L, Long.MIN_VALUE / 16),
                        Arbitraries.of(0L, 1L, 500_000_000_000_000_000L, 999_999_999_999_999_999L))
                .as(Term::new)
                .list()
                .ofMaxSize(12);
    }

    private static void add(SequenceSums sums, Names names, Term term) {
        int node = SequenceSums.ROOT;
        for (String name : term.sequence()) {
            node = sums.child(node, names.id(name));
        }
        sums.addProduct(node, term.plane(), term.factor(), term.whole(), term.fraction());
    }

    private static SequenceSums of(List<Term> terms) {
        Names names = new Names();
        SequenceSums sums = new SequenceSums(names, PLANES);
        terms.forEach(term -> add(sums, names, term));
        return sums;
    }

    @Property(tries = 500)
    void anyOrderAndSplitGivesTheSameBytes(
            @ForAll("terms") List<Term> terms, @ForAll Random random, @ForAll boolean intoEmpty) {
        List<Term> shuffled = new ArrayList<>(terms);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(terms.size() + 1);
        SequenceSums merged = of(intoEmpty ? ImmutableList.of() : shuffled.subList(0, cut));
        if (intoEmpty) {
            merged.merge(of(shuffled.subList(0, cut)));
        }
        SequenceSums rest = of(shuffled.subList(cut, shuffled.size()));
        byte[] restBefore = SequenceSumsTest.saved(rest);
        merged.merge(rest);
        assertArrayEquals(SequenceSumsTest.saved(of(terms)), SequenceSumsTest.saved(merged));
        assertArrayEquals(restBefore, SequenceSumsTest.saved(rest));
    }

    @Property(tries = 500)
    void whatIsReadBackIsTheSame(@ForAll("terms") List<Term> terms) {
        SequenceSums sums = of(terms);
        byte[] saved = SequenceSumsTest.saved(sums);
        SequenceSums back = new SequenceSums(new Names(), PLANES);
        SavedReader in = SavedReader.unsealed(saved);
        back.read(in);
        in.end();
        assertArrayEquals(saved, SequenceSumsTest.saved(back));
        assertEquals(contents(sums), contents(back));
    }

    /** Brute force: a map of sequences. */
    @Property(tries = 500)
    void sumsAreThoseOfAMapInTheOrderOfTheSequences(@ForAll("terms") List<Term> terms) {
        Comparator<List<String>> order = (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                if (!a.get(i).equals(b.get(i))) {
                    return a.get(i).compareTo(b.get(i));
                }
            }
            return Integer.compare(a.size(), b.size());
        };
        Map<List<String>, BigDecimal> expected = new TreeMap<>(order);
        for (Term term : terms) {
            if (term.plane() == 0) {
                expected.merge(term.sequence(), term.value(), BigDecimal::add);
            }
        }
        BigDecimal root = expected.getOrDefault(ImmutableList.<String>of(), BigDecimal.ZERO);
        expected.remove(ImmutableList.<String>of());
        List<String> visited = new ArrayList<>();
        SequenceSums sums = of(terms);
        sums.forEach(node -> {
            if (sums.value(node, 0).signum() != 0) {
                visited.add(sums.sequence(node) + " " + sums.value(node, 0).toPlainString());
            }
        });
        List<String> listed = new ArrayList<>();
        expected.forEach((sequence, value) -> {
            if (value.signum() != 0) {
                listed.add(sequence + " " + value.stripTrailingZeros().toPlainString());
            }
        });
        assertEquals(listed, visited);
        assertEquals(0, root.compareTo(sums.value(SequenceSums.ROOT, 0)));
    }

    /** Whatever byte is changed: refused, or the canonical bytes of other contents; never another exception. */
    @Property(tries = 500)
    void changedBytesAreRefusedOrMeanSomethingElse(
            @ForAll("terms") List<Term> terms, @ForAll Random random, @ForAll byte changed) {
        byte[] bytes = SequenceSumsTest.saved(of(terms));
        bytes[5 + random.nextInt(bytes.length - 9)] = changed;
        SequenceSumsTest.reseal(bytes);
        SequenceSums back = new SequenceSums(new Names(), PLANES);
        SavedReader in = SavedReader.unsealed(bytes);
        boolean refused = false;
        try {
            back.read(in);
            in.end();
        } catch (IllegalArgumentException e) {
            refused = true;
        }
        if (!refused) {
            SequenceSums again = new SequenceSums(new Names(), PLANES);
            again.read(SavedReader.unsealed(SequenceSumsTest.saved(back)));
            assertEquals(contents(back), contents(again));
        }
    }

    private static List<String> contents(SequenceSums sums) {
        List<String> contents = new ArrayList<>();
        contents.add(sums.value(SequenceSums.ROOT, 0) + " " + sums.value(SequenceSums.ROOT, 1));
        sums.forEach(node -> contents.add(sums.sequence(node) + " " + sums.value(node, 0) + " " + sums.value(node, 1)));
        return contents;
    }
}
