// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import java.time.LocalDate;
import java.time.Period;

/**
 * How one series of meetings is kept.
 *
 * @param id the series' id
 * @param cadence how long a period is in which there is to be one
 * @param kept the periods with a meeting that was held, of those that lie in the window, are over by as-of, and of which it
 *     is known
 * @param missed the first days of the earliest periods without one, at most {@value #MOST_MISSED}
 * @param unreported periods of which it isn't known: only meetings that were planned lie in them, and nobody said what
 *     became of these
 * @param held meetings that were held in the window
 * @param cancelled meetings in the window that were called off
 * @param bothSides the meetings with a quorum of both sides, of those held with attendance on record; of none when the series
 *     wants nobody of one side
 * @param withoutSales of the meetings in {@code bothSides}, those with too few of sales
 * @param withoutMarketing of the meetings in {@code bothSides}, those with too few of marketing
 * @param oneSided the ids of a few meetings with too few of a side
 */
public record SeriesState(
        String id,
        Period cadence,
        Proportion kept,
        ImmutableList<LocalDate> missed,
        long unreported,
        long held,
        long cancelled,
        Proportion bothSides,
        long withoutSales,
        long withoutMarketing,
        ImmutableList<String> oneSided) {
    /** How many missed periods are named. */
    public static final int MOST_MISSED = 12;

    /** Checks that nothing is missing. */
    public SeriesState {
        requireNonNull(id, "id");
        requireNonNull(cadence, "cadence");
        requireNonNull(kept, "kept");
        requireNonNull(missed, "missed");
        requireNonNull(bothSides, "bothSides");
        requireNonNull(oneSided, "oneSided");
    }
}
