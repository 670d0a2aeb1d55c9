// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;

/**
 * How often a rule of the brand was kept.
 *
 * @param rule the rule's name
 * @param kept checks that were passed, of all
 */
public record BrandRule(String rule, Proportion kept) {
    /** Checks that nothing is missing. */
    public BrandRule {
        requireNonNull(rule, "rule");
        requireNonNull(kept, "kept");
    }
}
