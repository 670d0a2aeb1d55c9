// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.Department;
import dev.alidade.model.GoalKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a goal in force stands.
 *
 * @param id the goal's id
 * @param title what it says; empty when it has none but the id
 * @param kind whether it is about the company's business
 * @param owners the departments that answer for it
 * @param agreedBy the departments that agreed to it
 * @param from its first day
 * @param to the day after the last
 * @param keyResults the numbers it is judged by, in the order of their ids
 * @param readings how many readings of them lie in the window and in the goal's days
 * @param attainment the mean over the key results that have one; empty when none has
 * @param firstAttainment likewise, of the way to the first targets
 * @param revisions how often it was changed in the window
 * @param eased how many of these changes made a target easier to reach
 */
public record GoalState(
        String id,
        Optional<String> title,
        GoalKind kind,
        ImmutableSortedSet<Department> owners,
        ImmutableSortedSet<Department> agreedBy,
        LocalDate from,
        LocalDate to,
        ImmutableList<KeyResultState> keyResults,
        long readings,
        Optional<Attainment> attainment,
        Optional<Attainment> firstAttainment,
        long revisions,
        long eased) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if more changes made a target easier than there were
     */
    public GoalState {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(owners, "owners");
        requireNonNull(agreedBy, "agreedBy");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(keyResults, "keyResults");
        requireNonNull(attainment, "attainment");
        requireNonNull(firstAttainment, "firstAttainment");
        if (eased < 0 || eased > revisions) {
            throw new IllegalArgumentException(
                    "Goal %s: %s of %s revisions that ease it are not possible.".formatted(id, eased, revisions));
        }
    }
}
