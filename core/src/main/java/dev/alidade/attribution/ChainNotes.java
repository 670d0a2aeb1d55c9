// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The Markov chain behind a model's credits.
 *
 * @param states how many states it has, without the absorbing ones
 * @param pruned how many of them were left out: out of reach from the start, or with no way out
 * @param method how it was solved
 * @param residual the largest relative change of the last sweep, if it was solved by sweeps
 * @param sweeps how many sweeps that took
 */
public record ChainNotes(long states, long pruned, String method, OptionalDouble residual, OptionalInt sweeps) {
    /** Checks that nothing is missing. */
    public ChainNotes {
        requireNonNull(method, "method");
        requireNonNull(residual, "residual");
        requireNonNull(sweeps, "sweeps");
    }
}
