// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for every analysis. A topic's test extends this class, says which analysis, window and facts to try, and
 * inherits the laws as properties.
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public abstract class AnalysisLaws<T, R> {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The analysis to try. */
    protected abstract Analysis<T, R> analysis();

    /** A window in which some of the facts lie, some before it, some after it. */
    protected abstract Window window();

    /** Facts of every kind: usual, odd, contradicting, before, in and after the window, known and unknown. */
    protected abstract Arbitrary<T> fact();

    /**
     * What of a fact is known at the window's as-of instant, by a definition of the test's own: the fact itself, a part
     * of it, or nothing.
     */
    protected abstract Optional<T> known(T fact);

    @Provide
    Arbitrary<List<T>> facts() {
        return Arbitraries.lazy(this::fact).list().ofMaxSize(30);
    }

    private R measured(List<T> facts) {
        return analysis().measure(facts, window());
    }

    private Tally<T, R> tallied(List<T> facts) {
        Tally<T, R> tally = analysis().tally(window());
        facts.forEach(tally::add);
        return tally;
    }

    @Property(tries = 50)
    void mergingAnEmptyTallyChangesNothing(@ForAll("facts") List<T> facts) {
        Tally<T, R> tally = tallied(facts);
        tally.merge(analysis().tally(window()));
        Tally<T, R> empty = analysis().tally(window());
        empty.merge(tallied(facts));
        assertEquals(measured(facts), tally.result());
        assertEquals(measured(facts), empty.result());
        assertArrayEquals(tally.toBytes(), empty.toBytes());
    }

    @Property(tries = 50)
    void theOrderOfTheFactsLeavesNoTrace(@ForAll("facts") List<T> facts, @ForAll Random random) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertEquals(measured(facts), measured(shuffled));
        assertArrayEquals(tallied(facts).toBytes(), tallied(shuffled).toBytes());
    }

    @Property(tries = 50)
    void anySplitAndAnyMergeTreeGiveTheSameResult(@ForAll("facts") List<T> facts, @ForAll Random random) {
        List<Tally<T, R>> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            parts.add(analysis().tally(window()));
        }
        for (T fact : facts) {
            parts.get(random.nextInt(parts.size())).add(fact);
        }
        while (parts.size() > 1) {
            Tally<T, R> other = parts.remove(random.nextInt(parts.size()));
            byte[] before = other.toBytes();
            parts.get(random.nextInt(parts.size())).merge(other);
            assertArrayEquals(before, other.toBytes(), "the other tally stays unchanged");
        }
        assertEquals(measured(facts), parts.get(0).result());
        assertArrayEquals(tallied(facts).toBytes(), parts.get(0).toBytes());
    }

    @Property(tries = 20)
    void aParallelStreamGivesTheSameResult(@ForAll("facts") List<T> facts) {
        assertEquals(measured(facts), facts.parallelStream().collect(analysis().collector(window())));
    }

    @Property(tries = 50)
    void aSavedTallyGoesOnWhereItStopped(@ForAll("facts") List<T> facts, @ForAll Random random) {
        int stop = random.nextInt(facts.size() + 1);
        byte[] saved = tallied(facts.subList(0, stop)).toBytes();
        Tally<T, R> tally = analysis().tally(window(), saved);
        assertArrayEquals(saved, tally.toBytes());
        facts.subList(stop, facts.size()).forEach(tally::add);
        assertEquals(measured(facts), tally.result());
        assertArrayEquals(tallied(facts).toBytes(), tally.toBytes());
    }

    @Property(tries = 50)
    void askingForTheResultChangesNothing(@ForAll("facts") List<T> facts) {
        Tally<T, R> tally = tallied(facts);
        R first = tally.result();
        assertEquals(first, tally.result());
        assertArrayEquals(tallied(facts).toBytes(), tally.toBytes());
    }

    @Property(tries = 20)
    void aGroupWithAllTheFactsIsTheWhole(@ForAll("facts") List<T> facts) {
        Tally<T, R> whole = tallied(facts);
        assertEquals(measured(facts), tallied(facts).resultWithin(whole));
        assertEquals(measured(facts), whole.resultWithin(whole));
        assertArrayEquals(tallied(facts).toBytes(), whole.toBytes(), "the whole stays unchanged");
    }

    @Property(tries = 30)
    void aGroupAmongOthersIsWhatItsFactsAloneAre(@ForAll("facts") List<T> facts) {
        int[] turn = {0};
        Tally<T, Grouped<R>> byTurn;
        try {
            byTurn = analysis()
                    .by("turn", fact -> Optional.of(Integer.toString(turn[0]++ % 3)))
                    .tally(window());
        } catch (UnsupportedOperationException refused) { // by what protects small groups
            assertTrue(String.valueOf(refused.getMessage()).contains("can't be grouped by turn"), refused::getMessage);
            return;
        }
        facts.forEach(byTurn::add);
        Grouped<R> grouped = byTurn.result();
        Tally<T, R> whole = tallied(facts);
        for (int group = 0; group < 3; group++) {
            Tally<T, R> alone = analysis().tally(window());
            for (int i = group; i < facts.size(); i += 3) {
                alone.add(facts.get(i));
            }
            boolean counted = !Arrays.equals(analysis().tally(window()).toBytes(), alone.toBytes());
            assertEquals(
                    counted ? Optional.of(alone.resultWithin(whole)) : Optional.empty(),
                    grouped.group(Integer.toString(group)));
        }
    }

    @Property(tries = 100)
    void factsAtOrAfterAsOfChangeNothing(@ForAll("facts") List<T> facts) {
        List<T> known = new ArrayList<>();
        facts.forEach(fact -> known(fact).ifPresent(known::add));
        assertEquals(measured(known), measured(facts));
    }

    @Property(tries = 5)
    void foreignTalliesAndTheTallyItselfAreRefused(@ForAll("facts") List<T> facts) {
        Tally<T, R> tally = tallied(facts);
        Window later = window().withAsOf(window().asOf().plus(Duration.ofDays(1)));
        Tally<T, R> otherWindow = analysis().tally(later);
        assertThrows(IllegalArgumentException.class, () -> tally.merge(tally));
        assertThrows(IllegalArgumentException.class, () -> tally.merge(otherWindow));
        assertThrows(IllegalArgumentException.class, () -> tally.merge(new ForeignTally<>(measured(facts))));
        assertThrows(IllegalArgumentException.class, () -> tally.resultWithin(otherWindow));
        assertThrows(IllegalArgumentException.class, () -> analysis().tally(later, tally.toBytes()));
        assertThrows(IllegalArgumentException.class, () -> analysis().tally(window(), new byte[0]));
    }

    @Property(tries = 100)
    void hostileBytesAreRefusedOrHarmless(@ForAll("facts") List<T> facts, @ForAll Random random) {
        byte[] saved = tallied(facts).toBytes();
        long usual = allocatedBy(() -> analysis().tally(window(), saved));
        byte[] hostile = mutated(saved, random);
        long allocated = allocatedBy(() -> {
            try {
                Tally<T, R> tally = analysis().tally(window(), hostile);
                Object unused = tally.result(); // what was accepted works
            } catch (IllegalArgumentException refused) {
                assertTrue(String.valueOf(refused.getMessage()).length() > 10, "the refusal says why");
            }
        });
        assertTrue(allocated < 20 * usual + 4_000_000, () -> allocated + " bytes allocated instead of " + usual);
    }

    @Example
    void theSavedTallyOfThisVersionIsReadAndSaysTheSame() {
        GoldenTally golden = GoldenTally.of(getClass());
        golden.writeIfAsked(analysis(), window(), someFacts());
        Tally<T, R> tally = assertDoesNotThrow(() -> analysis().tally(window(), golden.bytes()), GoldenTally.ADVICE);
        assertArrayEquals(golden.bytes(), tally.toBytes(), GoldenTally.ADVICE);
        assertEquals(golden.told(), GoldenTally.told(tally), GoldenTally.ADVICE);
    }

    /** A line less, or a smaller number in it, says which contradictions are no longer told. */
    @Example
    void aSavedTallyWithAnotherNumberInItIsRefusedWhereItsNumbersContradictEachOther() {
        GoldenTally golden = GoldenTally.of(getClass());
        golden.writeIfAsked(analysis(), window(), someFacts());
        assertEquals(golden.damage(), SavedDamage.told(analysis(), window(), golden.bytes()), GoldenTally.ADVICE);
    }

    @Example
    void anAnalysisThatThreadsShareHoldsTheSameBeforeAndAfterItsUse() {
        Analysis<T, R> shared = analysis();
        String before = SharedState.of(shared).content();
        assertEquals(tallied(someFacts()).result(), shared.measure(someFacts(), window()));
        assertEquals(before, SharedState.of(shared).content());
        assertEquals(ImmutableSet.of(), SharedState.of(shared).settable());
    }

    /** The same facts for the same generator. */
    private List<T> someFacts() {
        Random random = new Random(8);
        var facts = fact().generator(1_000);
        List<T> some = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            some.add(facts.next(random).value());
        }
        return some;
    }

    @Example
    void aTallyOfAnotherVersionOrADamagedOneIsRefusedWithTheAdviceToRecompute() {
        byte[] saved = tallied(someFacts()).toBytes();
        List<byte[]> others = new ArrayList<>();
        others.add(sealed(changed(saved, 0))); // another magic
        others.add(sealed(changed(saved, 4))); // another format
        others.add(sealed(changed(saved, 6 + saved[5]))); // another version, behind the analysis's name
        others.add(Arrays.copyOf(saved, saved.length + 1));
        int step = saved.length / 12 + 1;
        for (int at = 0; at < saved.length; at += step) {
            others.add(Arrays.copyOf(saved, at));
            others.add(changed(saved, at));
        }
        for (byte[] other : others) {
            String refusal = String.valueOf(assertThrows(
                            IllegalArgumentException.class, () -> analysis().tally(window(), other))
                    .getMessage());
            assertTrue(refusal.contains("ecompute it from its facts"), refusal);
        }
    }

    private static byte[] changed(byte[] saved, int at) {
        byte[] changed = saved.clone();
        changed[at]++;
        return changed;
    }

    private static byte[] sealed(byte[] content) {
        int end = content.length - 4;
        byte[] checksum =
                Ints.toByteArray(Hashing.crc32c().hashBytes(content, 0, end).asInt());
        System.arraycopy(checksum, 0, content, end, 4);
        return content;
    }

    /** The same facts again and again, until a count is too large: up to then, what is three times as much for three is so for all. */
    @Example
    void aCountThatGetsTooLargeIsAnErrorAndNeverASmallerOne() {
        Tally<T, R> few = tallied(someFacts());
        Tally<T, R> many = tallied(someFacts());
        LargeCounts counts = new LargeCounts(few.result());
        long timesFew = 1;
        long timesMany = 1;
        try {
            while (timesMany < Long.MAX_VALUE / 4 && mergedOrTold(few, many)) {
                timesFew += timesMany;
                if (!mergedOrTold(many, few)) {
                    break;
                }
                timesMany += timesFew;
                boolean nearTheEnd = timesMany > Long.MAX_VALUE / 16;
                if (timesFew < 4 || nearTheEnd || Long.numberOfLeadingZeros(timesMany) % 16 == 0) {
                    byte[] saved = few.toBytes();
                    assertArrayEquals(saved, analysis().tally(window(), saved).toBytes());
                    counts.requireTimes(timesFew, few.result());
                }
            }
        } catch (ArithmeticException ofTheResult) {
            assertTrue(timesMany > 1_000_000, "a million times as much still fits");
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getCause() instanceof ArithmeticException, refused::toString);
        }
    }

    /** Merges, or is told what got too large. */
    private static <T, R> boolean mergedOrTold(Tally<T, R> tally, Tally<T, R> other) {
        try {
            tally.merge(other);
            return true;
        } catch (ArithmeticException tooLarge) {
            assertTrue(String.valueOf(tooLarge.getMessage()).contains("gets too large"), tooLarge::toString);
            return false;
        }
    }

    /** Flipped bits, cut ends and huge numbers, half of them under a checksum that fits. */
    private static byte[] mutated(byte[] saved, Random random) {
        byte[] hostile = saved.clone();
        switch (random.nextInt(4)) {
            case 0 -> hostile[random.nextInt(hostile.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> hostile = Arrays.copyOf(hostile, random.nextInt(hostile.length));
            case 2 -> {
                int at = random.nextInt(hostile.length);
                for (int i = at; i < Math.min(at + 8, hostile.length); i++) {
                    hostile[i] = (byte) 0xFF;
                }
            }
            default -> hostile[random.nextInt(hostile.length)] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() && hostile.length > 9 ? sealed(hostile) : hostile;
    }

    private static long allocatedBy(Runnable action) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        action.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private record ForeignTally<T, R>(R result) implements Tally<T, R> {
        @Override
        public void add(T fact) {}

        @Override
        public void merge(Tally<T, R> other) {}

        @Override
        public byte[] toBytes() {
            return new byte[0];
        }
    }
}
