// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Journeys by each name in them, and by each pair of names and the number of distinct names: what the contributions
 *
 * \( \sum conversions \cdot (p_i + \frac{1}{2 (d - 1)} \sum_j (p_{ij} - p_i - p_j)) \)
 *
 * over the converting journeys of d distinct names need. Every count is one sum, whatever the number of journeys.
 */
final class ShaoLiCells implements ModelCells {
    private final boolean typed;
    private final SequenceSums singles; // on the root all journeys
    private final SequenceSums pairs; // first name, second name, number of distinct names
    private final NumberNames numbers;
    private final DistinctNames distinct = new DistinctNames();

    ShaoLiCells(String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        this.typed = typed;
        int planes = JourneySums.PLANES * (1 + replicates);
        singles = register.cell(prefix + "names", new SequenceSums(names, planes));
        pairs = register.cell(prefix + "pairs", new SequenceSums(names, planes));
        numbers = new NumberNames(names);
    }

    @Override
    public void add(JourneyPath path) {
        distinct.find(path);
        JourneySums.add(singles, SequenceSums.ROOT, path);
        int size = distinct.size();
        for (int i = 0; i < size; i++) {
            int first = distinct.get(i);
            JourneySums.add(singles, singles.child(SequenceSums.ROOT, first), path);
            for (int j = i + 1; j < size; j++) {
                int pair = pairs.child(pairs.child(SequenceSums.ROOT, first), distinct.get(j));
                JourneySums.add(pairs, pairs.child(pair, numbers.of(size)), path);
            }
        }
    }

    @Override
    public ModelCredits credits(int replicate) {
        PairStatistics statistics = PairStatistics.of(singles, pairs, replicate);
        ImmutableList<Effect> effects = statistics.contributions();
        return new EffectCredits(effects, statistics.conversions(), statistics.value())
                .scaled(typed)
                .credits(OptionalInt.empty(), Optional.empty(), effects);
    }
}
