// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Campaign;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

class CampaignLaws extends AnalysisLaws<AttributionFact, CampaignReport> {
    @Override
    protected Analysis<AttributionFact, CampaignReport> analysis() {
        return Attribution.campaigns(CampaignSettings.builder()
                .campaign(Campaign.builder("C1")
                        .start(LocalDate.of(2024, 2, 20))
                        .end(LocalDate.of(2024, 3, 20))
                        .budget(Money.of("300", "EUR"))
                        .build())
                .campaign(Campaign.builder("C9").build())
                .journeys(JourneySettings.builder()
                        .models(Models.linear(), Models.timeDecay(Duration.ofDays(7)), Models.markov())
                        .lookBack(Duration.ofDays(8))
                        .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                                .rate(LocalDate.of(2024, 2, 1), Currency.getInstance("JPY"), new BigDecimal("0.006"))
                                .build())
                        .replicates(3)
                        .build())
                .lag(Period.ofDays(5))
                .build());
    }

    @Override
    protected Window window() {
        return SomeJourneys.WINDOW;
    }

    @Override
    protected Arbitrary<AttributionFact> fact() {
        return Arbitraries.oneOf(
                SomeJourneys.journeys().map(journey -> (AttributionFact) journey),
                SomeLeads.leads().map(lead -> (AttributionFact) lead),
                SomeOpportunities.opportunities().map(deal -> (AttributionFact) deal),
                SomeJourneys.spend().map(spend -> (AttributionFact) spend));
    }

    @Override
    protected Optional<AttributionFact> known(AttributionFact fact) {
        if (fact instanceof Journey journey) {
            return SomeJourneys.known(journey).map(known -> known);
        } else if (fact instanceof Lead lead) {
            return SomeLeads.known(lead).map(known -> known);
        } else if (fact instanceof Opportunity deal) {
            return SomeOpportunities.known(deal).map(known -> known);
        }
        return SomeJourneys.known((Spend) fact).map(known -> known);
    }
}
