// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * What a metric must say by its definition.
 *
 * @param reported whether the report must hold the metric at all
 * @param state whether there must be a value, and if not, why
 * @param value the value, where there must be one
 * @param tolerance how far the two may be apart, in parts of the larger of 1 and the value
 * @param hits the numerator that the evidence must show, where the definition is a share
 * @param total the denominator that the evidence must show, where the definition is a share
 */
record Reread(
        boolean reported, State state, OptionalDouble value, double tolerance, OptionalLong hits, OptionalLong total) {
    private static final double CLOSE = 1e-12;

    /** So many of so many, to the last one; of nothing there is no value. */
    static Reread share(long hits, long total) {
        return new Reread(
                true,
                total == 0 ? State.NO_DATA : State.VALUE,
                total == 0 ? OptionalDouble.empty() : OptionalDouble.of(hits / (double) total),
                0,
                OptionalLong.of(hits),
                OptionalLong.of(total));
    }

    /** Those that hit among all of them. */
    static <T> Reread share(Collection<T> all, Predicate<? super T> hit) {
        return share(all.stream().filter(hit).count(), all.size());
    }

    /** Exactly this. */
    static Reread exactly(Fraction value) {
        return of(value.toDouble(), 0);
    }

    /** This, but for the rounding of a few operations: 1e-12. */
    static Reread about(Fraction value) {
        return about(value.toDouble());
    }

    /** This, but for the rounding of a few operations: 1e-12. */
    static Reread about(double value) {
        return of(value, CLOSE);
    }

    /** A value, and how far from it the metric may be. */
    static Reread of(double value, double tolerance) {
        return new Reread(
                true, State.VALUE, OptionalDouble.of(value), tolerance, OptionalLong.empty(), OptionalLong.empty());
    }

    /** No value, for this reason. */
    static Reread absent(State state) {
        return new Reread(true, state, OptionalDouble.empty(), 0, OptionalLong.empty(), OptionalLong.empty());
    }

    /** Not in the report, as the settings don't ask for it. */
    static Reread notReported() {
        return new Reread(false, State.NO_DATA, OptionalDouble.empty(), 0, OptionalLong.empty(), OptionalLong.empty());
    }

    /** In what the measurement says otherwise. */
    Optional<String> difference(Optional<Measurement> found) {
        if (found.isEmpty() || !reported) {
            return found.isPresent() == reported
                    ? Optional.empty()
                    : Optional.of("%s in the report: %s".formatted(reported ? "must be" : "must not be", found));
        }
        Measurement measurement = found.get();
        boolean equal = state == measurement.state()
                && (value.isEmpty() || close(measurement.value().orElseThrow()))
                && (value.isEmpty()
                        || hits.isEmpty()
                        || hits.equals(measurement.evidence().numerator()))
                && (value.isEmpty()
                        || total.isEmpty()
                        || total.equals(measurement.evidence().denominator()));
        return equal
                ? Optional.empty()
                : Optional.of("by its definition %s %s of %s %s; measured %s %s of %s %s"
                        .formatted(
                                state,
                                hits,
                                total,
                                value,
                                measurement.state(),
                                measurement.evidence().numerator(),
                                measurement.evidence().denominator(),
                                measurement.value()));
    }

    private boolean close(double measured) {
        double wanted = value.orElseThrow();
        return Math.abs(measured - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
    }
}
