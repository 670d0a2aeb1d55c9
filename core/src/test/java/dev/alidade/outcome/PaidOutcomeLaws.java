// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Analysis;
import dev.alidade.model.OutcomeFact;

/** The laws where revenue is what was paid. */
class PaidOutcomeLaws extends OutcomeLaws {
    @Override
    protected Analysis<OutcomeFact, OutcomeReport> analysis() {
        return Outcomes.under(SomeOutcomes.settings(RevenueBasis.PAID));
    }
}
