// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assembles leads, opportunities and their events, which may come unsorted and more than once, into records with
 * timelines, and joins them: a lead gets the conversion and the outcomes of its opportunities, an opportunity the trace
 * to its lead. What is dropped or odd is counted; nothing else is changed. The result is the same whatever the order of
 * the input. For one thread at a time.
 *
 * <pre>{@code
 * Timelines timelines = new Timelines(rules);
 * rows.forEach(row -> timelines.add(row.leadId(), row.event()));
 * Timelines.Assembled assembled = timelines.add(lead).add(opportunity).assemble(window.asOf());
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

    /** A lead or its events came under an alias: they belong to the person's main id. */
    public static final IssueKind MERGED_LEAD = new IssueKind(
            "timelines.merged-lead",
            "An id of a lead is an alias; what came under it belongs to the person's main id, and the plain fields of the"
                    + " record created first hold.");

    /** An opportunity was delivered again without change: one is kept. */
    public static final IssueKind REPEATED_OPPORTUNITY = new IssueKind(
            "timelines.repeated-opportunity", "An opportunity was delivered again without change; one is kept.");

    /** An opportunity was delivered with different contents: none is kept. */
    public static final IssueKind CONFLICTING_OPPORTUNITY = new IssueKind(
            "timelines.conflicting-opportunity",
            "An opportunity was delivered several times with different contents; it is left out with its events.");

    /** An event was delivered again: one is kept. */
    public static final IssueKind REPEATED_EVENT =
            new IssueKind("timelines.repeated-event", "An event was delivered again without change; one is kept.");

    /** An event of a lead that doesn't exist: left out. */
    public static final IssueKind ORPHAN_EVENT =
            new IssueKind("timelines.orphan-event", "An event belongs to no known lead; it is left out.");

    /** An event of an opportunity that doesn't exist: left out. */
    public static final IssueKind ORPHAN_OPPORTUNITY_EVENT = new IssueKind(
            "timelines.orphan-opportunity-event", "An event belongs to no known opportunity; it is left out.");

    /** An event known to the day only, and the same with its time: the latter is kept. */
    public static final IssueKind DATE_ONLY_REPLACED = new IssueKind(
            "timelines.date-only-replaced",
            "An event is known to the day only, and another of its kind on that day with its time; the former is left"
                    + " out.");

    /** An event known to the day only: kept at the beginning of that day, a contact at the creation on its day. */
    public static final IssueKind DATE_ONLY_KEPT = new IssueKind(
            "timelines.date-only-kept",
            "An event is known to the day only; it is kept at the beginning of that day in its zone, a contact on the day"
                    + " of the creation at the creation.");

    /** An event before its record's creation, and a later one of its kind: the early one is left out. */
    public static final IssueKind EARLY_REPEATED = new IssueKind(
            "timelines.early-repeated",
            "A stage, conversion or outcome lies before the creation of its lead or opportunity, and another of its kind"
                    + " after it; the early one is left out.");

    /** An event before its record's creation, as far as clocks may differ: kept. */
    public static final IssueKind CLOCK_SKEW = new IssueKind(
            "timelines.clock-skew",
            "An event lies before the creation of its lead or opportunity by no more than clocks may differ; both are"
                    + " kept as they are, and the duration between them is zero.");

    /** An event before its record's creation: kept. */
    public static final IssueKind EARLY_EVENT = new IssueKind(
            "timelines.early-event",
            "An event lies before the creation of its lead or opportunity; both are kept as they are.");

    /** Events at one instant whose order matters: ordered by rank. */
    public static final IssueKind EQUAL_INSTANTS = new IssueKind(
            "timelines.equal-instants",
            "Events whose order matters, such as won and lost, happened at one instant; they are ordered by rank.");

    /** An opportunity names a lead that doesn't exist: not traced to it. */
    public static final IssueKind UNKNOWN_LEAD = new IssueKind(
            "timelines.unknown-lead", "An opportunity names a lead that is not known; it is not traced to it.");

    /** A lead's conversion names an opportunity that doesn't exist: kept. */
    public static final IssueKind UNKNOWN_OPPORTUNITY = new IssueKind(
            "timelines.unknown-opportunity",
            "A lead's conversion names an opportunity that is not known, though others are; it is kept.");

    /** Several leads belong to one opportunity: traced to one of them. */
    public static final IssueKind SHARED_OPPORTUNITY = new IssueKind(
            "timelines.shared-opportunity",
            "A further lead belongs to an opportunity; all get its outcome, and it is traced to the lead that it names,"
                    + " else to the one converted first.");

    /** All kinds of issues that are counted, in the order in which they are told. */
    public static final ImmutableList<IssueKind> ISSUES = ImmutableList.of(
            REPEATED_LEAD,
            CONFLICTING_LEAD,
            MERGED_LEAD,
            REPEATED_OPPORTUNITY,
            CONFLICTING_OPPORTUNITY,
            REPEATED_EVENT,
            ORPHAN_EVENT,
            ORPHAN_OPPORTUNITY_EVENT,
            DATE_ONLY_REPLACED,
            DATE_ONLY_KEPT,
            EARLY_REPEATED,
            CLOCK_SKEW,
            EARLY_EVENT,
            EQUAL_INSTANTS,
            UNKNOWN_LEAD,
            UNKNOWN_OPPORTUNITY,
            SHARED_OPPORTUNITY);

    private static final Logger LOG = LoggerFactory.getLogger(Timelines.class);

    private final Deliveries<Lead, LeadEvent> leads = new Deliveries<>(Lead::id, Lead::createdAt);
    private final Deliveries<Opportunity, OpportunityEvent> opportunities =
            new Deliveries<>(Opportunity::id, Opportunity::createdAt);
    private final Map<String, Instant> merged = new TreeMap<>(); // aliases, and when each was first seen
    private final CleaningRules rules;
    private boolean amongOthers;

    /** Nothing to assemble yet; to be assembled without cleaning rules. */
    public Timelines() {
        this(CleaningRules.NONE);
    }

    /**
     * Nothing to assemble yet.
     *
     * @param rules what is known about the oddities of the data
     */
    public Timelines(CleaningRules rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /**
     * Leads and opportunities with their timelines, and what was odd.
     *
     * @param leads the leads, in the order of their ids
     * @param opportunities the opportunities, in the order of their ids
     * @param issues what was dropped or odd, counted
     */
    public record Assembled(
            ImmutableList<Lead> leads, ImmutableList<Opportunity> opportunities, ImmutableList<DataIssue> issues) {
        /** Checks that nothing is missing. */
        public Assembled {
            requireNonNull(leads, "leads");
            requireNonNull(opportunities, "opportunities");
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
        leads.add(mainId(lead.id(), lead.createdAt()), lead.withTimeline(ImmutableList.of()));
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
        leads.addEvent(mainId(requireNonNull(leadId, "leadId"), event.at()), event);
        return this;
    }

    /**
     * Adds an opportunity. Events of its own timeline count as added to it.
     *
     * @param opportunity the opportunity
     * @return this object
     */
    public Timelines add(Opportunity opportunity) {
        opportunities.add(opportunity.id(), opportunity.withTimeline(ImmutableList.of()));
        for (OpportunityEvent event : opportunity.timeline()) {
            add(opportunity.id(), event);
        }
        return this;
    }

    /**
     * Adds an event of an opportunity, which may be added later.
     *
     * @param opportunityId the opportunity's id
     * @param event the event
     * @return this object
     */
    public Timelines add(String opportunityId, OpportunityEvent event) {
        opportunities.addEvent(requireNonNull(opportunityId, "opportunityId"), event);
        return this;
    }

    /**
     * States that this is one of several parts of a company that join with no other part, and that some other part has
     * opportunities: a lead's conversion that names an unknown one is counted also where this part has none at all.
     *
     * @return this object
     */
    public Timelines amongOthers() {
        amongOthers = true;
        return this;
    }

    private String mainId(String leadId, Instant seenAt) {
        String mainId = rules.mainId(leadId);
        if (!mainId.equals(leadId)) {
            merged.merge(leadId, seenAt, (one, other) -> one.isBefore(other) ? one : other);
        }
        return mainId;
    }

    /**
     * Puts together what was added so far, all of it. What a fact says may change how others are cleaned and joined; use
     * {@link #assemble(Instant)} for a window that doesn't know the latest of them.
     *
     * @return the leads and opportunities with their timelines, and what was odd
     */
    public Assembled assemble() {
        return assemble(Window.LATEST);
    }

    /**
     * Puts together what was known before an instant: records created at or after it, and events that happened at or
     * after it, are left out before anything is cleaned or joined, so that they change nothing.
     *
     * @param asOf the first instant that is not known, such as {@link Window#asOf()}
     * @return the leads and opportunities with their timelines, and what was odd
     */
    public Assembled assemble(Instant asOf) {
        if (asOf.equals(Window.LATEST)) {
            return assembled(leads, opportunities, asOf);
        }
        return assembled(leads.before(asOf, LeadEvent::at), opportunities.before(asOf, OpportunityEvent::at), asOf);
    }

    private Assembled assembled(
            Deliveries<Lead, LeadEvent> leads, Deliveries<Opportunity, OpportunityEvent> opportunities, Instant asOf) {
        Issues issues = new Issues(ISSUES.toArray(new IssueKind[0]));
        merged.forEach((alias, seenAt) -> {
            if (seenAt.isBefore(asOf)) {
                issues.add(MERGED_LEAD, alias);
            }
        });
        Joining joining = new Joining(cleaned(opportunities, issues), amongOthers, rules, issues);
        ImmutableList<Lead> joined = joined(leads, joining, issues);
        leads.countOrphans(ORPHAN_EVENT, issues);
        opportunities.countOrphans(ORPHAN_OPPORTUNITY_EVENT, issues);
        Assembled result = new Assembled(joined, joining.traced(), issues.found());
        LOG.debug(
                "Assembled {} leads of {} and {} opportunities; {} kinds of data issues",
                result.leads().size(),
                leads.ids().size(),
                result.opportunities().size(),
                result.issues().size());
        return result;
    }

    private List<Opportunity> cleaned(Deliveries<Opportunity, OpportunityEvent> opportunities, Issues issues) {
        TimelineCleaning<OpportunityEvent> cleaning =
                new TimelineCleaning<>(new OpportunityEventRules(), rules, issues);
        List<Opportunity> assembled = new ArrayList<>();
        for (String id : opportunities.ids()) {
            opportunities
                    .record(id, REPEATED_OPPORTUNITY, CONFLICTING_OPPORTUNITY, issues)
                    .ifPresent(opportunity -> assembled.add(opportunity.withTimeline(
                            cleaning.clean(id, opportunity.createdAt(), opportunities.events(id), List.of()))));
        }
        return assembled;
    }

    private ImmutableList<Lead> joined(Deliveries<Lead, LeadEvent> leads, Joining joining, Issues issues) {
        TimelineCleaning<LeadEvent> cleaning = new TimelineCleaning<>(new LeadEventRules(), rules, issues);
        ImmutableList.Builder<Lead> assembled = ImmutableList.builder();
        for (String id : leads.ids()) {
            Optional<Lead> record = leads.record(id, REPEATED_LEAD, CONFLICTING_LEAD, issues);
            if (record.isPresent()) {
                Lead lead = record.get().withId(id);
                List<LeadEvent> own = leads.events(id);
                assembled.add(
                        lead.withTimeline(cleaning.clean(id, lead.createdAt(), own, joining.outcomes(lead, own))));
            }
        }
        return assembled.build();
    }
}
