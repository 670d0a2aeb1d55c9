// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.LocalDate;

/** What comes before what, as finely as a window tells instants apart. */
final class Chronology {
    private Chronology() {}

    /** Whether an instant lies before another; where only dates are known, on an earlier local day. */
    static boolean before(Instant one, Instant other, Window window) {
        return window.resolution() == Resolution.DAY
                ? day(one, window).isBefore(day(other, window))
                : one.isBefore(other);
    }

    private static LocalDate day(Instant at, Window window) {
        return LocalDate.ofInstant(at, window.zone());
    }
}
