// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What the pay of a role in marketing hangs on.
 *
 * @param role the role
 * @param tied the share of the pay that hangs on goals of sales, as it was stated
 * @param recorded the share of the pay of which anything is on record; above 1 where the parts add up to too much
 */
public record RolePay(String role, BigDecimal tied, BigDecimal recorded) {
    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if more of the pay is tied than is on record, or a share is negative
     */
    public RolePay {
        requireNonNull(role, "role");
        if (tied.signum() < 0 || tied.compareTo(recorded) > 0) {
            throw new IllegalArgumentException(
                    "Pay of %s: %s of %s tied is not possible.".formatted(role, tied, recorded));
        }
    }
}
