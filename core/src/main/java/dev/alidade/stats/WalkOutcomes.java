// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.BitSet;

/** What a walk from each live state of a chain is expected to get, by part: each a sum of terms of one sign. */
final class WalkOutcomes {
    private final LiveChain live;
    private final double[][] parts; // by part and place
    private final int sweeps;

    private WalkOutcomes(LiveChain live, double[][] parts, int sweeps) {
        this.live = live;
        this.parts = parts;
        this.sweeps = sweeps;
    }

    static WalkOutcomes eliminated(LiveChain live) {
        return new WalkOutcomes(live, DenseChain.of(live).expectations(live.start), 0);
    }

    static WalkOutcomes relaxed(LiveChain live) {
        double[][] expected = new double[live.ends.length][];
        int sweeps = 0;
        for (int part = 0; part < expected.length; part++) {
            Relaxation relaxation = new Relaxation(live, live.ends[part], new BitSet(), new double[0]);
            expected[part] = relaxation.run();
            sweeps = Math.max(sweeps, relaxation.sweeps());
        }
        return new WalkOutcomes(live, expected, sweeps);
    }

    LiveChain live() {
        return live;
    }

    double at(int place, int part) {
        return parts[part][place];
    }

    /** What is expected from each place, of one part. */
    double[] expected(int part) {
        return parts[part];
    }

    ChainSolution solution() {
        double residual = 0;
        for (int part = 0; part < parts.length; part++) {
            residual = Math.max(residual, residual(live.ends[part], parts[part]));
        }
        return new ChainSolution(
                live.size > 0 ? Math.min(1, at(live.start, LiveChain.CONVERSION)) : 0,
                live.size > 0 ? at(live.start, LiveChain.VALUE) - refund(live.start) : 0,
                live.size,
                live.unreachable,
                live.closed,
                sweeps,
                residual);
    }

    private double refund(int place) {
        return parts.length > LiveChain.REFUND ? at(place, LiveChain.REFUND) : 0;
    }

    private double residual(double[] ends, double[] from) {
        double largest = 0;
        for (int place = 0; place < live.size; place++) {
            double sum = ends[place];
            for (int i = live.offsets[place]; i < live.offsets[place + 1]; i++) {
                sum += live.weights[i] * from[live.targets[i]];
            }
            if (sum > 0) {
                largest = Math.max(largest, Math.abs(sum - from[place]) / sum);
            }
        }
        return largest;
    }
}
