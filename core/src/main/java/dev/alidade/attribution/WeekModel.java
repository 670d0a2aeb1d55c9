// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Settings;
import java.time.Duration;

/**
 * Half as much for every whole week that a touch is older, in whole parts: a touch has twice as many as one of a week
 * before, and one whose share is 2<sup>-53</sup> or less has none.
 */
final class WeekModel extends WeightModel {
    private static final long WEEK = Duration.ofDays(7).toNanos();
    private static final int MOST = Math.getExponent((double) TouchUnits.MOST);

    WeekModel() {
        super(
                "time-decay-by-week",
                Settings.of("time-decay", 1)
                        .with("half-life", Duration.ofDays(7))
                        .with("steps", true));
    }

    @Override
    boolean needsTimes() {
        return true;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        long youngest = Long.MAX_VALUE;
        for (int i = 0; i < path.size; i++) {
            youngest = Math.min(youngest, weeks(path, i));
        }
        long spread = 0;
        double sum = 0; // in weights of the youngest
        for (int i = 0; i < path.size; i++) {
            long older = weeks(path, i) - youngest;
            spread = Math.max(spread, older);
            sum += older <= MOST ? Math.scalb(1.0, (int) -older) : 0;
        }
        long deepest =
                Math.min(spread, MOST - 1 - Math.getExponent(sum)); // has one part; all parts stay below the most
        for (int i = 0; i < path.size; i++) {
            long older = weeks(path, i) - youngest;
            if (older <= deepest) {
                units.give(i, 1L << (deepest - older));
            }
        }
        units.divide();
        return 0;
    }

    private static long weeks(JourneyPath path, int touch) {
        return Math.floorDiv(path.ageNanos[touch], WEEK);
    }
}
