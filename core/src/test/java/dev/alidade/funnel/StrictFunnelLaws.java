// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Analysis;
import dev.alidade.model.Lead;
import java.time.Duration;

/** The laws with a chain of steps in place of reached-or-passed. */
class StrictFunnelLaws extends FunnelLaws {
    @Override
    protected Analysis<Lead, FunnelReport> analysis() {
        return Funnel.through(FunnelSettings.of(SomeFunnelLeads.STEPS)
                .withCohortMonths(0)
                .withSequence(
                        SequenceRules.standard().withStrictOrder().withReentry().withWindow(Duration.ofDays(7))));
    }
}
