// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.MarketFact;
import dev.alidade.model.SomeLeads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class MarketLaws extends AnalysisLaws<MarketFact, MarketReport> {
    @Override
    protected Analysis<MarketFact, MarketReport> analysis() {
        return Markets.of(MarketSettings.builder()
                .campaign("C1", "north")
                .campaign("C2", "south")
                .campaigns(List.of(Campaign.builder("C3").build()))
                .basis(basis())
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2024, 2, 1), Currency.getInstance("JPY"), new BigDecimal("0.006"))
                        .build())
                .minimum(3)
                .emerging(0.1, 2)
                .hot("north", "moon")
                .build());
    }

    DemandBasis basis() {
        return DemandBasis.OPPORTUNITY_VALUE;
    }

    @Override
    protected Window window() {
        return SomeLeads.WINDOW;
    }

    @Override
    protected Arbitrary<MarketFact> fact() {
        return SomeMarkets.facts();
    }

    @Override
    protected Optional<MarketFact> known(MarketFact fact) {
        return SomeMarkets.known(fact);
    }
}
