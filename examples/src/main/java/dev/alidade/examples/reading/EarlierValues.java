// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Timelines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What opportunities were before their first change. Most systems record changes only; what a field was before its first
 * one is what it was from the creation on.
 */
final class EarlierValues {
    private static final String BEFORE = "old_value";

    private final Instant asOf;
    private final Map<String, Opening> openings = new TreeMap<>();
    private final Map<Field, Earliest> earliest = new TreeMap<>();

    private record Opening(Instant at, Optional<LocalDate> closeDate) {
        Opening or(Opening other) {
            return new Opening(
                    at.isBefore(other.at) ? at : other.at,
                    Stream.concat(closeDate.stream(), other.closeDate.stream()).min(Comparator.naturalOrder()));
        }
    }

    private record Field(String opportunity, OpportunityEventName kind) implements Comparable<Field> {
        @Override
        public int compareTo(Field other) {
            int byOpportunity = opportunity.compareTo(other.opportunity);
            return byOpportunity != 0 ? byOpportunity : kind.compareTo(other.kind);
        }
    }

    private record Earliest(Instant at, String before, Optional<OpportunityEvent> atCreation) {
        boolean isBefore(Earliest other) {
            return at.equals(other.at) ? before.compareTo(other.before) < 0 : at.isBefore(other.at);
        }
    }

    /** Knows nothing that happens at an instant or later. */
    EarlierValues(Instant asOf) {
        this.asOf = asOf;
    }

    /** Learns when an opportunity was created, and which closing day was expected then. */
    void opportunity(String id, Instant createdAt, Optional<LocalDate> closeDate) {
        openings.merge(id, new Opening(createdAt, closeDate), Opening::or);
    }

    /** Whether an opportunity is there, as far as is known. */
    boolean saw(String opportunity) {
        Opening opening = openings.get(opportunity);
        return opening != null && opening.at().isBefore(asOf);
    }

    /** Whether an instant lies before the creation of an opportunity. */
    boolean isBefore(String opportunity, Instant at) {
        Opening opening = openings.get(opportunity);
        return opening != null && at.isBefore(opening.at());
    }

    /** Learns of an event of an opportunity. */
    void event(String opportunity, OpportunityEventName kind, OpportunityEvent event, Row row) {
        Opening opening = openings.get(opportunity);
        if (opening == null || !kind.hasEarlierValue() || !event.at().isBefore(asOf)) {
            return;
        }
        String before = row.verbatim(BEFORE);
        Earliest seen = new Earliest(
                event.at(),
                before,
                before.isBlank() || !opening.at().isBefore(event.at())
                        ? Optional.empty()
                        : Optional.of(kind.event(row, opening.at(), BEFORE)));
        earliest.merge(new Field(opportunity, kind), seen, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Adds what held from the creation on. */
    void addTo(Timelines timelines) {
        openings.forEach((opportunity, opening) -> {
            Earliest change = earliest.get(new Field(opportunity, OpportunityEventName.CLOSE_DATE_CHANGED));
            if (change == null || (change.atCreation().isEmpty() && opening.at().isBefore(change.at()))) {
                opening.closeDate()
                        .ifPresent(day ->
                                timelines.add(opportunity, new OpportunityEvent.CloseDateChanged(opening.at(), day)));
            }
        });
        earliest.forEach(
                (field, change) -> change.atCreation().ifPresent(event -> timelines.add(field.opportunity(), event)));
    }
}
