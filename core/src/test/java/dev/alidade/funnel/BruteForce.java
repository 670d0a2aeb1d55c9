// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The definitions of {@link SomeFunnelLeads#STEPS}, reached or passed, said once more and as plainly as can be. */
record BruteForce(List<Lead> all, Window window, Duration horizon, Duration skew) {
    /** When a step was reached; an empty instant where nobody knows. */
    record Reach(Optional<Instant> at) {}

    private static final List<String> NAMES = SomeFunnelLeads.STEPS.names();

    List<Lead> known() {
        return all.stream().filter(lead -> window.knows(lead.createdAt())).toList();
    }

    List<Lead> members(int step) {
        return known().stream()
                .filter(lead -> at(lead, step).filter(window::selects).isPresent())
                .toList();
    }

    private static boolean says(LeadEvent event, int step) {
        String stage = event instanceof LeadEvent.StageEntered entered ? entered.stage() : "";
        return switch (NAMES.get(step)) {
            case "MQL" -> stage.equals("MQL") || event instanceof LeadEvent.HandedOff;
            case "SQL" ->
                stage.equals("SQL")
                        || stage.equals("Qualified")
                        || (event instanceof LeadEvent.Accepted accepted && !accepted.automatic());
            case "Deal" -> stage.equals("Deal") || event instanceof LeadEvent.Converted;
            case "Customer" -> stage.equals("Customer") || event instanceof LeadEvent.Won;
            default -> stage.equals(NAMES.get(step));
        };
    }

    /** The reach by events of the step's own; empty without any. */
    Optional<Reach> own(Lead lead, int step) {
        if (step == 0) {
            return Optional.of(new Reach(Optional.of(lead.createdAt())));
        }
        List<Instant> instants = lead.timeline().stream()
                .filter(event -> window.knows(event.at()) && says(event, step))
                .map(LeadEvent::at)
                .sorted()
                .toList();
        if (instants.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> usual =
                instants.stream().filter(at -> !at.isBefore(lead.createdAt())).findFirst();
        Instant last = instants.get(instants.size() - 1);
        if (usual.isPresent()) {
            return Optional.of(new Reach(usual));
        }
        return Optional.of(new Reach(
                last.plus(skew).isBefore(lead.createdAt()) ? Optional.empty() : Optional.of(lead.createdAt())));
    }

    /** The reach by an event of the step or, unless it is optional, of a later one. */
    Optional<Reach> reach(Lead lead, int step) {
        Optional<Reach> own = own(lead, step);
        if (NAMES.get(step).equals("Demo")
                || own.filter(reach -> reach.at().isEmpty()).isPresent()) {
            return own;
        }
        Optional<Reach> best = own;
        boolean undatedLater = false;
        for (int later = step + 1; later < NAMES.size(); later++) {
            Optional<Instant> at = own(lead, later).flatMap(Reach::at);
            undatedLater |= own(lead, later).isPresent() && at.isEmpty();
            if (at.isPresent()
                    && (best.isEmpty() || at.get().isBefore(best.get().at().orElseThrow()))) {
                best = Optional.of(new Reach(at));
            }
        }
        return best.isEmpty() && undatedLater ? Optional.of(new Reach(Optional.empty())) : best;
    }

    Optional<Instant> at(Lead lead, int step) {
        return reach(lead, step).flatMap(Reach::at);
    }

    boolean undated(Lead lead, int step) {
        return reach(lead, step).isPresent() && at(lead, step).isEmpty();
    }

    /** How long a member took from one step to another; at least nothing. */
    Optional<Duration> took(Lead lead, int from, int to) {
        Instant begin = at(lead, from).orElseThrow();
        return at(lead, to).map(end -> end.isBefore(begin) ? Duration.ZERO : Duration.between(begin, end));
    }

    boolean due(Lead lead, int from) {
        return !at(lead, from).orElseThrow().plus(horizon).isAfter(window.asOf());
    }
}
