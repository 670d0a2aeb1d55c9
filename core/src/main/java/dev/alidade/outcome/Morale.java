// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import java.util.Optional;

/**
 * How content the staff is, in one round of the survey, each person by the last answer. Never told of fewer persons than the
 * minimum group, nor so that theirs could be found by subtraction.
 *
 * @param wave the round's name; empty when it has none
 * @param persons how many persons answered
 * @param state whether there is a result, and if not, why
 * @param content persons whose answer is in the top-two box, of all; present exactly in state {@link State#VALUE}
 * @param byDepartment the same of each department, if every one of them has the minimum group; empty otherwise
 * @param withheld all departments that answered, if one of them has fewer persons: the pooled result less the departments
 *     shown would tell of the others; empty otherwise
 */
public record Morale(
        Optional<String> wave,
        long persons,
        State state,
        Optional<Proportion> content,
        ImmutableSortedMap<Department, Proportion> byDepartment,
        ImmutableSortedSet<Department> withheld) {
    /**
     * Checks that state and result fit.
     *
     * @throws IllegalArgumentException if there is a result in another state than VALUE or none in it, or departments have
     *     more persons than there are
     */
    public Morale {
        requireNonNull(wave, "wave");
        requireNonNull(state, "state");
        requireNonNull(byDepartment, "byDepartment");
        requireNonNull(withheld, "withheld");
        if (content.isPresent() != (state == State.VALUE)) {
            throw new IllegalArgumentException("Morale: state %s and result %s don't fit.".formatted(state, content));
        }
        if (byDepartment.values().stream().mapToLong(Proportion::total).sum() > persons) {
            throw new IllegalArgumentException(
                    "Morale: the departments %s have more than %s persons.".formatted(byDepartment, persons));
        }
    }
}
