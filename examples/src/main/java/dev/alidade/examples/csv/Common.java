// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * What all rows of a reading have in common.
 *
 * @param zone in which plain dates begin
 * @param usualCurrency the currency of amounts whose row names none; empty when they can't be used
 * @param extent learns of every point in time
 */
record Common(ZoneId zone, Optional<Currency> usualCurrency, Extent extent) {
    /** Checks that nothing is missing. */
    Common {
        requireNonNull(zone, "zone");
        requireNonNull(usualCurrency, "usualCurrency");
        requireNonNull(extent, "extent");
    }
}
