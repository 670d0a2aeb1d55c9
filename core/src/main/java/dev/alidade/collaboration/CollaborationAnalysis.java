// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.CollaborationFact;

/** Working together as an analysis. */
final class CollaborationAnalysis implements Analysis<CollaborationFact, CollaborationReport> {
    private final CollaborationSettings settings;
    private final Settings identity; // of a whole roster: worked out once, not for each group

    CollaborationAnalysis(CollaborationSettings settings) {
        this.settings = requireNonNull(settings, "settings");
        this.identity = settings.settings();
    }

    @Override
    public Tally<CollaborationFact, CollaborationReport> tally(Window window) {
        return new CollaborationTally(settings, identity, window);
    }

    @Override
    public Tally<CollaborationFact, CollaborationReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new CollaborationTally(settings, identity, window), saved);
    }
}
