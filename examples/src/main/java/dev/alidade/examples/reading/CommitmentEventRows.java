// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.CommitmentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened to promises. */
final class CommitmentEventRows implements TableReader.Rows {
    private static final IssueKind UNKNOWN = new IssueKind(
            "commitment_events.unknown-commitment",
            "An event names a promise that is in no usable row of commitments; it is left out.");

    private final Map<String, List<CommitmentEvent>> events = new TreeMap<>();

    @Override
    public void use(Row row) {
        events.computeIfAbsent(row.required("commitment_id"), id -> new ArrayList<>())
                .add(row.requiredWord("event", CommitmentEventName.class).event(row));
    }

    /** The events of a promise. */
    List<CommitmentEvent> of(String promise) {
        return events.getOrDefault(promise, List.of());
    }

    /** Names the promises that are not there, of events before an instant. */
    void check(Set<String> promises, Findings findings, Instant asOf) {
        events.forEach((id, ofOne) -> {
            if (!promises.contains(id)) {
                ofOne.stream().filter(event -> event.at().isBefore(asOf)).forEach(event -> findings.add(UNKNOWN, id));
            }
        });
    }
}
