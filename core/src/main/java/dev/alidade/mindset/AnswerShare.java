// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A share of answers that match. An answer is a distinct code that a person named: naming it twice counts once. Answers
 * without a code are outside of the share and inside of the bounds.
 *
 * @param state whether there is a share: {@code VALUE}, {@code NO_DATA} when nobody gave an answer with a code (or there
 *     is nothing to match it with), {@code SUPPRESSED} when it would tell too much about few persons
 * @param persons how many persons gave the answers; empty when suppressed or incomparable
 * @param matches how many answers match, of how many; 0 of 0 without data, empty when suppressed
 * @param uncoded how many answers of these and other persons of the group have no code; empty when suppressed
 * @param interval the interval of the share, for answers that come several from one person; empty without a share, and
 *     with one single person
 * @param bounds the lower limit with every uncoded answer as a mismatch and the upper limit with every uncoded answer as
 *     a match, never inside of the interval; they decide the verdict. Empty when there is no interval for either
 * @param flagged whether the share is below the threshold; empty without a share
 */
public record AnswerShare(
        State state,
        OptionalLong persons,
        Optional<Proportion> matches,
        OptionalLong uncoded,
        Optional<Interval> interval,
        Optional<Interval> bounds,
        Optional<Boolean> flagged) {

    /** Checks that nothing is missing. */
    public AnswerShare {
        requireNonNull(state, "state");
        requireNonNull(persons, "persons");
        requireNonNull(matches, "matches");
        requireNonNull(uncoded, "uncoded");
        requireNonNull(interval, "interval");
        requireNonNull(bounds, "bounds");
        requireNonNull(flagged, "flagged");
    }

    static AnswerShare suppressed() {
        return new AnswerShare(
                State.SUPPRESSED,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** There are answers, but the other department named nothing to compare them with. */
    static AnswerShare incomparable() {
        return new AnswerShare(
                State.NO_DATA,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The share as a number.
     *
     * @return from 0 to 1; empty without data or when suppressed
     */
    public OptionalDouble share() {
        return matches.map(Proportion::share).orElse(OptionalDouble.empty());
    }

    Measurement measurement(Metric metric) {
        if (state != State.VALUE) {
            return Measurement.absent(metric, state, Evidence.none());
        }
        Proportion proportion = matches.orElseThrow();
        return Measurement.of(
                metric, proportion.share().orElseThrow(), interval, Evidence.of(proportion, 0, java.util.List.of()));
    }
}
