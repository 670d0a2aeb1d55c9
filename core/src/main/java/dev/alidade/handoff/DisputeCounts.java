// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.model.LeadEvent.Disputed;

/** Episodes whose time for deciding is over and whose rejection was disputed. */
final class DisputeCounts {
    private final Count open;
    private final Count upheld;
    private final Count overturned;
    private final IdSample overturnedLeads;

    DisputeCounts(CellRegister cells) {
        open = cells.cell("disputesOpen", new Count());
        upheld = cells.cell("disputesUpheld", new Count());
        overturned = cells.cell("disputesOverturned", new Count());
        overturnedLeads = cells.cell("disputesOverturnedLeads", new IdSample());
    }

    void add(String leadId, Disputed.Outcome outcome) {
        switch (outcome) {
            case OPEN -> open.increment();
            case UPHELD -> upheld.increment();
            case OVERTURNED -> {
                overturned.increment();
                overturnedLeads.add(leadId);
            }
        }
    }

    Disputes result(long due) {
        Disputes disputes = new Disputes(open.value(), upheld.value(), overturned.value());
        if (disputes.raised() > due) {
            throw new IllegalStateException(
                    "%s disputed hand-overs are more than %s due.".formatted(disputes.raised(), due));
        }
        return disputes;
    }

    Measurement measurement(long due, long notDue) {
        return Measurement.share(
                HandoffMetrics.DISPUTES_OVERTURNED, result(due).settledAsWrong(), notDue, overturnedLeads.ids());
    }
}
