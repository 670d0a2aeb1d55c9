// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import dev.alidade.model.GoalDirection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a key result stands.
 *
 * @param id the key result's id
 * @param measure what it measures
 * @param direction which way the number is to move
 * @param baseline the number at the start; empty when not recorded
 * @param firstTarget the target when the goal was set
 * @param target the target as of as-of
 * @param readings how many readings lie in the window and in the goal's days
 * @param readAt the instant of the latest reading in the goal's days, at their very end at the latest, before as-of; empty
 *     without one
 * @param value what it said; empty without a reading, or when several of that instant contradict each other
 * @param attainment how much of the way to the target is done; empty without a value or a baseline, or when the target is no
 *     way from the baseline in the stated direction
 * @param firstAttainment likewise, of the way to the first target
 * @param reached whether the value is at the target or beyond; empty without a value
 * @param elapsed which part of the goal's days had passed at the latest reading, from 0 to 1; empty without a reading
 * @param onPace whether at least as much of the way is done as of the days has passed, or where target and baseline are the
 *     same, whether the value is held; empty where neither can be told
 */
public record KeyResultState(
        String id,
        String measure,
        GoalDirection direction,
        Optional<BigDecimal> baseline,
        BigDecimal firstTarget,
        BigDecimal target,
        long readings,
        Optional<Instant> readAt,
        Optional<BigDecimal> value,
        Optional<Attainment> attainment,
        Optional<Attainment> firstAttainment,
        Optional<Boolean> reached,
        OptionalDouble elapsed,
        Optional<Boolean> onPace) {
    /** Checks that nothing is missing. */
    public KeyResultState {
        requireNonNull(id, "id");
        requireNonNull(measure, "measure");
        requireNonNull(direction, "direction");
        requireNonNull(baseline, "baseline");
        requireNonNull(firstTarget, "firstTarget");
        requireNonNull(target, "target");
        requireNonNull(readAt, "readAt");
        requireNonNull(value, "value");
        requireNonNull(attainment, "attainment");
        requireNonNull(firstAttainment, "firstAttainment");
        requireNonNull(reached, "reached");
        requireNonNull(elapsed, "elapsed");
        requireNonNull(onPace, "onPace");
    }
}
