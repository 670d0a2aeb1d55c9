// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Settings;

/** More for each later name of a path, by its last touch: 1, 2, 3 parts, or twice as much each time. */
final class RankModel extends WeightModel {
    private final boolean doubled;

    RankModel(boolean doubled) {
        super(
                doubled ? "time-decay-by-doubled-rank" : "time-decay-by-rank",
                Settings.of("rank-decay", 1).with("doubled", doubled));
        this.doubled = doubled;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        units.forget();
        int names = 0;
        for (int i = path.size - 1; i >= 0; i--) {
            if (units.firstTime(path.touches[i])) {
                names++;
                units.give(i, names); // counted from the end
            }
        }
        if (doubled) {
            double[] weights = units.weights();
            for (int i = 0; i < path.size; i++) {
                long rank = units.parts(i);
                weights[i] = rank == 0 ? 0 : Math.scalb(1.0, (int) (1 - rank));
            }
            units.divide(weights);
        } else {
            for (int i = 0; i < path.size; i++) {
                long rank = units.parts(i);
                units.give(i, rank == 0 ? 0 : names + 1 - 2 * rank); // makes it names + 1 - rank
            }
            units.divide();
        }
        return 0;
    }
}
