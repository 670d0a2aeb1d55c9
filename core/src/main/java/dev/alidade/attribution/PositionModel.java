// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Settings;

/** So much to the first touch, to the last, and to all between them. */
final class PositionModel extends WeightModel {
    private final PositionWeights weights;

    PositionModel(PositionWeights weights) {
        super(
                "position-" + weights.name(),
                Settings.of("position", 1)
                        .with("first", weights.first())
                        .with("middle", weights.middle())
                        .with("last", weights.last()));
        this.weights = weights;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        int last = path.size - 1;
        if (last == 0) {
            units.all(0);
        } else if (last == 1) {
            boolean none = weights.first() + weights.last() == 0;
            units.give(0, none ? 1 : weights.first());
            units.give(1, none ? 1 : weights.last());
            units.divide();
        } else {
            int between = last - 1; // multiplied through, so that all parts are whole
            units.give(0, weights.first() * between);
            for (int i = 1; i < last; i++) {
                units.give(i, weights.middle());
            }
            units.give(last, weights.last() * between);
            units.divide();
        }
        return 0;
    }
}
