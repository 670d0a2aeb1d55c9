// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/** What became of a journey in a window, as far as it is known at as-of. */
public enum JourneyOutcome {
    /** It reached the anchor in the window. */
    CONVERTED,
    /** It ended in the window without reaching the anchor: lost, or silent for longer than the settings allow. */
    NULL,
    /** It has begun and done neither by as-of. */
    OPEN,
    /**
     * It doesn't count: it reached the anchor or ended outside of the window, it contradicts itself, it isn't known yet, or
     * it counts with another journey of the same lead or account.
     */
    OUTSIDE
}
