// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.IssueKind;

/** What may be odd about spend and demand by market, and what is done about it. */
public final class MarketIssues {
    /** Spend on a campaign that was never declared: it has no market. */
    public static final IssueKind UNKNOWN_CAMPAIGN = new IssueKind(
            "market.unknown-campaign", "Spend names a campaign that was never declared; it is in no market.");

    /** Spend on a campaign without a market. */
    public static final IssueKind SPEND_WITHOUT_MARKET =
            new IssueKind("market.spend-without-market", "Spend of a campaign without a market; it is in no share.");

    /** Demand without a market. */
    public static final IssueKind DEMAND_WITHOUT_MARKET = new IssueKind(
            "market.demand-without-market",
            "A lead or opportunity of the demand that spend is compared with has no market; it is in no share.");

    /** Spend can't be converted: that of its market is unknown. */
    public static final IssueKind UNCONVERTED_SPEND = new IssueKind(
            "market.unconverted-spend",
            "There is no exchange rate for the currency and a day of a spend, or the amount is too large; the spend in"
                    + " its market is unknown, and so are all shares of spend.");

    /** An opportunity without a usable amount has no value. */
    public static final IssueKind WITHOUT_AMOUNT = new IssueKind(
            "market.without-amount",
            "An opportunity had no amount when it was created, or a negative one; it is in no share of value.");

    /** An amount can't be converted: the opportunity has no value. */
    public static final IssueKind UNCONVERTED_AMOUNT = new IssueKind(
            "market.unconverted-amount",
            "There is no exchange rate for the currency of an opportunity on the day of its creation, or the amount is"
                    + " too large; it is in no share of value.");

    /** More was paid back in a market than spent: it counts as one without spend. */
    public static final IssueKind NEGATIVE_SPEND = new IssueKind(
            "market.negative-spend", "More was paid back in a market than spent in it; its share of spend is zero.");

    /** An estimate or a hot market of a name that nothing else has: it counts as it is. */
    public static final IssueKind UNKNOWN_MARKET = new IssueKind(
            "market.unknown-market",
            "An estimated or hot market is named nowhere else: by no campaign, and by no lead or opportunity of the window and"
                    + " the time before it; it counts as it is. Maybe it is misspelled.");

    /** Names of markets that are nearly the same: each stays a market of its own. */
    public static final IssueKind SIMILAR_NAMES = new IssueKind(
            "market.similar-names",
            "The name of a market differs from that of another only in case or blanks at its ends; each is a market of its"
                    + " own. If they are one, write them alike.");

    /** Spend without a currency to tell it in. */
    public static final IssueKind NO_CURRENCY = new IssueKind(
            "market.no-currency",
            "The settings name no currency, so that no spend is told by market; name one, or give rates.");

    /** Estimates that can't be compared. */
    public static final IssueKind SEVERAL_UNITS = new IssueKind(
            "market.several-units",
            "Estimates of demand are in several units, or some in none; they are not compared with each other.");

    /** Records that begin after the time that growth is measured against. */
    public static final IssueKind RECORDS_BEGIN_LATE = new IssueKind(
            "market.records-begin-late",
            "The first lead or opportunity on record comes so late in the time before the window that some should have"
                    + " come before; growth of demand is not told.");

    private MarketIssues() {}
}
