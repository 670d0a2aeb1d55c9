// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.IssueKind;

/** What may be odd about stated probabilities and the deals they are about, and what is done about it. */
public final class CalibrationIssues {
    /** The same deal was won and lost at one instant: left out. */
    public static final IssueKind CONTRADICTED = new IssueKind(
            "pipeline.forecast-won-and-lost",
            "A deal with a stated probability was won and lost at one instant; it is left out.");

    /** A deal was closed before its probability was stated, by more than clocks may differ: left out. */
    public static final IssueKind CLOSED_BEFORE = new IssueKind(
            "pipeline.forecast-after-closing",
            "A deal was closed before it came to a stage with a stated probability; that is no forecast and is left out.");

    /** A deal was closed before its probability was stated, by no more than clocks may differ: at once. */
    public static final IssueKind CLOSED_BEFORE_BY_SKEW = new IssueKind(
            "pipeline.forecast-after-closing-by-skew",
            "A deal was closed before it came to a stage with a stated probability, by no more than clocks may differ; it"
                    + " counts as closed at once.");

    /** A deal came to a stage when it was closed: counts, though the outcome may have been known. */
    public static final IssueKind STAGE_AT_CLOSING = new IssueKind(
            "pipeline.stage-at-closing",
            "A deal came to a stage with a stated probability at the very instant at which it was closed; it counts, though"
                    + " the outcome may have been known.");

    /** A probability was set for a deal when it was closed, by an event or by a stage: no forecast. */
    public static final IssueKind STATED_AT_CLOSING = new IssueKind(
            "pipeline.probability-at-closing",
            "A probability was set at the very instant at which the deal was closed; it tells the outcome and is left out.");

    /** Different probabilities were set for a deal at one instant: all left out. */
    public static final IssueKind STATED_TWICE = new IssueKind(
            "pipeline.probabilities-at-once",
            "Different probabilities were set for a deal at one instant; none of them is judged.");

    /** A deal is of a pipeline that was not declared, or of none where there are several. */
    public static final IssueKind UNKNOWN_PIPELINE = new IssueKind(
            "pipeline.forecast-unknown-pipeline",
            "A deal created in the window names no declared pipeline; what its stages state is not known.");

    /** A deal came to a stage that its pipeline doesn't have. */
    public static final IssueKind UNKNOWN_STAGE = new IssueKind(
            "pipeline.forecast-unknown-stage",
            "A deal came to a stage that its pipeline doesn't have; what that stage states is not known.");

    private CalibrationIssues() {}

    /** All of them. */
    static IssueKind[] all() {
        return new IssueKind[] {
            CONTRADICTED,
            CLOSED_BEFORE,
            CLOSED_BEFORE_BY_SKEW,
            STAGE_AT_CLOSING,
            STATED_AT_CLOSING,
            STATED_TWICE,
            UNKNOWN_PIPELINE,
            UNKNOWN_STAGE
        };
    }
}
