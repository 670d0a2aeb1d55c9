// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * What became of the promises in one direction, or in both.
 *
 * @param due how many promises count: their first day ended in the window and before as-of
 * @param notDue how many more there are whose first day ends in the window, but not before as-of
 * @param kept the promises delivered in full by the end of the first promised day, of those due; empty when no delivery at
 *     all is on record
 * @param late how many of those missed were delivered in full later, by as-of
 * @param scope how much of what was promised came at all; empty when nothing is due, or no delivery at all is on record
 * @param changes what became of dates and quantities; empty when nothing but first dates and deliveries is on record at all
 * @param telling whether and when the other side was told; empty when no telling, or no delivery, is on record at all
 * @param reasons why promises were missed, most frequent first, then by name; each missed promise has one: that of its
 *     cancellation, else the first given for a change; empty as long as {@code kept} is
 * @param withoutReason how many missed promises have no reason on record
 */
public record PromiseRecord(
        long due,
        long notDue,
        Optional<Proportion> kept,
        long late,
        Optional<ScopeDelivered> scope,
        Optional<PromiseChanges> changes,
        Optional<Telling> telling,
        ImmutableList<MissReason> reasons,
        long withoutReason) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the counts contradict each other
     */
    public PromiseRecord {
        requireNonNull(scope, "scope");
        requireNonNull(changes, "changes");
        requireNonNull(telling, "telling");
        long missed = kept.map(Proportion::misses).orElse(0L);
        long explained = reasons.stream().mapToLong(MissReason::promises).sum();
        if (due < 0
                || notDue < 0
                || kept.filter(share -> share.total() != due).isPresent()
                || late < 0
                || late > missed
                || withoutReason < 0
                || explained + withoutReason != missed) {
            throw new IllegalArgumentException(
                    "Promises: %s due, %s kept, %s late, %s missed with a reason and %s without are not possible."
                            .formatted(due, kept, late, explained, withoutReason));
        }
    }
}
