// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/**
 * A mergeable, savable part of a tally. Cells hold whole numbers and samples that are sets, so that the order in which
 * facts arrive and the way they are split leave no trace. Not thread-safe, as tallies are not.
 *
 * @param <C> the cell's own type
 */
public abstract class Cell<C extends Cell<C>> {
    /** Only the cells of this package exist. */
    Cell() {}

    /** Adds what the other cell has counted. The other cell stays unchanged and is not this one. */
    abstract void merge(C other);

    /** Takes over what says the same in both cells and never changes, so that it is held once. */
    void shareWith(C other) {}

    /** Writes the content, equal bytes for equal contents. */
    abstract void write(SavedWriter out);

    /** Reads into a new, empty cell what {@link #write} wrote; throws IllegalArgumentException on anything else. */
    abstract void read(SavedReader in);

    /** One letter for the type of the cell, written before its content. */
    abstract char kind();
}
