// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Window;
import java.time.Instant;

/** What constructors of facts reject: what no window can hold. */
final class Checks {
    private Checks() {}

    static Instant instant(Instant instant, String what) {
        requireNonNull(instant, what);
        if (instant.isBefore(Window.EARLIEST) || !instant.isBefore(Window.LATEST)) {
            throw new IllegalArgumentException(
                    "%s: %s is outside of the years 1 to 9999. Maybe seconds were taken for".formatted(what, instant)
                            + " milliseconds.");
        }
        return instant;
    }

    static String id(String id, String what) {
        requireNonNull(id, what);
        if (id.isBlank()) {
            throw new IllegalArgumentException("%s is blank.".formatted(what));
        }
        return id;
    }
}
