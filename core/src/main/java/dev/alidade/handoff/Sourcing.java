// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;

/**
 * Who found the leads that were created in the window. A lead counts once the time for deciding, counted from its
 * creation and, if it was handed over, from its first hand-over, is over at as-of.
 *
 * @param bySales found by sales, of those found by sales or marketing
 * @param byNeither found by a department that is both or neither of them
 * @param unknown of which nobody recorded who found them
 */
public record Sourcing(Proportion bySales, long byNeither, long unknown) {
    /** Checks that nothing is missing. */
    public Sourcing {
        requireNonNull(bySales, "bySales");
    }
}
