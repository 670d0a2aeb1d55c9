// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.SequenceSums;
import dev.alidade.stats.ExactShapley;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The journeys within each set of names, for games over these sets. Sets are bits, the first name the lowest. */
final class CoalitionGame {
    private final ImmutableList<String> players;
    private final SequenceSums sums;
    private final int replicate;
    private final List<Integer> nodes;
    private BigDecimal conversions = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;

    private CoalitionGame(ImmutableList<String> players, SequenceSums sums, int replicate, List<Integer> nodes) {
        this.players = players;
        this.sums = sums;
        this.replicate = replicate;
        this.nodes = nodes;
    }

    /**
     * The sets of one replicate.
     *
     * @throws IllegalStateException if the sums can't come from journeys
     */
    static CoalitionGame of(SequenceSums sums, int replicate) {
        ImmutableSortedSet.Builder<String> players = ImmutableSortedSet.naturalOrder();
        List<Integer> nodes = new ArrayList<>();
        sums.forEach(node -> {
            if (JourneySums.any(sums, node, replicate)) {
                ImmutableList<String> names = sums.sequence(node);
                JourneySums.check(sums, node, replicate);
                if (!ImmutableSortedSet.copyOf(names).asList().equals(names)) {
                    throw new IllegalStateException("%s is no set in order.".formatted(names));
                }
                nodes.add(node);
                players.addAll(names);
            }
        });
        if (JourneySums.any(sums, SequenceSums.ROOT, replicate)) {
            throw new IllegalStateException("Journeys without a touch are in no set.");
        }
        CoalitionGame game = new CoalitionGame(players.build().asList(), sums, replicate, nodes);
        for (int node : nodes) {
            game.conversions = game.conversions.add(JourneySums.of(sums, node, replicate, JourneySums.CONVERSIONS));
            game.value = game.value.add(JourneySums.of(sums, node, replicate, JourneySums.VALUE));
        }
        return game;
    }

    /** The names in order. */
    ImmutableList<String> players() {
        return players;
    }

    BigDecimal conversions() {
        return conversions;
    }

    BigDecimal value() {
        return value;
    }

    /** The members of a set. */
    static ImmutableSortedSet<String> members(ImmutableList<String> players, int mask) {
        ImmutableSortedSet.Builder<String> members = ImmutableSortedSet.naturalOrder();
        for (int i = 0; i < players.size(); i++) {
            if ((mask >>> i & 1) == 1) {
                members.add(players.get(i));
            }
        }
        return members.build();
    }

    /** The Shapley values of the conversion rate, and of the mean value. */
    ImmutableList<Effect> effectsOfPooledRate() {
        double[] converted = within(JourneySums.CONVERSIONS);
        double[] worth = within(JourneySums.VALUE);
        double[] nulls = within(JourneySums.NULLS);
        return effects(
                ExactShapley.values(players.size(), mask -> mean(converted[mask], converted[mask] + nulls[mask])),
                ExactShapley.values(players.size(), mask -> mean(worth[mask], converted[mask] + nulls[mask])));
    }

    private static double mean(double sum, double count) {
        return count == 0 ? 0 : sum / count;
    }

    /** The Shapley values of a game of the user's own, which stand for the value too. */
    ImmutableList<Effect> effects(CoalitionValue game) {
        double[] converted = within(JourneySums.CONVERSIONS);
        double[] worth = within(JourneySums.VALUE);
        double[] nulls = within(JourneySums.NULLS);
        double[] values = ExactShapley.values(
                players.size(),
                mask -> game.value(new Coalition(members(players, mask), converted[mask], worth[mask], nulls[mask])));
        return effects(values, values);
    }

    private ImmutableList<Effect> effects(double[] onConversions, double[] onValue) {
        ImmutableList.Builder<Effect> effects = ImmutableList.builder();
        for (int i = 0; i < onConversions.length; i++) {
            effects.add(new Effect(
                    players.get(i),
                    OptionalDouble.of(onConversions[i]),
                    value.signum() == 0 ? OptionalDouble.empty() : OptionalDouble.of(onValue[i])));
        }
        return effects.build();
    }

    /** By set: the sum over all journeys whose names lie in it. */
    private double[] within(int plane) {
        double[] within = new double[1 << players.size()];
        for (int node : nodes) {
            int mask = 0;
            for (String name : sums.sequence(node)) {
                mask |= 1 << players.indexOf(name);
            }
            within[mask] = JourneySums.of(sums, node, replicate, plane).doubleValue();
        }
        for (int player = 0; player < players.size(); player++) {
            for (int mask = 0; mask < within.length; mask++) {
                if ((mask >>> player & 1) == 1) {
                    within[mask] += within[mask ^ 1 << player];
                }
            }
        }
        return within;
    }
}
