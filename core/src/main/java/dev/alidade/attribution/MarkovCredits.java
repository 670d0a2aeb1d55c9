// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.SequenceSums;
import dev.alidade.stats.ChainSolution;
import dev.alidade.stats.RemovalEffects;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The removal effects of a fitted chain, and the credits in proportion to them. */
final class MarkovCredits {
    private final Markov model;
    private final FittedChain chain;
    private final Map<String, Integer> names = new TreeMap<>();

    MarkovCredits(Markov model, FittedChain chain) {
        this.model = model;
        this.chain = chain;
        BitSet seen = new BitSet();
        SequenceSums sums = chain.sums();
        for (int i = 0; i < chain.states().edges(); i++) {
            int edge = chain.states().edge(i);
            if (!seen.get(sums.name(edge))) {
                seen.set(sums.name(edge));
                names.put(sums.sequence(edge).get(sums.depth(edge) - 1), sums.name(edge));
            }
        }
    }

    ModelCredits credits(boolean typed) {
        List<BitSet> groups = new ArrayList<>();
        if (model.removal() == Removal.TO_NULL) {
            groups.addAll(byName());
            model.sequences().forEach(sequence -> groups.add(endingWith(sequence)));
        }
        RemovalEffects solved = chain.absorbing().effects(groups);
        ImmutableList<Effect> effects = model.removal() == Removal.TO_NULL ? removed(solved) : alone(solved.full());
        return new EffectCredits(effects.subList(0, names.size()), chain.conversions(), chain.value())
                .scaled(typed)
                .withRemovalEffects()
                .credits(OptionalInt.of(model.order()), Optional.of(notes(solved.full())), effects);
    }

    private List<BitSet> byName() {
        List<BitSet> groups = new ArrayList<>();
        Map<Integer, BitSet> byName = new TreeMap<>();
        names.values().forEach(name -> {
            BitSet group = new BitSet();
            byName.put(name, group);
            groups.add(group);
        });
        for (int state = 1; state < chain.states().size(); state++) {
            BitSet group = byName.get(chain.sums().name(chain.states().node(state)));
            if (group != null) {
                group.set(state);
            }
        }
        return groups;
    }

    private BitSet endingWith(ImmutableList<String> sequence) {
        BitSet group = new BitSet();
        for (int state = 1; state < chain.states().size(); state++) {
            if (endsWith(chain.states().node(state), sequence)) {
                group.set(state);
            }
        }
        return group;
    }

    private boolean endsWith(int node, ImmutableList<String> sequence) {
        int at = node;
        for (int i = sequence.size() - 1; i >= 0; i--) {
            Integer name = names.get(sequence.get(i));
            if (at == SequenceSums.ROOT || name == null || chain.sums().name(at) != name) {
                return false;
            }
            at = chain.sums().parent(at);
        }
        return true;
    }

    private ImmutableList<Effect> removed(RemovalEffects solved) {
        ImmutableList.Builder<Effect> effects = ImmutableList.builder();
        int group = 0;
        for (String name : names.keySet()) {
            effects.add(new Effect(name, solved.onConversion(group), solved.onValue(group)));
            group++;
        }
        for (ImmutableList<String> sequence : model.sequences()) {
            effects.add(new Effect(
                    String.join(PathRow.SEPARATOR, sequence), solved.onConversion(group), solved.onValue(group)));
            group++;
        }
        return effects.build();
    }

    private ImmutableList<Effect> alone(ChainSolution full) {
        ImmutableList.Builder<Effect> effects = ImmutableList.builder();
        AloneEffects alone = new AloneEffects(chain, model.order());
        names.forEach((text, name) -> {
            alone.solve(name);
            effects.add(new Effect(
                    text,
                    share(Math.min(alone.conversion(), full.conversion()), full.conversion()),
                    share(alone.value(), full.value())));
        });
        return effects.build();
    }

    private static OptionalDouble share(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    private ChainNotes notes(ChainSolution full) {
        boolean swept = full.sweeps() > 0;
        boolean begun = chain.through(0).signum() != 0;
        return new ChainNotes(
                begun ? OptionalDouble.of(full.conversion()) : OptionalDouble.empty(),
                begun ? OptionalDouble.of(full.value()) : OptionalDouble.empty(),
                (long) full.states() + full.unreachable() + full.closed(),
                (long) full.unreachable() + full.closed(),
                swept ? "Gauss-Seidel" : "elimination",
                swept ? OptionalDouble.of(full.residual()) : OptionalDouble.empty(),
                swept ? OptionalInt.of(full.sweeps()) : OptionalInt.empty());
    }
}
