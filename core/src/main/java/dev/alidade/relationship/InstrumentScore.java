// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.Department;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one department scores on an instrument. Only persons who rated all of its items count.
 *
 * @param instrument the instrument's name
 * @param department whose ratings these are
 * @param state whether there is a score: {@code NO_DATA} when nobody rated all items, {@code SUPPRESSED} when too few did,
 *     or when the score less the items' means would tell of a few who did not
 * @param persons how many persons rated all items; empty without a score
 * @param score the mean of the persons' scores; present exactly in state VALUE
 * @param interval its interval (Student's t); empty without a score, or when nobody differs
 * @param band the band that the score is in; empty without a score, or when it is in none
 * @param alpha how well the items measure one thing: Cronbach's alpha, at most 1, also below 0; empty without a score, for a
 *     single item, or when nobody differs
 * @param alphaInterval its interval (Feldt 1965); empty without alpha
 */
public record InstrumentScore(
        String instrument,
        Department department,
        State state,
        OptionalLong persons,
        OptionalDouble score,
        Optional<Interval> interval,
        Optional<String> band,
        OptionalDouble alpha,
        Optional<Interval> alphaInterval) {
    /**
     * Checks that state and result fit.
     *
     * @throws IllegalArgumentException if there is a score in another state than VALUE, or none in it
     */
    public InstrumentScore {
        requireNonNull(instrument, "instrument");
        requireNonNull(department, "department");
        requireNonNull(state, "state");
        requireNonNull(persons, "persons");
        requireNonNull(interval, "interval");
        requireNonNull(band, "band");
        requireNonNull(alpha, "alpha");
        requireNonNull(alphaInterval, "alphaInterval");
        if (score.isPresent() != (state == State.VALUE)) {
            throw new IllegalArgumentException(
                    "Instrument %s: state %s and score %s don't fit.".formatted(instrument, state, score));
        }
    }
}
