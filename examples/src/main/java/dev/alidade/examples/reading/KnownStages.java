// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
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
    private final Set<String> ofLeads = new TreeSet<>();

    KnownStages(ImmutableList<Pipeline> pipelines, Findings findings) {
        this.names = pipelines.stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .map(Stage::name)
                .collect(ImmutableSet.toImmutableSet());
        this.findings = findings;
    }

    /** The stages that leads entered. */
    ImmutableSortedSet<String> ofLeads() {
        return ImmutableSortedSet.copyOf(ofLeads);
    }

    void ofLead(String stage) {
        ofLeads.add(stage);
        check(stage, OF_LEAD);
    }

    void ofOpportunity(String stage) {
        check(stage, OF_OPPORTUNITY);
    }

    private void check(String stage, IssueKind unknown) {
        if (!names.isEmpty() && !names.contains(stage)) {
            findings.add(unknown, stage);
        }
    }
}
