// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Campaign;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Makes the report of what a tally has counted. */
final class CampaignSummary {
    private final CampaignTally tally;
    private final CampaignCells cells;
    private final CampaignCredits credits;
    private final SpendSummary spend;
    private final JourneyReport leadJourneys;
    private final JourneyReport pipeline;
    private final JourneyReport revenue;
    private final CampaignTally whole;
    private final boolean touches;
    private final Set<String> touched;

    /**
     * A summary of a tally.
     *
     * @param whole what tells whether touches, spend and activities of sales are on record at all: the tally itself, or that
     *     of all groups
     */
    CampaignSummary(CampaignTally tally, CampaignTally whole) {
        this.tally = tally;
        this.whole = whole;
        cells = tally.campaigns;
        leadJourneys = tally.leadJourneys.report();
        pipeline = tally.pipeline.report();
        revenue = tally.revenue.report();
        credits = new CampaignCredits(leadJourneys, pipeline, revenue);
        spend = new SpendSummary(tally, whole.anySpend());
        touches = whole.anyTouch();
        touched = whole.touchedCampaigns();
    }

    CampaignReport report() {
        ImmutableList<CampaignValue> campaigns = campaigns();
        CampaignTotals totals = totals(campaigns);
        return new CampaignReport(
                tally.settings.journeys().currency(),
                tally.days.first(),
                tally.days.end(),
                campaigns,
                totals,
                leadJourneys,
                pipeline,
                revenue,
                CampaignFindings.issues(
                        tally, whole, campaigns, totals, ImmutableList.of(revenue, pipeline, leadJourneys)),
                CampaignFindings.measurements(spend.budgeted(campaigns), totals, revenue, touches));
    }

    private ImmutableList<CampaignValue> campaigns() {
        Map<String, Optional<Campaign>> known = new TreeMap<>();
        Map<String, Integer> counted = new TreeMap<>();
        for (int campaign : cells.all()) {
            known.put(cells.name(campaign), Optional.empty());
            counted.put(cells.name(campaign), campaign);
        }
        for (Campaign campaign : tally.settings.campaigns()) {
            known.put(campaign.id(), Optional.of(campaign));
        }
        ImmutableList.Builder<CampaignValue> values = ImmutableList.builder();
        known.forEach((id, campaign) -> {
            Integer at = counted.get(id);
            values.add(at == null ? unseen(requireNonNull(campaign.orElse(null), id)) : value(id, campaign, at));
        });
        return values.build();
    }

    private CampaignValue unseen(Campaign campaign) {
        CampaignSpend nothing = spend.none(campaign);
        return new CampaignValue(
                campaign.id(),
                Optional.of(campaign),
                nothing,
                touches ? OptionalLong.of(0) : OptionalLong.empty(),
                false,
                0,
                OptionalDouble.empty(),
                tally.pipelineDeals.none(),
                tally.revenueDeals.none(),
                credits(campaign.id(), nothing));
    }

    private CampaignValue value(String id, Optional<Campaign> campaign, int at) {
        CampaignSpend spent = spend.of(at, campaign);
        long found = cells.count(at, CampaignCells.LEADS);
        long named = cells.count(at, CampaignCells.NAMED);
        if (found > named && !id.equals(CreditBy.CAMPAIGN.absent())) {
            throw new IllegalStateException("Campaign %s: %s leads of %s that name it.".formatted(id, found, named));
        }
        return new CampaignValue(
                id,
                campaign,
                spent,
                touches ? OptionalLong.of(cells.count(at, CampaignCells.TOUCHED)) : OptionalLong.empty(),
                named > 0,
                found,
                perLead(spent, found),
                tally.pipelineDeals.of(at),
                tally.revenueDeals.of(at),
                credits(id, spent));
    }

    /** Where no touch of a campaign is on record, nobody can tell whether nobody responded or nobody wrote it down. */
    private ImmutableList<CampaignCredit> credits(String campaign, CampaignSpend spent) {
        return touched.contains(campaign) ? credits.of(campaign, spent) : ImmutableList.of();
    }

    private static OptionalDouble perLead(CampaignSpend spent, long leads) {
        return leads == 0 || !spent.positive()
                ? OptionalDouble.empty()
                : OptionalDouble.of(spent.amount()
                        .orElseThrow()
                        .divide(BigDecimal.valueOf(leads), MathContext.DECIMAL128)
                        .doubleValue());
    }

    private CampaignTotals totals(ImmutableList<CampaignValue> campaigns) {
        CampaignSpend all = SpendSummary.total(campaigns);
        long created = 0;
        long named = 0;
        for (CampaignValue campaign : campaigns) {
            created = Math.addExact(created, campaign.leads());
            if (!campaign.id().equals(CreditBy.CAMPAIGN.absent())) {
                named = Math.addExact(named, campaign.leads());
            }
        }
        return new CampaignTotals(
                all,
                SpendSummary.measured(campaigns),
                perLead(all, named),
                created,
                named,
                SpendSummary.budgetVariance(spend.budgeted(campaigns)),
                tally.pipelineDeals.totals(pipeline),
                tally.revenueDeals.totals(revenue),
                CampaignCredits.returns(campaigns, tally.revenue));
    }
}
