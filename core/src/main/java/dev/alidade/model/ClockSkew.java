// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By how much the clocks of the systems that recorded the facts may differ: what lies before its own beginning by no
 * more than that counts as simultaneous with it, what lies further back has no duration.
 *
 * @param tolerance the greatest difference of clocks, zero or positive, at most 1,000 days
 */
public record ClockSkew(Duration tolerance) {
    private static final Duration LARGEST = Duration.ofDays(1_000);

    /** Clocks that agree: an event before its beginning never has a duration. */
    public static final ClockSkew NONE = new ClockSkew(Duration.ZERO);

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if the tolerance is negative or longer than 1,000 days
     */
    public ClockSkew {
        requireNonNull(tolerance, "tolerance");
        if (tolerance.isNegative() || tolerance.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "Clock skew: tolerance %s is not between 0 and 1000 days.".formatted(tolerance));
        }
    }

    /**
     * A tolerance.
     *
     * @param tolerance the greatest difference of clocks, zero or positive, at most 1,000 days
     * @return the clock skew
     */
    public static ClockSkew of(Duration tolerance) {
        return new ClockSkew(tolerance);
    }

    /**
     * Whether an event lies before its beginning, but by no more than clocks may differ.
     *
     * @param beginning the instant from which the event's duration runs
     * @param event when the event was recorded
     * @return true if the event is before the beginning and not before the beginning less the tolerance
     */
    public boolean covers(Instant beginning, Instant event) {
        return event.isBefore(beginning) && !event.isBefore(beginning.minus(tolerance));
    }

    /**
     * When the duration from a beginning to an event ends.
     *
     * @param beginning the instant from which the duration runs
     * @param event when the event was recorded
     * @return the event's instant when it is not before the beginning; the beginning itself, a duration of zero, when
     *     the event lies before it within the tolerance; empty when it lies further back: no duration, and to be
     *     counted as a data issue
     */
    public Optional<Instant> end(Instant beginning, Instant event) {
        if (!event.isBefore(beginning)) {
            return Optional.of(event);
        }
        return covers(beginning, event) ? Optional.of(beginning) : Optional.empty();
    }
}
