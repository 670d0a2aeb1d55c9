// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody used a piece of material: sent it, showed it, took it from the shelf. What was used in a deal stands in the deal's own
 * {@linkplain OpportunityEvent.Activity activity} instead, so that it counts once.
 *
 * @param assetId the id of the {@link Asset}
 * @param at when
 * @param department who used it
 * @param team the team that used it
 */
public record AssetUse(String assetId, Instant at, Department department, Optional<String> team)
        implements ContentFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank or the instant is outside of the years 1 to 9999
     */
    public AssetUse {
        Checks.id(assetId, "AssetUse.assetId");
        Checks.instant(at, "AssetUse.at");
        requireNonNull(department, "department");
        requireNonNull(team, "team");
    }

    /**
     * A use by sales, of which no team is known.
     *
     * @param assetId the id of the asset
     * @param at when
     * @return the use
     */
    public static AssetUse bySales(String assetId, Instant at) {
        return new AssetUse(assetId, at, Department.SALES, Optional.empty());
    }
}
