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
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the report of what a tally has counted. */
final class CampaignSummary {
    private final CampaignTally tally;
    private final CampaignCells cells;
    private final CampaignCredits credits;
    private final SpendSummary spend;
    private final JourneyReport leadJourneys;
    private final JourneyReport pipeline;
    private final JourneyReport revenue;
    private final boolean touches;

    CampaignSummary(CampaignTally tally) {
        this.tally = tally;
        cells = tally.campaigns;
        leadJourneys = tally.leadJourneys.report();
        pipeline = tally.pipeline.report();
        revenue = tally.revenue.report();
        credits = new CampaignCredits(leadJourneys, pipeline, revenue);
        spend = new SpendSummary(tally);
        touches = anyTouch();
    }

    /** Whether any touch is on record, of whatever journey, counting or not. */
    private boolean anyTouch() {
        return Stream.of(leadJourneys, pipeline, revenue)
                        .anyMatch(journeys -> journeys.touches() > 0
                                || journeys.excluded().values().stream().anyMatch(count -> count > 0))
                || cells.all().stream().anyMatch(campaign -> cells.count(campaign, CampaignCells.TOUCHED) > 0);
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
                CampaignFindings.issues(tally, campaigns, totals, ImmutableList.of(revenue, pipeline, leadJourneys)),
                CampaignFindings.measurements(campaigns, totals, revenue, touches));
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

    private ImmutableList<CampaignCredit> credits(String campaign, CampaignSpend spent) {
        return touches ? credits.of(campaign, spent) : ImmutableList.of();
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
                SpendSummary.budgetVariance(campaigns),
                tally.pipelineDeals.totals(pipeline),
                tally.revenueDeals.totals(revenue),
                CampaignCredits.returns(campaigns, tally.revenue));
    }
}
