// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The numbers, words and instants of which saved tallies are made, up to their limits and beyond. */
class SavedFormTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));

    /** Of each kind of cell the letter by which saved tallies know it. */
    private static final ImmutableMap<Character, Supplier<Cell<?>>> CELLS =
            ImmutableMap.<Character, Supplier<Cell<?>>>builder()
                    .put('C', Count::new)
                    .put('S', Sum::new)
                    .put('I', IdSample::new)
                    .put('K', () -> new Keyed<>(Count::new))
                    .put('D', () -> new DurationCounts(WINDOW))
                    .put('L', Latest::new)
                    .put('X', Issues::new)
                    .put('E', Earliest::new)
                    .put('Y', () -> new DayCounts(WINDOW))
                    .put('P', ProbabilityCounts::new)
                    .put('G', () -> new CountTable(1, 1))
                    .put('Q', () -> new SequenceSums(new Names(), 1))
                    .put('N', () -> new Nested<>(new WonShareAnalysis(1), WINDOW))
                    .buildOrThrow();

    /** A tally of one cell. */
    private static final class One extends CellTally<String, String> {
        One(Cell<?> cell, Window window) {
            super(Settings.of("test.one", 1), window);
            this.<Count>declare(cell);
        }

        @SuppressWarnings("unchecked")
        private <C extends Cell<C>> void declare(Cell<?> cell) {
            cell("it", (C) cell);
        }

        @Override
        public void add(String fact) {}

        @Override
        public String result() {
            return "";
        }
    }

    private static String refusal(Supplier<?> reading) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, reading::get).getMessage());
    }

    private static void assertDamaged(String how, Supplier<?> reading) {
        String refusal = refusal(reading);
        assertTrue(refusal.contains("damaged") && refusal.contains(how), refusal);
    }

    @Test
    void aCellIsKnownByTheLetterOfItsKind() {
        for (Map.Entry<Character, Supplier<Cell<?>>> saved : CELLS.entrySet()) {
            byte[] bytes = new One(saved.getValue().get(), WINDOW).toBytes();
            CELLS.forEach((letter, cell) -> {
                if (letter.equals(saved.getKey())) {
                    CellTally.restore(new One(cell.get(), WINDOW), bytes);
                } else {
                    assertDamaged(
                            "cell it of kind %s was expected here".formatted(letter),
                            () -> CellTally.restore(new One(cell.get(), WINDOW), bytes));
                }
            });
        }
    }

    @Test
    void bytesBehindTheLastCellAreRefused() {
        byte[] saved = new One(new Count(), WINDOW).toBytes();
        byte[] longer = Arrays.copyOf(saved, saved.length + 3);
        Arrays.fill(longer, saved.length - 4, longer.length, (byte) 0);
        assertDamaged("3 bytes are left over", () -> CellTally.restore(new One(new Count(), WINDOW), sealed(longer)));
    }

    private static byte[] sealed(byte[] content) {
        return ChangedTally.sealed(content);
    }

    @Test
    void aWindowThatDiffersByANanosecondOrItsDaysIsAnother() {
        Instant start = WINDOW.start();
        Instant end = WINDOW.end();
        Window window = WINDOW.withAsOf(end);
        byte[] saved = new One(new Count(), window).toBytes();
        List<Window> others = List.of(
                new Window(start.plusNanos(1), end, end, window.zone(), window.resolution()),
                new Window(start, end.plusNanos(1), end, window.zone(), window.resolution()),
                new Window(start, end, end.plusNanos(1), window.zone(), window.resolution()),
                new Window(start, end, end, ZoneId.of("UTC"), window.resolution()),
                window.withResolution(Resolution.DAY));
        for (Window other : others) {
            String refusal = refusal(() -> CellTally.restore(new One(new Count(), other), saved));
            assertTrue(refusal.contains("over another window"), refusal);
        }
    }

    /** What a reader finds in bytes of the saved form, sealed. */
    private static <R> R read(Function<SavedReader, R> reading, int... bytes) {
        byte[] empty = new SavedWriter().sealed();
        byte[] content = Arrays.copyOf(empty, empty.length + bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            content[empty.length - 4 + i] = (byte) bytes[i];
        }
        return reading.apply(SavedReader.unsealed(sealed(content)));
    }

    @Test
    void nothingCanBeSavedToo() {
        SavedReader.unsealed(new SavedWriter().sealed()).end();
        byte[] shorter = Arrays.copyOf(new SavedWriter().sealed(), 8);
        assertTrue(refusal(() -> SavedReader.unsealed(shorter)).startsWith("These 8 bytes are no saved tally"));
    }

    @Test
    void aNumberHasUpToNineGroupsOfSevenBits() {
        assertEquals(Long.MAX_VALUE, read(SavedReader::number, 255, 255, 255, 255, 255, 255, 255, 255, 127));
        assertDamaged(
                "a number is too long",
                () -> read(SavedReader::number, 128, 128, 128, 128, 128, 128, 128, 128, 128, 1));
        assertDamaged("it ends too early", () -> read(SavedReader::number, 128));
        assertThrows(IllegalArgumentException.class, () -> new SavedWriter().number(-1));
    }

    @Test
    void asManyEntriesAsFitIntoTheRestCanBeAnnounced() {
        assertEquals(2, size(2, 2, 0, 0, 0, 0));
        assertDamaged("3 entries can't stand in 5 bytes", () -> size(2, 3, 0, 0, 0, 0, 0));
        assertEquals(0, size(2, 0));
        assertDamaged("1 entries can't stand in 0 bytes", () -> size(1, 1));
    }

    private static int size(int bytesEach, int... bytes) {
        return read(in -> in.size(bytesEach), bytes);
    }

    @Test
    void aNumberOfEightBytesNeedsEight() {
        assertEquals(258, read(SavedReader::signed, 0, 0, 0, 0, 0, 0, 1, 2));
        assertEquals(-2, read(SavedReader::signed, 255, 255, 255, 255, 255, 255, 255, 254));
        assertDamaged("it ends too early", () -> read(SavedReader::signed, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void theLastCharacterIsReadAndOneMoreIsNone() {
        assertEquals("\uFFFF", read(SavedReader::string, 1, 0xFF, 0xFF, 3));
        assertDamaged("65536 is no character", () -> read(SavedReader::string, 1, 0x80, 0x80, 4));
    }

    @Test
    void theFirstAndTheLastInstantAreReadAndOnesBeyondAreNone() {
        for (Instant instant : List.of(Instant.MIN, Instant.EPOCH.minusNanos(1), Instant.MAX)) {
            SavedWriter out = new SavedWriter();
            out.instant(instant);
            assertEquals(instant, SavedReader.unsealed(out.sealed()).instant());
        }
        assertNoInstant(Instant.MIN.getEpochSecond() - 1, 0);
        assertNoInstant(Instant.MAX.getEpochSecond() + 1, 0);
        assertNoInstant(0, 1_000_000_000);
    }

    private static void assertNoInstant(long second, long nano) {
        SavedWriter out = new SavedWriter();
        out.signed(second);
        out.number(nano);
        SavedReader in = SavedReader.unsealed(out.sealed());
        assertDamaged("is no instant", in::instant);
    }

    /** The content of a cell as it is saved, with one of its numbers changed. */
    private static void assertRefused(Cell<?> cell, long... content) {
        SavedWriter out = new SavedWriter();
        for (long number : content) {
            out.number(number);
        }
        SavedReader in = SavedReader.unsealed(out.sealed());
        String refusal = String.valueOf(assertThrows(IllegalArgumentException.class, () -> cell.read(in))
                .getMessage());
        assertTrue(refusal.contains("damaged"), refusal);
    }

    @Test
    void savedProbabilitiesAscendUpToOneAndWereMetEach() {
        long one = 1_000_000_000_000L;
        ProbabilityCounts counts = new ProbabilityCounts();
        SavedWriter out = new SavedWriter();
        for (long number : new long[] {0, 3, 0, 0, 1, one / 2, 2, 3, one, 4, 0}) {
            out.number(number);
        }
        counts.read(SavedReader.unsealed(out.sealed()));
        assertEquals(
                List.of(
                        new ProbabilityCounts.Entry(0, 0, 1),
                        new ProbabilityCounts.Entry(0.5, 2, 3),
                        new ProbabilityCounts.Entry(1, 4, 0)),
                counts.entries());
        assertRefused(new ProbabilityCounts(), 2, 1, 0, 0, 1);
        assertRefused(new ProbabilityCounts(), 0, 2, 5, 0, 1, 5, 1, 0);
        assertRefused(new ProbabilityCounts(), 0, 2, 5, 0, 1, 4, 1, 0);
        assertRefused(new ProbabilityCounts(), 0, 1, one + 1, 0, 1);
        assertRefused(new ProbabilityCounts(), 0, 1, 5, 0, 0);
        assertRefused(new ProbabilityCounts(), 1, 1, 5, 0, 1);
    }

    @Test
    void savedProbabilitiesThatAreExactAreAThousandAtMost() {
        long[] content = new long[2 + 3 * 1_001];
        content[1] = 1_001;
        for (int i = 0; i < 1_001; i++) {
            content[2 + 3 * i] = i;
            content[3 + 3 * i] = 1;
        }
        assertRefused(new ProbabilityCounts(), content);
    }

    @Test
    void savedStatementsThatContradictEachOtherHaveNoValue() {
        Latest contradicted = new Latest();
        contradicted.add(Instant.EPOCH, "a");
        contradicted.add(Instant.EPOCH, "b");
        Latest plain = new Latest();
        plain.add(Instant.EPOCH, "a");
        for (Latest latest : List.of(contradicted, plain)) {
            byte[] saved = new One(latest, WINDOW).toBytes();
            Latest back = new Latest();
            CellTally.restore(new One(back, WINDOW), saved);
            assertEquals(latest.conflicting(), back.conflicting());
            assertEquals(latest.value(), back.value());
            assertEquals(latest.at(), back.at());
        }
        byte[] changed = ChangedTally.with(new One(plain, WINDOW).toBytes(), "it", 'L', 10, 1);
        assertDamaged(
                "contradicting statements have a value",
                () -> CellTally.restore(new One(new Latest(), WINDOW), changed));
    }
}
