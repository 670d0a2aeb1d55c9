// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assembles leads and their events, which may come unsorted and more than once, into leads with timelines. What is
 * dropped or odd is counted. The result is the same whatever the order of the input.
 *
 * <pre>{@code
 * Timelines timelines = new Timelines();
 * rows.forEach(row -> timelines.add(row.leadId(), row.event()));
 * Timelines.Assembled assembled = timelines.add(lead).assemble();
 * }</pre>
 */
public final class Timelines {
    /** A lead was delivered again without change: one is kept. */
    public static final IssueKind REPEATED_LEAD =
            new IssueKind("timelines.repeated-lead", "A lead was delivered again without change; one is kept.");

    /** A lead was delivered with different contents: none is kept. */
    public static final IssueKind CONFLICTING_LEAD = new IssueKind(
            "timelines.conflicting-lead",
            "A lead was delivered several times with different contents; it is left out with its events.");

    /** An event was delivered again: one is kept. */
    public static final IssueKind REPEATED_EVENT =
            new IssueKind("timelines.repeated-event", "An event was delivered again without change; one is kept.");

    /** An event of a lead that doesn't exist: left out. */
    public static final IssueKind ORPHAN_EVENT =
            new IssueKind("timelines.orphan-event", "An event belongs to no known lead; it is left out.");

    /** An event before its lead's creation: kept. */
    public static final IssueKind EARLY_EVENT = new IssueKind(
            "timelines.early-event", "An event lies before its lead's creation; both are kept as they are.");

    private static final Logger LOG = LoggerFactory.getLogger(Timelines.class);

    private final Map<String, List<Lead>> leads = new TreeMap<>();
    private final Map<String, List<LeadEvent>> events = new HashMap<>();

    /** Nothing to assemble yet. */
    public Timelines() {}

    /**
     * Leads with their timelines, and what was odd.
     *
     * @param leads the leads, in the order of their ids
     * @param issues what was dropped or odd, counted
     */
    public record Assembled(ImmutableList<Lead> leads, ImmutableList<DataIssue> issues) {
        /** Checks that nothing is missing. */
        public Assembled {
            requireNonNull(leads, "leads");
            requireNonNull(issues, "issues");
        }
    }

    /**
     * Adds a lead. Events of its own timeline count as added to it.
     *
     * @param lead the lead
     * @return this object
     */
    public Timelines add(Lead lead) {
        leads.computeIfAbsent(lead.id(), id -> new ArrayList<>(1)).add(lead.withTimeline(ImmutableList.of()));
        for (LeadEvent event : lead.timeline()) {
            add(lead.id(), event);
        }
        return this;
    }

    /**
     * Adds an event of a lead, which may be added later.
     *
     * @param leadId the lead's id
     * @param event the event
     * @return this object
     */
    public Timelines add(String leadId, LeadEvent event) {
        events.computeIfAbsent(requireNonNull(leadId, "leadId"), id -> new ArrayList<>())
                .add(requireNonNull(event, "event"));
        return this;
    }

    /**
     * Puts together what was added so far.
     *
     * @return the leads with their timelines, and what was odd
     */
    public Assembled assemble() {
        Issues issues = new Issues(REPEATED_LEAD, CONFLICTING_LEAD, REPEATED_EVENT, ORPHAN_EVENT, EARLY_EVENT);
        ImmutableList.Builder<Lead> assembled = ImmutableList.builder();
        leads.forEach((id, delivered) -> {
            Lead lead = delivered.get(0);
            boolean conflicting = delivered.stream().anyMatch(other -> !other.equals(lead));
            for (int again = conflicting ? 0 : 1; again < delivered.size(); again++) {
                issues.add(conflicting ? CONFLICTING_LEAD : REPEATED_LEAD, id);
            }
            if (!conflicting) {
                assembled.add(lead.withTimeline(timeline(lead, issues)));
            }
        });
        events.forEach((id, orphans) -> {
            if (!leads.containsKey(id)) {
                orphans.forEach(orphan -> issues.add(ORPHAN_EVENT, id));
            }
        });
        Assembled result = new Assembled(assembled.build(), issues.found());
        LOG.debug(
                "Assembled {} leads of {}; {} kinds of data issues",
                result.leads().size(),
                leads.size(),
                result.issues().size());
        return result;
    }

    private Set<LeadEvent> timeline(Lead lead, Issues issues) {
        TreeSet<LeadEvent> timeline = new TreeSet<>(LeadEvent.ORDER);
        for (LeadEvent event : events.getOrDefault(lead.id(), List.of())) {
            if (!timeline.add(event)) {
                issues.add(REPEATED_EVENT, lead.id());
            } else if (event.at().isBefore(lead.createdAt())) {
                issues.add(EARLY_EVENT, lead.id());
            }
        }
        return timeline;
    }
}
