// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class ForecastLaws extends AnalysisLaws<Opportunity, ForecastReport> {
    @Override
    protected Analysis<Opportunity, ForecastReport> analysis() {
        return Forecasts.accuracy(ForecastSettings.builder()
                .namingPersons(true)
                .pipeline(SomeDatedDeals.PIPELINE)
                .pipeline(SomeDatedDeals.PARTNERS)
                .leadDays(3)
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2024, 2, 1), Currency.getInstance("USD"), new BigDecimal("0.9137"))
                        .build())
                .build());
    }

    @Override
    protected Window window() {
        return SomeDatedDeals.WINDOW;
    }

    @Override
    protected Arbitrary<Opportunity> fact() {
        return SomeDatedDeals.deals("EUR", "EUR", "USD");
    }

    @Override
    protected Optional<Opportunity> known(Opportunity deal) {
        return SomeDatedDeals.known(deal);
    }
}
