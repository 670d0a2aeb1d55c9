// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time of the year in which buyers decide, and the material that sales needs for it.
 *
 * @param id the season's id
 * @param title its name; empty when it has none but the id
 * @param product what is sold in it
 * @param from its first day
 * @param to the day after the last
 * @param materialDue the last day on which its material is ready in time; empty for the usual number of days before
 * @param materials the ids of the assets that it needs; empty when nobody said
 */
public record SellingSeason(
        String id,
        Optional<String> title,
        Optional<String> product,
        LocalDate from,
        LocalDate to,
        Optional<LocalDate> materialDue,
        ImmutableSortedSet<String> materials) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank, there is no day, or one is outside of the years 1 to 9999
     */
    public SellingSeason {
        Checks.id(id, "SellingSeason.id");
        requireNonNull(title, "title");
        requireNonNull(product, "product");
        Checks.day(from, "SellingSeason.from");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "SellingSeason %s: no day from %s to %s, which is the day after the last.".formatted(id, from, to));
        }
        Checks.day(to.minusDays(1), "SellingSeason.to");
        materialDue.ifPresent(due -> Checks.day(due, "SellingSeason.materialDue"));
        materials.forEach(asset -> Checks.id(asset, "SellingSeason.materials"));
    }

    /**
     * A season of which only the days and the material are known.
     *
     * @param id the season's id
     * @param from its first day
     * @param to the day after the last
     * @param materials the ids of the assets that it needs
     * @return the season
     */
    public static SellingSeason of(String id, LocalDate from, LocalDate to, String... materials) {
        return new SellingSeason(
                id,
                Optional.empty(),
                Optional.empty(),
                from,
                to,
                Optional.empty(),
                ImmutableSortedSet.copyOf(materials));
    }
}
