// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.IssueKind;

/** What may be odd about deals in a flow and about quotas, and what is done about it. */
public final class FlowIssues {
    /** An amount can't be converted: unknown. */
    public static final IssueKind UNCONVERTED_AMOUNT = new IssueKind(
            "pipeline.flow-unconverted-amount",
            "There is no exchange rate for an amount on the last day of the flow, or the amount is too large; the deal counts"
                    + " in the flow without it.");

    /** The amount of a deal is in another currency than the quota that it counts for. */
    public static final IssueKind OTHER_CURRENCY = new IssueKind(
            "pipeline.quota-other-currency",
            "A deal that counts for a quota has an amount in another currency, and there are no exchange rates; it is missing"
                    + " in the coverage.");

    /** A quota can't be converted: left out. */
    public static final IssueKind UNCONVERTED_QUOTA = new IssueKind(
            "pipeline.quota-unconverted",
            "There is no exchange rate for a quota on the last day of the flow; it is left out.");

    private FlowIssues() {}

    /** Those that single deals have. */
    static IssueKind[] ofSingleDeals() {
        return new IssueKind[] {UNCONVERTED_AMOUNT, OTHER_CURRENCY};
    }
}
