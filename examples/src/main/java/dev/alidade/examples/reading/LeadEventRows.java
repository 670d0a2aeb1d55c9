// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Timelines;

/** Events of leads. */
final class LeadEventRows implements TableReader.Rows {
    private final Timelines timelines;
    private final KnownStages stages;

    LeadEventRows(Timelines timelines, KnownStages stages) {
        this.timelines = timelines;
        this.stages = stages;
    }

    @Override
    public void use(Row row) {
        String lead = row.required("lead_id");
        LeadEvent event = row.requiredWord("event", LeadEventName.class).event(row);
        if (event instanceof LeadEvent.StageEntered entered) {
            stages.ofLead(entered);
        }
        timelines.add(lead, event);
    }
}
