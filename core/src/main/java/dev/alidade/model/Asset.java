// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A piece of sales material: a brochure, a case study, a price list. The plain fields hold what was true at its release.
 *
 * <pre>{@code
 * Asset sheet = Asset.builder("data-sheet", Department.MARKETING, monday).reviewDue(LocalDate.of(2024, 12, 31)).build();
 * }</pre>
 *
 * @param id the asset's id, as uses and deals name it
 * @param title its title; empty when it has none but the id
 * @param kind what it is: brochure, case study ...
 * @param product what it is about
 * @param madeBy the department that made it
 * @param releasedAt when sales could first use it
 * @param reviewDue the last day before its review is overdue, as set at the release; empty when none is planned
 * @param versions what came out later, in the order of instants whatever order is given
 * @param retiredAt from when on it is not to be used any more; empty while it is in use
 */
public record Asset(
        String id,
        Optional<String> title,
        Optional<String> kind,
        Optional<String> product,
        Department madeBy,
        Instant releasedAt,
        Optional<LocalDate> reviewDue,
        ImmutableList<AssetVersion> versions,
        Optional<Instant> retiredAt) {
    private static final Comparator<AssetVersion> TIMELY = Comparator.comparing(AssetVersion::at)
            .thenComparing(version -> version.reviewDue().orElse(LocalDate.MIN));

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank or an instant is outside of the years 1 to 9999
     */
    public Asset {
        Checks.id(id, "Asset.id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(product, "product");
        requireNonNull(madeBy, "madeBy");
        Checks.instant(releasedAt, "Asset.releasedAt");
        requireNonNull(reviewDue, "reviewDue");
        versions = ImmutableList.sortedCopyOf(TIMELY, versions);
        retiredAt.ifPresent(at -> Checks.instant(at, "Asset.retiredAt"));
    }

    /**
     * Begins a piece of material.
     *
     * @param id the asset's id
     * @param madeBy the department that made it
     * @param releasedAt when sales could first use it
     * @return a builder of an asset of which nothing else is known
     */
    public static AssetBuilder builder(String id, Department madeBy, Instant releasedAt) {
        return new AssetBuilder(id, madeBy, releasedAt);
    }
}
