// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.List;

/** Episodes whose time for responding is over: followed up in time, late, or never, and what became of them. */
final class ResponseCounts {
    private final Count inTime;
    private final Count late;
    private final Count unworked;
    private final Count inTimeConverted;
    private final Count lateConverted;
    private final Count unworkedConverted;
    private final IdSample lateLeads;
    private final IdSample unworkedLeads;

    ResponseCounts(CellRegister cells) {
        inTime = cells.cell("inTime", new Count());
        late = cells.cell("late", new Count());
        unworked = cells.cell("unworked", new Count());
        inTimeConverted = cells.cell("inTimeConverted", new Count());
        lateConverted = cells.cell("lateConverted", new Count());
        unworkedConverted = cells.cell("unworkedConverted", new Count());
        lateLeads = cells.cell("lateLeads", new IdSample());
        unworkedLeads = cells.cell("unworkedLeads", new IdSample());
    }

    void add(String leadId, boolean worked, boolean withinAgreement, boolean converted) {
        if (!worked) {
            unworked.increment();
            unworkedLeads.add(leadId);
            incrementIf(converted, unworkedConverted);
        } else if (!withinAgreement) {
            late.increment();
            lateLeads.add(leadId);
            incrementIf(converted, lateConverted);
        } else {
            inTime.increment();
            incrementIf(converted, inTimeConverted);
        }
    }

    private static void incrementIf(boolean condition, Count count) {
        if (condition) {
            count.increment();
        }
    }

    long due() {
        return Math.addExact(worked(), unworked.value());
    }

    private long worked() {
        return Math.addExact(inTime.value(), late.value());
    }

    Proportion followUp() {
        return Proportion.of(worked(), due());
    }

    Proportion withinAgreement() {
        return Proportion.of(inTime.value(), due());
    }

    WorkedLeads workedLeads() {
        return WorkedLeads.of(
                Proportion.of(inTimeConverted.value(), inTime.value()),
                Proportion.of(lateConverted.value(), late.value()),
                Proportion.of(unworkedConverted.value(), unworked.value()));
    }

    /** Examples of leads without any attempt. */
    List<String> neverFollowedUp() {
        return unworkedLeads.ids();
    }

    /** Examples of leads without an attempt in time: the same as one sample of both kinds would hold. */
    List<String> notInTime() {
        IdSample both = new IdSample();
        lateLeads.ids().forEach(both::add);
        unworkedLeads.ids().forEach(both::add);
        return both.ids();
    }

    /** The measurements of a report. */
    List<Measurement> measurements(long notDue) {
        WorkedLeads worked = workedLeads();
        return List.of(
                Measurement.share(HandoffMetrics.FOLLOW_UP_RATE, followUp(), notDue, neverFollowedUp()),
                Measurement.share(HandoffMetrics.SLA_COMPLIANCE, withinAgreement(), notDue, notInTime()),
                WorkedLeads.measured(HandoffMetrics.LATE_LEAD_RISK, worked.lateRisk(), notDue, lateLeads.ids()),
                WorkedLeads.measured(
                        HandoffMetrics.UNWORKED_LEAD_RISK, worked.unworkedRisk(), notDue, unworkedLeads.ids()));
    }
}
