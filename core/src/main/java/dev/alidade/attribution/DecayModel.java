// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Settings;
import java.time.Duration;

/** Half as much for every half-life that a touch is older, continuously or in whole steps. */
final class DecayModel extends WeightModel {
    private static final Duration WEEK = Duration.ofDays(7);

    private final double halfLife;
    private final boolean steps;

    private DecayModel(String id, Duration halfLife, boolean steps) {
        super(id, Settings.of("time-decay", 1).with("half-life", halfLife).with("steps", steps));
        this.halfLife = halfLife.toNanos();
        this.steps = steps;
    }

    static DecayModel continuous(Duration halfLife) {
        if (halfLife.isZero() || halfLife.isNegative() || halfLife.compareTo(Duration.ofDays(36_500)) > 0) {
            throw new IllegalArgumentException(
                    "Time decay: a half-life of %s is not above zero and at most 36500 days.".formatted(halfLife));
        }
        return new DecayModel("time-decay-" + halfLife, halfLife, false);
    }

    static DecayModel weekly() {
        return new DecayModel("time-decay-by-week", WEEK, true);
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
        double age = path.ageNanos[touch] / halfLife;
        return steps ? Math.floor(age) : age;
    }
}
