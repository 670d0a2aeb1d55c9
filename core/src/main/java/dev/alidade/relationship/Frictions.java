// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

/**
 * A list of frictions, as each of the departments sees it: one is meant, the other complains.
 *
 * @param sales how far sales agrees
 * @param marketing how far marketing agrees
 */
public record Frictions(FrictionView sales, FrictionView marketing) {
    /** Checks that nothing is missing. */
    public Frictions {
        requireNonNull(sales, "sales");
        requireNonNull(marketing, "marketing");
    }
}
