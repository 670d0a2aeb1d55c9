// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.IssueKind;

/** The oddities that leads show at the hand-over, and what is done about each. */
public final class HandoffIssues {
    /** Outbound activity of which nobody knows whether a machine did it. */
    public static final IssueKind UNKNOWN_AUTOMATION = new IssueKind(
            "handoff.unknown-automation",
            "Outbound activity isn't marked as automated or not; it doesn't count as an attempt.");

    /** A decision on a lead that wasn't handed over before. */
    public static final IssueKind DECISION_WITHOUT_HANDOFF = new IssueKind(
            "handoff.decision-without-hand-over",
            "A lead was accepted or rejected before any hand-over; the decision belongs to no episode.");

    /** A dispute about nothing. */
    public static final IssueKind DISPUTE_WITHOUT_REJECTION = new IssueKind(
            "handoff.dispute-without-rejection",
            "A dispute doesn't follow on a rejection of the same hand-over; it doesn't count.");

    /** A hand-over before the lead existed. */
    public static final IssueKind CREATED_AFTER_HAND_OVER = new IssueKind(
            "handoff.created-after-hand-over",
            "A lead was handed over before its creation; the wait would be negative, so that the hand-over stands for"
                    + " the buyer's signal.");

    /** An assignment that can't start the clock. */
    public static final IssueKind ASSIGNED_BEFORE_HAND_OVER = new IssueKind(
            "handoff.assigned-before-hand-over",
            "A lead was assigned only before it was handed over; the hand-over stands for the assignment.");

    /** Steps that could have happened in another order. */
    public static final IssueKind SAME_INSTANT = new IssueKind(
            "handoff.same-instant",
            "A hand-over and what sales did about it, or an acceptance and a rejection, are recorded for one instant;"
                    + " they count in this order: hand-over, attempt, acceptance, rejection.");

    /** A qualified lead without an amount in the agreed currency. */
    public static final IssueKind UNUSABLE_VALUE = new IssueKind(
            "handoff.unusable-value",
            "A qualified lead has no usable value: none, a negative one, or one in another currency than agreed; it delivers"
                    + " no value.");

    /** Attempts of which nobody records whether they reached the buyer. */
    public static final IssueKind UNKNOWN_CONNECTION = new IssueKind(
            "handoff.unknown-connection",
            "Attempts were made, and of none is it recorded whether it reached the buyer; who was never reached is not known,"
                    + " so that nothing says whether sales tried often enough.");

    private HandoffIssues() {}

    /** Those that are counted lead by lead. */
    static IssueKind[] all() {
        return new IssueKind[] {
            UNKNOWN_AUTOMATION,
            DECISION_WITHOUT_HANDOFF,
            DISPUTE_WITHOUT_REJECTION,
            CREATED_AFTER_HAND_OVER,
            ASSIGNED_BEFORE_HAND_OVER,
            SAME_INSTANT,
            UNUSABLE_VALUE
        };
    }
}
