// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.model.SpendDays;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Journeys at three money points, the leads and deals that name campaigns, and spend. */
final class CampaignTally extends CellTally<AttributionFact, CampaignReport> {
    final CampaignSettings settings;
    final SpendDays days;
    final Issues issues = cell("issues", new Issues(CampaignIssues.UNCONVERTED_SPEND));
    final CampaignCells campaigns;
    final DealCells pipelineDeals;
    final DealCells revenueDeals;
    final JourneyCells leadJourneys;
    final JourneyCells pipeline;
    final JourneyCells revenue;
    private final DealSources createdDeals;
    private final DealSources wonDeals;
    private final TouchedNames touched;
    private final Outreach outreach;
    private final Names names = new Names();

    CampaignTally(CampaignSettings settings, Settings identity, Window window) {
        super(identity, window);
        this.settings = settings;
        days = new SpendDays(
                window,
                settings.lag(),
                settings.journeys().currency(),
                settings.journeys().rates());
        CellRegister register = this::cell;
        campaigns = new CampaignCells(names, register);
        int decimals = settings.journeys()
                .currency()
                .map(currency -> currency.getDefaultFractionDigits())
                .orElse(-1);
        pipelineDeals = new DealCells("pipeline", campaigns, CampaignCells.PIPELINE, decimals, register);
        revenueDeals = new DealCells("revenue", campaigns, CampaignCells.REVENUE, decimals, register);
        outreach = new Outreach(settings.journeys());
        leadJourneys = journeys("leads.", Milestone.LEAD_CREATED, register);
        pipeline = journeys("pipeline.", Milestone.OPPORTUNITY_CREATED, register);
        revenue = journeys("revenue.", Milestone.WON, register);
        touched = new TouchedNames(names);
        createdDeals = new DealSources(
                settings.at(Milestone.OPPORTUNITY_CREATED),
                window,
                pipeline,
                touched,
                campaigns,
                pipelineDeals,
                outreach);
        wonDeals = new DealSources(
                settings.at(Milestone.WON), window, revenue, touched, campaigns, revenueDeals, outreach);
    }

    private JourneyCells journeys(String prefix, Milestone anchor, CellRegister register) {
        return new JourneyCells(prefix, settings.at(anchor), names, outreach, window(), register);
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        JourneyCells like = ((CampaignTally) other).leadJourneys;
        leadJourneys.shareWorkspace(like);
        pipeline.shareWorkspace(like);
        revenue.shareWorkspace(like);
    }

    @Override
    public void add(AttributionFact fact) {
        if (fact instanceof Spend spend) {
            add(spend);
        } else if (fact instanceof Journey journey) {
            add(journey);
        } else if (fact instanceof Lead lead) {
            addLead(lead);
        } else if (fact instanceof Opportunity deal) {
            addNamed(deal);
        }
    }

    private void add(Spend spend) {
        if (!days.touch(spend)) {
            return;
        }
        int campaign = campaigns.of(spend.campaignId());
        campaigns.add(campaign, CampaignCells.RECORDS, 1);
        if (settings.journeys().currency().isEmpty()) {
            return; // told once, as an issue of the settings
        }
        Optional<BigDecimal> amount = days.amount(spend);
        if (amount.isPresent()) {
            campaigns.add(campaign, CampaignCells.SPENT, amount.get());
        } else {
            campaigns.add(campaign, CampaignCells.UNCONVERTED, 1);
            issues.add(CampaignIssues.UNCONVERTED_SPEND, spend.campaignId());
        }
    }

    private void add(Journey journey) {
        leadJourneys.add(journey);
        if (began(journey)) {
            addTouches(journey);
            journey.lead().ifPresent(this::addNamed);
            journey.opportunity().ifPresent(this::addNamed);
        }
        createdDeals.add(journey);
        wonDeals.add(journey);
    }

    /** A journey that follows up another began with its deal; what is known of it before is the other's. */
    private boolean began(Journey journey) {
        return !journey.followUp()
                || journey.opportunity()
                        .filter(deal -> window().knows(deal.createdAt()))
                        .isPresent();
    }

    private void addTouches(Journey journey) {
        touched.clear();
        for (Touchpoint touch : journey.touchpoints()) {
            if (!window().knows(touch.at())) {
                return; // in the order of their times
            }
            if (!outreach.includes(touch)) {
                int name = names.id(CreditBy.CAMPAIGN.name(touch));
                if (touched.add(name)) {
                    campaigns.add(campaigns.of(name), CampaignCells.TOUCHED, 1);
                }
            }
        }
    }

    private void addLead(Lead lead) {
        addNamed(lead);
        if (window().selects(lead.createdAt())) {
            String campaign = lead.campaignId().orElse(CreditBy.CAMPAIGN.absent());
            campaigns.add(campaigns.of(campaign), CampaignCells.LEADS, 1);
        }
    }

    private void addNamed(Lead lead) {
        if (window().knows(lead.createdAt())) {
            addNamed(lead.campaignId());
        }
    }

    private void addNamed(Opportunity deal) {
        if (window().knows(deal.createdAt())) {
            addNamed(deal.campaignId());
            addNamed(deal.trace().flatMap(LeadTrace::campaignId));
        }
    }

    private void addNamed(Optional<String> campaign) {
        if (campaign.isPresent()) {
            campaigns.add(campaigns.of(campaign.get()), CampaignCells.NAMED, 1);
        }
    }

    @Override
    public CampaignReport result() {
        return new CampaignSummary(this, this).report();
    }

    @Override
    protected CampaignReport resultAmong(CellTally<AttributionFact, CampaignReport> whole) {
        return new CampaignSummary(this, (CampaignTally) whole).report();
    }

    /** Whether any touch is on record, of whatever journey, counting or not. */
    boolean anyTouch() {
        return leadJourneys.anyTouch()
                || pipeline.anyTouch()
                || revenue.anyTouch()
                || !touchedCampaigns().isEmpty();
    }

    /** The campaigns of which a touch is on record. */
    Set<String> touchedCampaigns() {
        return campaigns.all().stream()
                .filter(campaign -> campaigns.count(campaign, CampaignCells.TOUCHED) > 0)
                .map(campaigns::name)
                .collect(Collectors.toSet());
    }

    /** Whether any spend is on record. */
    boolean anySpend() {
        return campaigns.all().stream().anyMatch(campaign -> campaigns.count(campaign, CampaignCells.RECORDS) > 0);
    }
}
