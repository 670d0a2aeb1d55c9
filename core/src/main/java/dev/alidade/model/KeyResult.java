// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number by which a goal is judged, and where it is to go.
 *
 * @param id the key result's id, unique over all goals
 * @param measure what is measured, in the company's own words, such as {@code qualified leads}: goals that name one
 *     measure pull one number
 * @param baseline the number at the start; empty when not recorded
 * @param target where it is to be when the goal ends, as it was first set
 * @param direction which way the number is to move
 */
public record KeyResult(
        String id, String measure, Optional<BigDecimal> baseline, BigDecimal target, GoalDirection direction) {
    /**
     * Checks the parts. Numbers are kept without trailing zeros, so that equal ones are equal.
     *
     * @throws IllegalArgumentException if the id or the measure is blank, or a number has more than 18 decimals or 30
     *     digits before the point
     */
    public KeyResult {
        Checks.id(id, "KeyResult.id");
        Checks.id(measure, "KeyResult.measure");
        baseline = baseline.map(value -> Checks.decimal(value, "Key result %s, baseline".formatted(id)));
        target = Checks.decimal(target, "Key result %s, target".formatted(id));
        requireNonNull(direction, "direction");
    }
}
