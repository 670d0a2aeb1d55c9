// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.IssueKind;

/** What may be odd about campaigns and spend, and what is done about it. */
public final class CampaignIssues {
    /** A campaign that was never declared: it counts under its id. */
    public static final IssueKind UNKNOWN_CAMPAIGN = new IssueKind(
            "attribution.unknown-campaign",
            "Spend, touches, leads or deals name a campaign that was never declared; it counts under its id.");

    /** Spend can't be converted: the campaign's spend is unknown. */
    public static final IssueKind UNCONVERTED_SPEND = new IssueKind(
            "attribution.unconverted-spend",
            "There is no exchange rate for the currency and a day of a spend, or the amount is too large; the spend of its"
                    + " campaign is unknown, and that of all campaigns.");

    /** A budget can't be converted: it is unknown. */
    public static final IssueKind UNCONVERTED_BUDGET = new IssueKind(
            "attribution.unconverted-budget",
            "There is no exchange rate for the currency and a day of a campaign's budget, or the amount is too large; the"
                    + " budget is unknown.");

    /** More was paid back than spent: nothing is divided by it. */
    public static final IssueKind NEGATIVE_SPEND = new IssueKind(
            "attribution.negative-spend",
            "More was paid back for a campaign than spent on it; it has no return on spend and no cost for each lead.");

    /** Spend without a currency to tell it in: no amount is told. */
    public static final IssueKind NO_CURRENCY = new IssueKind(
            "attribution.no-currency",
            "The settings name no currency, so that no spend is told; name one, or give rates.");

    /** No activity of sales is recorded for any deal: nobody can tell whether marketing came before sales. */
    public static final IssueKind WITHOUT_SALES_ACTIVITY = new IssueKind(
            "attribution.without-sales-activity",
            "No activity of sales is recorded for any of the deals created, or of those won, in the window; whether marketing"
                    + " touched them before sales can't be told.");

    private CampaignIssues() {}
}
