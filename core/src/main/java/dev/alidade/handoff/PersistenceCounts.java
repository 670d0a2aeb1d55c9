// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;

/** Leads that were never reached and are given up or old enough: how many got all attempts. */
final class PersistenceCounts {
    private final Count eligible;
    private final Count persisted;
    private final IdSample givenUp;

    PersistenceCounts(CellRegister cells) {
        eligible = cells.cell("neverReached", new Count());
        persisted = cells.cell("persisted", new Count());
        givenUp = cells.cell("givenUp", new IdSample());
    }

    void add(String leadId, boolean enoughAttempts) {
        eligible.increment();
        if (enoughAttempts) {
            persisted.increment();
        } else {
            givenUp.add(leadId);
        }
    }

    Proportion result(long due) {
        if (eligible.value() > due) {
            throw new IllegalStateException(
                    "%s hand-overs never reached are more than %s due.".formatted(eligible.value(), due));
        }
        return Proportion.of(persisted.value(), eligible.value());
    }

    Measurement measurement(long due, long notDue) {
        return Measurement.share(HandoffMetrics.PERSISTENCE, result(due), notDue, givenUp.ids());
    }
}
