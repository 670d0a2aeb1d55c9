// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import dev.alidade.measure.TimeToEvent;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The curve of Kaplan and Meier over two histograms, with Greenwood's errors, as a plain loop. */
final class WaitCurve {
    private static final double FLAT = 1e-9; // a curve this near to one half is taken to run along it

    private final double[] survival = new double[WaitHistogram.BINS];
    private final double[] errors = new double[WaitHistogram.BINS];
    private @Nullable Duration median;

    WaitCurve(WaitHistogram reached, WaitHistogram waiting) {
        long atRisk = 0;
        for (int bin = 0; bin < WaitHistogram.BINS; bin++) {
            atRisk += reached.counts[bin] + waiting.counts[bin];
        }
        double left = 1;
        double variance = 0;
        int half = 0; // the last bin with an event
        for (int bin = 0; bin < WaitHistogram.BINS; bin++) {
            int events = reached.counts[bin];
            if (events > 0) {
                if (median == null && Math.abs(left - 0.5) <= FLAT) {
                    median = WaitHistogram.duration(half)
                            .plus(WaitHistogram.duration(bin))
                            .dividedBy(2);
                }
                left *= 1 - (double) events / atRisk;
                variance += events < atRisk ? events / ((double) atRisk * (atRisk - events)) : 0;
                if (median == null && left < 0.5 - FLAT) {
                    median = WaitHistogram.duration(bin);
                }
                half = bin;
            }
            survival[bin] = left;
            errors[bin] = left * Math.sqrt(variance);
            atRisk -= events + waiting.counts[bin];
        }
    }

    void checkSame(TimeToEvent curve, Duration agreed) {
        for (TimeToEvent.Step step : curve.steps()) {
            int bin = bin(step.at());
            checkState(close(survival[bin], step.survival()), "survival at %s: %s", step, survival[bin]);
            checkState(
                    step.survival() < 1e-9
                            || close(errors[bin], step.standardError().orElse(0)),
                    "error at %s: %s",
                    step,
                    errors[bin]);
        }
        checkState(close(1 - survival[bin(agreed)], curve.reachedBy(agreed).orElseThrow()), "share by %s", agreed);
        checkState(
                curve.median().equals(Optional.ofNullable(median)), "median: %s instead of %s", median, curve.median());
    }

    private static int bin(Duration at) {
        int bin = 0;
        while (WaitHistogram.duration(bin).compareTo(at) < 0) {
            bin++;
        }
        return bin;
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= 1e-12;
    }
}
