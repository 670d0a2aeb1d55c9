// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Settings;

/** The same for every touch, or for every distinct name, booked to its first touch. */
final class LinearModel extends WeightModel {
    private final boolean distinct;

    LinearModel(boolean distinct) {
        super(distinct ? "linear-by-name" : "linear", Settings.of("linear", 1).with("distinct", distinct));
        this.distinct = distinct;
    }

    @Override
    boolean even() {
        return !distinct;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        if (!distinct) {
            units.even();
            return 0;
        }
        units.forget();
        for (int i = 0; i < path.size; i++) {
            if (units.firstTime(path.touches[i])) {
                units.give(i, 1);
            }
        }
        units.divide();
        return 0;
    }
}
