// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import java.util.OptionalInt;

/** Credits still to come. */
final class ShaoLiCells implements ModelCells {
    ShaoLiCells(String prefix, Names names, int replicates, boolean typed, CellRegister register) {}

    @Override
    public void add(JourneyPath path) {}

    @Override
    public ModelCredits credits(int replicate) {
        return new ModelCredits(OptionalInt.empty(), ImmutableList.of(), ModelNotes.NONE);
    }
}
