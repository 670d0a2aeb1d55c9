// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** What became of a deal in a forecast, as of as-of. */
public enum ForecastFate {
    /** It was won in the period. */
    WON,
    /** It was won, but not in the period. */
    WON_OUTSIDE,
    /** It was lost. */
    LOST,
    /** It is open. */
    OPEN,
    /** It was won and lost at one instant. */
    CONTRADICTED
}
