// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

/** Which cycle a {@link Velocity} divides by: of deals closed in the window, from the beginning of the cycle. */
public enum VelocityCycle {
    /** The mean of the won deals. */
    MEAN_WON,
    /** The mean of the won and lost deals. */
    MEAN_CLOSED,
    /** The median of the won deals. */
    MEDIAN_WON,
    /** The median of the won and lost deals. */
    MEDIAN_CLOSED
}
