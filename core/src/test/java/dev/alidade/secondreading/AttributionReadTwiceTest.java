// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PositionWeights;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Campaign;
import dev.alidade.model.CampaignBuilder;
import dev.alidade.model.Department;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

class AttributionReadTwiceTest extends SecondReading<AttributionReadTwiceTest.Company> {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> CAMPAIGNS = List.of("C0", "C1", "C2", "C3", "C4");

    record Company(
            Window window,
            Period lag,
            List<Campaign> campaigns,
            List<Spend> spends,
            List<Lead> leads,
            List<Journey> journeys) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(campaigns, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, lag, less, spends, leads, journeys)));
            smallerLists(spends, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, lag, campaigns, less, leads, journeys)));
            smallerLists(leads, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, lag, campaigns, spends, less, journeys)));
            smallerLists(journeys, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, lag, campaigns, spends, leads, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        Window window = chance.window();
        Period lag = chance.one(Period.ZERO, Period.ofMonths(1), Period.ofDays(10));
        List<Campaign> campaigns = campaigns(chance);
        List<Spend> spends = spends(chance);
        List<Lead> leads = leads(chance);
        return new Company(window, lag, campaigns, spends, leads, journeys(chance, leads));
    }

    @Override
    List<Measured> measured(Company company) {
        List<AttributionFact> facts = new ArrayList<>(company.spends);
        facts.addAll(company.leads);
        facts.addAll(company.journeys);
        CampaignSettings settings = CampaignSettings.builder()
                .campaigns(company.campaigns)
                .lag(company.lag)
                .journeys(JourneySettings.builder()
                        .currency(EURO)
                        .lookBack(TouchedDeal.LOOK_BACK)
                        .models(Models.first(), Models.last(), Models.linear(), Models.position(PositionWeights.GOOGLE))
                        .build())
                .build();
        return List.of(Attribution.campaigns(settings).measure(facts, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return AttributionReading.of(
                        company.window, company.lag, company.campaigns, company.leads, company.journeys, company.spends)
                .byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
    }

    private static List<Campaign> campaigns(Chance chance) {
        List<Campaign> campaigns = new ArrayList<>();
        for (String id : CAMPAIGNS.subList(0, 4)) {
            LocalDate start = chance.day(-60, 60);
            CampaignBuilder campaign = Campaign.builder(id).start(start).end(start.plusDays(chance.below(120)));
            if (chance.percent(70)) {
                campaign.budget(new Money(chance.below(1_000_000), EURO));
            }
            campaigns.add(campaign.build());
        }
        return campaigns;
    }

    /** Some on the first day, so that it is on record. */
    private static List<Spend> spends(Chance chance) {
        List<Spend> spends = new ArrayList<>();
        spends.add(Spend.ofDay("C0", Chance.FROM, new Money(1 + chance.below(100_000), EURO)));
        int count = chance.below(12);
        for (int i = 0; i < count; i++) {
            LocalDate from = chance.day(-90, 100);
            spends.add(new Spend(
                    chance.one(CAMPAIGNS),
                    from,
                    from.plusDays(1 + chance.below(70)),
                    new Money(chance.below(1_000_000), EURO)));
        }
        return spends;
    }

    private static List<Lead> leads(Chance chance) {
        List<Lead> leads = new ArrayList<>();
        int count = chance.below(25);
        for (int i = 0; i < count; i++) {
            LeadBuilder lead = Lead.builder("L" + i).createdAt(chance.hour(-50, 100));
            chance.perhaps(40, CAMPAIGNS).ifPresent(lead::campaignId);
            chance.perhaps(30, List.of(Department.values())).ifPresent(lead::sourcedBy);
            while (chance.percent(40)) {
                lead.attempt(chance.hour(-50, 120));
            }
            leads.add(lead.build());
        }
        return leads;
    }

    /** A journey of each lead, most of them with a deal, and some of deals or buyers without a lead. */
    private static List<Journey> journeys(Chance chance, List<Lead> leads) {
        List<Journey> journeys = new ArrayList<>();
        for (Lead lead : leads) {
            JourneyBuilder journey = touched(chance, "J-" + lead.id()).lead(lead);
            if (chance.percent(75)) {
                journey.opportunity(deal(chance, "D-" + lead.id(), Optional.of(lead)));
            }
            journeys.add(journey.build());
        }
        int others = 1 + chance.below(8);
        for (int i = 0; i < others; i++) {
            JourneyBuilder journey = touched(chance, "J" + i);
            if (i > 0 && chance.percent(75)) {
                journey.opportunity(deal(chance, "D" + i, Optional.empty()));
            }
            if (i == 0) {
                journey.touchpoint(Touchpoint.of("B", Chance.begin(Chance.FROM)).withCampaign("C0"));
            }
            journeys.add(journey.build());
        }
        return journeys;
    }

    /** Never two touches at one instant. */
    private static JourneyBuilder touched(Chance chance, String id) {
        TreeSet<Instant> instants = new TreeSet<>();
        while (chance.percent(75)) {
            instants.add(chance.hour(-60, 120));
        }
        JourneyBuilder journey = Journey.builder(id);
        for (Instant at : instants) {
            Touchpoint touch = Touchpoint.of("B-" + id, at).withType(chance.percent(20) ? "sales" : "click");
            Optional<String> campaign = chance.perhaps(85, CAMPAIGNS);
            journey.touchpoint(campaign.isPresent() ? touch.withCampaign(campaign.get()) : touch);
        }
        return journey;
    }

    private static Opportunity deal(Chance chance, String id, Optional<Lead> lead) {
        Instant created = lead.isPresent() ? chance.after(lead.get().createdAt(), 24 * 30) : chance.hour(-50, 100);
        OpportunityBuilder deal = Opportunity.builder(id).createdAt(created);
        lead.ifPresent(one -> deal.leadId(one.id()).trace(LeadTrace.to(one)));
        chance.perhaps(30, CAMPAIGNS).ifPresent(deal::campaignId);
        chance.perhaps(25, List.of(Department.values())).ifPresent(deal::sourcedBy);
        if (chance.percent(90)) {
            deal.amount(money(chance));
            if (chance.percent(30)) {
                deal.amountChanged(chance.after(created, 24 * 60), money(chance));
            }
        }
        while (chance.percent(30)) {
            deal.activity(chance.after(created, 24 * 60));
        }
        int end = chance.below(100);
        Instant at = chance.after(created, 24 * 60);
        if (end < 60) {
            deal.won(at);
        } else if (end < 75) {
            deal.lost(at);
        }
        return deal.build();
    }

    private static Money money(Chance chance) {
        return new Money(1 + chance.below(1_000_000), EURO);
    }
}
