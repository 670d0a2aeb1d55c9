// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement.State;
import java.util.Map;
import java.util.Optional;

/**
 * A share of all persons and, beside it, that of each of the groups that they fall into, so that nothing is told of few:
 * the groups are shown only if every one of them has the minimum group. Else the total less the groups that are shown
 * would tell of the rest.
 *
 * @param total the share of all persons
 * @param groups the share of each group; empty when any is too small, or nobody answered
 * @param withheld all groups that have persons, when any is too small; empty otherwise
 * @param <K> what names a group: a text, an enum
 */
public record Breakdown<K extends Comparable<? super K>>(
        ProtectedShare total, ImmutableSortedMap<K, Proportion> groups, ImmutableSortedSet<K> withheld) {
    /**
     * Checks that groups and total fit.
     *
     * @throws IllegalArgumentException if groups are both shown and withheld, or those shown don't add up to the total
     */
    public Breakdown {
        requireNonNull(total, "total");
        requireNonNull(groups, "groups");
        requireNonNull(withheld, "withheld");
        if (!groups.isEmpty() && (!withheld.isEmpty() || !total.proportion().equals(Optional.of(sum(groups))))) {
            throw new IllegalArgumentException("Shares of %s and %s withheld are not all of %s."
                    .formatted(
                            groups,
                            withheld,
                            total.proportion().map(Proportion::toString).orElse("nobody")));
        }
    }

    /**
     * Shares by group, with their total, as far as they may be shown.
     *
     * @param groups the persons counted, of all who answered, by group; every person is in one group
     * @param suppression how small a group may be
     * @param <K> what names a group
     * @return what may be shown
     */
    public static <K extends Comparable<? super K>> Breakdown<K> of(
            Map<K, Proportion> groups, Suppression suppression) {
        ImmutableSortedMap.Builder<K, Proportion> there = ImmutableSortedMap.naturalOrder();
        groups.forEach((name, share) -> {
            if (share.total() > 0) {
                there.put(name, share);
            }
        });
        ImmutableSortedMap<K, Proportion> all = there.buildOrThrow();
        ProtectedShare total = ProtectedShare.of(sum(all), suppression);
        return all.values().stream().allMatch(share -> suppression.state(share.total()) == State.VALUE)
                ? new Breakdown<>(total, all, ImmutableSortedSet.of())
                : new Breakdown<>(total, ImmutableSortedMap.of(), all.keySet());
    }

    private static Proportion sum(Map<?, Proportion> groups) {
        long hits = 0;
        long total = 0;
        for (Proportion share : groups.values()) {
            hits = Math.addExact(hits, share.hits());
            total = Math.addExact(total, share.total());
        }
        return Proportion.of(hits, total);
    }
}
