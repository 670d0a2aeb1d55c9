// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.MarketSettingsBuilder;
import dev.alidade.market.Markets;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Spend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class MarketReadingProperties {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> MARKETS = List.of("air", "food", "paper", "water", "wood");
    private static final TreeSet<String> VALUED = new TreeSet<>();

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void eachMetricIsWhatItsDefinitionSays(@ForAll long seed) {
        Chance chance = new Chance(seed);
        Window window = chance.window();
        DemandBasis basis = chance.one(DemandBasis.values());
        Map<String, Optional<String>> campaigns = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            campaigns.put("C" + i, chance.perhaps(80, MARKETS));
        }
        TreeSet<String> hot = new TreeSet<>();
        while (chance.percent(60)) {
            hot.add(chance.one(MARKETS));
        }
        List<Spend> spends = spends(chance);
        List<Lead> leads = leads(chance);
        List<Opportunity> deals = deals(chance);
        List<DemandEstimate> estimates = estimates(chance);
        List<MarketFact> facts = new ArrayList<>(spends);
        facts.addAll(leads);
        facts.addAll(deals);
        facts.addAll(estimates);
        MarketSettingsBuilder settings = MarketSettings.builder()
                .basis(basis)
                .currency(EURO)
                .minimum(MarketReading.MINIMUM)
                .emerging(0.25, MarketReading.MINIMUM_GROWING)
                .hot(hot.toArray(new String[0]));
        campaigns.forEach((id, market) -> settings.campaigns(List.of(campaign(id, market))));
        VALUED.addAll(MarketReading.of(window, basis, campaigns, spends, leads, deals, estimates, hot)
                .compare(
                        "market",
                        Markets.of(settings.build()).measure(facts, window).measurements())
                .valued());
    }

    @AfterContainer
    static void eachMetricHadAValue() {
        assertEquals(Readings.metricsOf("market"), new ArrayList<>(VALUED));
    }

    private static Campaign campaign(String id, Optional<String> market) {
        return market.map(name -> Campaign.builder(id).market(name).build())
                .orElseGet(() -> Campaign.builder(id).build());
    }

    /** Some on the first day, so that it is on record. */
    private static List<Spend> spends(Chance chance) {
        List<Spend> spends = new ArrayList<>();
        spends.add(Spend.ofDay("C" + chance.below(6), Chance.FROM, new Money(1 + chance.below(100_000), EURO)));
        int count = chance.below(12);
        for (int i = 0; i < count; i++) {
            LocalDate from = chance.day(-60, 100);
            spends.add(new Spend(
                    "C" + chance.below(6),
                    from,
                    from.plusDays(1 + chance.below(70)),
                    new Money(chance.below(1_000_000), EURO)));
        }
        return spends;
    }

    private static List<Lead> leads(Chance chance) {
        List<Lead> leads = new ArrayList<>();
        int count = chance.below(40);
        for (int i = 0; i < count; i++) {
            LeadBuilder lead = Lead.builder("L" + i).createdAt(chance.hour(-100, 110));
            chance.perhaps(85, MARKETS).ifPresent(lead::market);
            leads.add(lead.build());
        }
        return leads;
    }

    private static List<Opportunity> deals(Chance chance) {
        List<Opportunity> deals = new ArrayList<>();
        int count = chance.below(40);
        for (int i = 0; i < count; i++) {
            OpportunityBuilder deal = Opportunity.builder("D" + i)
                    .createdAt(chance.hour(-100, 110))
                    .amount(new Money(1 + chance.below(10_000), EURO));
            chance.perhaps(85, MARKETS).ifPresent(deal::market);
            deals.add(deal.build());
        }
        return deals;
    }

    private static List<DemandEstimate> estimates(Chance chance) {
        List<DemandEstimate> estimates = new ArrayList<>();
        while (chance.percent(80)) {
            LocalDate from = chance.day(-120, 100);
            estimates.add(DemandEstimate.of(
                    chance.one(MARKETS), from, from.plusDays(1 + chance.below(200)), chance.below(1_000)));
        }
        return estimates;
    }
}
