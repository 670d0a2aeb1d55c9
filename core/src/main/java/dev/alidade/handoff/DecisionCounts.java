// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.List;

/** Episodes whose time for deciding is over: decided in time, accepted, and how many were handed over again. */
final class DecisionCounts {
    private final Count due;
    private final Count decided;
    private final Count accepted;
    private final Count automatic;
    private final Count rejected;
    private final Count repeated;
    private final IdSample undecided;
    private final IdSample rejectedLeads;
    private final IdSample repeatedLeads;

    DecisionCounts(CellRegister cells) {
        due = cells.cell("decisionDue", new Count());
        decided = cells.cell("decided", new Count());
        accepted = cells.cell("accepted", new Count());
        automatic = cells.cell("automatic", new Count());
        rejected = cells.cell("rejected", new Count());
        repeated = cells.cell("repeated", new Count());
        undecided = cells.cell("undecided", new IdSample());
        rejectedLeads = cells.cell("rejectedLeads", new IdSample());
        repeatedLeads = cells.cell("repeatedLeads", new IdSample());
    }

    void add(String leadId, Episode episode, Deadline decision) {
        due.increment();
        if (episode.decidedBy(decision)) {
            decided.increment();
        } else {
            undecided.add(leadId);
        }
        if (episode.accepted()) {
            accepted.increment();
        } else if (episode.rejection() != null) {
            rejected.increment();
            rejectedLeads.add(leadId);
        } else if (episode.acceptedAutomatically()) {
            automatic.increment();
        }
        if (!episode.first()) {
            repeated.increment();
            repeatedLeads.add(leadId);
        }
    }

    long due() {
        return due.value();
    }

    long rejected() {
        return rejected.value();
    }

    long automatic() {
        return automatic.value();
    }

    Proportion decisionRate() {
        return Proportion.of(decided.value(), due.value());
    }

    Proportion acceptance() {
        Proportion acceptance = Proportion.of(accepted.value(), Math.addExact(accepted.value(), rejected.value()));
        if (acceptance.total() > due.value() - automatic.value()) {
            throw new IllegalStateException(
                    "%s hand-overs accepted or rejected and %s accepted by a rule are more than %s."
                            .formatted(acceptance, automatic.value(), due.value()));
        }
        if (decided.value() > acceptance.total()) {
            throw new IllegalStateException("%s hand-overs decided in time are more than %s decided at all."
                    .formatted(decided.value(), acceptance.total()));
        }
        return acceptance;
    }

    Proportion repeated() {
        return Proportion.of(repeated.value(), due.value());
    }

    /** The measurements of a report. */
    List<Measurement> measurements(long notDue) {
        return List.of(
                Measurement.share(HandoffMetrics.DECISION_RATE, decisionRate(), notDue, undecided.ids()),
                Measurement.share(HandoffMetrics.ACCEPTANCE_RATE, acceptance(), notDue, rejectedLeads.ids()),
                Measurement.share(HandoffMetrics.REPEATED_HAND_OVERS, repeated(), notDue, repeatedLeads.ids()));
    }
}
