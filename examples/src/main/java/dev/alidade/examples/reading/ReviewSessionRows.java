// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.ReviewSession;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Review sessions, one row an attendee. */
final class ReviewSessionRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("review-sessions.repeated-row", "An attendee of a session is there again; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "review-sessions.conflicting-rows",
            "A session is there with different times; it is left out with all its attendees.");

    private final Map<String, Set<Instant>> times = new TreeMap<>();
    private final Map<String, Set<String>> attendees = new TreeMap<>();
    private final Findings findings;

    ReviewSessionRows(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void use(Row row) {
        String session = row.required("session_id");
        Instant heldAt = row.instant("held_at");
        String person = row.required("person");
        times.computeIfAbsent(session, id -> new TreeSet<>()).add(heldAt);
        if (!attendees.computeIfAbsent(session, id -> new TreeSet<>()).add(person)) {
            findings.add(REPEATED, session);
        }
    }

    /** The sessions in the order of their ids; those with different times are left out. */
    ImmutableList<ReviewSession> facts() {
        ImmutableList.Builder<ReviewSession> facts = ImmutableList.builder();
        times.forEach((session, instants) -> {
            if (instants.size() > 1) {
                findings.add(CONFLICTING, session);
            } else {
                facts.add(new ReviewSession(
                        session,
                        instants.iterator().next(),
                        ImmutableSortedSet.copyOf(attendees.getOrDefault(session, Set.of()))));
            }
        });
        return facts.build();
    }
}
