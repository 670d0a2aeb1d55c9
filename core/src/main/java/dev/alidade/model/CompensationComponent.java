// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of the pay of a role, and the goal it hangs on. Of roles, not of persons: nobody's pay is asked for.
 *
 * @param role whose pay, such as {@code head of marketing}
 * @param department where the role works
 * @param weight the part's share of the whole pay, from 0 to 1
 * @param goalId the goal that decides whether it is paid; empty for pay that hangs on none
 * @param from the first day on which it holds; empty when it always did
 * @param to the day after the last; empty when it goes on
 */
public record CompensationComponent(
        String role,
        Department department,
        BigDecimal weight,
        Optional<String> goalId,
        Optional<LocalDate> from,
        Optional<LocalDate> to)
        implements GoalFact {
    private static final int DECIMALS = 12;

    /**
     * Checks the parts. The weight is kept without trailing zeros, so that equal ones are equal.
     *
     * @throws IllegalArgumentException if the role or the goal's id is blank, the weight is not from 0 to 1 or has more than
     *     12 decimals, or there is no day on which it holds
     */
    public CompensationComponent {
        Checks.id(role, "CompensationComponent.role");
        requireNonNull(department, "department");
        requireNonNull(goalId, "goalId");
        goalId.ifPresent(id -> Checks.id(id, "CompensationComponent.goalId"));
        requireNonNull(weight, "weight");
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "Pay of %s: weight %s is not between 0 and 1. Maybe it is a percentage.".formatted(role, weight));
        }
        weight = Checks.decimal(weight, "Pay of %s, weight".formatted(role));
        if (weight.scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "Pay of %s: weight %s has more than %s decimals.".formatted(role, weight, DECIMALS));
        }
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            throw new IllegalArgumentException("Pay of %s: no day from %s to %s, which is the day after the last."
                    .formatted(role, from.get(), to.get()));
        }
    }

    /**
     * A part of the pay that always held and goes on.
     *
     * @param role whose pay
     * @param department where the role works
     * @param weight the part's share of the whole pay, from 0 to 1
     * @param goalId the goal it hangs on
     * @return the component
     */
    public static CompensationComponent of(String role, Department department, BigDecimal weight, String goalId) {
        return new CompensationComponent(
                role, department, weight, Optional.of(goalId), Optional.empty(), Optional.empty());
    }
}
