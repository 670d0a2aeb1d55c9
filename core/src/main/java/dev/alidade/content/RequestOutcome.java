// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Window;
import dev.alidade.model.ContentRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a request, as far as it is known.
 *
 * @param kind how it was answered; open while it wasn't
 * @param at when; as-of while it is open
 * @param odd whether there is another answer as well
 */
record RequestOutcome(Kind kind, Instant at, boolean odd) {
    /** How a request is answered, what counts first of several at one instant first. */
    enum Kind {
        DELIVERED,
        DECLINED,
        CANCELLED,
        OPEN
    }

    RequestOutcome {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
    }

    static RequestOutcome of(ContentRequest request, Window window) {
        Optional<Instant> delivered = request.deliveredAt().filter(window::knows);
        Optional<Instant> declined = request.declinedAt().filter(window::knows);
        Optional<Instant> cancelled = request.cancelledAt().filter(window::knows);
        int answers =
                (delivered.isPresent() ? 1 : 0) + (declined.isPresent() ? 1 : 0) + (cancelled.isPresent() ? 1 : 0);
        boolean odd = answers > 1;
        if (delivered.isPresent()) {
            return new RequestOutcome(Kind.DELIVERED, delivered.get(), odd);
        } else if (declined.isPresent()
                && cancelled
                        .filter(at -> Chronology.before(at, declined.get(), window))
                        .isEmpty()) {
            return new RequestOutcome(Kind.DECLINED, declined.get(), odd);
        } else if (cancelled.isPresent()) {
            return new RequestOutcome(Kind.CANCELLED, cancelled.get(), odd);
        }
        return new RequestOutcome(Kind.OPEN, window.asOf(), false);
    }

    /** Whether any answer that is known lies before the request itself. */
    static boolean beforeRequest(ContentRequest request, Window window) {
        return before(request.deliveredAt(), request, window)
                || before(request.declinedAt(), request, window)
                || before(request.cancelledAt(), request, window);
    }

    private static boolean before(Optional<Instant> answer, ContentRequest request, Window window) {
        return answer.filter(window::knows)
                .filter(at -> Chronology.before(at, request.requestedAt(), window))
                .isPresent();
    }
}
