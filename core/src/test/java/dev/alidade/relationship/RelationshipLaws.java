// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Rating;
import dev.alidade.model.RelationshipFact;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class RelationshipLaws extends AnalysisLaws<RelationshipFact, RelationshipReport> {
    @Override
    protected Analysis<RelationshipFact, RelationshipReport> analysis() {
        return Relationship.under(SomeRatings.SMALL);
    }

    @Override
    protected Window window() {
        return SomeRatings.WINDOW;
    }

    @Override
    protected Arbitrary<RelationshipFact> fact() {
        return SomeRatings.some().map(rating -> rating);
    }

    @Override
    protected Optional<RelationshipFact> known(RelationshipFact fact) {
        return Optional.of(fact).filter(rating -> window().knows(((Rating) rating).at()));
    }
}
