// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric's value with its evidence.
 *
 * @param metric which number this is
 * @param state whether there is a value, and if not, why
 * @param value the value in the metric's unit; present exactly in state {@link State#VALUE}
 * @param interval the confidence interval of the value, where one is known
 * @param evidence what the value rests on
 */
public record Measurement(
        Metric metric, State state, OptionalDouble value, Optional<Interval> interval, Evidence evidence) {
    /** Whether there is a value, and if not, why. */
    public enum State {
        /** There is a value. */
        VALUE,
        /** The data don't reach the asked-for point, such as a median of follow-up times when most leads still wait. */
        NOT_REACHED,
        /** Nothing was there to be measured. */
        NO_DATA,
        /** Too few persons: the value is withheld to protect them. */
        SUPPRESSED
    }

    /**
     * Checks that value and state fit.
     *
     * @throws IllegalArgumentException if a value is missing in state VALUE, present in another, or not finite
     */
    public Measurement {
        requireNonNull(metric, "metric");
        requireNonNull(state, "state");
        requireNonNull(value, "value");
        requireNonNull(interval, "interval");
        requireNonNull(evidence, "evidence");
        if (value.isPresent() != (state == State.VALUE)) {
            throw new IllegalArgumentException(
                    "%s: state %s and value %s don't fit.".formatted(metric.id(), state, value));
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("%s: %s is no value.".formatted(metric.id(), value.getAsDouble()));
        }
    }

    /**
     * A share of independent cases with its Wilson interval.
     *
     * @param metric which number this is
     * @param proportion the share; of nothing, the state is {@link State#NO_DATA}
     * @param notDue how many more could not be judged yet
     * @param examples ids of a few facts to look at
     * @return the measurement
     */
    public static Measurement share(Metric metric, Proportion proportion, long notDue, List<String> examples) {
        return new Measurement(
                metric,
                proportion.total() == 0 ? State.NO_DATA : State.VALUE,
                proportion.share(),
                proportion.interval(),
                Evidence.of(proportion, notDue, examples));
    }

    /**
     * A number.
     *
     * @param metric which number this is
     * @param value the value in the metric's unit
     * @param interval its interval, where one is known
     * @param evidence what it rests on
     * @return the measurement
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Measurement of(Metric metric, double value, Optional<Interval> interval, Evidence evidence) {
        return new Measurement(metric, State.VALUE, OptionalDouble.of(value), interval, evidence);
    }

    /**
     * No value.
     *
     * @param metric which number this would be
     * @param state why there is none
     * @param evidence what is known all the same
     * @return the measurement
     * @throws IllegalArgumentException if the state is {@link State#VALUE}
     */
    public static Measurement absent(Metric metric, State state, Evidence evidence) {
        return new Measurement(metric, state, OptionalDouble.empty(), Optional.empty(), evidence);
    }
}
