// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A new version of a piece of material, or a review that found it still right.
 *
 * @param at when it came out
 * @param reviewDue the last day before the next review is overdue; empty when none is planned
 */
public record AssetVersion(Instant at, Optional<LocalDate> reviewDue) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the instant is outside of the years 1 to 9999
     */
    public AssetVersion {
        Checks.instant(at, "AssetVersion.at");
        requireNonNull(reviewDue, "reviewDue");
    }
}
