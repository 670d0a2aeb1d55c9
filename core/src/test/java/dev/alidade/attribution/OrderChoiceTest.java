// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.stats.PoissonWeights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class OrderChoiceTest {
    private static OrderChoiceReport measured(int maxOrder, int folds, List<PathRow> rows) {
        return Attribution.orderChoice(maxOrder, folds).measure(rows, Vectors.ANY);
    }

    @Test
    void withoutRowsNoOrderIsBest() {
        OrderChoiceReport report = measured(2, 5, List.of());
        assertEquals(OptionalInt.empty(), report.best());
        assertEquals(
                new OrderScore(1, OptionalDouble.empty(), BigDecimal.ZERO, 1, 0),
                report.orders().get(0));
    }

    @Test
    void whereTheNextTouchDependsOnTheLastAloneTheFirstOrderIsBest() {
        // From any touch each of two names, conversion and null are equally likely: all words up to six letters, those
        // of
        // one letter more at half the weight.
        List<PathRow> rows = new ArrayList<>();
        for (int length = 1; length <= 6; length++) {
            for (int word = 0; word < 1 << length; word++) {
                rows.add(PathRow.of(letters(word, length), 1L << (2 * (6 - length)), 1L << (2 * (6 - length))));
            }
        }
        assertEquals(OptionalInt.of(1), measured(4, 5, rows).best());
    }

    private static String letters(int word, int length) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            letters.add((word >>> i & 1) == 0 ? "a" : "b");
        }
        return String.join(PathRow.SEPARATOR, letters);
    }

    @Test
    void whereTheOutcomeDependsOnTheLastTwoTouchesTheSecondOrderIsBest() {
        // Two equal touches at the end convert, two different ones don't.
        List<PathRow> rows = new ArrayList<>();
        for (int length = 2; length <= 6; length++) {
            for (int word = 0; word < 1 << length; word++) {
                boolean equal = (word >>> (length - 1) & 1) == (word >>> (length - 2) & 1);
                rows.add(PathRow.of(letters(word, length), equal ? 10 : 0, equal ? 0 : 10));
            }
        }
        OrderChoiceReport report = measured(4, 5, rows);
        assertEquals(OptionalInt.of(2), report.best());
        assertEquals(5, report.folds());
    }

    @Test
    void parametersAndStatesAreThoseOfAllRows() {
        // Order 1: start, a, b; from start a or b, from a a, b or null, from b conversion or null: 1 + 2 + 1 are free.
        List<PathRow> rows = List.of(PathRow.of("a > a > b", 1, 0), PathRow.of("b", 0, 2), PathRow.of("a", 0, 1));
        OrderScore first = measured(1, 2, rows).orders().get(0);
        assertEquals(3, first.states());
        assertEquals(4, first.parameters());
        assertEquals(BigDecimal.valueOf(4 + 4 + 2), first.steps());
    }

    @Test
    void ordersAndFoldsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Attribution.orderChoice(0, 5));
        assertThrows(IllegalArgumentException.class, () -> Attribution.orderChoice(11, 5));
        assertThrows(IllegalArgumentException.class, () -> Attribution.orderChoice(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Attribution.orderChoice(1, 21));
    }

    /** Each journey's steps foretold one by one from the rows of the other folds, by the definition. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theLossIsThatOfItsDefinition(@ForAll("paths") List<NaivePath> paths) {
        int folds = 3;
        OrderChoiceReport report = measured(3, folds, NaivePath.rows(paths));
        for (OrderScore score : report.orders()) {
            double loss = 0;
            long steps = 0;
            for (NaivePath path : paths) {
                for (List<String> step : steps(path, score.order())) {
                    long times = times(path, step);
                    steps += times;
                    loss -= times == 0 ? 0 : times * Math.log(probability(step, paths, path, score.order(), folds));
                }
            }
            assertEquals(0, score.steps().compareTo(BigDecimal.valueOf(steps)));
            assertEquals(loss / steps, score.logLoss().orElseThrow(), 1e-12, report::toString);
        }
        assertTrue(report.best().isPresent());
    }

    /** The state and what came next, for each step; the two ends last. */
    private static List<List<String>> steps(NaivePath path, int order) {
        List<List<String>> steps = new ArrayList<>();
        for (int i = 0; i <= path.touches().size(); i++) {
            List<String> step = new ArrayList<>();
            if (i < order) {
                step.add("(start)");
            }
            step.addAll(path.touches().subList(Math.max(0, i - order), i));
            if (i < path.touches().size()) {
                step.add(path.touches().get(i));
                steps.add(step);
            } else {
                for (String end : new String[] {"(conversion)", "(null)"}) {
                    List<String> last = new ArrayList<>(step);
                    last.add(end);
                    steps.add(last);
                }
            }
        }
        return steps;
    }

    private static long times(NaivePath path, List<String> step) {
        return switch (step.get(step.size() - 1)) {
            case "(conversion)" -> path.conversions();
            case "(null)" -> path.nulls();
            default -> path.conversions() + path.nulls();
        };
    }

    private static double probability(
            List<String> step, List<NaivePath> paths, NaivePath heldOut, int order, int folds) {
        List<String> state = step.subList(0, step.size() - 1);
        long seen = 0;
        long all = 0;
        for (NaivePath path : paths) {
            if (fold(path, folds) != fold(heldOut, folds)) {
                for (List<String> other : steps(path, order)) {
                    if (other.subList(0, other.size() - 1).equals(state)) {
                        all += times(path, other);
                        seen += other.equals(step) ? times(path, other) : 0;
                    }
                }
            }
        }
        long names = paths.stream()
                .filter(path -> path.conversions() + path.nulls() > 0)
                .flatMap(path -> path.names().stream())
                .distinct()
                .count();
        long choices = state.equals(List.of("(start)")) ? names : names + 2;
        return (seen + 0.5) / (all + 0.5 * choices);
    }

    private static long fold(NaivePath path, int folds) {
        long hash = JourneySelection.hash(path.row().path());
        return Long.remainderUnsigned(PoissonWeights.mix(hash, 0), folds);
    }

    @Test
    void foldsAreAboutEqual() {
        long first = LongStream.range(0, 10_000)
                .filter(i -> Long.remainderUnsigned(PoissonWeights.mix(JourneySelection.hash("J" + i), 0), 5) == 0)
                .count();
        assertTrue(Math.abs(first - 2_000) < 4 * 40, () -> first + " of 10,000"); // four standard deviations
    }

    @Provide
    Arbitrary<List<NaivePath>> paths() {
        return NaivePath.converting();
    }
}
