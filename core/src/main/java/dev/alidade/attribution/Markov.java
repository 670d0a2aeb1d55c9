// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;
import java.util.List;

/**
 * Credits in proportion to removal effects in a Markov chain: how much less would convert without a channel. States are
 * the last touches of a journey, up to the order; a journey goes from its start through its touches to conversion or null.
 * The chain is solved exactly, not simulated: no seed, the same numbers each time. Immutable.
 *
 * <p>The value is paid at the end of a journey: its mean over the conversions from the same last state. Its credits follow
 * removal effects of their own, on the expected value.
 *
 * <pre>{@code
 * Models.markov().withOrder(3).withRemoval(Removal.BYPASS)
 * }</pre>
 */
public final class Markov extends AttributionModel {
    /** The highest order. */
    public static final int HIGHEST_ORDER = 10;

    static final Markov STANDARD = new Markov(1, true, true, Removal.TO_NULL, ImmutableSet.of());

    private final int order;
    private final boolean nulls;
    private final boolean selfTransitions;
    private final Removal removal;
    private final ImmutableSet<ImmutableList<String>> sequences;

    private Markov(
            int order,
            boolean nulls,
            boolean selfTransitions,
            Removal removal,
            ImmutableSet<ImmutableList<String>> sequences) {
        super(
                "markov-" + order + (nulls ? "" : "-without-nulls") + (selfTransitions ? "" : "-collapsed")
                        + (removal == Removal.BYPASS ? "-bypass" : ""),
                Settings.of("markov", 1)
                        .with("order", order)
                        .with("nulls", nulls)
                        .with("self-transitions", selfTransitions)
                        .with("removal", removal)
                        .with("sequences", fingerprint(sequences)));
        this.order = order;
        this.nulls = nulls;
        this.selfTransitions = selfTransitions;
        this.removal = removal;
        this.sequences = sequences;
    }

    private static Settings fingerprint(ImmutableSet<ImmutableList<String>> sequences) {
        Settings settings = Settings.of("sequences", 1);
        int number = 0;
        for (ImmutableList<String> sequence : sequences) {
            settings = settings.with(Integer.toString(number++), String.join(PathRow.SEPARATOR, sequence));
        }
        return settings;
    }

    /**
     * With so many last touches as a state.
     *
     * @param newOrder the order, from 1 to 10
     * @return a new model
     * @throws IllegalArgumentException if the order is out of range, or a sequence to remove is longer
     */
    public Markov withOrder(int newOrder) {
        if (newOrder < 1 || newOrder > HIGHEST_ORDER) {
            throw new IllegalArgumentException(
                    "Markov model: order %s is not between 1 and %s.".formatted(newOrder, HIGHEST_ORDER));
        }
        return checked(new Markov(newOrder, nulls, selfTransitions, removal, sequences));
    }

    /**
     * Of converting journeys alone. By default those that ended without a conversion are used too; journeys that are still
     * open never are.
     *
     * @return a new model
     */
    public Markov withoutNulls() {
        return checked(new Markov(order, false, selfTransitions, removal, sequences));
    }

    /**
     * With touches of one name in a row taken as one, before anything is counted. By default they are kept. For order 1 and
     * removal to null both give the same effects.
     *
     * @return a new model
     */
    public Markov withRepeatsCollapsed() {
        return checked(new Markov(order, nulls, false, removal, sequences));
    }

    /**
     * With another thought of what becomes of buyers.
     *
     * @param newRemoval the removal; to null by default
     * @return a new model
     * @throws IllegalArgumentException if a sequence is to be removed by bypass
     */
    public Markov withRemoval(Removal newRemoval) {
        return checked(new Markov(order, nulls, selfTransitions, requireNonNull(newRemoval, "newRemoval"), sequences));
    }

    /**
     * With the removal effects of sequences beside those of single names: the share of the conversions whose journeys hold
     * the sequence, its touches next to each other. They stand in the notes and change no credit.
     *
     * @param newSequences sequences of names, in the order in which their effects are shown
     * @return a new model
     * @throws IllegalArgumentException if a sequence is empty or longer than the order, a name is empty or has a
     *     {@code >} in it, or removal is by bypass
     */
    public Markov withSequences(List<List<String>> newSequences) {
        ImmutableSet.Builder<ImmutableList<String>> copies = ImmutableSet.builder();
        newSequences.forEach(sequence -> copies.add(ImmutableList.copyOf(sequence)));
        return checked(new Markov(order, nulls, selfTransitions, removal, copies.build()));
    }

    private static Markov checked(Markov model) {
        if (model.removal == Removal.BYPASS && !model.sequences.isEmpty()) {
            throw new IllegalArgumentException(
                    "Markov model: a sequence can only be removed to null; to skip its touches but keep the same touches elsewhere has no one meaning.");
        }
        for (ImmutableList<String> sequence : model.sequences) {
            PathText.check(String.join(PathRow.SEPARATOR, sequence));
            if (sequence.size() > model.order) {
                throw new IllegalArgumentException(
                        "Markov model: sequence %s has %s names, and states of order %s know only the last %s touches."
                                .formatted(sequence, sequence.size(), model.order, model.order));
            }
            for (String name : sequence) {
                if (name.indexOf('>') >= 0) {
                    throw new IllegalArgumentException(
                            "Markov model: the name \"%s\" of a sequence has a > in it.".formatted(name));
                }
            }
        }
        return model;
    }

    /**
     * How many last touches are a state.
     *
     * @return the order, from 1 to 10
     */
    public int order() {
        return order;
    }

    /** Whether journeys that didn't convert are used. */
    boolean nulls() {
        return nulls;
    }

    /** Whether touches of one name in a row are kept. */
    boolean selfTransitions() {
        return selfTransitions;
    }

    Removal removal() {
        return removal;
    }

    ImmutableSet<ImmutableList<String>> sequences() {
        return sequences;
    }

    @Override
    ModelCells cells(String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        return new MarkovCells(this, prefix, names, replicates, typed, register);
    }
}
