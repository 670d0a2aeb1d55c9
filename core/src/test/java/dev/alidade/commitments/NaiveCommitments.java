// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentEvent;
import dev.alidade.model.CommitmentEvent.Cancelled;
import dev.alidade.model.CommitmentEvent.ChangeKnown;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentEvent.Delivered;
import dev.alidade.model.CommitmentEvent.Told;
import dev.alidade.model.CommitmentFact;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Promises judged once more, one question after the other, by plain loops over what is known of each. */
final class NaiveCommitments {
    private final Window window;
    private final List<Commitment> due = new ArrayList<>();
    private long notDue;

    NaiveCommitments(Window window, List<CommitmentFact> facts, Department from) {
        this.window = window;
        for (CommitmentFact fact : facts) {
            Commitment promise = (Commitment) fact;
            if (promise.from() == from && counts(promise)) {
                if (deadline(promise).isBefore(window.asOf())) {
                    due.add(promise);
                } else {
                    notDue++;
                }
            }
        }
    }

    private boolean counts(Commitment promise) {
        boolean between = Set.of(promise.from(), promise.to()).equals(Set.of(Department.SALES, Department.MARKETING));
        if (!between
                || !promise.madeAt().isBefore(window.asOf())
                || dates(promise).isEmpty()) {
            return false;
        }
        boolean backdated = promise.timeline().stream()
                .anyMatch(event -> event instanceof Delivered && event.at().isBefore(promise.madeAt()));
        Instant deadline = deadline(promise);
        return !backdated
                && !first(promise).due().isBefore(LocalDate.ofInstant(promise.madeAt(), ZoneOffset.UTC))
                && !deadline.isBefore(window.start())
                && deadline.isBefore(window.end());
    }

    private <E extends CommitmentEvent> List<E> known(Commitment promise, Class<E> type) {
        Set<E> events = new LinkedHashSet<>();
        for (CommitmentEvent event : promise.timeline()) {
            if (type.isInstance(event)
                    && event.at().isBefore(window.asOf())
                    && !event.at().isBefore(promise.madeAt())) {
                events.add(type.cast(event));
            }
        }
        return List.copyOf(events);
    }

    /** Those that stand alone at their instant; none if the first doesn't. */
    private List<DateSet> dates(Commitment promise) {
        Map<Instant, List<DateSet>> byInstant = new TreeMap<>();
        for (DateSet date : known(promise, DateSet.class)) {
            byInstant.computeIfAbsent(date.at(), at -> new ArrayList<>()).add(date);
        }
        if (byInstant.isEmpty() || byInstant.values().iterator().next().size() > 1) {
            return List.of();
        }
        return byInstant.values().stream()
                .filter(several -> several.size() == 1)
                .map(single -> single.get(0))
                .toList();
    }

    private DateSet first(Commitment promise) {
        return dates(promise).get(0);
    }

    private Instant dayBegins(Commitment promise) {
        return first(promise).due().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private Instant deadline(Commitment promise) {
        return dayBegins(promise).plus(Duration.ofDays(1)).minusNanos(1);
    }

    List<Commitment> due() {
        return due;
    }

    long notDue() {
        return notDue;
    }

    /** Delivered before an instant over promised, at most 1. */
    private double portion(Commitment promise, Instant before) {
        List<Delivered> deliveries = known(promise, Delivered.class).stream()
                .filter(delivered -> delivered.at().isBefore(before))
                .toList();
        Optional<BigDecimal> promised = first(promise).quantity();
        if (promised.isEmpty()
                || deliveries.stream()
                        .anyMatch(delivered -> delivered.quantity().isEmpty())) {
            return deliveries.isEmpty() ? 0 : 1;
        }
        BigDecimal sum = deliveries.stream()
                .map(delivered -> delivered.quantity().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(promised.get()) >= 0
                ? 1
                : sum.doubleValue() / promised.get().doubleValue();
    }

    boolean kept(Commitment promise) {
        return portion(promise, deadline(promise).plusNanos(1)) == 1;
    }

    boolean missed(Commitment promise) {
        return !kept(promise);
    }

    double scope(Commitment promise) {
        return portion(promise, window.asOf());
    }

    boolean redated(Commitment promise) {
        return dates(promise).stream()
                .anyMatch(date -> date.due().isAfter(first(promise).due()));
    }

    boolean reduced(Commitment promise) {
        Optional<BigDecimal> before = first(promise).quantity();
        return before.isPresent()
                && dates(promise).stream()
                        .flatMap(date -> date.quantity().stream())
                        .anyMatch(quantity -> quantity.compareTo(before.get()) < 0);
    }

    boolean cancelled(Commitment promise) {
        return !known(promise, Cancelled.class).isEmpty() && scope(promise) < 1;
    }

    boolean changed(Commitment promise) {
        return missed(promise) || redated(promise) || reduced(promise);
    }

    private Optional<Instant> told(Commitment promise) {
        return known(promise, Told.class).stream().map(Told::at).findFirst();
    }

    boolean warned(Commitment promise) {
        return missed(promise)
                && told(promise).filter(dayBegins(promise)::isAfter).isPresent();
    }

    boolean silent(Commitment promise) {
        return changed(promise) && told(promise).isEmpty();
    }

    private Instant changeKnown(Commitment promise) {
        DateSet first = first(promise);
        Stream<Instant> set = dates(promise).stream()
                .filter(date -> date.due().isAfter(first.due())
                        || (first.quantity().isPresent()
                                && date.quantity()
                                        .filter(quantity -> quantity.compareTo(
                                                        first.quantity().get())
                                                < 0)
                                        .isPresent()))
                .map(DateSet::at);
        Stream<Instant> written = known(promise, ChangeKnown.class).stream().map(ChangeKnown::at);
        Stream<Instant> failed = missed(promise)
                ? Stream.concat(
                        Stream.of(dayBegins(promise).plus(Duration.ofDays(1))),
                        known(promise, Cancelled.class).stream().map(Cancelled::at))
                : Stream.empty();
        return Stream.of(set, written, failed)
                .flatMap(instants -> instants)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The estimate of Kaplan and Meier by its definition, over exact times of which none ties with another's end. */
    double toldWithin(Duration time) {
        TreeMap<Duration, Integer> events = new TreeMap<>();
        List<Duration> seen = new ArrayList<>();
        for (Commitment promise : due) {
            if (changed(promise)) {
                Instant known = changeKnown(promise);
                Optional<Instant> told = told(promise);
                Duration took = Duration.between(known, told.orElse(window.asOf()));
                seen.add(took.isNegative() ? Duration.ZERO : took);
                if (told.isPresent()) {
                    events.merge(took.isNegative() ? Duration.ZERO : took, 1, Integer::sum);
                }
            }
        }
        double untold = 1;
        for (Map.Entry<Duration, Integer> event : events.headMap(time, true).entrySet()) {
            long atRisk = seen.stream()
                    .filter(took -> took.compareTo(event.getKey()) >= 0)
                    .count();
            untold *= 1 - event.getValue() / (double) atRisk;
        }
        return 1 - untold;
    }
}
