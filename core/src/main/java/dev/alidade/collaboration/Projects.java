// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * The projects, and who owns them.
 *
 * @param work how they were done
 * @param joint projects that both departments own, of those that ran in the window and have an owner
 * @param jointOnTime the same as {@code work.onTime}, of those that both departments own; empty as it is
 * @param slipping open projects whose first due day isn't over, and that were given a later one: not judged yet
 */
public record Projects(DueWork work, Proportion joint, Optional<Proportion> jointOnTime, long slipping) {
    /** Checks that nothing is missing. */
    public Projects {
        requireNonNull(work, "work");
        requireNonNull(joint, "joint");
        requireNonNull(jointOnTime, "jointOnTime");
    }
}
