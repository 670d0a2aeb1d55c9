// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a company wants to reach in some days, whose goal it is, and by which numbers it is judged.
 *
 * @param id the goal's id
 * @param title what it says; empty when it has none but the id
 * @param kind whether it is about the company's business
 * @param owners the departments that answer for it; {@link Department#BOTH} stands for sales and marketing; empty when not
 *     recorded
 * @param agreedBy the departments that agreed to it when it was set; likewise
 * @param from its first day
 * @param to the day after the last
 * @param setAt when it was set; empty when not recorded: it counts as set when its first day begins
 * @param keyResults the numbers it is judged by, in the order of their ids, whatever order is given; empty for a goal
 *     without a number
 * @param revisions what was changed after it was set, in the order of their instants, whatever order is given
 */
public record Goal(
        String id,
        Optional<String> title,
        GoalKind kind,
        ImmutableSortedSet<Department> owners,
        ImmutableSortedSet<Department> agreedBy,
        LocalDate from,
        LocalDate to,
        Optional<Instant> setAt,
        ImmutableList<KeyResult> keyResults,
        ImmutableList<GoalRevision> revisions) {
    private static final Comparator<GoalRevision> TIMELY = Comparator.comparing(GoalRevision::at)
            .thenComparing(revision -> revision.keyResultId().orElse(""))
            .thenComparing(revision -> revision.target().orElse(BigDecimal.ZERO))
            .thenComparing(revision -> revision.target().isPresent());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank, there is no day or one outside of the years 1 to 9999, two key
     *     results have one id, or a revision names a key result that the goal doesn't have
     */
    public Goal {
        Checks.id(id, "Goal.id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(owners, "owners");
        requireNonNull(agreedBy, "agreedBy");
        requireNonNull(setAt, "setAt");
        setAt.ifPresent(at -> Checks.instant(at, "Goal.setAt"));
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Goal %s: no day from %s to %s, which is the day after the last.".formatted(id, from, to));
        }
        if (from.getYear() < 1 || to.minusDays(1).getYear() > 9999) {
            throw new IllegalArgumentException(
                    "Goal %s: %s to %s is outside of the years 1 to 9999.".formatted(id, from, to));
        }
        keyResults = ImmutableList.sortedCopyOf(Comparator.comparing(KeyResult::id), keyResults);
        revisions = ImmutableList.sortedCopyOf(TIMELY, revisions);
        Set<String> known = new HashSet<>();
        for (KeyResult keyResult : keyResults) {
            if (!known.add(keyResult.id())) {
                throw new IllegalArgumentException(
                        "Goal %s: two key results have the id %s.".formatted(id, keyResult.id()));
            }
        }
        for (GoalRevision revision : revisions) {
            if (revision.keyResultId().isPresent()
                    && !known.contains(revision.keyResultId().get())) {
                throw new IllegalArgumentException("Goal %s: a revision names the key result %s, which it doesn't have."
                        .formatted(id, revision.keyResultId().get()));
            }
        }
    }

    /**
     * Begins a goal of the company's business.
     *
     * @param id the goal's id
     * @param from its first day
     * @param to the day after the last
     * @return a builder of a goal of which nothing else is known
     */
    public static GoalBuilder builder(String id, LocalDate from, LocalDate to) {
        return new GoalBuilder(id, from, to);
    }

    /**
     * Whether sales and marketing both answer for it.
     *
     * @return true if its owners are both of them, or {@link Department#BOTH}
     */
    public boolean jointlyOwned() {
        return joint(owners);
    }

    /**
     * Whether sales and marketing both agreed to it.
     *
     * @return true if both of them did, or {@link Department#BOTH}
     */
    public boolean jointlyAgreed() {
        return joint(agreedBy);
    }

    /**
     * Whether it is a goal of sales: theirs alone, or a joint one.
     *
     * @return true if sales is among its owners
     */
    public boolean ownedBySales() {
        return owners.contains(Department.SALES) || owners.contains(Department.BOTH);
    }

    private static boolean joint(Set<Department> departments) {
        return departments.contains(Department.BOTH)
                || (departments.contains(Department.SALES) && departments.contains(Department.MARKETING));
    }
}
