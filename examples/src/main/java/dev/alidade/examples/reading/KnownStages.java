// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** The stages that are defined, if any are; counts those that events name and nobody defined. */
final class KnownStages {
    private static final IssueKind OF_LEAD = new IssueKind(
            "lead-events.unknown-stage",
            "A lead entered a stage that stages.csv doesn't define; the event is kept, the stage has no place.");
    private static final IssueKind OF_OPPORTUNITY = new IssueKind(
            "opportunity-events.unknown-stage",
            "An opportunity came to a stage that stages.csv doesn't define; the event is kept, the stage has no"
                    + " place.");

    private final ImmutableSet<String> names;
    private final Findings findings;
    private final Instant asOf;
    private final Set<String> ofLeads = new TreeSet<>();

    /** The stages of some pipelines; events from an instant on count nothing. */
    KnownStages(ImmutableList<Pipeline> pipelines, Findings findings, Instant asOf) {
        this.names = pipelines.stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .map(Stage::name)
                .collect(ImmutableSet.toImmutableSet());
        this.findings = findings;
        this.asOf = asOf;
    }

    /** The stages that leads entered. */
    ImmutableSortedSet<String> ofLeads() {
        return ImmutableSortedSet.copyOf(ofLeads);
    }

    /** Learns of stages that leads entered elsewhere. */
    void ofLeads(Iterable<String> entered) {
        entered.forEach(ofLeads::add);
    }

    void ofLead(LeadEvent.StageEntered entered) {
        if (entered.at().isBefore(asOf)) {
            ofLeads.add(entered.stage());
        }
        check(entered.at(), entered.stage(), OF_LEAD);
    }

    void ofOpportunity(OpportunityEvent.StageChanged changed) {
        check(changed.at(), changed.stage(), OF_OPPORTUNITY);
    }

    private void check(Instant at, String stage, IssueKind unknown) {
        if (at.isBefore(asOf) && !names.isEmpty() && !names.contains(stage)) {
            findings.add(unknown, stage);
        }
    }
}
