// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a time that was agreed, by when it begins. What begins earlier never ends later, so that most are known to be
 * due, or not, by those asked for before. For one thread at a time.
 */
final class Deadline {
    private static final long NANOS = 1_000_000_000;

    private final Window window;
    private final Duration within;
    private final @Nullable BusinessHours hours;
    private final boolean plain; // so long by the clock, whatever the day
    private Instant lastDue = Instant.MIN; // so far
    private Instant firstNotDue = Instant.MAX;

    Deadline(Window window, Duration within, @Nullable BusinessHours hours) {
        this.window = window;
        this.within = within;
        this.hours = hours;
        plain = hours == null && window.resolution() == Resolution.MINUTE;
    }

    /** Whether the time that began then is over at as-of. */
    boolean due(Instant from) {
        if (from.isAfter(lastDue) && from.isBefore(firstNotDue)) {
            Instant end = end(from);
            if (end != null && window.isDue(end)) {
                lastDue = from;
            } else {
                firstNotDue = from;
            }
        }
        return !from.isAfter(lastDue);
    }

    /** Whether something was in time. To be asked only of what is {@linkplain #due due}, and so has an end. */
    boolean met(Instant from, Instant at) {
        if (plain) {
            long seconds = at.getEpochSecond() - from.getEpochSecond() - within.getSeconds();
            long nanos = (long) at.getNano() - from.getNano() - within.getNano(); // more than -2 seconds, less than 1
            return seconds < 0 || (seconds <= 1 && seconds * NANOS + nanos <= 0);
        }
        return !at.isAfter(requireNonNull(end(from), "end"));
    }

    /** When it ends; null if that is certainly not over at as-of. */
    private @Nullable Instant end(Instant from) {
        return hours == null ? window.deadline(from, within) : inBusiness(hours, from);
    }

    /** Where only dates are known, the last instants of the days stand for the times: nobody is late who may be in time. */
    private @Nullable Instant inBusiness(BusinessHours business, Instant from) {
        boolean days = window.resolution() == Resolution.DAY;
        Instant begin = days ? window.lastOfDay(from) : from;
        if (begin.isAfter(window.asOf())
                || business.between(begin, window.asOf()).compareTo(within) < 0) {
            return null; // so that nothing is asked for that lies beyond the calendar
        }
        Instant end = business.dueAt(begin, within);
        return days ? window.lastOfDay(end) : end;
    }
}
