// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** Why a deal that was won in a period was not in its forecast. The first one that holds. */
public enum ForecastMiss {
    /** It was created after the forecast. */
    CREATED_LATER,
    /** It was closed when the forecast was made, and opened again later. */
    CLOSED,
    /** It had no close date. */
    NO_CLOSE_DATE,
    /** Its close date was outside of the period. */
    OTHER_CLOSE_DATE,
    /** It had no probability, or forecast category, and neither had its stage. */
    NOT_STATED,
    /** It was in a forecast category that doesn't count. */
    OTHER_CATEGORY,
    /** It had no usable amount. */
    NO_AMOUNT
}
