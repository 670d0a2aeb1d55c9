// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;

/** What is still in time, and from when on nothing can be. */
final class Deadline {
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private Deadline() {}

    static void requireUsable(Duration time, String what) {
        requireNonNull(time, what);
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("%s %s is not between 1 ns and 36525 days.".formatted(what, time));
        }
    }

    /**
     * Whether an instant, not before the beginning, is in time: exactly so much later, or sooner; at resolution DAY if no
     * more whole local days have passed, as durations are counted there.
     */
    static boolean met(Window window, Instant from, Duration time, Instant at) {
        return window.resolution() == Resolution.DAY
                ? window.elapsed(from, at) <= time.toDays()
                : !at.isAfter(from.plus(time));
    }

    /**
     * An instant after which nothing is in time: exactly so much later; at resolution DAY before one more whole local day
     * has passed, where clocks are put back for the last time.
     */
    static Instant of(Window window, Instant from, Duration time) {
        if (window.resolution() == Resolution.DAY) {
            return from.atZone(window.zone())
                    .plusDays(time.toDays() + 1)
                    .withLaterOffsetAtOverlap()
                    .toInstant()
                    .minusNanos(1);
        }
        return from.plus(time);
    }
}
