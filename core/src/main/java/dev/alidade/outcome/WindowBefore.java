// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The window before a window: of the same calendar length, and ending where it starts. */
final class WindowBefore {
    private WindowBefore() {}

    /** Its start: whole months earlier for a window of whole months, whole days for one of whole days, else as much time. */
    static Instant start(Window window) {
        ZonedDateTime start = window.start().atZone(window.zone());
        return length(window)
                .map(length -> start.minus(length).toInstant())
                .orElseGet(() -> window.start().minus(Duration.between(window.start(), window.end())));
    }

    /** The window's own length, if it begins and ends with local days. */
    static Optional<Period> length(Window window) {
        ZonedDateTime start = window.start().atZone(window.zone());
        ZonedDateTime end = window.end().atZone(window.zone());
        return start.equals(dayOf(start)) && end.equals(dayOf(end))
                ? Optional.of(CalendarLength.of(start.toLocalDate(), end.toLocalDate()))
                : Optional.empty();
    }

    private static ZonedDateTime dayOf(ZonedDateTime instant) {
        return instant.toLocalDate().atStartOfDay(instant.getZone());
    }
}
