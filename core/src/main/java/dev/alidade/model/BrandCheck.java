// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody looked whether a department keeps a rule of the brand: the name, the logo, a claim that must be proven.
 *
 * @param at when it was looked at
 * @param department whose work was looked at
 * @param rule the rule's name
 * @param asset the id of what was looked at, such as a presentation; empty when not recorded
 * @param kept whether the rule was kept
 */
public record BrandCheck(Instant at, Department department, String rule, Optional<String> asset, boolean kept)
        implements MessagingFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the rule is blank or the instant is outside of the years 1 to 9999
     */
    public BrandCheck {
        Checks.instant(at, "BrandCheck.at");
        requireNonNull(department, "department");
        Checks.id(rule, "BrandCheck.rule");
        requireNonNull(asset, "asset");
    }
}
