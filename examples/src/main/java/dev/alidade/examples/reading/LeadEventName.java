// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Connection;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.LeadEvent.Disputed.Outcome;
import dev.alidade.model.LeadEvent.Rejected.Kind;
import java.time.Instant;

/** The names of events in files. */
enum LeadEventName {
    STAGE_ENTERED,
    HANDED_OFF,
    ASSIGNED,
    ACCEPTED,
    AUTO_ACCEPTED,
    REJECTED,
    DISPUTED,
    DISPUTE_UPHELD,
    DISPUTE_OVERTURNED,
    RECYCLED,
    CONVERTED,
    WON,
    LOST,
    ACTIVITY;

    /** The event of a row. */
    LeadEvent event(Row row) {
        Instant at = row.instant("at");
        return switch (this) {
            case STAGE_ENTERED -> new LeadEvent.StageEntered(at, row.required("stage"));
            case HANDED_OFF -> new LeadEvent.HandedOff(at);
            case ASSIGNED -> new LeadEvent.Assigned(at, row.text("owner_id"));
            case ACCEPTED -> new LeadEvent.Accepted(at, false);
            case AUTO_ACCEPTED -> new LeadEvent.Accepted(at, true);
            case REJECTED -> new LeadEvent.Rejected(at, row.text("reason"), row.word("reason_kind", Kind.class));
            case DISPUTED -> new LeadEvent.Disputed(at, Outcome.OPEN);
            case DISPUTE_UPHELD -> new LeadEvent.Disputed(at, Outcome.UPHELD);
            case DISPUTE_OVERTURNED -> new LeadEvent.Disputed(at, Outcome.OVERTURNED);
            case RECYCLED -> new LeadEvent.Recycled(at);
            case CONVERTED -> new LeadEvent.Converted(at, row.text("opportunity_id"));
            case WON -> new LeadEvent.Won(at);
            case LOST -> new LeadEvent.Lost(at, row.text("reason"));
            case ACTIVITY ->
                new Activity(
                        at,
                        row.requiredWord("direction", Direction.class),
                        row.truth("automated")
                                .map(automated -> automated ? Automation.AUTOMATED : Automation.HUMAN)
                                .orElse(Automation.UNKNOWN),
                        row.truth("connected")
                                .map(connected -> connected ? Connection.REACHED : Connection.NOT_REACHED)
                                .orElse(Connection.UNKNOWN),
                        row.text("channel"));
        };
    }
}
