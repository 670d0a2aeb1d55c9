// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.MarketSettingsBuilder;
import dev.alidade.market.Markets;
import dev.alidade.measure.Measured;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class MarketReadTwiceTest extends SecondReading<MarketReadTwiceTest.Company> {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> MARKETS = List.of("air", "food", "paper", "water", "wood");

    record Company(
            Window window,
            DemandBasis basis,
            Map<String, Optional<String>> campaigns,
            Set<String> hot,
            List<Spend> spends,
            List<Lead> leads,
            List<Opportunity> deals,
            List<DemandEstimate> estimates) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(spends, one -> List.of())
                    .forEach(less ->
                            parts.add(new Company(window, basis, campaigns, hot, less, leads, deals, estimates)));
            smallerLists(leads, one -> List.of())
                    .forEach(less ->
                            parts.add(new Company(window, basis, campaigns, hot, spends, less, deals, estimates)));
            smallerLists(deals, one -> List.of())
                    .forEach(less ->
                            parts.add(new Company(window, basis, campaigns, hot, spends, leads, less, estimates)));
            smallerLists(estimates, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, basis, campaigns, hot, spends, leads, deals, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
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
        return new Company(
                window, basis, campaigns, hot, spends(chance), leads(chance), deals(chance), estimates(chance));
    }

    @Override
    List<Measured> measured(Company company) {
        List<MarketFact> facts = new ArrayList<>(company.spends);
        facts.addAll(company.leads);
        facts.addAll(company.deals);
        facts.addAll(company.estimates);
        MarketSettingsBuilder settings = MarketSettings.builder()
                .basis(company.basis)
                .currency(EURO)
                .minimum(MarketReading.MINIMUM)
                .emerging(0.25, MarketReading.MINIMUM_GROWING)
                .hot(company.hot.toArray(new String[0]));
        company.campaigns.forEach((id, market) -> settings.campaigns(List.of(campaign(id, market))));
        return List.of(Markets.of(settings.build()).measure(facts, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return MarketReading.of(
                        company.window,
                        company.basis,
                        company.campaigns,
                        company.spends,
                        company.leads,
                        company.deals,
                        company.estimates,
                        company.hot)
                .byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
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
