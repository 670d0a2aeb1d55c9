// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.IssueKind;

/** What may be odd about outcomes, and what is done about it. */
public final class OutcomeIssues {
    /** A deal was won and lost at one instant: no revenue. */
    public static final IssueKind CONTRADICTED = new IssueKind(
            "outcome.deal-won-and-lost",
            "A deal was won and lost at one instant; it is left out of revenue and quotas.");

    /** A won deal has no usable amount. */
    public static final IssueKind WON_WITHOUT_AMOUNT = new IssueKind(
            "outcome.won-without-amount",
            "A won deal has no amount, or only negative ones; revenue and quotas are told without it, and so are too low.");

    /** An invoice or payment has no amount. */
    public static final IssueKind POSTING_WITHOUT_AMOUNT = new IssueKind(
            "outcome.posting-without-amount",
            "An invoice or payment has no amount; revenue is told without it, and so is too low.");

    /** An amount can't be converted. */
    public static final IssueKind UNCONVERTED_AMOUNT = new IssueKind(
            "outcome.unconverted-amount",
            "An amount is in another currency than the one to count in and there is no exchange rate for its day, or it is too"
                    + " large; it is left out of revenue, quotas and retention.");

    /** A customer's period has a negative revenue. */
    public static final IssueKind NEGATIVE_REVENUE = new IssueKind(
            "outcome.negative-revenue",
            "The revenue of a customer is negative at the start or the end of a period; the period is left out. Maybe it is a"
                    + " credit note, which is no rate of revenue.");

    /** A rating is off its scale. */
    public static final IssueKind RATING_OFF_SCALE =
            new IssueKind("outcome.rating-off-scale", "A rating of morale is not on the item's scale; it is left out.");

    /** Ratings of other rounds than the one that counts. */
    public static final IssueKind OTHER_WAVE = new IssueKind(
            "outcome.other-wave",
            "Ratings of morale of another wave than the one that counts are left out; a wave can be asked for.");

    /** A person rated more than once. */
    public static final IssueKind REPLACED_RATING =
            new IssueKind("outcome.replaced-rating", "A person rated morale again: the last rating counts.");

    /** A person gave different ratings at one instant. */
    public static final IssueKind CONTRADICTING_RATINGS = new IssueKind(
            "outcome.contradicting-ratings",
            "A person rated morale differently at one instant: all of these ratings are left out.");

    /** Amounts are in several currencies, and the settings name none. */
    public static final IssueKind SEVERAL_CURRENCIES = new IssueKind(
            "outcome.several-currencies",
            "Amounts are in several currencies, and none was chosen to count in: revenue, quotas and retention are not told."
                    + " The count is of currencies.");

    /** A quota can't be converted. */
    public static final IssueKind UNCONVERTED_QUOTA = new IssueKind(
            "outcome.unconverted-quota",
            "A quota is in another currency than the one to count in, without an exchange rate for its first day; its owner"
                    + " is not judged. The examples are owners.");

    /** Quotas of one owner and the same days name other amounts. */
    public static final IssueKind CONTRADICTING_QUOTAS = new IssueKind(
            "outcome.contradicting-quotas",
            "Quotas of one owner, or of the company, for the same days name other amounts; the owner is not judged. The"
                    + " count and the examples are of owners.");

    /** No deal names the owner of a quota, though deals name others. */
    public static final IssueKind UNKNOWN_OWNER = new IssueKind(
            "outcome.quota-of-unknown-owner",
            "A quota is of an owner whom no deal on record ever had, though deals name their owners; it is judged as one that"
                    + " nothing was won for. Maybe its id is written in another way. The count and the examples are of owners.");

    /** Deals on record begin after the window before. */
    public static final IssueKind SHORT_HISTORY = new IssueKind(
            "outcome.short-history",
            "The first deal on record was created after the window before began: what came in before may be incomplete, and"
                    + " growth too high.");

    private OutcomeIssues() {}

    /** Those that single facts have. */
    static IssueKind[] ofSingleFacts() {
        return new IssueKind[] {
            CONTRADICTED,
            WON_WITHOUT_AMOUNT,
            POSTING_WITHOUT_AMOUNT,
            UNCONVERTED_AMOUNT,
            NEGATIVE_REVENUE,
            RATING_OFF_SCALE
        };
    }
}
