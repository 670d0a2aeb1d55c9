// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.IssueKind;

/** What may be odd about promises, and what is done about it. */
public final class CommitmentIssues {
    /** A promise that is not from one of the two departments to the other: left out. */
    public static final IssueKind OTHER_DIRECTION = new IssueKind(
            "commitments.other-direction",
            "A promise is not from sales to marketing or from marketing to sales; it is left out.");

    /** A promise without a date: left out. */
    public static final IssueKind NO_DATE = new IssueKind(
            "commitments.no-date",
            "A promise made in the window has no date: nobody can keep or miss it, and it is left out. Maybe the date was"
                    + " never written down.");

    /** Several first dates were set at one instant: left out. */
    public static final IssueKind CONTRADICTING_FIRST_DATES = new IssueKind(
            "commitments.contradicting-first-dates",
            "A promise made in the window was first given different dates or quantities at one instant; it is left out.");

    /** Several later dates were set at one instant: none of them is taken. */
    public static final IssueKind CONTRADICTING_DATES = new IssueKind(
            "commitments.contradicting-dates",
            "A promise was given different new dates or quantities at one instant; none of them is taken.");

    /** A promise was delivered before it was made: left out. */
    public static final IssueKind DELIVERED_BEFORE_MADE = new IssueKind(
            "commitments.delivered-before-made",
            "Something was delivered before it was promised; the promise is left out, as one that is written down"
                    + " afterwards proves nothing.");

    /** The first promised day lies before the promise: left out. */
    public static final IssueKind DUE_BEFORE_MADE = new IssueKind(
            "commitments.due-before-made",
            "A promise was first given a day before it was made; it is left out, as nobody could keep it.");

    /** Another event lies before the promise: it is left out. */
    public static final IssueKind EVENT_BEFORE_MADE = new IssueKind(
            "commitments.event-before-made",
            "A date, a change, a telling or a cancellation lies before the promise was made; that event is left out.");

    /** An event is on record twice: it counts once. */
    public static final IssueKind REPEATED_EVENT = new IssueKind(
            "commitments.repeated-event",
            "An event of a promise is on record twice, alike; it counts once. Two equal deliveries at one instant are to be"
                    + " given as their sum.");

    /** A delivery has a quantity, the promise none: it counts as all. */
    public static final IssueKind UNMEASURED_SCOPE = new IssueKind(
            "commitments.unmeasured-scope",
            "It is on record how much was delivered, but not how much was promised; the delivery counts as all of it.");

    /** A promise was taken back, and delivered in full all the same. */
    public static final IssueKind CANCELLED_AND_DELIVERED = new IssueKind(
            "commitments.cancelled-and-delivered",
            "A promise was taken back and is delivered in full all the same; what was delivered counts.");

    private CommitmentIssues() {}

    static IssueKind[] all() {
        return new IssueKind[] {
            OTHER_DIRECTION,
            NO_DATE,
            CONTRADICTING_FIRST_DATES,
            CONTRADICTING_DATES,
            DELIVERED_BEFORE_MADE,
            DUE_BEFORE_MADE,
            EVENT_BEFORE_MADE,
            REPEATED_EVENT,
            UNMEASURED_SCOPE,
            CANCELLED_AND_DELIVERED
        };
    }
}
