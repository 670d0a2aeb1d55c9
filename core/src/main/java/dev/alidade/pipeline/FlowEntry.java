// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** How a deal came into a flow. */
public enum FlowEntry {
    /** It was there at the beginning. */
    OPENING,
    /** It was created since. */
    CREATED,
    /** It was closed at the beginning, and opened again since. */
    REOPENED,
    /** It was open at the beginning, and its close date was moved into the period since. */
    MOVED_IN
}
