// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Cell;

/** Declares cells of a tally, so that a group of cells that belong together can be a class of its own. */
interface CellRegister {
    <C extends Cell<C>> C cell(String name, C cell);
}
