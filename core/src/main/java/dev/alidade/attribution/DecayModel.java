// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Settings;
import java.time.Duration;

/** Half as much for every half-life that a touch is older. */
final class DecayModel extends WeightModel {
    private final double halfLife;

    DecayModel(Duration halfLife) {
        super(
                "time-decay-" + halfLife,
                Settings.of("time-decay", 1).with("half-life", halfLife).with("steps", false));
        if (halfLife.isZero() || halfLife.isNegative() || halfLife.compareTo(Duration.ofDays(36_500)) > 0) {
            throw new IllegalArgumentException(
                    "Time decay: a half-life of %s is not above zero and at most 36500 days.".formatted(halfLife));
        }
        this.halfLife = halfLife.toNanos();
    }

    @Override
    boolean needsTimes() {
        return true;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        double[] weights = units.weights();
        double youngest = age(path, 0);
        for (int i = 1; i < path.size; i++) {
            youngest = Math.min(youngest, age(path, i));
        }
        for (int i = 0; i < path.size; i++) {
            weights[i] = StrictMath.pow(2, youngest - age(path, i)); // against the youngest, so that not all are 0
        }
        units.divide(weights);
        return 0;
    }

    /** In half-lives. */
    private double age(JourneyPath path, int touch) {
        return path.ageNanos[touch] / halfLife;
    }
}
