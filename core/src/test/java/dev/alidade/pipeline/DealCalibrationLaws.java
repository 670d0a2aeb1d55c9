// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class DealCalibrationLaws extends AnalysisLaws<Opportunity, CalibrationReport> {
    @Override
    protected Analysis<Opportunity, CalibrationReport> analysis() {
        return Forecasts.calibration(CalibrationSettings.builder()
                .pipeline(SomeDatedDeals.PIPELINE)
                .pipeline(SomeDatedDeals.PARTNERS)
                .source(ForecastSource.DEAL)
                .edges(0.25, 0.5, 0.75)
                .clip(0.001)
                .build());
    }

    @Override
    protected Window window() {
        return SomeDatedDeals.WINDOW;
    }

    @Override
    protected Arbitrary<Opportunity> fact() {
        return SomeDatedDeals.deals("EUR");
    }

    @Override
    protected Optional<Opportunity> known(Opportunity deal) {
        return SomeDatedDeals.known(deal);
    }
}
