// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** How a deal left a flow. */
public enum FlowExit {
    /** It is still there at the end. */
    CLOSING,
    /** It was won. */
    WON,
    /** It was lost. */
    LOST,
    /** It was won and lost at one instant. */
    CONTRADICTED,
    /** Its close date was moved out of the period, or it was closed outside of it. */
    MOVED_OUT
}
