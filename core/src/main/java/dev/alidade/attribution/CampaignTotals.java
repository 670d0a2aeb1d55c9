// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/**
 * What all campaigns together cost and what came of it.
 *
 * @param spend what was spent on campaigns, and their budgets as far as they have one: the sums of what is told of each
 * @param measured how much of it went to campaigns with a lead, deal or touch on record
 * @param costPerLead spend for each lead that names a campaign; empty when there is none, or no positive spend
 * @param leads leads created in the window, as far as they were given as facts of their own
 * @param campaignLeads those that name a campaign
 * @param budgetVariance how far spend is from budget: the differences without their signs, over the budgets, of campaigns
 *     with a budget for the days; one without a record of spend has spent nothing of it, one whose spend can't be converted
 *     is left out; empty when there is none, or no spend at all is on record
 * @param pipeline the deals created in the window
 * @param revenue the deals won in the window
 * @param returns the return on spend by each model, in the order of the settings; spend on campaigns of which no touch is on
 *     record counts, though nothing is credited to them, or who records less would look better; empty when nothing was
 *     spent, no value is told or no touch of any campaign with spend is on record
 */
public record CampaignTotals(
        CampaignSpend spend,
        MeasuredSpend measured,
        OptionalDouble costPerLead,
        long leads,
        long campaignLeads,
        OptionalDouble budgetVariance,
        DealTotals pipeline,
        DealTotals revenue,
        ImmutableList<SpendReturn> returns) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if more leads name a campaign than there are
     */
    public CampaignTotals {
        requireNonNull(spend, "spend");
        requireNonNull(measured, "measured");
        requireNonNull(costPerLead, "costPerLead");
        requireNonNull(budgetVariance, "budgetVariance");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(revenue, "revenue");
        requireNonNull(returns, "returns");
        if (campaignLeads < 0 || campaignLeads > leads) {
            throw new IllegalArgumentException(
                    "Leads: %s of %s that name a campaign are not possible.".formatted(campaignLeads, leads));
        }
    }
}
