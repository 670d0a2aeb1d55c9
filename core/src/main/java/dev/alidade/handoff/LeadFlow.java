// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How steadily leads were handed over, on the whole local days of the window that had ended at as-of.
 *
 * @param days how many days these are
 * @param longestGap the longest run of these days without a hand-over; empty when there are no such days, or no hand-over
 *     is on record
 * @param gapFrom the first day of that run, the earliest of several; empty when each day had a hand-over
 * @param weeks how many weeks of seven of these days there are, counted from the first
 * @param weeklyVariation how much the number of hand-overs differs from week to week: its standard deviation (over weeks
 *     less one) over its mean; empty with fewer than two weeks or without hand-overs in them
 */
public record LeadFlow(
        long days, OptionalLong longestGap, Optional<LocalDate> gapFrom, long weeks, OptionalDouble weeklyVariation) {
    /** Checks that nothing is missing. */
    public LeadFlow {
        requireNonNull(longestGap, "longestGap");
        requireNonNull(gapFrom, "gapFrom");
        requireNonNull(weeklyVariation, "weeklyVariation");
    }
}
