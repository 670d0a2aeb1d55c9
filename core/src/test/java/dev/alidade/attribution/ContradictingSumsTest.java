// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums as no journeys leave them, such as a damaged file may hold, are refused. */
final class ContradictingSumsTest {
    private final Names names = new Names();
    private final SequenceSums sums = new SequenceSums(names, 3);

    private int node(String... sequence) {
        return node(sums, sequence);
    }

    private int node(SequenceSums of, String... sequence) {
        int node = SequenceSums.ROOT;
        for (String name : sequence) {
            node = of.child(node, names.id(name));
        }
        return node;
    }

    private void refused(Markov model) {
        assertThrows(IllegalStateException.class, () -> FittedChain.of(sums, model, 0));
    }

    @Test
    void moreConvertInAStateThanComeToIt() {
        sums.add(node("a"), FittedChain.EDGES, 3);
        sums.add(node("a"), FittedChain.CONVERSIONS, 3);
        assertEquals(
                BigDecimal.valueOf(3), FittedChain.of(sums, Models.markov(), 0).conversions());
        sums.add(node("a"), FittedChain.CONVERSIONS, 1);
        refused(Models.markov());
    }

    @Test
    void moreGoOnFromAStateThanComeToIt() {
        sums.add(node("a"), FittedChain.EDGES, 3);
        sums.add(node("a", "b"), FittedChain.EDGES, 4);
        refused(Models.markov());
    }

    @Test
    void journeysEndWithoutConversionInAModelWithoutNulls() {
        sums.add(node("a"), FittedChain.EDGES, 3);
        sums.add(node("a"), FittedChain.CONVERSIONS, 2);
        assertEquals(
                BigDecimal.valueOf(2), FittedChain.of(sums, Models.markov(), 0).conversions());
        refused(Models.markov().withoutNulls());
    }

    @Test
    void aTransitionLongerThanTheOrder() {
        sums.add(node("a"), FittedChain.EDGES, 3);
        sums.add(node("a", "b"), FittedChain.EDGES, 3);
        sums.add(node("a", "b", "c"), FittedChain.EDGES, 3);
        assertEquals(
                BigDecimal.ZERO,
                FittedChain.of(sums, Models.markov().withOrder(2), 0).conversions());
        refused(Models.markov());
    }

    @Test
    void valueWithoutConversions() {
        sums.add(node("a"), FittedChain.EDGES, 3);
        sums.add(node("a"), FittedChain.VALUE, 1);
        refused(Models.markov());
    }

    @Test
    void journeysWithoutTouches() {
        sums.add(SequenceSums.ROOT, FittedChain.CONVERSIONS, 1);
        refused(Models.markov());
    }

    @Test
    void aSetOutOfOrder() {
        sums.add(node("a", "b"), JourneySums.CONVERSIONS, 1);
        assertEquals(List.of("a", "b"), CoalitionGame.of(sums, 0).players());
        sums.add(node("b", "a"), JourneySums.CONVERSIONS, 1);
        assertThrows(IllegalStateException.class, () -> CoalitionGame.of(sums, 0));
    }

    @Test
    void aPairWithoutItsNames() {
        SequenceSums pairs = new SequenceSums(names, 3);
        sums.add(SequenceSums.ROOT, JourneySums.CONVERSIONS, 1);
        sums.add(node("a"), JourneySums.CONVERSIONS, 1);
        pairs.add(node(pairs, "a", "b", "2"), JourneySums.CONVERSIONS, 1);
        assertThrows(IllegalStateException.class, () -> PairStatistics.of(sums, pairs, 0));
        sums.add(node("b"), JourneySums.CONVERSIONS, 1);
        assertEquals(2, PairStatistics.of(sums, pairs, 0).contributions().size());
        pairs.add(node(pairs, "a", "b", "1"), JourneySums.CONVERSIONS, 1);
        assertThrows(IllegalStateException.class, () -> PairStatistics.of(sums, pairs, 0));
    }

    @Test
    void moreJourneysEndThanBegin() {
        SequenceSums twoFolds = new SequenceSums(names, 2 * HeldOutLoss.PLANES);
        twoFolds.add(node(twoFolds, "a"), HeldOutLoss.EDGES, 2);
        twoFolds.add(node(twoFolds, "a"), HeldOutLoss.NULLS, 2);
        assertEquals(
                BigDecimal.valueOf(4), new HeldOutLoss(twoFolds, 1, 2).score().steps());
        twoFolds.add(node(twoFolds, "a"), HeldOutLoss.NULLS, 1);
        assertThrows(IllegalStateException.class, () -> new HeldOutLoss(twoFolds, 1, 2).score());
    }

    @Test
    void aPositionWithoutACredit() {
        List<SequenceSums> cells = new ArrayList<>();
        CellRegister register = new CellRegister() {
            @Override
            public <C extends Cell<C>> C cell(String name, C cell) {
                if (cell instanceof SequenceSums found) {
                    cells.add(found);
                }
                return cell;
            }
        };
        ModelCells model = Models.shapley(ShapleyGame.ORDERED).cells("", names, 0, true, register);
        SequenceSums positions = cells.get(cells.size() - 1);
        positions.add(node(positions, "a", "1"), 0, 1);
        assertThrows(IllegalStateException.class, () -> model.credits(0));
    }
}
