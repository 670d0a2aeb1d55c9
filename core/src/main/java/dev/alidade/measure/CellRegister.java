// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/**
 * Declares cells of a tally, so that a group of cells that belong together can be a class of its own. A tally hands its
 * parts {@code this::cell}.
 */
public interface CellRegister {
    /**
     * Declares a cell, as {@link CellTally#cell} does.
     *
     * @param name the cell's name, unique in the tally
     * @param cell a new, empty cell
     * @param <C> the type of the cell
     * @return the cell
     * @throws IllegalArgumentException if the name is taken
     */
    <C extends Cell<C>> C cell(String name, C cell);
}
