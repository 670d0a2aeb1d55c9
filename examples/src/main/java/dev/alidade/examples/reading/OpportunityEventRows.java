// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Timelines;

/** Events of opportunities. */
final class OpportunityEventRows implements TableReader.Rows {
    private final Timelines timelines;
    private final KnownStages stages;
    private final EarlierValues earlier;
    private final Conversations conversations;
    private final MovedActivities moved;

    OpportunityEventRows(
            Timelines timelines,
            KnownStages stages,
            EarlierValues earlier,
            Conversations conversations,
            MovedActivities moved) {
        this.conversations = conversations;
        this.moved = moved;
        this.timelines = timelines;
        this.stages = stages;
        this.earlier = earlier;
    }

    @Override
    public void use(Row row) {
        String opportunity = row.required("opportunity_id");
        OpportunityEventName kind = row.requiredWord("event", OpportunityEventName.class);
        OpportunityEvent event = kind.event(row);
        earlier.event(opportunity, kind, event, row);
        if (event instanceof OpportunityEvent.StageChanged changed) {
            stages.ofOpportunity(changed);
        }
        if (event instanceof OpportunityEvent.Activity activity) {
            if (earlier.isBefore(opportunity, event.at()) && moved.has(opportunity, event.at())) {
                return; // the lead's, whose conversion attached it to the opportunity too
            }
            conversations.add(opportunity, activity, row.verbatim("note"));
        } else {
            timelines.add(opportunity, event);
        }
    }
}
