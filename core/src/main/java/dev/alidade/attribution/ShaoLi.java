// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;

/** The probabilistic model of Shao and Li. */
final class ShaoLi extends AttributionModel {
    ShaoLi() {
        super("shao-li", Settings.of("shao-li", 1));
    }

    @Override
    boolean effectsAreAmounts() {
        return true;
    }

    @Override
    ModelCells cells(String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        return new ShaoLiCells(prefix, names, replicates, typed, register);
    }
}
