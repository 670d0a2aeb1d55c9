// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Window;
import dev.alidade.model.Quota;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The quotas that a window judges: those whose period ends in it and is over by as-of. */
final class QuotaTable {
    static final int NONE = -1;

    /** By owners, the company first, then by days. */
    static final Comparator<Quota> ORDER = Comparator.<Quota, String>comparing(
                    quota -> quota.ownerId().orElse(""))
            .thenComparing(Quota::from)
            .thenComparing(Quota::to)
            .thenComparing(quota -> quota.amount().currency().getCurrencyCode())
            .thenComparing(quota -> quota.amount().minorUnits());

    private final ImmutableList<Quota> judged;
    private final long running;
    private final Map<String, int[]> byOwner = new HashMap<>(); // the company's under the empty name

    QuotaTable(List<Quota> quotas, Window window) {
        ImmutableList.Builder<Quota> over = ImmutableList.builder();
        long going = 0;
        int index = 0;
        for (Quota quota : quotas) {
            Instant begin = quota.from().atStartOfDay(window.zone()).toInstant();
            Instant end = quota.to().atStartOfDay(window.zone()).toInstant();
            boolean here = end.isAfter(window.start()) && begin.isBefore(window.end());
            if (here && !end.isAfter(window.end()) && window.isDue(end)) {
                over.add(quota);
                int[] range = byOwner.computeIfAbsent(quota.ownerId().orElse(""), owner -> new int[] {NONE, NONE});
                range[0] = range[0] == NONE ? index : range[0];
                range[1] = index++;
            } else if (here) {
                going++;
            }
        }
        judged = over.build();
        running = going;
    }

    /** Whether two quotas of one owner and the same days name other amounts: nobody knows which one holds. */
    static boolean contradict(Quota one, Quota other) {
        return one.ownerId().equals(other.ownerId())
                && one.from().equals(other.from())
                && one.to().equals(other.to())
                && !one.amount().equals(other.amount());
    }

    /** Refuses quotas of one owner that overlap, but for those that contradict each other; they are in {@link #ORDER}. */
    static void requireApart(List<Quota> quotas) {
        for (int i = 1; i < quotas.size(); i++) {
            Quota earlier = quotas.get(i - 1);
            Quota later = quotas.get(i);
            if (earlier.ownerId().equals(later.ownerId())
                    && later.from().isBefore(earlier.to())
                    && !contradict(earlier, later)) {
                throw new IllegalArgumentException(
                        "Quotas of %s overlap: %s to %s and %s to %s. Maybe quotas by month and by quarter are in one table: give one of them."
                                .formatted(
                                        later.ownerId().orElse("the company"),
                                        earlier.from(),
                                        earlier.to(),
                                        later.from(),
                                        later.to()));
            }
        }
    }

    /** The quotas that are judged, in their order. */
    ImmutableList<Quota> judged() {
        return judged;
    }

    /** Whose judged quotas contradict each other; the company under the empty name. */
    ImmutableSortedSet<String> contradicting() {
        ImmutableSortedSet.Builder<String> owners = ImmutableSortedSet.naturalOrder();
        for (int i = 1; i < judged.size(); i++) {
            if (contradict(judged.get(i - 1), judged.get(i))) {
                owners.add(judged.get(i).ownerId().orElse(""));
            }
        }
        return owners.build();
    }

    /** How many have days in the window, but end after it or after as-of. */
    long running() {
        return running;
    }

    /** The number of an owner's first quota that is judged; {@link #NONE} without one. */
    int first(String owner) {
        int @Nullable [] range = byOwner.get(owner);
        return range == null ? NONE : range[0];
    }

    /** The number of the quota of an owner, null for the company, on a day; {@link #NONE} without one. */
    int on(LocalDate day, @Nullable String owner) {
        int[] range = byOwner.get(owner == null ? "" : owner);
        if (range == null) {
            return NONE;
        }
        int from = range[0];
        int to = range[1];
        while (from < to) { // the last one that doesn't begin after the day
            int middle = (from + to + 1) >>> 1;
            if (judged.get(middle).from().isAfter(day)) {
                to = middle - 1;
            } else {
                from = middle;
            }
        }
        Quota quota = judged.get(from);
        return !quota.from().isAfter(day) && quota.to().isAfter(day) ? from : NONE;
    }
}
