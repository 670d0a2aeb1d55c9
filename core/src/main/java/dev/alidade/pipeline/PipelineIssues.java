// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.IssueKind;

/** What may be odd about deals when the state of the open ones is told, and what is done about it. */
public final class PipelineIssues {
    /** The same deal was won and lost at one instant: left out. */
    public static final IssueKind CONTRADICTED = new IssueKind(
            "pipeline.deal-won-and-lost",
            "A deal was won and lost at one instant; it counts neither as open nor as closed.");

    /** A deal was closed before its creation, by more than clocks may differ. */
    public static final IssueKind CLOSED_EARLY = new IssueKind(
            "pipeline.deal-closed-before-creation",
            "A deal was closed before it was created, by more than clocks may differ; it counts as closed, but has no cycle.");

    /** A closed deal was closed before its cycle began: no cycle. */
    public static final IssueKind CYCLE_ENDS_EARLY = new IssueKind(
            "pipeline.cycle-ends-early",
            "A deal was closed before its cycle began, by more than clocks may differ; it has no cycle.");

    /** A closed deal was closed before its cycle began, by no more than clocks may differ: a cycle of zero. */
    public static final IssueKind CLOSED_AT_START = new IssueKind(
            "pipeline.cycle-ends-early-by-skew",
            "A deal was closed before its cycle began, by no more than clocks may differ; its cycle counts as zero.");

    /** A closed deal never came to a stage in which a cycle begins: no cycle. */
    public static final IssueKind WITHOUT_CYCLE = new IssueKind(
            "pipeline.deal-without-cycle",
            "A closed deal never came to a stage in which a cycle begins; it has no cycle.");

    /** An open deal is of a pipeline that was not declared, or of none where there are several. */
    public static final IssueKind UNKNOWN_PIPELINE = new IssueKind(
            "pipeline.deal-unknown-pipeline",
            "An open deal names no declared pipeline; its stages are not understood, so that only won and lost events close"
                    + " it.");

    /** An open deal came to a stage that its pipeline doesn't have. */
    public static final IssueKind UNKNOWN_STAGE = new IssueKind(
            "pipeline.deal-unknown-stage",
            "An open deal came to a stage that its pipeline doesn't have; it left the stage before, and the new one counts"
                    + " nowhere.");

    /** An open deal's expected close date lies before its creation. */
    public static final IssueKind CLOSE_DATE_EARLY = new IssueKind(
            "pipeline.close-date-before-creation",
            "An open deal's close date lies before the day on which it was created; it counts as it is.");

    /** An open deal had a negative amount: not used. */
    public static final IssueKind NEGATIVE_AMOUNT = new IssueKind(
            "pipeline.negative-amount",
            "An open deal had a negative amount; it is not used: the last amount that isn't negative counts, if there is one.");

    /** An open deal's amount can't be told in the currency of the settings. */
    public static final IssueKind UNCONVERTED_AMOUNT = new IssueKind(
            "pipeline.unconverted-amount",
            "An open deal's amount or list price is in another currency without an exchange rate for the day, or too large; the"
                    + " deal counts, its value is missing in every value.");

    /** A deal's product is not in the price list. */
    public static final IssueKind UNKNOWN_PRODUCT = new IssueKind(
            "pipeline.product-without-price",
            "A deal's product is not in the price list. Maybe it is spelt otherwise there.");

    private PipelineIssues() {}

    /** Those of the state of open deals. */
    static IssueKind[] ofState() {
        return new IssueKind[] {
            CONTRADICTED,
            CLOSED_EARLY,
            UNKNOWN_PIPELINE,
            UNKNOWN_STAGE,
            CLOSE_DATE_EARLY,
            NEGATIVE_AMOUNT,
            UNCONVERTED_AMOUNT,
            UNKNOWN_PRODUCT
        };
    }

    /** Those of the history of closed deals. */
    static IssueKind[] ofHistory() {
        return new IssueKind[] {CONTRADICTED, CYCLE_ENDS_EARLY, CLOSED_AT_START, WITHOUT_CYCLE};
    }
}
