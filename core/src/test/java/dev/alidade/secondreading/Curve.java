// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The estimate of Kaplan and Meier, one time after the other, in fractions. Those who still wait at a time do so beyond it. */
final class Curve {
    private final List<Long> came = new ArrayList<>();
    private final List<Long> waiting = new ArrayList<>();

    /** One that came after so long. */
    void came(long after) {
        came.add(after);
    }

    /** One that had not come after so long. */
    void waits(long after) {
        waiting.add(after);
    }

    /** The share that had not come by this time, itself included. */
    private Fraction left(long time) {
        Fraction left = Fraction.ONE;
        for (long step : new TreeSet<>(came)) {
            if (step <= time) {
                long atRisk = came.stream().filter(other -> other >= step).count()
                        + waiting.stream().filter(other -> other >= step).count();
                long now = came.stream().filter(other -> other == step).count();
                left = left.times(Fraction.of(atRisk - now, atRisk));
            }
        }
        return left;
    }

    /** The longest time for which anybody was watched. */
    private long longest() {
        return Math.max(
                came.stream().mapToLong(Long::longValue).max().orElse(0),
                waiting.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /** The share that came within a time: not reached when some wait and nobody was watched for so long. */
    Reread within(long time) {
        if (came.isEmpty() && waiting.isEmpty()) {
            return Reread.absent(State.NO_DATA);
        }
        Fraction left = left(time);
        return time > longest() && !left.equals(Fraction.ZERO)
                ? Reread.absent(State.NOT_REACHED)
                : Reread.about(Fraction.ONE.minus(left));
    }

    /**
     * The time by which half came, in the middle of a stretch at exactly one half, which may last to the longest time on
     * record; in units of so many seconds.
     */
    Reread median(long secondsEach) {
        if (came.isEmpty() && waiting.isEmpty()) {
            return Reread.absent(State.NO_DATA);
        }
        Fraction half = Fraction.of(1, 2);
        for (long step : new TreeSet<>(came)) {
            Fraction left = left(step);
            if (left.compareTo(half) < 0) {
                return Reread.exactly(Fraction.of(step * secondsEach));
            }
            if (left.equals(half)) {
                for (long later : new TreeSet<>(came)) {
                    if (later > step && left(later).compareTo(half) < 0) {
                        return Reread.exactly(Fraction.of((step + later) * secondsEach, 2));
                    }
                }
                return Reread.exactly(Fraction.of((step + longest()) * secondsEach, 2));
            }
        }
        return Reread.absent(State.NOT_REACHED);
    }
}
