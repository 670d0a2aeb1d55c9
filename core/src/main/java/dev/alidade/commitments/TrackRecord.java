// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import java.util.OptionalLong;

/**
 * How one team keeps its promises; or one person, where the settings ask for it.
 *
 * @param from the department that made the promises
 * @param name the team, or the person's pseudonym
 * @param kept the promises delivered in full by the end of the first promised day, of those due
 * @param silent how many changed promises the other side was never told of; empty when no telling at all is on record
 * @param repeated whether so many were missed that it is a repeated offence
 */
public record TrackRecord(Department from, String name, Proportion kept, OptionalLong silent, boolean repeated) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if more changes were silent than there are promises
     */
    public TrackRecord {
        requireNonNull(from, "from");
        requireNonNull(name, "name");
        if (silent.isPresent() && (silent.getAsLong() < 0 || silent.getAsLong() > kept.total())) {
            throw new IllegalArgumentException("Promises of %s: %s silent changes of %s promises are not possible."
                    .formatted(name, silent.getAsLong(), kept.total()));
        }
    }
}
