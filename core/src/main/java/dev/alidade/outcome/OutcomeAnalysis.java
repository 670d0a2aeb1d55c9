// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.OutcomeFact;
import java.util.Optional;
import java.util.function.Function;

/** Outcomes as an analysis. */
final class OutcomeAnalysis implements Analysis<OutcomeFact, OutcomeReport> {
    private final OutcomeSettings settings;

    OutcomeAnalysis(OutcomeSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    public Tally<OutcomeFact, OutcomeReport> tally(Window window) {
        return new OutcomeTally(settings, window);
    }

    @Override
    public Tally<OutcomeFact, OutcomeReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new OutcomeTally(settings, window), saved);
    }

    @Override
    public Analysis<OutcomeFact, Grouped<OutcomeReport>> by(
            String name, Function<? super OutcomeFact, Optional<String>> key) {
        throw new UnsupportedOperationException(
                "Outcomes can't be grouped by %s: quotas are those of the whole company, and small groups of the staff could"
                                .formatted(name)
                        + " be told apart. Quotas are told by owner in the report.");
    }
}
