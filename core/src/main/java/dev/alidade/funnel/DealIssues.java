// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.IssueKind;

/** What may be odd about deals, and what is done about it. */
public final class DealIssues {
    /** The same deal was won and lost at one instant: left out. */
    public static final IssueKind CONTRADICTED = new IssueKind(
            "funnel.deal-won-and-lost", "A deal was won and lost at one instant; it is left out of every rate.");

    /** A won deal was lost, or a lost one won, without having been opened again: the later closing counts. */
    public static final IssueKind TURNED = new IssueKind(
            "funnel.deal-turned",
            "A closed deal was closed the other way without having been opened again; the later closing counts.");

    /** A deal was closed before its cycle began, by no more than clocks may differ: a cycle of zero. */
    public static final IssueKind CLOSED_AT_START = new IssueKind(
            "funnel.deal-closed-early-by-skew",
            "A deal was closed before its cycle began, by no more than clocks may differ; its cycle counts as zero.");

    /** A deal was closed before its cycle began, by more than clocks may differ: no cycle. */
    public static final IssueKind CLOSED_EARLY = new IssueKind(
            "funnel.deal-closed-early",
            "A deal was closed before its cycle began; it counts as won or lost, but has no cycle.");

    /** A closed deal never came to a stage in which a cycle begins: no cycle. */
    public static final IssueKind WITHOUT_CYCLE = new IssueKind(
            "funnel.deal-without-cycle",
            "A closed deal never came to a stage in which a cycle begins; it counts as won or lost, but has no cycle.");

    /** A deal is of a pipeline that was not declared, or of none where there are several: its stages say nothing. */
    public static final IssueKind UNKNOWN_PIPELINE = new IssueKind(
            "funnel.deal-unknown-pipeline",
            "A deal names no declared pipeline; its stages are not understood, so that only won and lost events close it.");

    /** A deal came to a stage that its pipeline doesn't have. */
    public static final IssueKind UNKNOWN_STAGE = new IssueKind(
            "funnel.deal-unknown-stage",
            "A deal came to a stage that its pipeline doesn't have; it left the stage before, and the new one counts nowhere.");

    /** A won deal has no amount: never guessed. */
    public static final IssueKind WON_WITHOUT_AMOUNT = new IssueKind(
            "funnel.won-without-amount",
            "A won deal has no amount; it is missing in every amount, and no win rate by value can be told.");

    /** A won deal has only negative amounts: unknown. */
    public static final IssueKind WON_WITH_NEGATIVE_AMOUNT = new IssueKind(
            "funnel.won-with-negative-amount",
            "A won deal has only negative amounts; it is missing in every amount, and no win rate by value can be told.");

    /** A lost deal never had a positive amount. */
    public static final IssueKind LOST_WITHOUT_AMOUNT = new IssueKind(
            "funnel.lost-without-amount",
            "A lost deal never had a positive amount: what it was worth is unknown, and no win rate by value can be told.");

    /** A deal had a negative amount: not used. */
    public static final IssueKind NEGATIVE_AMOUNT = new IssueKind(
            "funnel.negative-amount",
            "A deal had a negative amount; it is not used: the last usable amount counts, if there is one.");

    /** An amount can't be converted: unknown. */
    public static final IssueKind UNCONVERTED_AMOUNT = new IssueKind(
            "funnel.unconverted-amount",
            "There is no exchange rate for the currency and day of an amount, or the amount is too large; it counts as"
                    + " unknown.");

    /** A won deal names a lead that isn't known, and sales is not said to have found it. */
    public static final IssueKind UNKNOWN_LEAD = new IssueKind(
            "funnel.won-from-unknown-lead",
            "A won deal of unknown origin names an unknown lead; nobody says that sales found it.");

    /** A won deal names no lead, and sales is not said to have found it. */
    public static final IssueKind WON_WITHOUT_LEAD = new IssueKind(
            "funnel.won-without-lead", "A won deal of unknown origin names no lead; nobody says that sales found it.");

    /** A won deal and its lead name no campaign, and sales is not said to have found it. */
    public static final IssueKind WON_WITHOUT_CAMPAIGN = new IssueKind(
            "funnel.won-without-campaign",
            "A won deal of unknown origin names no campaign, and its lead none; nobody says that sales found it.");

    /** An invoice or payment lies before what it follows, by no more than clocks may differ: a duration of zero. */
    public static final IssueKind CASH_AT_ONCE = new IssueKind(
            "funnel.cash-early-by-skew",
            "An invoice or payment lies before what it follows, by no more than clocks may differ; it counts as at once.");

    /** An invoice or payment lies before what it follows, by more than clocks may differ: no duration. */
    public static final IssueKind CASH_EARLY = new IssueKind(
            "funnel.cash-early",
            "An invoice or payment lies before what it follows, and none after it; it is left out of the durations.");

    /** At least five deals are won, but none is lost. */
    public static final IssueKind NO_LOSSES = new IssueKind(
            "funnel.losses-never-closed",
            "Deals were won in the window, but none was lost: maybe lost deals are never closed, and the win rate is too high."
                    + " The count is of won deals.");

    /** The first closing on record comes long after the first cycles began. */
    public static final IssueKind OUTCOMES_START_LATER = new IssueKind(
            "funnel.deal-outcomes-start-late",
            "The first closing on record comes long after the first deals, though of those old enough by then at least five"
                    + " should have been closed, at the rate of all: maybe outcomes are recorded from later on, and fast early"
                    + " ones are missing. The count is of deals old enough.");

    /** More of the deals created in the window are open than closed. */
    public static final IssueKind YOUNG_COHORT = new IssueKind(
            "funnel.young-deals",
            "More of the deals created in the window are still open than closed: their win rate so far is that of the fast"
                    + " ones. The count is of open deals.");

    private DealIssues() {}

    /** Those that single deals have. */
    static IssueKind[] ofSingleDeals() {
        return new IssueKind[] {
            CONTRADICTED,
            TURNED,
            CLOSED_AT_START,
            CLOSED_EARLY,
            WITHOUT_CYCLE,
            UNKNOWN_PIPELINE,
            UNKNOWN_STAGE,
            WON_WITHOUT_AMOUNT,
            WON_WITH_NEGATIVE_AMOUNT,
            LOST_WITHOUT_AMOUNT,
            NEGATIVE_AMOUNT,
            UNCONVERTED_AMOUNT,
            UNKNOWN_LEAD,
            WON_WITHOUT_LEAD,
            WON_WITHOUT_CAMPAIGN,
            CASH_AT_ONCE,
            CASH_EARLY
        };
    }
}
