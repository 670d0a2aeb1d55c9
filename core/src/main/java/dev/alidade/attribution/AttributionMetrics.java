// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: what marketing's money did for pipeline and revenue. */
public final class AttributionMetrics {
    /** Share of spend that went to campaigns with at least one lead, deal or touch on record. No value when nothing was spent. */
    public static final Metric MEASURED_CAMPAIGNS = Metric.builder(
                    "attribution.measured-campaigns", "Spend on campaigns with a lead, deal or touch")
            .formula(
                    "spend, in the window less the lag, on campaigns of which a touch is known before as-of, other than"
                            + " sales' own outreach, or that a lead or deal known before as-of names / spend on campaigns,"
                            + " in the window less the lag")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Recording one response for each campaign, or booking spend on the campaigns that have some.")
            .counterMetric("attribution.return-on-spend")
            .advice("record the leads, deals or touches of {n} more {campaign|campaigns}")
            .build();

    /** Share of the pipeline's value that marketing sourced, by the lead source. No value without pipeline. */
    public static final Metric SOURCED_PIPELINE = information(
                    "attribution.sourced-pipeline-share", "Pipeline sourced by marketing: lead source")
            .formula(
                    "value at their creation of deals created in the window whose recorded origin is marketing (stated so, or"
                            + " a campaign is named and sales isn't) / value of deals created in the window")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Naming a campaign as the source of leads that sales found.")
            .counterMetric("attribution.sourced-pipeline-share-before-sales")
            .build();

    /** Share of the pipeline's value whose first touch was marketing's. No value without pipeline. */
    public static final Metric SOURCED_PIPELINE_FIRST_TOUCH = information(
                    "attribution.sourced-pipeline-share-first-touch", "Pipeline sourced by marketing: first touch")
            .formula(
                    "value of deals created in the window whose first touch within the look-back, sales' own outreach among"
                            + " them, is no outreach / value of deals created in the window")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Mailing every address once, so that marketing always comes first.")
            .counterMetric("attribution.cost-per-lead")
            .build();

    /**
     * Share of the pipeline's value that marketing touched before sales did anything. No value without pipeline
     * of which an activity of sales is recorded.
     */
    public static final Metric SOURCED_PIPELINE_BEFORE_SALES = information(
                    "attribution.sourced-pipeline-share-before-sales",
                    "Pipeline sourced by marketing: touch before sales")
            .formula(
                    "value of deals created in the window with a touch within the look-back no later than the first activity"
                            + " of sales / value of deals created in the window of which an activity of sales is recorded")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Mailing every address once; or sales that records its first calls late.")
            .counterMetric("attribution.cost-per-lead")
            .build();

    /** Share of won value that marketing sourced, by the lead source. No value when nothing was won. */
    public static final Metric SOURCED_REVENUE = information(
                    "attribution.sourced-revenue-share", "Revenue sourced by marketing: lead source")
            .formula(
                    "value of deals won in the window whose recorded origin is marketing (stated so, or a campaign is named"
                            + " and sales isn't) / value of deals won in the window")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Naming a campaign as the source of leads that sales found.")
            .counterMetric("attribution.sourced-revenue-share-before-sales")
            .build();

    /** Share of won value whose first touch was marketing's. No value when nothing was won. */
    public static final Metric SOURCED_REVENUE_FIRST_TOUCH = information(
                    "attribution.sourced-revenue-share-first-touch", "Revenue sourced by marketing: first touch")
            .formula(
                    "value of deals won in the window whose first touch within the look-back, sales' own outreach among them,"
                            + " is no outreach / value of deals won in the window")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Mailing every address once, so that marketing always comes first.")
            .counterMetric("attribution.return-on-spend")
            .build();

    /**
     * Share of won value that marketing touched before sales did anything. No value when nothing was won of
     * which an activity of sales is recorded.
     */
    public static final Metric SOURCED_REVENUE_BEFORE_SALES = information(
                    "attribution.sourced-revenue-share-before-sales",
                    "Revenue sourced by marketing: touch before sales")
            .formula(
                    "value of deals won in the window with a touch within the look-back no later than the first activity of"
                            + " sales / value of deals won in the window of which an activity of sales is recorded")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Mailing every address once; or sales that records its first calls late.")
            .counterMetric("attribution.return-on-spend")
            .build();

    /** Share of the pipeline's value that any campaign touched. No value without pipeline. */
    public static final Metric INFLUENCED_PIPELINE = information(
                    "attribution.influenced-pipeline-share", "Pipeline influenced by marketing")
            .formula(
                    "value of deals created in the window with a touch within the look-back before their creation, each deal"
                            + " once however many campaigns touched it / value of deals created in the window")
            .sources(Source.JAMES)
            .gaming("Touching everybody all the time: influence grows with the number of mails, not with their effect.")
            .counterMetric("attribution.sourced-pipeline-share-before-sales")
            .build();

    /** What one unit of spend returned. No value when nothing was spent or no revenue is known. */
    public static final Metric RETURN_ON_SPEND = information(
                    "attribution.return-on-spend", "Revenue credited for each unit of spend")
            .unit(Unit.RATIO)
            .formula(
                    "revenue of the window credited to campaigns with spend, by the model that credits them least / spend on"
                            + " these campaigns, in the window less the lag; left out is what is credited to campaigns"
                            + " without spend and to touches without a campaign; no value while no touch of any of them is on"
                            + " record, or of no credited deal the worth is known; the evidence is all deals won in the window")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("Booking spend elsewhere, or a look-back so long that every deal has a touch.")
            .counterMetric("attribution.measured-campaigns")
            .build();

    /** What one lead cost. No value when nothing was spent or no lead came. */
    public static final Metric COST_PER_LEAD = information("attribution.cost-per-lead", "Spend for each lead")
            .unit(Unit.MONEY)
            .formula(
                    "spend on campaigns, in the window less the lag / leads created in the window that name a campaign")
            .sources(Source.JAMES)
            .gaming("Buying addresses: many cheap leads that nobody can sell to.")
            .counterMetric("attribution.return-on-spend")
            .build();

    /** How far spend is from budget. No value without a budget, or while no spend at all is on record. */
    public static final Metric BUDGET_VARIANCE = information("attribution.budget-variance", "Spend off budget")
            .unit(Unit.RATIO)
            .formula(
                    "sum over campaigns with a budget of |spend - budget|, both for the days of the window less the lag and"
                            + " spend without a record being zero and a budget spread evenly over its campaign's days / sum of"
                            + " their budgets for these days")
            .sources(Source.JAMES)
            .gaming("Setting the budget to what was spent, or spending what is left at the end of the year.")
            .counterMetric("attribution.return-on-spend")
            .build();

    /** How far the answer depends on the model. No value with fewer than two models or campaigns. */
    public static final Metric MODEL_AGREEMENT = information("attribution.model-agreement", "Agreement of the models")
            .unit(Unit.COEFFICIENT)
            .formula("smallest rank correlation (Spearman) of the won deals that two of the standard models credit to"
                    + " campaigns, touches without a campaign taken together")
            .sources(Source.WILLIAMS)
            .gaming("Comparing only models that are alike.")
            .counterMetric("attribution.return-on-spend")
            .build();

    private AttributionMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of attribution.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                MEASURED_CAMPAIGNS,
                SOURCED_PIPELINE,
                SOURCED_PIPELINE_FIRST_TOUCH,
                SOURCED_PIPELINE_BEFORE_SALES,
                SOURCED_REVENUE,
                SOURCED_REVENUE_FIRST_TOUCH,
                SOURCED_REVENUE_BEFORE_SALES,
                INFLUENCED_PIPELINE,
                RETURN_ON_SPEND,
                COST_PER_LEAD,
                BUDGET_VARIANCE,
                MODEL_AGREEMENT);
    }
}
