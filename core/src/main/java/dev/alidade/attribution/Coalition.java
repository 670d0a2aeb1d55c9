// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * A set of channels, and the journeys with no channel beside it.
 *
 * @param channels the channels; none for the empty set
 * @param conversions the conversions of journeys whose channels all lie in the set
 * @param value what they were worth, of typed journeys in minor units; zero where no value is known
 * @param nulls such journeys that didn't convert
 */
public record Coalition(ImmutableSortedSet<String> channels, double conversions, double value, double nulls) {
    /** Checks that nothing is missing. */
    public Coalition {
        requireNonNull(channels, "channels");
    }
}
