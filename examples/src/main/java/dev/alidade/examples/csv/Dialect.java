// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How the system that files come from writes them.
 *
 * @param anyCase whether the names of its files and columns may be in capitals or not
 * @param partial whether an export may lack files and columns that the mapping knows, and have others that mean nothing
 * @param times how it writes points in time; empty for ISO 8601 as everywhere
 */
public record Dialect(boolean anyCase, boolean partial, Optional<LocalTimes> times) {
    /** Our own files: every name and value as it is documented. */
    public static final Dialect OURS = new Dialect(false, false, Optional.empty());

    /** Checks that nothing is missing. */
    public Dialect {
        requireNonNull(times, "times");
    }
}
