// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * One item of a list of frictions, with its place among those shown.
 *
 * @param rank 1 for the item most agreed with; items with equal shares have one rank, and the next counts on from how many
 *     are before it (1, 2, 2, 4); empty for an item without a share
 * @param share how many agree
 */
public record RankedFriction(OptionalInt rank, ItemShare share) {
    /** Checks that nothing is missing. */
    public RankedFriction {
        requireNonNull(rank, "rank");
        requireNonNull(share, "share");
    }
}
