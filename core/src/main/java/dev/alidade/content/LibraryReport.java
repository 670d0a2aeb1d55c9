// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Proportion;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether material is fresh, and whether sales uses it.
 *
 * @param assets the material released before as-of, in the order of ids
 * @param fresh material in use whose review isn't overdue, of all in use that has a review date
 * @param withoutReview material in use without a review date
 * @param used material that others than sales released in the window and sales used within the exposure, of all of it that can be
 *     judged; empty when no use at all is on record
 * @param notExposed material that others than sales released in the window and that hasn't been there long enough
 * @param neverUsed material in use that others than sales made and sales has never used since its release, of all of it that has
 *     been there for the exposure since uses are on record, however old it is; empty when no use at all is on record
 * @param recordsBegin the first use on record, whoever used what
 * @param usesByTeam how often teams of sales used material in the window, as far as uses name a team
 * @param usedThoughRetired how often sales used material in the window after it was retired, by its id; only what was
 * @param usedThoughOverdue how often sales used other material in the window after the day by which the version of then was to
 *     be reviewed, by its id; only what was
 * @param wonWithMaterial deals won in the window in which material was used by then, of all won; empty when no deal on record has
 *     any material
 * @param lostWithMaterial deals lost in the window, likewise
 * @param supply how steadily material was released
 */
public record LibraryReport(
        ImmutableList<AssetState> assets,
        Proportion fresh,
        long withoutReview,
        Optional<Proportion> used,
        long notExposed,
        Optional<Proportion> neverUsed,
        Optional<Instant> recordsBegin,
        ImmutableSortedMap<String, Long> usesByTeam,
        ImmutableSortedMap<String, Long> usedThoughRetired,
        ImmutableSortedMap<String, Long> usedThoughOverdue,
        Optional<Proportion> wonWithMaterial,
        Optional<Proportion> lostWithMaterial,
        Supply supply) {
    /** Checks that nothing is missing. */
    public LibraryReport {
        requireNonNull(assets, "assets");
        requireNonNull(fresh, "fresh");
        requireNonNull(used, "used");
        requireNonNull(neverUsed, "neverUsed");
        requireNonNull(recordsBegin, "recordsBegin");
        requireNonNull(usesByTeam, "usesByTeam");
        requireNonNull(usedThoughRetired, "usedThoughRetired");
        requireNonNull(usedThoughOverdue, "usedThoughOverdue");
        requireNonNull(wonWithMaterial, "wonWithMaterial");
        requireNonNull(lostWithMaterial, "lostWithMaterial");
        requireNonNull(supply, "supply");
    }

    /**
     * Where one piece of material stands.
     *
     * @param id its id
     * @return its state; empty when no material of this id was released
     */
    public Optional<AssetState> asset(String id) {
        return assets.stream().filter(asset -> asset.id().equals(id)).findFirst();
    }
}
