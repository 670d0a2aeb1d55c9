// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was to be done by a day. The first day that was set counts; what is put off, or carried from meeting to meeting, counts
 * once, by that day.
 *
 * @param onTime what was done by the end of the first due day, of what was first due in the window, on a day that is over by
 *     as-of; empty when nothing at all is on record as done or cancelled, so that nobody seems to note it
 * @param notDue what was first due in the window, on a day that isn't over
 * @param dropped what was first due in the window and was cancelled before that day was over: in no share
 * @param putOff of what was first due in the window, on a day that is over, that which was given a later day at least once
 * @param undated what was begun in the window, and has no due day, or two that were set at one instant: in no share
 * @param open what is open at as-of, whenever it was begun; empty as {@code onTime} is
 * @param overdue of what is open, that whose first due day is over; empty likewise
 * @param medianOverdue the median of the whole days since the first due day of what is overdue; empty when nothing is
 * @param longestOverdue the longest of them; empty when nothing is
 * @param late ids of a few that were not done on time
 */
public record DueWork(
        Optional<Proportion> onTime,
        long notDue,
        long dropped,
        long putOff,
        long undated,
        OptionalLong open,
        OptionalLong overdue,
        Optional<Duration> medianOverdue,
        Optional<Duration> longestOverdue,
        ImmutableList<String> late) {
    /** Checks that nothing is missing. */
    public DueWork {
        requireNonNull(onTime, "onTime");
        requireNonNull(open, "open");
        requireNonNull(overdue, "overdue");
        requireNonNull(medianOverdue, "medianOverdue");
        requireNonNull(longestOverdue, "longestOverdue");
        requireNonNull(late, "late");
    }
}
