// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.alidade.measure.Issues;
import dev.alidade.model.LeadEvent.Converted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins leads and opportunities: what became of an opportunity goes to its leads, and what is known of its lead to the
 * opportunity. A lead belongs to an opportunity that names it, and to one that its own conversion names. A conversion of
 * which only the day is known was when its opportunity was created, if that was on this day.
 */
final class Joining {
    private final Map<String, Opportunity> opportunities = new TreeMap<>();
    private final Map<String, List<Opportunity>> byLead = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final boolean amongOthers;
    private final CleaningRules rules;
    private final Issues issues;

    /** A lead of an opportunity: named by it or not, converted at an instant. */
    private record Link(boolean named, Instant at, LeadTrace trace) {
        /** The named lead first, then the one converted first; of one instant they come by id, as leads do. */
        static final Comparator<Link> ORDER =
                Comparator.comparing(Link::named, Comparator.reverseOrder()).thenComparing(Link::at);
    }

    Joining(List<Opportunity> opportunities, boolean amongOthers, CleaningRules rules, Issues issues) {
        this.amongOthers = amongOthers;
        this.rules = rules;
        this.issues = issues;
        for (Opportunity opportunity : opportunities) {
            this.opportunities.put(opportunity.id(), opportunity);
            opportunity
                    .leadId()
                    .ifPresent(id -> byLead.computeIfAbsent(rules.mainId(id), key -> new ArrayList<>(1))
                            .add(opportunity));
        }
    }

    /**
     * What became of a lead's opportunities.
     *
     * @param lead the lead
     * @param own the lead's own events
     * @return its conversions that it doesn't know itself, and outcomes of its opportunities
     */
    List<LeadEvent> outcomes(Lead lead, List<LeadEvent> own) {
        if (opportunities.isEmpty() && !amongOthers) {
            return List.of();
        }
        List<LeadEvent> outcomes = new ArrayList<>();
        Map<String, Instant> converted = new TreeMap<>();
        for (LeadEvent event : own) {
            if (event instanceof Converted conversion) {
                conversion
                        .opportunityId()
                        .ifPresent(id -> converted.merge(
                                id, conversion.at(), (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        for (Opportunity opportunity : byLead.getOrDefault(lead.id(), List.of())) {
            if (!converted.containsKey(opportunity.id())) {
                outcomes.add(new Converted(opportunity.createdAt(), Optional.of(opportunity.id())));
                converted.put(opportunity.id(), opportunity.createdAt());
            }
        }
        Map<Instant, Set<Optional<String>>> timed = rules.datesAreKnown() ? timed(own) : Map.of();
        converted.forEach((id, at) -> {
            Opportunity opportunity = opportunities.get(id);
            if (opportunity == null) {
                issues.add(Timelines.UNKNOWN_OPPORTUNITY, lead.id());
                return;
            }
            Instant finer = finer(opportunity, at, timed);
            if (!finer.equals(at)) {
                outcomes.add(new Converted(finer, Optional.of(id)));
            }
            link(opportunity, new Link(names(opportunity, lead), finer, LeadTrace.to(lead)));
            opportunity.timeline().forEach(event -> addOutcome(opportunity, event, outcomes));
        });
        return outcomes;
    }

    /** What conversions with a time are to, by the days on which they may lie; without an opportunity they may be to any. */
    private Map<Instant, Set<Optional<String>>> timed(List<LeadEvent> own) {
        Map<Instant, Set<Optional<String>>> timed = new HashMap<>();
        for (LeadEvent event : own) {
            if (event instanceof Converted conversion && !rules.isDateOnly(conversion.at())) {
                rules.daysOf(conversion.at())
                        .forEach(day -> timed.computeIfAbsent(day, any -> new HashSet<>())
                                .add(conversion.opportunityId()));
            }
        }
        return timed;
    }

    /** When a lead was converted: of a conversion whose day alone is known, when the opportunity was created on that day. */
    private Instant finer(Opportunity opportunity, Instant converted, Map<Instant, Set<Optional<String>>> timed) {
        Set<Optional<String>> known = timed.getOrDefault(converted, Set.of());
        return !known.contains(Optional.of(opportunity.id()))
                        && !known.contains(Optional.<String>empty())
                        && rules.isFiner(opportunity.createdAt(), converted)
                ? opportunity.createdAt()
                : converted;
    }

    private boolean names(Opportunity opportunity, Lead lead) {
        return opportunity.leadId().map(rules::mainId).filter(lead.id()::equals).isPresent();
    }

    private void link(Opportunity opportunity, Link link) {
        Link other = links.get(opportunity.id());
        if (other != null) {
            issues.add(Timelines.SHARED_OPPORTUNITY, opportunity.id());
        }
        if (other == null || Link.ORDER.compare(link, other) < 0) {
            links.put(opportunity.id(), link);
        }
    }

    private void addOutcome(Opportunity opportunity, OpportunityEvent event, List<LeadEvent> outcomes) {
        if (event instanceof OpportunityEvent.Won won) {
            outcomes.add(new LeadEvent.Won(won.at()));
        } else if (event instanceof OpportunityEvent.Lost lost) {
            outcomes.add(new LeadEvent.Lost(lost.at(), lost.reason()));
        } else if (event instanceof OpportunityEvent.Invoiced invoiced) {
            outcomes.add(new LeadEvent.StageEntered(invoiced.at(), LifecycleStage.INVOICED));
        } else if (event instanceof OpportunityEvent.Paid paid) {
            outcomes.add(new LeadEvent.StageEntered(paid.at(), LifecycleStage.PAID));
        } else if (event instanceof OpportunityEvent.StageChanged change) {
            rules.kind(opportunity, change.stage()).ifPresent(kind -> addClosing(change.at(), kind, outcomes));
        }
    }

    private static void addClosing(Instant at, Stage.Kind stage, List<LeadEvent> outcomes) {
        if (stage == Stage.Kind.WON) {
            outcomes.add(new LeadEvent.Won(at));
        } else if (stage == Stage.Kind.LOST) {
            outcomes.add(new LeadEvent.Lost(at, Optional.empty()));
        }
    }

    /** The opportunities with the leads that were joined, in the order of their ids. To be asked after all leads. */
    ImmutableList<Opportunity> traced() {
        return ImmutableList.copyOf(Iterables.transform(opportunities.values(), this::traced));
    }

    private Opportunity traced(Opportunity opportunity) {
        Link link = links.get(opportunity.id());
        if (opportunity.leadId().isPresent() && (link == null || !link.named())) {
            issues.add(Timelines.UNKNOWN_LEAD, opportunity.id());
        }
        return link == null ? opportunity : opportunity.withTrace(link.trace());
    }
}
