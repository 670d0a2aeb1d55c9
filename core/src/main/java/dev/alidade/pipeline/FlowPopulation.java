// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** Which open deals a flow is about. */
public enum FlowPopulation {
    /** All open deals, with or without a close date: what is there at the end is what is there when the next flow begins. */
    ALL_OPEN,
    /** The open deals with a close date in the period. The close date of a closed deal is the day of its closing. */
    CLOSING_IN_PERIOD
}
