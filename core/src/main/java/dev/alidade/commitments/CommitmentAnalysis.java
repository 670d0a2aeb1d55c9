// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.CommitmentFact;

/** The analysis of promises. */
record CommitmentAnalysis(CommitmentSettings settings) implements Analysis<CommitmentFact, CommitmentReport> {
    CommitmentAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<CommitmentFact, CommitmentReport> tally(Window window) {
        return new CommitmentTally(settings, window);
    }

    @Override
    public Tally<CommitmentFact, CommitmentReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new CommitmentTally(settings, window), saved);
    }
}
