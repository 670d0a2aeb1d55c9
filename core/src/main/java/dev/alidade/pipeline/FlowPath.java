// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

/**
 * The deals that came into a flow in one way and left it in one way.
 *
 * @param entry how they came
 * @param exit how they left
 * @param before what they were worth when they came: of those of the opening what was known at the beginning, of all others
 *     what {@code after} says
 * @param after what they were worth in the end: at their closing, or at the end of the flow; of those that moved out what
 *     {@code before} says
 */
public record FlowPath(FlowEntry entry, FlowExit exit, FlowLine before, FlowLine after) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there aren't as many deals before as after, or values differ that can't
     */
    public FlowPath {
        requireNonNull(entry, "entry");
        requireNonNull(exit, "exit");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        boolean mayChange = entry == FlowEntry.OPENING && exit != FlowExit.MOVED_OUT;
        if (before.deals() != after.deals() || (!mayChange && !before.equals(after))) {
            throw new IllegalArgumentException(
                    "Flow: %s became %s from %s to %s.".formatted(before, after, entry, exit));
        }
    }
}
