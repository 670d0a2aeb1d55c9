// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentEvent;
import dev.alidade.model.CommitmentEvent.Cancelled;
import dev.alidade.model.CommitmentEvent.ChangeKnown;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentEvent.Delivered;
import dev.alidade.model.CommitmentEvent.Told;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The metrics on promises, read once more. */
final class CommitmentReading {
    private static final Duration TOLD_WITHIN = Duration.ofDays(2);
    private static final long REPEATED_FROM = 3;

    private final Window window;
    private final List<Commitment> due = new ArrayList<>();

    private CommitmentReading(Window window, List<Commitment> promises) {
        this.window = window;
        for (Commitment promise : promises) {
            Instant last = end(promise).minusNanos(1);
            boolean endedInWindow =
                    !last.isBefore(window.start()) && last.isBefore(window.end()) && last.isBefore(window.asOf());
            if (endedInWindow && (bySales(promise) || byMarketing(promise))) {
                due.add(promise);
            }
        }
    }

    static Readings of(Window window, List<Commitment> promises) {
        return new CommitmentReading(window, promises).readings();
    }

    private Readings readings() {
        return new Readings()
                .with("commitments.kept-share", share(this::kept, promise -> true))
                .with("commitments.kept-by-sales", share(this::kept, CommitmentReading::bySales))
                .with("commitments.kept-by-marketing", share(this::kept, CommitmentReading::byMarketing))
                .with("commitments.scope-delivered", scope())
                .with("commitments.redated-share", share(this::redated, promise -> true))
                .with("commitments.cancelled-share", share(this::takenBack, promise -> true))
                .with("commitments.warned-share", share(this::warned, this::missed))
                .with(
                        "commitments.silent-changes",
                        share(promise -> told(promise).isEmpty(), this::changed))
                .with("commitments.notice", notice())
                .with("commitments.told-in-time", telling().within(TOLD_WITHIN.toMinutes()))
                .with("commitments.time-to-tell", telling().median(Elapsed.secondsEach(window)))
                .with("commitments.repeated-offences", repeated());
    }

    private Reread share(Predicate<Commitment> hit, Predicate<Commitment> of) {
        return Reread.share(
                due.stream().filter(of).filter(hit).count(),
                due.stream().filter(of).count());
    }

    private Reread scope() {
        List<Fraction> scopes = new ArrayList<>();
        for (Commitment promise : due) {
            Fraction share = Fraction.of(delivered(promise, window.asOf())).over(Fraction.of(promised(promise)));
            scopes.add(toBillionths(share.between(Fraction.ZERO, Fraction.ONE)));
        }
        return scopes.isEmpty() ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.mean(scopes));
    }

    private static Fraction toBillionths(Fraction share) {
        return Fraction.of(new BigDecimal(share.numerator())
                .divide(new BigDecimal(share.denominator()), 9, RoundingMode.HALF_EVEN));
    }

    private Reread notice() {
        Curve notices = new Curve();
        due.stream()
                .filter(this::warned)
                .forEach(promise ->
                        notices.came(Elapsed.units(window, told(promise).orElseThrow(), begin(promise))));
        return notices.median(Elapsed.secondsEach(window));
    }

    private Curve telling() {
        Curve curve = new Curve();
        for (Commitment promise : due) {
            if (changed(promise)) {
                Instant known = changeKnown(promise);
                Optional<Instant> told = told(promise);
                if (told.isPresent()) {
                    curve.came(Elapsed.units(window, known, told.get().isBefore(known) ? known : told.get()));
                } else {
                    Instant last = window.asOf().minusNanos(1);
                    curve.waits(Elapsed.units(window, known, last.isBefore(known) ? known : last));
                }
            }
        }
        return curve;
    }

    private Reread repeated() {
        Map<String, Long> misses = new TreeMap<>();
        due.stream()
                .filter(promise -> promise.team().isPresent())
                .forEach(promise -> misses.merge(
                        promise.from() + " " + promise.team().get(), missed(promise) ? 1L : 0L, Long::sum));
        return misses.isEmpty()
                ? Reread.absent(State.NO_DATA)
                : Reread.about(Fraction.of(misses.values().stream()
                        .filter(count -> count >= REPEATED_FROM)
                        .count()));
    }

    private static boolean bySales(Commitment promise) {
        return promise.from() == Department.SALES && promise.to() == Department.MARKETING;
    }

    private static boolean byMarketing(Commitment promise) {
        return promise.from() == Department.MARKETING && promise.to() == Department.SALES;
    }

    private static DateSet first(Commitment promise) {
        return (DateSet) promise.timeline().stream()
                .filter(DateSet.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Instant begin(Commitment promise) {
        return Chance.begin(first(promise).due());
    }

    private static Instant end(Commitment promise) {
        return Chance.begin(first(promise).due().plusDays(1));
    }

    private static BigDecimal promised(Commitment promise) {
        return first(promise).quantity().orElse(BigDecimal.ONE);
    }

    private <E extends CommitmentEvent> List<E> known(Commitment promise, Class<E> kind) {
        return promise.timeline().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> event.at().isBefore(window.asOf()))
                .toList();
    }

    private BigDecimal delivered(Commitment promise, Instant before) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Delivered part : known(promise, Delivered.class)) {
            if (part.at().isBefore(before)) {
                sum = sum.add(part.quantity().orElse(promised(promise)));
            }
        }
        return sum;
    }

    private boolean kept(Commitment promise) {
        return delivered(promise, end(promise)).compareTo(promised(promise)) >= 0;
    }

    private boolean missed(Commitment promise) {
        return !kept(promise);
    }

    private boolean redated(Commitment promise) {
        return known(promise, DateSet.class).stream().anyMatch(date -> later(promise, date));
    }

    private static boolean later(Commitment promise, DateSet date) {
        return date.due().isAfter(first(promise).due());
    }

    private static boolean less(Commitment promise, DateSet date) {
        return date.quantity().orElse(BigDecimal.ONE).compareTo(promised(promise)) < 0;
    }

    private boolean changed(Commitment promise) {
        return missed(promise)
                || known(promise, DateSet.class).stream().anyMatch(date -> later(promise, date) || less(promise, date));
    }

    private boolean takenBack(Commitment promise) {
        return !known(promise, Cancelled.class).isEmpty()
                && delivered(promise, window.asOf()).compareTo(promised(promise)) < 0;
    }

    private Optional<Instant> told(Commitment promise) {
        return known(promise, Told.class).stream().map(Told::at).findFirst();
    }

    private boolean warned(Commitment promise) {
        return missed(promise)
                && told(promise).filter(at -> at.isBefore(begin(promise))).isPresent();
    }

    /** When it was written down; at the latest when it was re-dated or reduced, or what was missed taken back or over. */
    private Instant changeKnown(Commitment promise) {
        List<Instant> signs = new ArrayList<>();
        known(promise, ChangeKnown.class).forEach(event -> signs.add(event.at()));
        known(promise, DateSet.class).stream()
                .filter(date -> later(promise, date) || less(promise, date))
                .forEach(date -> signs.add(date.at()));
        if (missed(promise)) {
            known(promise, Cancelled.class).forEach(event -> signs.add(event.at()));
            signs.add(end(promise));
        }
        return signs.stream().min(Instant::compareTo).orElseThrow();
    }
}
