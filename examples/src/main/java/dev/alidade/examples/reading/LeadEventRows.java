// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Timelines;
import java.util.function.UnaryOperator;

/** Events of leads. */
final class LeadEventRows implements TableReader.Rows {
    private final Timelines timelines;
    private final KnownStages stages;
    private final Contacts contacts;
    private final UnaryOperator<String> mainId;
    private final MovedActivities moved;

    LeadEventRows(
            Timelines timelines,
            KnownStages stages,
            Contacts contacts,
            UnaryOperator<String> mainId,
            MovedActivities moved) {
        this.timelines = timelines;
        this.stages = stages;
        this.contacts = contacts;
        this.mainId = mainId;
        this.moved = moved;
    }

    @Override
    public void use(Row row) {
        String id = row.required("lead_id");
        LeadEvent event = row.requiredWord("event", LeadEventName.class).event(row);
        if (event instanceof LeadEvent.StageEntered entered) {
            stages.ofLead(entered);
        }
        contacts.lead(id, event.at(), mainId).ifPresent(lead -> add(lead, event, contacts.know(id)));
    }

    private void add(String lead, LeadEvent event, boolean ofContact) {
        if (event instanceof LeadEvent.Converted conversion) {
            conversion.opportunityId().ifPresent(opportunity -> moved.converted(lead, opportunity));
        } else if (ofContact && event instanceof LeadEvent.Activity) {
            moved.moved(lead, event.at());
        }
        timelines.add(lead, event);
    }
}
