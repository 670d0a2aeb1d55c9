// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/** The cells of one model in one tally. */
interface ModelCells {
    /**
     * Takes a path into account, as often as its {@link JourneyPath#times} say; never called for a path without touches.
     * Models that use what didn't convert read the nulls too.
     */
    void add(JourneyPath path);

    /** The credits in a replicate of the bootstrap; 0 is the estimate itself. */
    ModelCredits credits(int replicate);
}
