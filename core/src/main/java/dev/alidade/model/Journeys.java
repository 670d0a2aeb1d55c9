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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assembles journeys from touchpoints, leads and opportunities, which are best joined by {@link Timelines} before. There
 * is one journey for every opportunity, called {@code opportunity:ID}; one for every lead without opportunity,
 * {@code lead:ID}, or, where companies' touchpoints are taken together, for every account with leads but without
 * opportunity, {@code account:ID}; and one for every other buyer who was touched, {@code buyer:ID}. Repeated touchpoints
 * stay: analyses leave them out with a reason. The result is the same whatever the order of the input.
 *
 * <p>A lead belongs to the opportunity that was traced to it, that names it, or that its own conversion names. Of several
 * the journey's lead is the first of that kind and order, of conversions the earliest. A lead belongs to the account that
 * it names, else to that of the first opportunity it belongs to that names one; an opportunity without account to that of its lead. A
 * touchpoint's buyer is the lead of that id, else the account of that id.
 *
 * <pre>{@code
 * Journeys journeys = new Journeys(JourneyScope.BUYER);
 * touchpoints.forEach(journeys::add);
 * assembled.leads().forEach(journeys::add);
 * assembled.opportunities().forEach(journeys::add);
 * ImmutableList<Journey> all = journeys.assemble(window.asOf()).journeys();
 * }</pre>
 */
public final class Journeys {
    /** A lead was added again without change: one is kept. */
    public static final IssueKind REPEATED_LEAD =
            new IssueKind("journeys.repeated-lead", "A lead was delivered again without change; one is kept.");

    /** A lead was added with different contents: none is kept. */
    public static final IssueKind CONFLICTING_LEAD = new IssueKind(
            "journeys.conflicting-lead",
            "A lead was delivered several times with different contents; it is left out, and what touched it is a journey"
                    + " without lead.");

    /** An opportunity was added again without change: one is kept. */
    public static final IssueKind REPEATED_OPPORTUNITY = new IssueKind(
            "journeys.repeated-opportunity", "An opportunity was delivered again without change; one is kept.");

    /** An opportunity was added with different contents: none is kept. */
    public static final IssueKind CONFLICTING_OPPORTUNITY = new IssueKind(
            "journeys.conflicting-opportunity",
            "An opportunity was delivered several times with different contents; it is left out.");

    /** A touchpoint names a buyer by an alias: it belongs to the person's main id. */
    public static final IssueKind MERGED_BUYER = new IssueKind(
            "journeys.merged-buyer", "A touchpoint's buyer is an alias; it belongs to the person's main id.");

    /** A touchpoint of a buyer who is no known lead or account: a journey without lead. */
    public static final IssueKind UNKNOWN_BUYER = new IssueKind(
            "journeys.unknown-buyer",
            "A touchpoint's buyer is no known lead or account; its touchpoints are a journey without lead.");

    /** A lead and its opportunity name different accounts: its touchpoints count for both. */
    public static final IssueKind OTHER_ACCOUNT = new IssueKind(
            "journeys.other-account",
            "A lead and an opportunity of it name different accounts; what touched the lead belongs to both.");

    /** All kinds of issues that are counted, in the order in which they are told. */
    public static final ImmutableList<IssueKind> ISSUES = ImmutableList.of(
            REPEATED_LEAD,
            CONFLICTING_LEAD,
            REPEATED_OPPORTUNITY,
            CONFLICTING_OPPORTUNITY,
            MERGED_BUYER,
            UNKNOWN_BUYER,
            OTHER_ACCOUNT);

    private static final Logger LOG = LoggerFactory.getLogger(Journeys.class);

    private final JourneyScope scope;
    private final CleaningRules rules;
    private final List<Touchpoint> touchpoints = new ArrayList<>();
    private final List<Lead> leads = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();

    /**
     * Nothing to assemble yet.
     *
     * @param scope whose touchpoints make one journey
     */
    public Journeys(JourneyScope scope) {
        this(scope, CleaningRules.NONE);
    }

    /**
     * Nothing to assemble yet.
     *
     * @param scope whose touchpoints make one journey
     * @param rules which ids of buyers are one person
     */
    public Journeys(JourneyScope scope, CleaningRules rules) {
        this.scope = requireNonNull(scope, "scope");
        this.rules = requireNonNull(rules, "rules");
    }

    /**
     * Journeys, and what was odd.
     *
     * @param journeys the journeys, in the order of their ids
     * @param issues what was left out or odd, counted
     */
    public record Assembled(ImmutableList<Journey> journeys, ImmutableList<DataIssue> issues) {
        /** Checks that nothing is missing. */
        public Assembled {
            requireNonNull(journeys, "journeys");
            requireNonNull(issues, "issues");
        }
    }

    /**
     * Adds a touchpoint.
     *
     * @param touchpoint the touchpoint, whose buyer may be added later or never
     * @return this object
     */
    public Journeys add(Touchpoint touchpoint) {
        touchpoints.add(requireNonNull(touchpoint, "touchpoint"));
        return this;
    }

    /**
     * Adds a lead with its whole timeline.
     *
     * @param lead the lead
     * @return this object
     */
    public Journeys add(Lead lead) {
        leads.add(requireNonNull(lead, "lead"));
        return this;
    }

    /**
     * Adds an opportunity with its whole timeline.
     *
     * @param opportunity the opportunity
     * @return this object
     */
    public Journeys add(Opportunity opportunity) {
        opportunities.add(requireNonNull(opportunity, "opportunity"));
        return this;
    }

    /**
     * Puts together what was added so far, all of it. What a fact says may change which journey others belong to; use
     * {@link #assemble(Instant)} for a window that doesn't know the latest of them.
     *
     * @return the journeys, and what was odd
     */
    public Assembled assemble() {
        return assemble(Window.LATEST);
    }

    /**
     * Puts together what was known before an instant: touchpoints, leads, opportunities and events at or after it are left
     * out before anything is joined, so that they change nothing.
     *
     * @param asOf the first instant that is not known, such as {@link Window#asOf()}
     * @return the journeys, and what was odd
     */
    public Assembled assemble(Instant asOf) {
        Issues issues = new Issues(ISSUES.toArray(new IssueKind[0]));
        Deliveries<Lead, Touchpoint> known = new Deliveries<>(Lead::id, Lead::createdAt);
        for (Lead lead : leads) {
            if (lead.createdAt().isBefore(asOf)) {
                known.add(lead.id(), upTo(asOf, lead));
            }
        }
        for (Touchpoint touchpoint : touchpoints) {
            if (touchpoint.at().isBefore(asOf)) {
                String buyer = rules.mainId(touchpoint.buyerId());
                if (!buyer.equals(touchpoint.buyerId())) {
                    issues.add(MERGED_BUYER, touchpoint.buyerId());
                }
                known.addEvent(buyer, touchpoint.withBuyer(buyer));
            }
        }
        Deliveries<Opportunity, OpportunityEvent> deals = new Deliveries<>(Opportunity::id, Opportunity::createdAt);
        for (Opportunity opportunity : opportunities) {
            if (opportunity.createdAt().isBefore(asOf)) {
                deals.add(opportunity.id(), upTo(asOf, opportunity));
            }
        }
        BuyerIndex buyers = new BuyerIndex(
                known.records(REPEATED_LEAD, CONFLICTING_LEAD, issues),
                deals.records(REPEATED_OPPORTUNITY, CONFLICTING_OPPORTUNITY, issues),
                rules,
                issues);
        Assembled result =
                new Assembled(new JourneyAssembly(scope, buyers, known, asOf, issues).journeys(), issues.found());
        LOG.debug(
                "Assembled {} journeys of {} touchpoints, {} leads and {} opportunities; {} kinds of data issues",
                result.journeys().size(),
                touchpoints.size(),
                leads.size(),
                opportunities.size(),
                result.issues().size());
        return result;
    }

    private static Lead upTo(Instant asOf, Lead lead) {
        ImmutableList<LeadEvent> timeline = lead.timeline();
        if (timeline.isEmpty() || timeline.get(timeline.size() - 1).at().isBefore(asOf)) {
            return lead;
        }
        return lead.withTimeline(
                timeline.stream().filter(event -> event.at().isBefore(asOf)).toList());
    }

    private static Opportunity upTo(Instant asOf, Opportunity deal) {
        ImmutableList<OpportunityEvent> timeline = deal.timeline();
        if (timeline.isEmpty() || timeline.get(timeline.size() - 1).at().isBefore(asOf)) {
            return deal;
        }
        return deal.withTimeline(
                timeline.stream().filter(event -> event.at().isBefore(asOf)).toList());
    }
}
