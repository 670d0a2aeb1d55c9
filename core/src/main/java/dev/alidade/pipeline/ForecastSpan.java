// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** The periods for which forecasts are made. */
public enum ForecastSpan {
    /** Each calendar month that lies wholly in the window. */
    MONTH,
    /** Each calendar quarter that lies wholly in the window. */
    QUARTER,
    /** The window as a whole. */
    WINDOW
}
