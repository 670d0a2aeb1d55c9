// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;

/** The last instant at which something is still in time. */
final class Deadline {
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private Deadline() {}

    static Duration requireUsable(Duration time, String what) {
        requireNonNull(time, what);
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("%s %s is not between 1 ns and 36525 days.".formatted(what, time));
        }
        return time;
    }

    /**
     * Exactly so much later; at resolution DAY the last instant at which no more whole local days have passed, as durations
     * are floored to days there: of dates only, the end of the last day.
     */
    static Instant of(Window window, Instant from, Duration time) {
        if (window.resolution() == Resolution.DAY) {
            return from.atZone(window.zone())
                    .plusDays(time.toDays() + 1)
                    .toInstant()
                    .minusNanos(1);
        }
        return from.plus(time);
    }
}
