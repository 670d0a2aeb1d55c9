// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/**
 * A cell that is a whole tally: of one group, or of one topic of a review.
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public final class Nested<T, R> extends Cell<Nested<T, R>> {
    private final Analysis<T, R> analysis;
    private final Window window;
    private Tally<T, R> tally;

    /**
     * An empty tally of an analysis.
     *
     * @param analysis the analysis
     * @param window the window of the tally that this cell is part of
     */
    public Nested(Analysis<T, R> analysis, Window window) {
        this.analysis = requireNonNull(analysis, "analysis");
        this.window = requireNonNull(window, "window");
        this.tally = analysis.tally(window);
    }

    /** An empty tally like another that stays empty: one of many. */
    Nested(Analysis<T, R> analysis, Window window, Tally<T, R> empty) {
        this(analysis, window);
        share(tally, empty);
    }

    private static void share(Tally<?, ?> tally, Tally<?, ?> other) {
        if (tally instanceof CellTally<?, ?> cells && other instanceof CellTally<?, ?> like) {
            cells.shareWith(like);
        }
    }

    /**
     * Takes one fact into account.
     *
     * @param fact the fact
     */
    public void add(T fact) {
        tally.add(fact);
    }

    /**
     * The result so far.
     *
     * @return the result of the tally
     */
    public R result() {
        return tally.result();
    }

    /**
     * The result so far as that of one group among others.
     *
     * @param whole a cell of the same analysis and window over the facts of all groups
     * @return the {@linkplain Tally#resultWithin result} of the tally
     */
    public R resultWithin(Nested<T, R> whole) {
        return tally.resultWithin(whole.tally);
    }

    /** The same; empty when the tally is still as it began, so that facts not yet known show no group. */
    Optional<R> resultUnlike(Tally<T, R> empty, Nested<T, R> whole) {
        boolean unused;
        if (tally instanceof CellTally<?, ?> cells && empty instanceof CellTally<?, ?> fresh) {
            unused = cells.holdsTheSameAs(fresh);
        } else {
            unused = Arrays.equals(tally.toBytes(), empty.toBytes());
        }
        return unused ? Optional.empty() : Optional.of(resultWithin(whole));
    }

    @Override
    void merge(Nested<T, R> other) {
        tally.merge(other.tally);
    }

    @Override
    void write(SavedWriter out) {
        out.bytes(tally.toBytes());
    }

    @Override
    void read(SavedReader in) {
        Tally<T, R> read = analysis.tally(window, in.bytes());
        share(read, tally);
        tally = read;
    }

    @Override
    void shareWith(Nested<T, R> other) {
        share(tally, other.tally);
    }

    /** What the tally would be saved as. */
    byte[] bytes() {
        return tally.toBytes();
    }

    @Override
    char kind() {
        return 'N';
    }
}
