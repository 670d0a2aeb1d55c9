// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import java.util.Optional;

/**
 * What the plainest calculation makes of a metric.
 *
 * @param hits how many were counted, of a share of cases
 * @param of among how many, of a share of cases; of nothing there is no value
 * @param value the value; empty without one
 */
record Reading(Optional<Long> hits, Optional<Long> of, Optional<Double> value) {
    static final Reading NONE = new Reading(Optional.empty(), Optional.empty(), Optional.empty());

    static Reading share(long hits, long of) {
        return new Reading(
                Optional.of(hits),
                Optional.of(of),
                of == 0 ? Optional.empty() : Optional.of(Fraction.of(hits, of).toDouble()));
    }

    static Reading value(Fraction value) {
        return value(value.toDouble());
    }

    static Reading value(double value) {
        return new Reading(Optional.empty(), Optional.empty(), Optional.of(value));
    }

    static Reading value(Optional<Fraction> value) {
        return value.map(Reading::value).orElse(NONE);
    }

    @Override
    public String toString() {
        return value.map(String::valueOf).orElse("none")
                + of.map(all -> " (" + hits.orElseThrow() + " of " + all + ")").orElse("");
    }
}
