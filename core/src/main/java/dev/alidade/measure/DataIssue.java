// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * An oddity that was found in the data: counted, never repaired in silence.
 *
 * @param kind what was found and what was done about it
 * @param count how often, at least 1
 * @param examples a few of the ids concerned; empty where ids must not be shown
 */
public record DataIssue(IssueKind kind, long count, ImmutableList<String> examples) {
    /** Checks the count. */
    public DataIssue {
        requireNonNull(kind, "kind");
        requireNonNull(examples, "examples");
        if (count < 1) {
            throw new IllegalArgumentException("Issue %s: count %s is not positive.".formatted(kind.id(), count));
        }
    }
}
