// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.RelationshipFact;
import java.util.Optional;
import java.util.function.Function;

/** The relationship as an analysis. */
final class RelationshipAnalysis implements Analysis<RelationshipFact, RelationshipReport> {
    private final RelationshipSettings settings;

    RelationshipAnalysis(RelationshipSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    public Tally<RelationshipFact, RelationshipReport> tally(Window window) {
        return new RelationshipTally(settings, window);
    }

    @Override
    public Tally<RelationshipFact, RelationshipReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new RelationshipTally(settings, window), saved);
    }

    @Override
    public Analysis<RelationshipFact, Grouped<RelationshipReport>> by(
            String name, Function<? super RelationshipFact, Optional<String>> key) {
        throw new UnsupportedOperationException(
                "Ratings by persons can't be grouped by %s: small groups could be told apart. The departments' numbers are in"
                                .formatted(name)
                        + " the report; for another round or period measure it on its own.");
    }
}
