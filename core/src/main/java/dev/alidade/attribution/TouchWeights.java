// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/**
 * A weight function of the user's own: how much of a conversion each touch earned. Pure: equal paths give equal weights;
 * used by several threads.
 */
public interface TouchWeights {
    /**
     * The identity of the function: tallies under different ids refuse to merge. Raise a version in it whenever equal
     * paths may give other weights.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * The weight of each touch.
     *
     * @param path the touches before the conversion, at least one
     * @return one weight for each touch, none negative, which sum to 1 within 1e-9; anything else ends the tally's
     *     {@code add} with an IllegalArgumentException that names the sum
     */
    double[] weights(TouchPath path);
}
