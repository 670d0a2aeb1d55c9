// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The issues and measurements of a report on campaigns. */
final class CampaignFindings {
    private static final int EXAMPLES = 5;

    private CampaignFindings() {}

    /**
     * The issues of spend and campaigns, and then those of the journeys: an oddity of one journey shows at several money
     * points, so that of each kind the report that found most of it is told.
     */
    static ImmutableList<DataIssue> issues(
            CampaignTally tally,
            CampaignTally whole,
            List<CampaignValue> campaigns,
            CampaignTotals totals,
            List<JourneyReport> reports) {
        ImmutableList.Builder<DataIssue> all = ImmutableList.builder();
        all.addAll(tally.issues.found());
        if (!tally.settings.campaigns().isEmpty()) {
            add(
                    all,
                    CampaignIssues.UNKNOWN_CAMPAIGN,
                    ids(campaigns.stream()
                            .filter(campaign -> campaign.campaign().isEmpty()
                                    && !campaign.id().equals(CreditBy.CAMPAIGN.absent()))
                            .toList()));
        }
        add(
                all,
                CampaignIssues.NEGATIVE_SPEND,
                ids(campaigns.stream()
                        .filter(campaign -> campaign.spend().amount().isPresent()
                                && campaign.spend().amount().get().signum() < 0)
                        .toList()));
        if (tally.settings.journeys().currency().isPresent()) {
            add(
                    all,
                    CampaignIssues.UNCONVERTED_BUDGET,
                    ids(campaigns.stream()
                            .filter(campaign -> campaign.campaign()
                                            .flatMap(known -> known.budget())
                                            .isPresent()
                                    && campaign.spend().budget().isEmpty())
                            .toList()));
        } else {
            add(
                    all,
                    CampaignIssues.NO_CURRENCY,
                    ids(campaigns.stream()
                            .filter(campaign -> campaign.spend().records() > 0)
                            .toList()));
        }
        long unjudged = Math.max(
                whole.pipelineDeals.anyOfSales() ? 0 : unjudged(totals.pipeline()),
                whole.revenueDeals.anyOfSales() ? 0 : unjudged(totals.revenue()));
        if (unjudged > 0) {
            all.add(new DataIssue(CampaignIssues.WITHOUT_SALES_ACTIVITY, unjudged, ImmutableList.of()));
        }
        Map<IssueKind, DataIssue> ofJourneys = new LinkedHashMap<>();
        for (JourneyReport report : reports) {
            for (DataIssue issue : report.issues()) {
                ofJourneys.merge(issue.kind(), issue, (one, other) -> one.count() >= other.count() ? one : other);
            }
        }
        return all.addAll(ofJourneys.values()).build();
    }

    /** The deals without an activity of sales, where none is recorded for any. */
    private static long unjudged(DealTotals deals) {
        return deals.withoutSalesActivity().deals();
    }

    private static List<String> ids(List<CampaignValue> campaigns) {
        return campaigns.stream().map(CampaignValue::id).toList();
    }

    private static void add(ImmutableList.Builder<DataIssue> all, IssueKind kind, List<String> campaigns) {
        if (!campaigns.isEmpty()) {
            all.add(new DataIssue(
                    kind,
                    campaigns.size(),
                    campaigns.stream().limit(EXAMPLES).collect(ImmutableList.toImmutableList())));
        }
    }

    static ImmutableList<Measurement> measurements(
            List<CampaignValue> budgeted, CampaignTotals totals, JourneyReport revenue, boolean touches) {
        DealTotals created = totals.pipeline();
        DealTotals won = totals.revenue();
        long newDeals = created.all().deals();
        long wonDeals = won.all().deals();
        return ImmutableList.of(
                number(
                        AttributionMetrics.MEASURED_CAMPAIGNS,
                        totals.measured().share(),
                        new Evidence(
                                OptionalLong.empty(),
                                OptionalLong.of(totals.measured().campaigns()),
                                0,
                                totals.measured().unmeasured())),
                number(AttributionMetrics.SOURCED_PIPELINE, created.bySourceShare(), newDeals),
                number(
                        AttributionMetrics.SOURCED_PIPELINE_FIRST_TOUCH,
                        touched(touches, created.byFirstTouchShare()),
                        newDeals),
                number(
                        AttributionMetrics.SOURCED_PIPELINE_BEFORE_SALES,
                        touched(touches, created.beforeSalesShare()),
                        judged(created)),
                number(AttributionMetrics.SOURCED_REVENUE, won.bySourceShare(), wonDeals),
                number(
                        AttributionMetrics.SOURCED_REVENUE_FIRST_TOUCH,
                        touched(touches, won.byFirstTouchShare()),
                        wonDeals),
                number(
                        AttributionMetrics.SOURCED_REVENUE_BEFORE_SALES,
                        touched(touches, won.beforeSalesShare()),
                        judged(won)),
                number(AttributionMetrics.INFLUENCED_PIPELINE, touched(touches, created.influencedShare()), newDeals),
                lowestReturn(totals, wonDeals),
                number(AttributionMetrics.COST_PER_LEAD, totals.costPerLead(), totals.campaignLeads()),
                number(AttributionMetrics.BUDGET_VARIANCE, totals.budgetVariance(), budgeted.size()),
                Agreement.measurement(revenue.agreement(), revenue.conversions() - revenue.untouched()));
    }

    /** A share of deals that were touched: without a touch on record it can't be told. */
    private static OptionalDouble touched(boolean touches, OptionalDouble share) {
        return touches ? share : OptionalDouble.empty();
    }

    private static long judged(DealTotals deals) {
        return deals.all().deals() - deals.withoutSalesActivity().deals();
    }

    /** The return by the model that credits least. */
    private static Measurement lowestReturn(CampaignTotals totals, long wonDeals) {
        return totals.returns().stream()
                .min(Comparator.comparingDouble(SpendReturn::returnOnSpend))
                .map(lowest -> Measurement.of(
                        AttributionMetrics.RETURN_ON_SPEND,
                        lowest.returnOnSpend(),
                        lowest.returnInterval(),
                        Evidence.over(wonDeals)))
                .orElseGet(() ->
                        Measurement.absent(AttributionMetrics.RETURN_ON_SPEND, State.NO_DATA, Evidence.over(wonDeals)));
    }

    private static Measurement number(Metric metric, OptionalDouble value, long cases) {
        return number(metric, value, Evidence.over(cases));
    }

    private static Measurement number(Metric metric, OptionalDouble value, Evidence evidence) {
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }
}
