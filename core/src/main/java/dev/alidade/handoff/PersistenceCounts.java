// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.List;
import java.util.Optional;

/**
 * Leads that were never reached and are given up or old enough: how many got all attempts. Where attempts were made and none
 * of them has a record of whether it reached the buyer, nobody knows who was never reached.
 */
final class PersistenceCounts {
    private final Count eligible;
    private final Count persisted;
    private final IdSample givenUp;
    private final Count told;
    private final Count untold;
    private final IdSample untoldLeads;

    PersistenceCounts(CellRegister cells) {
        eligible = cells.cell("neverReached", new Count());
        persisted = cells.cell("persisted", new Count());
        givenUp = cells.cell("givenUp", new IdSample());
        told = cells.cell("outcomeTold", new Count());
        untold = cells.cell("outcomeUntold", new Count());
        untoldLeads = cells.cell("outcomeUntoldLeads", new IdSample());
    }

    /** Learns of a hand-over that is due, whether or not the lead was reached. */
    void tried(boolean outcomeTold) {
        if (outcomeTold) {
            told.increment();
        }
    }

    /** Counts a hand-over whose lead was never reached, as far as is known. */
    void add(String leadId, Episode episode, int agreedAttempts) {
        eligible.increment();
        if (episode.attempts() >= agreedAttempts) {
            persisted.increment();
        } else {
            givenUp.add(leadId);
        }
        if (episode.attempts() > 0 && !episode.told()) {
            untold.increment();
            untoldLeads.add(leadId);
        }
    }

    /** Whether anybody records who is reached, as far as it matters. */
    private boolean recorded() {
        return untold.value() == 0 || told.value() > 0;
    }

    /**
     * Those tried often enough.
     *
     * @param due all hand-overs that are due
     * @param whole the counts of all groups, which know whether who is reached is recorded
     */
    Proportion result(long due, PersistenceCounts whole) {
        if (eligible.value() > due || told.value() > due) {
            throw new IllegalStateException(
                    "%s hand-overs never reached, or %s with an attempt of known outcome, are more than %s due."
                            .formatted(eligible.value(), told.value(), due));
        }
        if (untold.value() > eligible.value()) {
            throw new IllegalStateException(
                    "%s hand-overs with attempts of unknown outcome are more than %s never reached."
                            .formatted(untold.value(), eligible.value()));
        }
        return whole.recorded() ? Proportion.of(persisted.value(), eligible.value()) : Proportion.of(0, 0);
    }

    Measurement measurement(long due, long notDue, PersistenceCounts whole) {
        return Measurement.share(
                HandoffMetrics.PERSISTENCE, result(due, whole), notDue, whole.recorded() ? givenUp.ids() : List.of());
    }

    /** That nobody records who is reached, if so. */
    Optional<DataIssue> issue(PersistenceCounts whole) {
        return whole.recorded() || untold.value() == 0
                ? Optional.empty()
                : Optional.of(new DataIssue(HandoffIssues.UNKNOWN_CONNECTION, untold.value(), untoldLeads.ids()));
    }
}
