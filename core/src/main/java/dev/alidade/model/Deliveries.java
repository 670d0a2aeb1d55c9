// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Records of one kind and their events, as they were delivered: in any order, some more than once. */
final class Deliveries<F, E> {
    private final Function<F, String> idOf;
    private final Function<F, Instant> createdAt;
    private final Map<String, List<F>> records = new TreeMap<>();
    private final Map<String, List<E>> events = new HashMap<>();

    Deliveries(Function<F, String> idOf, Function<F, Instant> createdAt) {
        this.idOf = idOf;
        this.createdAt = createdAt;
    }

    /** Takes a record, which may have an id of its own that is an alias of the given one. */
    void add(String id, F record) {
        records.computeIfAbsent(id, key -> new ArrayList<>(1)).add(requireNonNull(record, "record"));
    }

    void addEvent(String id, E event) {
        events.computeIfAbsent(id, key -> new ArrayList<>()).add(requireNonNull(event, "event"));
    }

    /** What of this was known before an instant: records created and events that happened before it. */
    Deliveries<F, E> before(Instant asOf, Function<E, Instant> at) {
        Deliveries<F, E> known = new Deliveries<>(idOf, createdAt);
        records.forEach((id, delivered) -> {
            for (F record : delivered) {
                if (createdAt.apply(record).isBefore(asOf)) {
                    known.add(id, record);
                }
            }
        });
        events.forEach((id, delivered) -> {
            for (E event : delivered) {
                if (at.apply(event).isBefore(asOf)) {
                    known.addEvent(id, event);
                }
            }
        });
        return known;
    }

    /** The ids with records, in order. */
    Set<String> ids() {
        return records.keySet();
    }

    /** The ids with events, in order, with records or not. */
    Set<String> idsOfEvents() {
        return new TreeSet<>(events.keySet());
    }

    /** The events of an id, as delivered. */
    List<E> events(String id) {
        return events.getOrDefault(id, List.of());
    }

    /**
     * The record that holds for an id: the one created first, of several at one instant that which bears the id itself.
     * None if any of its records was delivered with different contents.
     */
    Optional<F> record(String id, IssueKind repeated, IssueKind conflicting, Issues issues) {
        List<F> delivered = records.getOrDefault(id, List.of());
        if (delivered.size() == 1) {
            return Optional.of(delivered.get(0));
        }
        Map<String, F> distinct = new TreeMap<>();
        boolean conflict = false;
        for (F record : delivered) {
            F other = distinct.putIfAbsent(idOf.apply(record), record);
            conflict |= other != null && !other.equals(record);
        }
        Map<String, F> seen = new TreeMap<>();
        for (F record : delivered) {
            boolean again = seen.put(idOf.apply(record), record) != null;
            if (conflict || again) {
                issues.add(conflict ? conflicting : repeated, idOf.apply(record));
            }
        }
        Comparator<F> first = Comparator.comparing(createdAt)
                .thenComparing(record -> !idOf.apply(record).equals(id))
                .thenComparing(idOf);
        return conflict ? Optional.empty() : distinct.values().stream().min(first);
    }

    /** The records that hold, by id, in order. */
    Map<String, F> records(IssueKind repeated, IssueKind conflicting, Issues issues) {
        Map<String, F> found = new TreeMap<>();
        for (String id : ids()) {
            record(id, repeated, conflicting, issues).ifPresent(record -> found.put(id, record));
        }
        return found;
    }

    /** Counts the events that belong to no record. */
    void countOrphans(IssueKind orphan, Issues issues) {
        events.forEach((id, orphans) -> {
            if (!records.containsKey(id)) {
                orphans.forEach(event -> issues.add(orphan, id));
            }
        });
    }
}
