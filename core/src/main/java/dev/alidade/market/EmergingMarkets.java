// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * Markets whose demand grows, and whether they get money. A market is emerging if its demand a day grew by the figure of the
 * settings or more against the time before the window, has as many leads or opportunities as they ask for, and, where
 * demand is a number of cases, more than chance would explain: the lower limit of the growth is above 0.
 *
 * @param known whether growth can be told at all
 * @param absent why it can't; empty when it can
 * @param funded emerging markets that get money, of all emerging ones: of nothing when growth or spend can't be told, and when
 *     no market is emerging
 * @param withMoney the emerging markets on which money was spent, in the order of their names
 * @param withoutMoney the emerging markets on which none was spent; empty when spend can't be told
 */
public record EmergingMarkets(
        boolean known,
        Optional<Absent> absent,
        Proportion funded,
        ImmutableList<String> withMoney,
        ImmutableList<String> withoutMoney) {
    /** Why growth can't be told. */
    public enum Absent {
        /** No demand is on record for the time before the window. */
        NOTHING_BEFORE,
        /** The records begin so late in the time before the window that more should be on record if they were complete. */
        RECORDS_BEGIN_LATE,
        /** Estimates are in several units. */
        SEVERAL_UNITS
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if growth is known and a reason is given why it isn't, or the other way round
     */
    public EmergingMarkets {
        requireNonNull(funded, "funded");
        requireNonNull(withMoney, "withMoney");
        requireNonNull(withoutMoney, "withoutMoney");
        if (known == absent.isPresent()) {
            throw new IllegalArgumentException("Emerging markets: known is %s with %s.".formatted(known, absent));
        }
    }
}
