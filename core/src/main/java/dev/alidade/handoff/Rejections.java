// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Proportion;

/**
 * Hand-overs that stand rejected: the last decision of a person before as-of is a rejection, and the time for deciding is
 * over.
 *
 * @param unworked rejected without one attempt since the buyer's signal, of all rejected; an attempt after the rejection
 *     came too late
 * @param quality rejected because the lead isn't good enough
 * @param procedural rejected because the lead is no case for sales: a duplicate, another market, a student
 * @param unknownKind rejected for a reason of which the kind is not recorded
 * @param byReason how often each reason was given, word for word
 * @param withoutReason rejected without a reason
 * @param wonLater rejected leads that became customers after the rejection and before as-of, of all rejected
 */
public record Rejections(
        Proportion unworked,
        long quality,
        long procedural,
        long unknownKind,
        ImmutableSortedMap<String, Long> byReason,
        long withoutReason,
        Proportion wonLater) {
    /** Checks that nothing is missing. */
    public Rejections {
        requireNonNull(unworked, "unworked");
        requireNonNull(byReason, "byReason");
        requireNonNull(wonLater, "wonLater");
    }

    /**
     * How many stand rejected.
     *
     * @return the number of hand-overs
     */
    public long total() {
        return unworked.total();
    }

    /**
     * Rejected for quality, of those whose kind of reason is recorded.
     *
     * @return the share
     */
    public Proportion qualityShare() {
        return Proportion.of(quality, Math.addExact(quality, procedural));
    }
}
