// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import java.util.OptionalDouble;

/**
 * How far marketing's pay hangs on the goals of sales, on the last day of the window that is known.
 *
 * @param tied the roles of marketing of whose pay any part hangs on a goal of sales in force, of all its roles
 * @param stake the mean share of the pay that does, over the same roles, each counted as 1 at most; empty without a role
 * @param roles role by role, in their order
 */
public record PayLinkage(Proportion tied, OptionalDouble stake, ImmutableList<RolePay> roles) {
    /** Checks that nothing is missing. */
    public PayLinkage {
        requireNonNull(tied, "tied");
        requireNonNull(stake, "stake");
        requireNonNull(roles, "roles");
    }
}
