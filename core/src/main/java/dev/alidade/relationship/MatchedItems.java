// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

/**
 * One thing that both departments rate, so that their views can be compared: with the same item, or with two that ask for
 * the same from either side, such as "we follow up every lead" and "sales follows up every lead".
 *
 * @param sales the item that sales rates
 * @param marketing the item that marketing rates
 */
public record MatchedItems(String sales, String marketing) {
    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public MatchedItems {
        if (requireNonNull(sales, "sales").isBlank()
                || requireNonNull(marketing, "marketing").isBlank()) {
            throw new IllegalArgumentException("Matched items: a name is blank.");
        }
    }

    /**
     * The same item asked of both.
     *
     * @param item the item
     * @return the pair
     */
    public static MatchedItems same(String item) {
        return new MatchedItems(item, item);
    }

    @Override
    public String toString() {
        return sales.equals(marketing) ? sales : sales + " and " + marketing;
    }
}
