// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Timelines;
import java.util.Set;

/** Events of leads. */
final class LeadEventRows implements TableReader.Rows {
    private static final IssueKind UNKNOWN_STAGE = new IssueKind(
            "lead-events.unknown-stage",
            "A lead entered a stage that stages.csv doesn't define; the event is kept, the stage has no place.");

    private final Timelines timelines;
    private final Set<String> stages;
    private final boolean stagesKnown;
    private final Findings findings;

    /**
     * Uses events.
     *
     * @param stages the defined stages
     * @param stagesKnown whether stages are defined at all
     */
    LeadEventRows(Timelines timelines, Set<String> stages, boolean stagesKnown, Findings findings) {
        this.timelines = timelines;
        this.stages = stages;
        this.stagesKnown = stagesKnown;
        this.findings = findings;
    }

    @Override
    public void use(Row row) {
        String lead = row.required("lead_id");
        LeadEvent event = row.requiredWord("event", LeadEventName.class).event(row);
        if (stagesKnown && event instanceof LeadEvent.StageEntered entered && !stages.contains(entered.stage())) {
            findings.add(UNKNOWN_STAGE, entered.stage());
        }
        timelines.add(lead, event);
    }
}
