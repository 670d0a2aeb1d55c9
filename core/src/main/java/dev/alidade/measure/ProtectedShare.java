// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement.State;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share of the persons of a group, withheld where they are fewer than the minimum group: closeness in sales, 12 of 31.
 *
 * @param state {@code VALUE}; {@code NO_DATA} when nobody answered; {@code SUPPRESSED} when too few did
 * @param proportion the persons counted, of all who answered; present exactly in state {@code VALUE}
 */
public record ProtectedShare(State state, Optional<Proportion> proportion) {
    /**
     * Checks that state and share fit.
     *
     * @throws IllegalArgumentException if there is a share in another state than VALUE, none in it or one of nobody, or the
     *     state is {@link State#NOT_REACHED}
     */
    public ProtectedShare {
        requireNonNull(state, "state");
        requireNonNull(proportion, "proportion");
        if (state == State.NOT_REACHED
                || proportion.isPresent() != (state == State.VALUE)
                || proportion.filter(share -> share.total() == 0).isPresent()) {
            throw new IllegalArgumentException("State %s and share %s don't fit.".formatted(state, proportion));
        }
    }

    /**
     * The share, if enough persons gave it.
     *
     * @param proportion the persons counted, of all who answered
     * @param suppression how many are enough
     * @return the share, or why there is none
     */
    public static ProtectedShare of(Proportion proportion, Suppression suppression) {
        State state = suppression.state(proportion.total());
        return new ProtectedShare(state, state == State.VALUE ? Optional.of(proportion) : Optional.empty());
    }

    /**
     * A share that something else withholds, such as the size of another group.
     *
     * @return the share in state {@code SUPPRESSED}
     */
    public static ProtectedShare suppressed() {
        return new ProtectedShare(State.SUPPRESSED, Optional.empty());
    }

    /**
     * Whether there is a share to show.
     *
     * @return true in state {@code VALUE}
     */
    public boolean shown() {
        return state == State.VALUE;
    }

    /**
     * The share as a number.
     *
     * @return from 0 to 1; empty without data or when withheld
     */
    public OptionalDouble share() {
        return proportion.map(Proportion::share).orElse(OptionalDouble.empty());
    }

    /**
     * The Wilson interval of the share, for a population without known size.
     *
     * @return the interval at level {@value Interval#DEFAULT_LEVEL}; empty without data or when withheld
     */
    public Optional<Interval> interval() {
        return proportion.flatMap(Proportion::interval);
    }

    /**
     * The share as a measurement, with its Wilson interval, without examples, and without evidence where it is withheld.
     *
     * @param metric which number this is
     * @return the measurement, in the state of this share
     */
    public Measurement measurement(Metric metric) {
        return proportion
                .map(share -> Measurement.share(metric, share, 0, ImmutableList.of()))
                .orElseGet(() -> Measurement.absent(metric, state, Evidence.none()));
    }
}
