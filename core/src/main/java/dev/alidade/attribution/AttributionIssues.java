// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.IssueKind;

/** What may be odd about journeys and what they are worth, and what is done about it. */
public final class AttributionIssues {
    /** A deal was won and lost at one instant: left out. */
    public static final IssueKind CONTRADICTED = new IssueKind(
            "attribution.won-and-lost",
            "A deal was won and lost at one instant; its journey is neither a conversion nor a loss.");

    /** A deal is of a pipeline that was not declared: its stages say nothing. */
    public static final IssueKind UNKNOWN_PIPELINE = new IssueKind(
            "attribution.unknown-pipeline",
            "A deal names no declared pipeline; its stages are not understood, so that only won and lost events close it.");

    /** A conversion has no amount: it counts without a value. */
    public static final IssueKind WITHOUT_AMOUNT = new IssueKind(
            "attribution.without-amount",
            "A conversion has no amount; it counts as a conversion, and no value is credited for it.");

    /** A lead was won or converted without a known opportunity: it counts without a value. */
    public static final IssueKind WITHOUT_OPPORTUNITY = new IssueKind(
            "attribution.without-opportunity",
            "A lead was won or became an opportunity, but no opportunity of it is known; it counts as a conversion, and no"
                    + " value is credited for it.");

    /** A conversion has a negative amount: not used. */
    public static final IssueKind NEGATIVE_AMOUNT = new IssueKind(
            "attribution.negative-amount",
            "A conversion came to less than nothing: its amount is negative, or more was paid back than paid; that is not used,"
                    + " and the last usable amount counts, if there is one.");

    /** A conversion's amount can't be converted: it counts without a value. */
    public static final IssueKind UNCONVERTED_AMOUNT = new IssueKind(
            "attribution.unconverted-amount",
            "There is no exchange rate for the currency and day of a conversion's amount, or the amount is too large; it"
                    + " counts as a conversion, and no value is credited for it.");

    /** A payment has no amount: the conversion counts without a value. */
    public static final IssueKind PAYMENT_WITHOUT_AMOUNT = new IssueKind(
            "attribution.payment-without-amount",
            "A payment for a deal has no amount, so that what was paid in all is unknown; the deal counts as a conversion,"
                    + " and no value is credited for it.");

    private AttributionIssues() {}

    /** What may be odd about a single journey. */
    static IssueKind[] ofSingleJourneys() {
        return new IssueKind[] {
            CONTRADICTED,
            UNKNOWN_PIPELINE,
            WITHOUT_AMOUNT,
            WITHOUT_OPPORTUNITY,
            NEGATIVE_AMOUNT,
            UNCONVERTED_AMOUNT,
            PAYMENT_WITHOUT_AMOUNT
        };
    }
}
