// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import java.time.YearMonth;

/**
 * The leads created in one calendar month of the window's zone, as far as the month lies in the window.
 *
 * @param month the month of creation
 * @param members how many leads were created
 * @param steps how far they came, one entry for each step but the first
 */
public record CohortMonth(YearMonth month, long members, ImmutableList<Reached> steps) {
    /** Checks that nothing is missing. */
    public CohortMonth {
        requireNonNull(month, "month");
        requireNonNull(steps, "steps");
    }

    /**
     * How many members came to a step.
     *
     * @param step the step's name
     * @param toDate members that reached or passed the step by as-of
     * @param undated members among them of whom nobody knows when; they are left out of {@code byMonth}
     * @param byMonth members that reached or passed the step by the end of the month of creation, of the month after, and
     *     so on. Only months that are over at as-of: what is too young is absent, not zero
     */
    public record Reached(String step, Proportion toDate, long undated, ImmutableList<Proportion> byMonth) {
        /** Checks that nothing is missing. */
        public Reached {
            requireNonNull(step, "step");
            requireNonNull(toDate, "toDate");
            requireNonNull(byMonth, "byMonth");
        }
    }
}
