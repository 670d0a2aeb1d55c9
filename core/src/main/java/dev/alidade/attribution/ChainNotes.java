// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The Markov chain behind a model's credits.
 *
 * <p>Whatever the order, a walk through the whole chain converts as often, and brings as much, as the counted journeys did
 * on average, since as many come to each state as leave it: {@code conversion} is \( C / (C + N) \) and {@code value} is
 * \( V / (C + N) \), up to rounding, of \( C \) conversions worth \( V \) and \( N \) journeys that ended without one; of
 * a model without nulls \( N = 0 \). Other numbers would show that the chain was not solved well.
 *
 * @param conversion the probability that a walk from the start converts, from 0 to 1; empty when no journey was counted
 * @param value the expected value of a walk from the start, of typed journeys in units of the currency; negative where
 *     refunds prevail; empty when no conversion has a known value
 * @param states how many states it has, without the absorbing ones
 * @param pruned how many of them were left out: out of reach from the start, or with no way out
 * @param method how it was solved
 * @param residual the largest relative change of the last sweep, if it was solved by sweeps
 * @param sweeps how many sweeps that took
 */
public record ChainNotes(
        OptionalDouble conversion,
        OptionalDouble value,
        long states,
        long pruned,
        String method,
        OptionalDouble residual,
        OptionalInt sweeps) {
    /** Checks that nothing is missing. */
    public ChainNotes {
        requireNonNull(conversion, "conversion");
        requireNonNull(value, "value");
        requireNonNull(method, "method");
        requireNonNull(residual, "residual");
        requireNonNull(sweeps, "sweeps");
    }

    /**
     * With the value in units of the currency.
     *
     * @param digits how many digits it is smaller by
     * @param valued whether any value is known
     */
    ChainNotes inUnits(int digits, boolean valued) {
        OptionalDouble worth = valued && value.isPresent()
                ? OptionalDouble.of(Decimals.movePointLeft(value.getAsDouble(), digits))
                : OptionalDouble.empty();
        return new ChainNotes(conversion, worth, states, pruned, method, residual, sweeps);
    }
}
