// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentFact;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class CommitmentLaws extends AnalysisLaws<CommitmentFact, CommitmentReport> {
    @Override
    protected Analysis<CommitmentFact, CommitmentReport> analysis() {
        return Commitments.of(CommitmentSettings.standard().namingPersons(true));
    }

    @Override
    protected Window window() {
        return CommitmentFixture.WINDOW.withAsOf(CommitmentFixture.hour(70, 9));
    }

    @Override
    protected Arbitrary<CommitmentFact> fact() {
        return SomePromises.promises();
    }

    /** Promises made before as-of, with what happened to them before it. */
    @Override
    protected Optional<CommitmentFact> known(CommitmentFact fact) {
        Commitment promise = (Commitment) fact;
        return window().knows(promise.madeAt())
                ? Optional.of(promise.withTimeline(promise.timeline().stream()
                        .filter(event -> window().knows(event.at()))
                        .toList()))
                : Optional.empty();
    }
}
