// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.OutcomeFact;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** The laws where revenue is what was paid. */
class PaidOutcomeLaws extends AnalysisLaws<OutcomeFact, OutcomeReport> {
    @Override
    protected Analysis<OutcomeFact, OutcomeReport> analysis() {
        return Outcomes.under(SomeOutcomes.settings(RevenueBasis.PAID));
    }

    @Override
    protected Window window() {
        return SomeOutcomes.WINDOW;
    }

    @Override
    protected Arbitrary<OutcomeFact> fact() {
        return SomeOutcomes.facts();
    }

    @Override
    protected Optional<OutcomeFact> known(OutcomeFact fact) {
        return SomeOutcomes.known(fact);
    }
}
