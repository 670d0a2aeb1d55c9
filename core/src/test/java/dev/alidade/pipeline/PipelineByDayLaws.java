// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class PipelineByDayLaws extends AnalysisLaws<Opportunity, PipelineReport> {
    @Override
    protected Analysis<Opportunity, PipelineReport> analysis() {
        return OpenPipeline.under(SomeOpenDeals.SETTINGS);
    }

    @Override
    protected Window window() {
        return SomeOpenDeals.WINDOW.withResolution(Resolution.DAY);
    }

    @Override
    protected Arbitrary<Opportunity> fact() {
        return SomeOpenDeals.deals();
    }

    @Override
    protected Optional<Opportunity> known(Opportunity deal) {
        return SomeOpenDeals.known(deal);
    }
}
