// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.Window;
import dev.alidade.model.CommitmentEvent.Cancelled;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentEvent.Delivered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a due promise.
 *
 * @param kept whether it was delivered in full by the deadline
 * @param full whether it was delivered in full by as-of
 * @param billionths how much of the promised quantity was delivered by as-of, from 0 to 10^9
 * @param changed when it was known, at the latest, that it would be otherwise; empty when it was kept and never re-set
 */
record PromiseOutcome(boolean kept, boolean full, long billionths, Optional<Instant> changed) {
    static final long WHOLE = 1_000_000_000;

    /** The last instant of the first promised day. */
    static Instant deadline(DateSet first, Window window) {
        return window.lastOfDay(dayBegins(first, window));
    }

    /** When the first promised day begins. */
    static Instant dayBegins(DateSet first, Window window) {
        return first.due().atStartOfDay(window.zone()).toInstant();
    }

    /** When the first promised day is over: the next begins. */
    private static Instant over(Instant deadline) {
        return deadline.plusNanos(1);
    }

    static PromiseOutcome of(PromiseCourse course, DateSet first, Instant deadline) {
        Optional<BigDecimal> promised = first.quantity();
        BigDecimal sum = BigDecimal.ZERO;
        boolean kept = false;
        boolean full = false;
        for (Delivered delivered : course.deliveries()) {
            Optional<BigDecimal> part = delivered.quantity();
            sum = sum.add(part.orElse(BigDecimal.ZERO));
            full |= promised.isEmpty() || part.isEmpty() || sum.compareTo(promised.get()) >= 0;
            kept |= full && !delivered.at().isAfter(deadline);
        }
        long billionths = full
                ? WHOLE
                : sum.multiply(BigDecimal.valueOf(WHOLE))
                        .divide(promised.orElse(BigDecimal.ONE), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
        return new PromiseOutcome(kept, full, billionths, changed(course, kept, deadline));
    }

    private static Optional<Instant> changed(PromiseCourse course, boolean kept, Instant deadline) {
        Optional<Instant> reset = course.dates().reset();
        if (kept && reset.isEmpty()) {
            return Optional.empty();
        }
        Stream<Instant> missed = kept
                ? Stream.empty()
                : Stream.concat(course.cancelled().map(Cancelled::at).stream(), Stream.of(over(deadline)));
        return Stream.concat(missed, Stream.concat(reset.stream(), course.changeKnown().stream()))
                .min(Instant::compareTo);
    }
}
