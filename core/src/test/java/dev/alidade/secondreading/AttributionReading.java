// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.Department;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The metrics on what marketing's money did, read once more. */
final class AttributionReading {
    private final Window window;
    private final Period lag;
    private final List<Campaign> campaigns;
    private final List<Lead> leads;
    private final List<Journey> journeys;
    private final Map<String, Long> spend;

    private AttributionReading(
            Window window,
            Period lag,
            List<Campaign> campaigns,
            List<Lead> leads,
            List<Journey> journeys,
            List<Spend> spends) {
        this.window = window;
        this.lag = lag;
        this.campaigns = campaigns;
        this.leads = leads;
        this.journeys = journeys;
        spend = DaySpend.byCampaign(window, lag, spends);
    }

    static Readings of(
            Window window,
            Period lag,
            List<Campaign> campaigns,
            List<Lead> leads,
            List<Journey> journeys,
            List<Spend> spends) {
        AttributionReading reading = new AttributionReading(window, lag, campaigns, leads, journeys, spends);
        List<TouchedDeal> created = new ArrayList<>();
        List<TouchedDeal> won = new ArrayList<>();
        for (Journey journey : journeys) {
            TouchedDeal.created(journey, window)
                    .filter(deal -> reading.inWindow(deal.anchor()))
                    .ifPresent(created::add);
            TouchedDeal.won(journey, window)
                    .filter(deal -> reading.inWindow(deal.anchor()))
                    .ifPresent(won::add);
        }
        CreditReading credits = new CreditReading(won);
        return reading.money()
                .with("attribution.sourced-pipeline-share", share(created, AttributionReading::fromMarketing))
                .with("attribution.sourced-pipeline-share-first-touch", share(created, TouchedDeal::marketingFirst))
                .with("attribution.sourced-pipeline-share-before-sales", beforeSales(created))
                .with("attribution.sourced-revenue-share", share(won, AttributionReading::fromMarketing))
                .with("attribution.sourced-revenue-share-first-touch", share(won, TouchedDeal::marketingFirst))
                .with("attribution.sourced-revenue-share-before-sales", beforeSales(won))
                .with(
                        "attribution.influenced-pipeline-share",
                        share(created, deal -> !deal.touches().isEmpty()))
                .with("attribution.model-agreement", credits.agreement())
                .with("attribution.return-on-spend", reading.returnOnSpend(credits));
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    private Readings money() {
        return new Readings()
                .with("attribution.measured-campaigns", measured())
                .with("attribution.cost-per-lead", costPerLead())
                .with("attribution.budget-variance", budgetVariance());
    }

    private static Reread share(List<TouchedDeal> deals, Predicate<TouchedDeal> hit) {
        long hits = 0;
        long all = 0;
        for (TouchedDeal deal : deals) {
            if (deal.cents().isPresent()) {
                hits += hit.test(deal) ? deal.cents().get() : 0;
                all += deal.cents().get();
            }
        }
        return all == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(hits, all));
    }

    private static Reread beforeSales(List<TouchedDeal> deals) {
        return share(
                deals.stream().filter(deal -> deal.sales().isPresent()).toList(),
                deal -> deal.touches().stream()
                        .anyMatch(touch -> !touch.at().isAfter(deal.sales().orElseThrow())));
    }

    /** The deal's own word before that of its lead. */
    private static boolean fromMarketing(TouchedDeal touched) {
        Opportunity deal = touched.journey().opportunity().orElseThrow();
        Optional<Lead> lead = touched.journey().lead();
        Optional<Department> stated = deal.sourcedBy().or(() -> lead.flatMap(Lead::sourcedBy));
        boolean campaign =
                deal.campaignId().isPresent() || lead.flatMap(Lead::campaignId).isPresent();
        return stated.equals(Optional.of(Department.MARKETING))
                || (campaign && !stated.equals(Optional.of(Department.SALES)));
    }

    private Reread measured() {
        TreeSet<String> responded = new TreeSet<>();
        for (Journey journey : journeys) {
            journey.touchpoints().stream()
                    .filter(touch -> window.knows(touch.at()) && !TouchedDeal.ofSales(touch))
                    .forEach(touch -> touch.campaignId().ifPresent(responded::add));
            journey.opportunity()
                    .filter(deal -> window.knows(deal.createdAt()))
                    .flatMap(Opportunity::campaignId)
                    .ifPresent(responded::add);
        }
        leads.stream()
                .filter(lead -> window.knows(lead.createdAt()))
                .forEach(lead -> lead.campaignId().ifPresent(responded::add));
        return ratio(spentOn(responded::contains), spentOn(any -> true));
    }

    private long spentOn(Predicate<String> which) {
        return spend.entrySet().stream()
                .filter(one -> one.getValue() > 0 && which.test(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Reread ratio(long part, long of) {
        return of == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(part, of));
    }

    private Reread costPerLead() {
        long named = leads.stream()
                .filter(lead -> inWindow(lead.createdAt()) && lead.campaignId().isPresent())
                .count();
        return spend.isEmpty() ? Reread.absent(State.NO_DATA) : ratio(spentOn(any -> true), 100 * named);
    }

    private Reread budgetVariance() {
        Fraction off = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        for (Campaign campaign : campaigns) {
            if (campaign.budget().isPresent()) {
                Fraction budget = budget(campaign);
                off = off.plus(budget.minus(Fraction.of(spend.getOrDefault(campaign.id(), 0L)))
                        .absolute());
                all = all.plus(budget);
            }
        }
        return all.equals(Fraction.ZERO) ? Reread.absent(State.NO_DATA) : Reread.about(off.over(all));
    }

    /** A budget is spread over the days of its campaign as spend is over its own. */
    private Fraction budget(Campaign campaign) {
        Spend spread = new Spend(
                campaign.id(),
                campaign.start().orElseThrow(),
                campaign.end().orElseThrow().plusDays(1),
                campaign.budget().orElseThrow());
        return Fraction.of(DaySpend.byCampaign(window, lag, List.of(spread)).getOrDefault(campaign.id(), 0L));
    }

    private Reread returnOnSpend(CreditReading credits) {
        long spent = spentOn(any -> true);
        boolean touched = journeys.stream()
                .flatMap(journey -> journey.touchpoints().stream())
                .anyMatch(touch -> window.knows(touch.at())
                        && !TouchedDeal.ofSales(touch)
                        && touch.campaignId()
                                .filter(id -> spend.getOrDefault(id, 0L) > 0)
                                .isPresent());
        Optional<Fraction> least = Optional.empty();
        for (IntFunction<List<Fraction>> model : CreditReading.MODELS) {
            Fraction sum = Fraction.ZERO;
            for (Map.Entry<String, Fraction> credit : credits.money(model).entrySet()) {
                sum = spend.getOrDefault(credit.getKey(), 0L) > 0 ? sum.plus(credit.getValue()) : sum;
            }
            least = least.isPresent() && least.get().compareTo(sum) < 0 ? least : Optional.of(sum);
        }
        return spent == 0 || !touched || credits.worthUnknown()
                ? Reread.absent(State.NO_DATA)
                : Reread.about(least.orElseThrow().over(Fraction.of(spent)));
    }
}
