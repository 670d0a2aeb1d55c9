// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import java.util.Optional;
import java.util.OptionalLong;

/** An entry in scope and what was measured for it: whether it counts, and its score from 0 to 1 with bounds. */
record Judged(
        ModelEntry entry, Optional<Measurement> measurement, Standing standing, Ratio score, Ratio low, Ratio high) {

    static Judged of(ModelEntry entry, Optional<Measurement> measurement) {
        Standing standing = measurement.map(m -> standing(entry, m)).orElse(Standing.NOT_MEASURED);
        if (standing != Standing.COUNTS) {
            return new Judged(entry, measurement, standing, Ratio.ZERO, Ratio.ZERO, Ratio.ONE);
        }
        Measurement measured = measurement.orElseThrow();
        double score = entry.scale().scaled(measured.value().orElseThrow());
        double low = score;
        double high = score;
        if (measured.interval().isPresent()) {
            Interval interval = measured.interval().get();
            double one = entry.scale().scaled(interval.low());
            double other = entry.scale().scaled(interval.high());
            low = Math.min(score, Math.min(one, other));
            high = Math.max(score, Math.max(one, other));
        }
        return new Judged(entry, measurement, standing, Ratio.exactly(score), Ratio.exactly(low), Ratio.exactly(high));
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

    boolean counts() {
        return standing == Standing.COUNTS;
    }

    String id() {
        return entry.id();
    }
}
