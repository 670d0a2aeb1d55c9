// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.stats.Normal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An entry in scope and what was measured for it: whether it counts, and its score with bounds, from 0 to {@link #ONE}.
 * Scores are whole numbers of 2^-60, which sum exactly in any order.
 */
record Judged(ModelEntry entry, Optional<Measurement> measurement, Standing standing, long score, long low, long high) {
    static final int ONE_BITS = 60;
    static final long ONE = 1L << ONE_BITS;

    static Judged of(ModelEntry entry, Optional<Measurement> measurement) {
        Standing standing = measurement.map(m -> standing(entry, m)).orElse(Standing.NOT_MEASURED);
        if (standing != Standing.COUNTS) {
            return new Judged(entry, measurement, standing, 0, 0, ONE);
        }
        Measurement measured = measurement.orElseThrow();
        long score = units(entry.scale(), measured.value().orElseThrow());
        long low = score;
        long high = score;
        if (measured.interval().isPresent()) {
            Interval interval = measured.interval().get();
            long one = units(entry.scale(), interval.low());
            long other = units(entry.scale(), interval.high());
            low = Math.min(score, Math.min(one, other));
            high = Math.max(score, Math.max(one, other));
        }
        return new Judged(entry, measurement, standing, score, low, high);
    }

    private static long units(Scale scale, double value) {
        return (long) Math.rint(Math.scalb(scale.scaled(value), ONE_BITS));
    }

    private static Standing standing(ModelEntry entry, Measurement measured) {
        if (measured.metric().unit() != entry.metric().unit()) {
            throw new IllegalArgumentException(
                    "%s is measured as %s, but its entry expects %s. Maybe the metric was redefined."
                            .formatted(
                                    entry.id(),
                                    measured.metric().unit(),
                                    entry.metric().unit()));
        }
        return switch (measured.state()) {
            case NO_DATA -> Standing.NO_DATA;
            case SUPPRESSED -> Standing.SUPPRESSED;
            case NOT_REACHED -> Standing.NOT_REACHED;
            case VALUE -> suffices(entry, measured) ? Standing.COUNTS : Standing.BELOW_MINIMUM_SAMPLE;
        };
    }

    private static boolean suffices(ModelEntry entry, Measurement measured) {
        OptionalLong sample = measured.evidence().denominator();
        return entry.minimumSample() == 1 || (sample.isPresent() && sample.getAsLong() >= entry.minimumSample());
    }

    /** The score from 0 to 1. */
    Ratio share() {
        return Ratio.of(BigInteger.valueOf(score), BigInteger.valueOf(ONE));
    }

    /** The standard error of the score from 0 to 1, as if its interval were normal; empty without one. */
    OptionalDouble standardError() {
        return measurement
                .flatMap(Measurement::interval)
                .map(interval -> OptionalDouble.of(unit(high - low) / 2 / Normal.quantile((1 + interval.level()) / 2)))
                .orElse(OptionalDouble.empty());
    }

    /** A part of a score as a number from 0 to 1. */
    static double unit(long part) {
        return Math.scalb((double) part, -ONE_BITS);
    }

    boolean counts() {
        return standing == Standing.COUNTS;
    }

    String id() {
        return entry.id();
    }
}
