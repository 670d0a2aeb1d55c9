// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Cell;

/** Declares cells of a tally for a part of it. */
@FunctionalInterface
interface Cells {
    <C extends Cell<C>> C cell(String name, C cell);
}
