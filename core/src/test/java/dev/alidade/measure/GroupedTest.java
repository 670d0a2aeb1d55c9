// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words by their first letter; the empty word belongs to no group. */
class GroupedTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));

    private static Optional<String> initial(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word.substring(0, 1));
    }

    /** How many words of how many in all groups. A word that begins with a capital declares a cell of its own, too late. */
    private record Words() implements Analysis<String, String> {
        @Override
        public Tally<String, String> tally(Window window) {
            return new WordTally(window);
        }

        @Override
        public Tally<String, String> tally(Window window, byte[] saved) {
            return CellTally.restore(new WordTally(window), saved);
        }
    }

    private static final class WordTally extends CellTally<String, String> {
        private final Count all = cell("all", new Count());

        WordTally(Window window) {
            super(Settings.of("test.words", 1), window);
        }

        @Override
        public void add(String word) {
            all.increment();
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                cell(word, new Count());
            }
        }

        @Override
        public String result() {
            return resultAmong(this);
        }

        @Override
        protected String resultAmong(CellTally<String, String> whole) {
            return all.value() + " of " + ((WordTally) whole).all.value();
        }
    }

    /** Words, counted in a part of the tally. */
    private record Parts() implements Analysis<String, String> {
        @Override
        public Tally<String, String> tally(Window window) {
            return new PartTally(window);
        }

        @Override
        public Tally<String, String> tally(Window window, byte[] saved) {
            return CellTally.restore(new PartTally(window), saved);
        }
    }

    private static final class PartTally extends CellTally<String, String> {
        private final Nested<String, String> words = cell("words", new Nested<>(new Words(), window()));

        PartTally(Window window) {
            super(Settings.of("test.parts", 1), window);
        }

        @Override
        public void add(String word) {
            words.add(word);
        }

        @Override
        public String result() {
            return words.result();
        }
    }

    /** The letters of all words, by a tally that isn't made of cells. */
    private record Letters() implements Analysis<String, Integer> {
        @Override
        public Tally<String, Integer> tally(Window window) {
            return new LetterTally(0);
        }

        @Override
        public Tally<String, Integer> tally(Window window, byte[] saved) {
            return new LetterTally(Ints.fromByteArray(saved));
        }
    }

    private static final class LetterTally implements Tally<String, Integer> {
        private int letters;

        LetterTally(int letters) {
            this.letters = letters;
        }

        @Override
        public void add(String word) {
            letters += word.length();
        }

        @Override
        public void merge(Tally<String, Integer> other) {
            letters += other.result();
        }

        @Override
        public Integer result() {
            return letters;
        }

        @Override
        public byte[] toBytes() {
            return Ints.toByteArray(letters);
        }
    }

    private static <R> Grouped<R> measured(Analysis<String, R> analysis, String... words) {
        return analysis.by("initial", GroupedTest::initial).measure(List.of(words), WINDOW);
    }

    @Test
    void eachGroupIsMeasuredAmongTheFactsOfAllGroupsAndOfNone() {
        Grouped<String> words = measured(new Words(), "anna", "bob", "", "alf");
        assertEquals(
                new Grouped<>("initial", ImmutableSortedMap.of("a", "2 of 4", "b", "1 of 4"), Optional.of("1 of 4")),
                words);
        assertEquals(Optional.of("2 of 4"), words.group("a"));
        assertEquals(Optional.empty(), words.group("c"));
    }

    @Test
    void aPartOfAGroupIsMeasuredByItself() {
        assertEquals(
                new Grouped<>("initial", ImmutableSortedMap.of("a", "2 of 2"), Optional.empty()),
                measured(new Parts(), "anna", "alf"));
    }

    @Test
    void talliesThatAreNotMadeOfCellsAreGroupedTooAndGroupsInWhichNothingCountsAreNoGroups() {
        assertEquals(
                new Grouped<>("initial", ImmutableSortedMap.of("a", 7, "b", 3), Optional.empty()),
                measured(new Letters(), "anna", "bob", "", "alf"));
    }

    @Test
    void theTallyOfAGroupOrOfItsPartDeclaresNoMoreCells() {
        for (Analysis<String, String> analysis : List.of(new Words(), new Parts())) {
            var tally = analysis.by("initial", GroupedTest::initial).tally(WINDOW);
            tally.add("anna");
            assertEquals(
                    "Cell Xaver is not declared in the constructor.",
                    assertThrows(IllegalStateException.class, () -> tally.add("Xaver"))
                            .getMessage());
            var firsts = analysis.by("first", word -> Optional.of("all"));
            byte[] saved = firsts.tally(WINDOW).toBytes();
            var read = firsts.tally(WINDOW, saved);
            read.add("anna");
            assertThrows(IllegalStateException.class, () -> read.add("Xaver"));
            var again = firsts.tally(WINDOW, read.toBytes());
            assertThrows(IllegalStateException.class, () -> again.add("Xaver"));
        }
    }

    @Test
    void aTallyOfItsOwnDeclaresCellsAsLongAsItIsNoPartOfAnother() {
        Tally<String, String> tally = new Words().tally(WINDOW);
        tally.add("Xaver");
        assertThrows(IllegalArgumentException.class, () -> tally.add("Xaver"), "twice");
    }
}
