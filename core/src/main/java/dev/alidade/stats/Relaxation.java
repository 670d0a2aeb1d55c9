// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.BitSet;

/**
 * Gauss-Seidel iteration over the live states of a chain in the order of their numbers: each unknown becomes what ends at
 * its state plus the mean of the unknowns where walks go next. All terms are at least 0, and unknowns begin at 0, so that
 * they grow to their limits. Every few sweeps they are moved ahead by what their changes, shrinking at the rate seen, would
 * still add (Aitken's extrapolation), until that gains nothing.
 */
final class Relaxation {
    /** Enough for walks of a thousand steps; what is still missing then is told by the residual. */
    static final int MOST_SWEEPS = 10_000;

    private static final double UNCHANGED = 0x1p-53;
    private static final double ROUNDING = 0x1p-51;
    private static final int MOST_ROUNDED_SWEEPS = 20; // changes of the last bit may go round in circles
    private static final int SWEEPS_BETWEEN_LEAPS = 8;
    private static final double WORTH_A_LEAP = 1e-14;

    private final LiveChain live;
    private final double[] ends; // by place
    private final double[] at; // by place
    private final double[] steps; // by place, of the last sweep
    private final BitSet known;
    private double total;
    private double change; // of the last sweep
    private double changeAtLeap = Double.MAX_VALUE;
    private int sweeps;

    /**
     * Begins.
     *
     * @param ends what ends at each place
     * @param known places whose value is known beforehand
     * @param values the known values, by place; all others are not read
     */
    Relaxation(LiveChain live, double[] ends, BitSet known, double[] values) {
        this.live = live;
        this.ends = ends;
        this.known = known;
        this.at = new double[live.size];
        this.steps = new double[live.size];
        for (int place = known.nextSetBit(0); place >= 0; place = known.nextSetBit(place + 1)) {
            at[place] = values[place];
        }
    }

    int sweeps() {
        return sweeps;
    }

    /** Sweeps until nothing changes; the values by place. */
    double[] run() {
        int rounded = 0;
        double largest = 1;
        while (largest > UNCHANGED && rounded < MOST_ROUNDED_SWEEPS && sweeps < MOST_SWEEPS) {
            double before = change;
            largest = sweep();
            sweeps++;
            rounded = largest <= ROUNDING ? rounded + 1 : 0;
            if (sweeps % SWEEPS_BETWEEN_LEAPS == 0 && change > WORTH_A_LEAP * total) {
                leap(change / before);
            }
        }
        return at;
    }

    /** One sweep; the largest change relative to its unknown. */
    private double sweep() {
        double largest = 0;
        change = 0;
        total = 0;
        for (int from = known.nextClearBit(0); from < live.size; ) {
            int to = known.nextSetBit(from);
            to = to < 0 ? live.size : to;
            for (int place = from; place < to; place++) {
                double sum = ends[place];
                for (int i = live.offsets[place]; i < live.offsets[place + 1]; i++) {
                    sum += live.weights[i] * at[live.targets[i]];
                }
                double step = sum - at[place];
                steps[place] = step;
                change += Math.abs(step);
                total += sum;
                if (Math.abs(step) > largest * sum) {
                    largest = Math.abs(step) / sum;
                }
                at[place] = sum;
            }
            from = known.nextClearBit(to);
        }
        return largest;
    }

    private void leap(double rate) {
        if (rate < 1 && change < changeAtLeap / 2) {
            changeAtLeap = change;
            double ahead = rate / (1 - rate);
            for (int place = 0; place < at.length; place++) {
                at[place] = Math.max(0, at[place] + ahead * steps[place]);
            }
        } else {
            changeAtLeap = 0; // no more leaps
        }
    }
}
