// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A product comes to the market, and the material that sales needs for it.
 *
 * @param id the launch's id
 * @param title its name; empty when it has none but the id
 * @param product what is launched
 * @param day the day of the launch
 * @param materialDue the last day on which its material is ready in time; empty for the usual number of days before
 * @param materials the ids of the assets that it needs; empty when nobody said
 */
public record Launch(
        String id,
        Optional<String> title,
        Optional<String> product,
        LocalDate day,
        Optional<LocalDate> materialDue,
        ImmutableSortedSet<String> materials) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank or a day is outside of the years 1 to 9999
     */
    public Launch {
        Checks.id(id, "Launch.id");
        requireNonNull(title, "title");
        requireNonNull(product, "product");
        Checks.day(day, "Launch.day");
        materialDue.ifPresent(due -> Checks.day(due, "Launch.materialDue"));
        materials.forEach(asset -> Checks.id(asset, "Launch.materials"));
    }

    /**
     * A launch of which only the day and the material are known.
     *
     * @param id the launch's id
     * @param day the day of the launch
     * @param materials the ids of the assets that it needs
     * @return the launch
     */
    public static Launch of(String id, LocalDate day, String... materials) {
        return new Launch(
                id, Optional.empty(), Optional.empty(), day, Optional.empty(), ImmutableSortedSet.copyOf(materials));
    }
}
