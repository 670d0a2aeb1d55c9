// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;
import dev.alidade.stats.ExactShapley;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Credits by the Shapley values of a game: what each channel adds, in the mean over all orders in which channels could
 * come together. What that means depends on the game, which is therefore named. Immutable.
 */
public final class Shapley extends AttributionModel {
    /** The largest number of players for games without a closed form: each more doubles the sets. */
    public static final int MOST_PLAYERS = ExactShapley.MOST_PLAYERS;

    private final @Nullable ShapleyGame game;
    private final @Nullable CoalitionValue own;
    private final boolean clipped;

    private Shapley(String name, @Nullable ShapleyGame game, @Nullable CoalitionValue own, boolean clipped) {
        super(
                "shapley-" + name + (clipped ? "-clipped" : ""),
                Settings.of("shapley", 1)
                        .with("game", name)
                        .with("own", own != null)
                        .with("clipped", clipped));
        this.game = game;
        this.own = own;
        this.clipped = clipped;
    }

    static Shapley of(ShapleyGame game) {
        return new Shapley(name(game), game, null, false);
    }

    static Shapley of(CoalitionValue game) {
        if (game.id().isBlank()) {
            throw new IllegalArgumentException("Shapley model: the game has no id, by which tallies know it.");
        }
        return new Shapley(game.id(), null, game, false);
    }

    private static String name(ShapleyGame game) {
        return switch (game) {
            case SUBSET_SUM -> "subset-sum";
            case ORDERED -> "ordered";
            case POOLED_RATE -> "pooled-rate";
        };
    }

    /**
     * With negative Shapley values taken as zero before they are scaled; the notes say how much that was. By default they
     * are shown as they are.
     *
     * @return a new model
     */
    public Shapley clippingNegatives() {
        return game != null
                ? new Shapley(name(game), game, null, true)
                : new Shapley(requireNonNull(own).id(), null, own, true);
    }

    /**
     * The Shapley value of each player of a game.
     *
     * @param players the players, at most 20 different ones
     * @param game what a set of players is worth together; asked once for each set
     * @return the values by player, which may be negative and add up to the worth of all less that of none
     * @throws IllegalArgumentException if there are more than 20 players, as each more doubles the sets, or a worth is not
     *     finite
     */
    public static ImmutableSortedMap<String, Double> values(
            Collection<String> players, ToDoubleFunction<? super Set<String>> game) {
        ImmutableSortedSet<String> sorted = ImmutableSortedSet.copyOf(players);
        double[] values = ExactShapley.values(
                sorted.size(), mask -> game.applyAsDouble(CoalitionGame.members(sorted.asList(), mask)));
        ImmutableSortedMap.Builder<String, Double> byPlayer = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < values.length; i++) {
            byPlayer.put(sorted.asList().get(i), values[i]);
        }
        return byPlayer.buildOrThrow();
    }

    /** The game of the user's own, if it is one. */
    Optional<CoalitionValue> own() {
        return Optional.ofNullable(own);
    }

    /** Whether negative values are taken as zero. */
    boolean clipped() {
        return clipped;
    }

    @Override
    boolean standard() {
        return own == null;
    }

    @Override
    boolean effectsAreAmounts() {
        return own == null;
    }

    @Override
    ModelCells cells(String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        if (game == null || game == ShapleyGame.POOLED_RATE) {
            return new CoalitionCells(this, prefix, names, replicates, typed, register);
        }
        ModelCells even = new LinearModel(true).cells(prefix, names, replicates, typed, register);
        return game == ShapleyGame.SUBSET_SUM ? even : new OrderedCells(even, prefix, names, typed, register);
    }
}
