// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Cell;

/** Where a part of the tally declares its cells. */
interface Cells {
    <C extends Cell<C>> C cell(String name, C cell);
}
