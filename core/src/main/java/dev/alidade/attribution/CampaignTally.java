// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.util.Optional;
import java.util.OptionalLong;

/** Journeys at three money points, and spend. */
final class CampaignTally extends CellTally<AttributionFact, CampaignReport> {
    final CampaignSettings settings;
    final SpendDays days;
    final Issues issues = cell("issues", new Issues(CampaignIssues.UNCONVERTED_SPEND));
    final CampaignCells campaigns;
    final DealCells pipelineDeals;
    final DealCells revenueDeals;
    final JourneyCells leads;
    final JourneyCells pipeline;
    final JourneyCells revenue;
    private final DealSources createdDeals;
    private final DealSources wonDeals;
    private final TouchedNames touched;
    private final Outreach outreach;
    private final Names names = new Names();

    CampaignTally(CampaignSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        days = new SpendDays(settings, window);
        CellRegister register = this::cell;
        campaigns = new CampaignCells(names, register);
        int decimals = settings.journeys()
                .currency()
                .map(currency -> currency.getDefaultFractionDigits())
                .orElse(-1);
        pipelineDeals = new DealCells("pipeline", campaigns, CampaignCells.PIPELINE, decimals, register);
        revenueDeals = new DealCells("revenue", campaigns, CampaignCells.REVENUE, decimals, register);
        leads = journeys("leads.", Milestone.LEAD_CREATED, register);
        pipeline = journeys("pipeline.", Milestone.OPPORTUNITY_CREATED, register);
        revenue = journeys("revenue.", Milestone.WON, register);
        touched = new TouchedNames(names);
        outreach = new Outreach(settings.journeys());
        createdDeals = new DealSources(
                settings.at(Milestone.OPPORTUNITY_CREATED), window, pipeline, touched, campaigns, pipelineDeals);
        wonDeals = new DealSources(settings.at(Milestone.WON), window, revenue, touched, campaigns, revenueDeals);
    }

    private JourneyCells journeys(String prefix, Milestone anchor, CellRegister register) {
        return new JourneyCells(prefix, settings.at(anchor), names, window(), register);
    }

    @Override
    public void add(AttributionFact fact) {
        if (fact instanceof Spend spend) {
            add(spend);
        } else if (fact instanceof Journey journey) {
            leads.add(journey);
            if (!journey.followUp()) { // else its touches and lead are those of another journey
                addTouches(journey);
                addLead(journey);
            }
            createdDeals.add(journey);
            wonDeals.add(journey);
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
        OptionalLong amount = days.amount(spend);
        if (amount.isPresent()) {
            campaigns.add(campaign, CampaignCells.SPENT, amount.getAsLong());
        } else {
            campaigns.add(campaign, CampaignCells.UNCONVERTED, 1);
            issues.add(CampaignIssues.UNCONVERTED_SPEND, spend.campaignId());
        }
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

    private void addLead(Journey journey) {
        if (journey.leadCreatedAt().filter(window()::selects).isPresent()) {
            Optional<String> campaign = journey.lead()
                    .filter(lead -> window().knows(lead.createdAt()))
                    .flatMap(Lead::campaignId);
            campaigns.add(campaigns.of(campaign.orElse(CreditBy.CAMPAIGN.absent())), CampaignCells.LEADS, 1);
        }
    }

    @Override
    public CampaignReport result() {
        return new CampaignSummary(this).report();
    }
}
