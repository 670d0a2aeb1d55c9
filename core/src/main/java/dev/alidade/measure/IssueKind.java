// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

/**
 * A kind of oddity in the data, and what is done about it.
 *
 * @param id {@code topic.constant}, such as {@code handoff.unknown-automation}
 * @param meaning one sentence: what was found and which policy it met
 */
public record IssueKind(String id, String meaning) {
    /** Checks that nothing is missing. */
    public IssueKind {
        requireNonNull(id, "id");
        requireNonNull(meaning, "meaning");
    }
}
