// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How old something is at the last instant that a window knows: a nanosecond before as-of. */
final class Ages {
    private final Window window;
    private final Instant last;
    private final LocalDate lastDay;

    Ages(Window window) {
        this.window = window;
        last = window.asOf().minusNanos(1);
        lastDay = LocalDate.ofInstant(last, window.zone());
    }

    /** The time between two instants as thresholds are compared: exact, or in whole local days with resolution by day. */
    static Duration between(Instant from, Instant to, Window window) {
        return window.resolution() == Resolution.DAY
                ? Duration.ofDays(window.elapsed(from, to))
                : Duration.between(from, to);
    }

    /** Whether more than a limit has passed since an instant that is known. */
    boolean exceeds(Instant since, Duration limit) {
        return between(since, last, window).compareTo(limit) > 0;
    }

    /** The last local day of which something is known. */
    LocalDate lastDay() {
        return lastDay;
    }
}
