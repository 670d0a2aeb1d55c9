// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Something that happened to a promise. */
public sealed interface CommitmentEvent {
    /**
     * The order of a timeline: by time; at one instant a date, the news, and what came of it, in the order of the records
     * below; and then by content, so that a timeline is the same however its events arrived.
     */
    Comparator<CommitmentEvent> ORDER = Comparator.comparing(CommitmentEvent::at)
            .thenComparingInt(CommitmentEvent::rank)
            .thenComparing(CommitmentEvent::toString);

    /**
     * When it happened.
     *
     * @return the instant
     */
    Instant at();

    private static int rank(CommitmentEvent event) {
        if (event instanceof DateSet) {
            return 0;
        } else if (event instanceof ChangeKnown) {
            return 1;
        } else if (event instanceof Told) {
            return 2;
        } else if (event instanceof Delivered) {
            return 3;
        }
        return 4;
    }

    /**
     * A date was promised: the first one, or another in its place.
     *
     * @param at when it was set
     * @param due the last day on which the promise is kept in time
     * @param quantity how much was promised for that day, above 0; empty for one whole thing
     */
    record DateSet(Instant at, LocalDate due, Optional<BigDecimal> quantity) implements CommitmentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if an instant or day is outside of the years 1 to 9999, or the quantity is not
         *     above 0 or has more than 18 decimals
         */
        public DateSet {
            Checks.instant(at, "DateSet.at");
            if (due.getYear() < 1 || due.getYear() > 9999) {
                throw new IllegalArgumentException("DateSet.due: %s is outside of the years 1 to 9999.".formatted(due));
            }
            quantity = above0(quantity, "DateSet.quantity");
        }
    }

    /**
     * The promiser learned that it will be late, or less, or not at all.
     *
     * @param at when
     * @param reason why; empty when not recorded
     */
    record ChangeKnown(Instant at, Optional<String> reason) implements CommitmentEvent {
        /** Checks the parts. */
        public ChangeKnown {
            Checks.instant(at, "ChangeKnown.at");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * The other side was told that it will be late, or less, or not at all.
     *
     * @param at when
     */
    record Told(Instant at) implements CommitmentEvent {
        /** Checks the parts. */
        public Told {
            Checks.instant(at, "Told.at");
        }
    }

    /**
     * Something was delivered. Parts add up.
     *
     * @param at when
     * @param quantity how much, above 0; empty for all that was promised
     */
    record Delivered(Instant at, Optional<BigDecimal> quantity) implements CommitmentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the instant is outside of the years 1 to 9999, or the quantity is not above 0
         *     or has more than 18 decimals
         */
        public Delivered {
            Checks.instant(at, "Delivered.at");
            quantity = above0(quantity, "Delivered.quantity");
        }
    }

    /**
     * The promise was taken back.
     *
     * @param at when
     * @param reason why; empty when not recorded
     */
    record Cancelled(Instant at, Optional<String> reason) implements CommitmentEvent {
        /** Checks the parts. */
        public Cancelled {
            Checks.instant(at, "Cancelled.at");
            requireNonNull(reason, "reason");
        }
    }

    private static Optional<BigDecimal> above0(Optional<BigDecimal> quantity, String what) {
        Optional<BigDecimal> exact = quantity.map(value -> Checks.decimal(value, what));
        if (exact.filter(value -> value.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException(
                    "%s: %s is not above 0. Leave it out for a thing that isn't counted.".formatted(what, exact.get()));
        }
        return exact;
    }
}
