// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of a goal after it was set.
 *
 * @param at when it was changed
 * @param keyResultId the key result whose target was changed; empty when it was something else, such as the owners
 * @param target the new target; empty when it was something else
 */
public record GoalRevision(Instant at, Optional<String> keyResultId, Optional<BigDecimal> target) {
    /**
     * Checks the parts. The target is kept without trailing zeros, so that equal ones are equal.
     *
     * @throws IllegalArgumentException if the instant is outside of the years 1 to 9999, a key result's id is blank, there
     *     is a target without a key result, or the target has more than 18 decimals or 30 digits before the point
     */
    public GoalRevision {
        Checks.instant(at, "GoalRevision.at");
        requireNonNull(keyResultId, "keyResultId");
        keyResultId.ifPresent(id -> Checks.id(id, "GoalRevision.keyResultId"));
        target = target.map(value -> Checks.decimal(value, "Goal revision of %s, target".formatted(at)));
        if (target.isPresent() && keyResultId.isEmpty()) {
            throw new IllegalArgumentException(
                    "Goal revision of %s: the target %s is of no key result.".formatted(at, target.get()));
        }
    }

    /**
     * A new target.
     *
     * @param at when it was set
     * @param keyResultId the key result
     * @param target the new target
     * @return the revision
     */
    public static GoalRevision ofTarget(Instant at, String keyResultId, BigDecimal target) {
        return new GoalRevision(at, Optional.of(keyResultId), Optional.of(target));
    }

    /**
     * A change of something other than a target.
     *
     * @param at when it was changed
     * @return the revision
     */
    public static GoalRevision ofOther(Instant at) {
        return new GoalRevision(at, Optional.empty(), Optional.empty());
    }
}
