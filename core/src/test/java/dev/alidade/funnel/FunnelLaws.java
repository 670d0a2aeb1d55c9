// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class FunnelLaws extends AnalysisLaws<Lead, FunnelReport> {
    @Override
    protected Analysis<Lead, FunnelReport> analysis() {
        return Funnel.through(FunnelSettings.of(SomeFunnelLeads.STEPS)
                .withHorizon(Duration.ofHours(60))
                .withClockSkew(ClockSkew.of(Duration.ofHours(6))));
    }

    @Override
    protected Window window() {
        return SomeLeads.WINDOW;
    }

    @Override
    protected Arbitrary<Lead> fact() {
        return SomeFunnelLeads.leads();
    }

    @Override
    protected Optional<Lead> known(Lead lead) {
        return SomeLeads.known(lead);
    }
}
