// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Days in which deals are closed or to be closed.
 *
 * @param from the first day
 * @param to the day after the last
 * @param start when the first day begins
 * @param end when the day after the last begins
 */
record ClosingPeriod(LocalDate from, LocalDate to, Instant start, Instant end) {
    static ClosingPeriod of(LocalDate from, LocalDate to, ZoneId zone) {
        return new ClosingPeriod(
                from,
                to,
                from.atStartOfDay(zone).toInstant(),
                to.atStartOfDay(zone).toInstant());
    }

    boolean holds(@Nullable LocalDate day) {
        return day != null && !day.isBefore(from) && day.isBefore(to);
    }

    boolean holds(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }
}
