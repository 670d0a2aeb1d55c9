// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something that happened, with a label that may be the name of a step.
 *
 * @param at when
 * @param label what, compared exactly with the names of the steps
 */
public record LabelledEvent(Instant at, String label) {
    /** Checks that nothing is missing. */
    public LabelledEvent {
        requireNonNull(at, "at");
        requireNonNull(label, "label");
    }
}
