// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;

/**
 * The tasks that were taken on, and which side has how many.
 *
 * @param work how they were done
 * @param withoutOwner tasks taken on in the window that nobody answers for
 * @param shareOfSales tasks taken on in the window by sales, of those by sales or marketing
 * @param byDepartment what each department has taken on; none without tasks
 * @param byTeam what each team has taken on, for tasks of persons who have one
 * @param byPerson what each person has taken on, if the settings ask for names; else empty
 */
public record Actions(
        DueWork work,
        long withoutOwner,
        Proportion shareOfSales,
        ImmutableSortedMap<Department, Load> byDepartment,
        ImmutableSortedMap<String, Load> byTeam,
        ImmutableSortedMap<String, Load> byPerson) {
    /** Checks that nothing is missing. */
    public Actions {
        requireNonNull(work, "work");
        requireNonNull(shareOfSales, "shareOfSales");
        requireNonNull(byDepartment, "byDepartment");
        requireNonNull(byTeam, "byTeam");
        requireNonNull(byPerson, "byPerson");
    }
}
