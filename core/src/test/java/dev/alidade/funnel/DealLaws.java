// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.SomeOpportunities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class DealLaws extends AnalysisLaws<Opportunity, DealReport> {
    @Override
    protected Analysis<Opportunity, DealReport> analysis() {
        return Funnel.deals(DealSettings.builder()
                .pipeline(SomeOpportunities.PIPELINE)
                .pipeline(SomeOpportunities.PARTNERS)
                .optionalStages("Trial")
                .cycleStarts("Trial", "Offer")
                .clockSkew(ClockSkew.of(Duration.ofHours(7)))
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2024, 3, 4), Currency.getInstance("JPY"), new BigDecimal("0.006"))
                        .build())
                .build());
    }

    @Override
    protected Window window() {
        return SomeOpportunities.WINDOW;
    }

    @Override
    protected Arbitrary<Opportunity> fact() {
        return SomeOpportunities.opportunities();
    }

    @Override
    protected Optional<Opportunity> known(Opportunity deal) {
        return SomeOpportunities.known(deal);
    }
}
