// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.util.Optional;
import java.util.OptionalInt;

/** Journeys by the set of their names: all that a game over sets needs. A set is the sequence of its names in order. */
final class CoalitionCells implements ModelCells {
    private final Shapley model;
    private final boolean typed;
    private final SequenceSums sums;
    private final DistinctNames distinct = new DistinctNames();

    CoalitionCells(Shapley model, String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        this.model = model;
        this.typed = typed;
        sums = register.cell(prefix + "sets", new SequenceSums(names, JourneySums.PLANES * (1 + replicates)));
    }

    @Override
    public void add(JourneyPath path) {
        distinct.find(path);
        int node = SequenceSums.ROOT;
        for (int i = 0; i < distinct.size(); i++) {
            node = sums.child(node, distinct.get(i));
        }
        JourneySums.add(sums, node, path);
    }

    @Override
    public ModelCredits credits(int replicate) {
        CoalitionGame game = CoalitionGame.of(sums, replicate);
        int players = game.players().size();
        if (players > Shapley.MOST_PLAYERS) {
            String refused =
                    "There are %s names, and the Shapley values of this game take at most %s, as each more doubles the sets. Group the smallest ones."
                            .formatted(players, Shapley.MOST_PLAYERS);
            return new ModelCredits(OptionalInt.empty(), ImmutableList.of(), ModelNotes.NONE.withUncredited(refused));
        }
        Optional<CoalitionValue> own = model.own();
        ImmutableList<Effect> effects = own.isPresent() ? game.effects(own.get()) : game.effectsOfPooledRate();
        return new EffectCredits(effects, game.conversions(), game.value())
                .scaled(typed)
                .clipped(model.clipped())
                .credits(OptionalInt.empty(), Optional.empty(), effects);
    }
}
