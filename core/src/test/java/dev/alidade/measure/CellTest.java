// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void aCountThatWouldOverflowIsAnError() {
        Count count = new Count();
        count.add(0);
        count.add(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, count::increment);
        assertThrows(ArithmeticException.class, () -> count.add(1));
        assertThrows(IllegalArgumentException.class, () -> count.add(-1));
        assertEquals(Long.MAX_VALUE, count.value());
    }

    @Test
    void mergedCountsThatWouldOverflowAreAnError() {
        Count count = new Count();
        count.add(Long.MAX_VALUE);
        Count one = new Count();
        one.increment();
        assertThrows(ArithmeticException.class, () -> count.merge(one));
        assertEquals(Long.MAX_VALUE, count.value());
    }

    @Property
    void aSumIsExactBeyondLong(@ForAll List<Long> values, @ForAll List<Long> others) {
        Sum sum = new Sum();
        values.forEach(sum::add);
        Sum other = new Sum();
        others.forEach(other::add);
        sum.merge(other);
        BigInteger expected = BigInteger.ZERO;
        for (long value : values) {
            expected = expected.add(BigInteger.valueOf(value));
        }
        for (long value : others) {
            expected = expected.add(BigInteger.valueOf(value));
        }
        assertEquals(expected, sum.value());
    }

    @Test
    void aSumThatLeaves128BitsIsAnError() {
        Sum sum = new Sum();
        sum.add(1);
        for (int doublings = 0; doublings < 126; doublings++) {
            sum.merge(copy(sum));
        }
        assertEquals(BigInteger.TWO.pow(126), sum.value());
        assertThrows(ArithmeticException.class, () -> sum.merge(copy(sum)));
    }

    private static Sum copy(Sum sum) {
        Sum copy = new Sum();
        copy.merge(sum);
        return copy;
    }

    /** Brute force: all distinct ids sorted by hash and id, the first three of them. */
    @Property
    void aSampleIsTheSmallestIdsWhateverTheOrder(
            @ForAll List<@AlphaChars @StringLength(max = 2) String> ids, @ForAll int seed) {
        IdSample sample = new IdSample(3);
        ids.forEach(sample::add);
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(seed));
        IdSample other = new IdSample(3);
        shuffled.forEach(other::add);
        assertEquals(sample.ids(), other.ids());
        assertEquals(Math.min(3, ImmutableSet.copyOf(ids).size()), sample.ids().size());
        assertTrue(ids.containsAll(sample.ids()));
    }

    @Test
    void idsOfOneHashCodeAreOrderedById() {
        IdSample sample = new IdSample(2);
        for (String id : new String[] {"BBBB", "AaBB", "BBAa", "AaAa"}) {
            assertEquals("AaAa".hashCode(), id.hashCode());
            sample.add(id);
        }
        assertEquals(ImmutableList.of("AaAa", "AaBB"), sample.ids());
    }

    /** The ids come in the order of what MurmurHash3 makes of their hash codes at its end (its published fmix32). */
    @Property
    void aSampleIsTheSmallestIdsByTheirMixedHashCodes(
            @ForAll @Size(min = 20, max = 60) Set<@AlphaChars @StringLength(min = 3, max = 9) String> ids) {
        IdSample sample = new IdSample(4);
        ids.forEach(sample::add);
        List<String> expected = ids.stream()
                .sorted(Comparator.comparing((String id) -> fmix32(id.hashCode()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(4)
                .sorted()
                .toList();
        assertEquals(expected, sample.ids());
    }

    private static int fmix32(int hash) {
        long h = Integer.toUnsignedLong(hash);
        h = product(h ^ h / 65_536, 2_246_822_507L);
        h = product(h ^ h / 8_192, 3_266_489_909L);
        return (int) (h ^ h / 65_536);
    }

    private static long product(long a, long b) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .mod(BigInteger.ONE.shiftLeft(Integer.SIZE))
                .longValueExact();
    }

    @Test
    void aSampleGoesOnWithAnotherAsFarAsThereIsRoom() {
        IdSample first = new IdSample(3);
        first.add("x");
        first.add("y");
        IdSample next = new IdSample(3);
        ImmutableList.of("a", "x", "b").forEach(next::add);
        assertEquals(ImmutableList.of("x", "y", "a"), first.idsThen(next));
        assertEquals(ImmutableList.of("a", "b", "x"), next.idsThen(first));
    }

    @Test
    void aSampleSizeOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new IdSample(0));
        assertThrows(IllegalArgumentException.class, () -> new IdSample(1_001));
        IdSample one = new IdSample(1);
        IdSample many = new IdSample(1_000);
        for (int i = 0; i < 1_001; i++) {
            one.add("id " + i);
            many.add("id " + i);
        }
        assertEquals(1, one.ids().size());
        assertEquals(1_000, many.ids().size());
    }

    @Test
    void ofStatementsTheLastOneCounts() {
        Latest latest = new Latest();
        assertEquals(Optional.empty(), latest.value());
        assertEquals(Optional.empty(), latest.at());
        latest.add(Instant.ofEpochSecond(5), "late");
        latest.add(Instant.ofEpochSecond(1), "early");
        assertEquals(Optional.of("late"), latest.value());
        assertEquals(2, latest.statements());
        assertEquals(Optional.of(Instant.ofEpochSecond(5)), latest.at());
        latest.merge(new Latest());
        assertEquals(2, latest.statements());
        assertEquals(Optional.of("late"), latest.value());
    }

    @Test
    void differentStatementsAtTheLastInstantContradictEachOther() {
        Latest latest = new Latest();
        latest.add(Instant.ofEpochSecond(5), "a");
        latest.add(Instant.ofEpochSecond(5), "a");
        assertFalse(latest.conflicting());
        latest.add(Instant.ofEpochSecond(5), "b");
        assertTrue(latest.conflicting());
        assertEquals(Optional.empty(), latest.value());
        latest.add(Instant.ofEpochSecond(6), "c");
        assertFalse(latest.conflicting());
        assertEquals(Optional.of("c"), latest.value());
    }

    @Test
    void aMergedContradictionStaysOneWhateverWasStatedBefore() {
        Latest contradicted = new Latest();
        contradicted.add(Instant.ofEpochSecond(5), "a");
        contradicted.add(Instant.ofEpochSecond(5), "b");
        Latest empty = new Latest();
        empty.merge(contradicted);
        Latest earlier = new Latest();
        earlier.add(Instant.ofEpochSecond(4), "c");
        earlier.merge(contradicted);
        for (Latest merged : List.of(empty, earlier)) {
            assertTrue(merged.conflicting());
            assertEquals(Optional.empty(), merged.value());
        }
    }

    /** Brute force: the set of statements at the last instant. */
    @Property
    void theLastStatementIsTheOnlyOneAtTheLastInstant(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 3) Integer> times, @ForAll int bits) {
        Latest latest = new Latest();
        TreeMap<Integer, ImmutableSet<String>> byTime = new TreeMap<>();
        for (int i = 0; i < times.size(); i++) {
            String what = (bits >> i & 1) == 0 ? "x" : "y";
            latest.add(Instant.ofEpochSecond(times.get(i)), what);
            byTime.merge(
                    times.get(i),
                    ImmutableSet.of(what),
                    (a, b) -> ImmutableSet.<String>builder().addAll(a).addAll(b).build());
        }
        Optional<String> expected =
                byTime.isEmpty() || byTime.lastEntry().getValue().size() > 1
                        ? Optional.empty()
                        : Optional.of(byTime.lastEntry().getValue().iterator().next());
        assertEquals(expected, latest.value());
    }

    @Property
    void theEarliestInstantIsTheLeastOfAllInstantsOfBothParts(
            @ForAll List<@IntRange(min = -9, max = 9) Integer> seconds,
            @ForAll List<@IntRange(min = -9, max = 9) Integer> more) {
        Earliest earliest = new Earliest();
        seconds.forEach(second -> earliest.add(Instant.ofEpochSecond(second)));
        Earliest other = new Earliest();
        more.forEach(second -> other.add(Instant.ofEpochSecond(second)));
        earliest.merge(other);
        assertEquals(
                Stream.concat(seconds.stream(), more.stream()).min(Comparator.naturalOrder()),
                earliest.at().map(at -> (int) at.getEpochSecond()));
    }

    @Test
    void eachKindOfIssueHasItsCountAndItsExamples() {
        IssueKind late = new IssueKind("test.late", "Something happened too late.");
        Issues issues = new Issues(WonShareAnalysis.EARLY, late);
        issues.add(late, "L1");
        issues.add(new IssueKind("test.late", "Something happened too late."), "L2"); // an equal one
        issues.addWithoutId(late, 3);
        issues.add(WonShareAnalysis.EARLY, "L3");
        DataIssue early = new DataIssue(WonShareAnalysis.EARLY, 1, ImmutableList.of("L3"));
        assertEquals(ImmutableList.of(early, new DataIssue(late, 5, ImmutableList.of("L1", "L2"))), issues.found());
        Issues both = new Issues(WonShareAnalysis.EARLY, late);
        both.merge(issues);
        both.add(late, "L4");
        assertEquals(ImmutableList.of(early, new DataIssue(late, 6, ImmutableList.of("L1", "L2", "L4"))), both.found());
        assertThrows(IllegalArgumentException.class, () -> issues.addWithoutId(late, -1));
    }

    @Test
    void anUndeclaredKindOfIssueIsAnError() {
        Issues issues = new Issues(WonShareAnalysis.EARLY);
        IssueKind other = new IssueKind("test.other", "Not declared.");
        assertThrows(IllegalArgumentException.class, () -> issues.add(other, "L1"));
        issues.addWithoutId(WonShareAnalysis.EARLY, 0);
        assertEquals(ImmutableList.of(), issues.found());
        issues.addWithoutId(WonShareAnalysis.EARLY, 2);
        assertEquals(ImmutableList.of(new DataIssue(WonShareAnalysis.EARLY, 2, ImmutableList.of())), issues.found());
    }
}
