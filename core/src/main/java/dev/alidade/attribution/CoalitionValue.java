// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/** A game of the user's own: what a set of channels is worth. Pure: equal sets give equal values; used by several threads. */
public interface CoalitionValue {
    /**
     * The identity of the game: tallies under different ids refuse to merge. Raise a version in it whenever equal sets may
     * be worth something else.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * The worth of a set.
     *
     * @param coalition the channels and their journeys
     * @return its worth, finite; best zero for the empty set
     */
    double value(Coalition coalition);
}
