// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What became of a meeting. */
public enum MeetingState {
    /** It took place. */
    HELD,
    /** It was called off. */
    CANCELLED,
    /** It was planned, and nobody said what became of it. */
    PLANNED
}
