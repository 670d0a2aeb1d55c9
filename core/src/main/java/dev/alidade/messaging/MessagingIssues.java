// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import dev.alidade.measure.IssueKind;

/** What may be odd about mentions and deals, and what is done about it. */
public final class MessagingIssues {
    /** A deal with documented conversations whose stages aren't known: it tells nothing of effects. */
    public static final IssueKind UNKNOWN_PIPELINE = new IssueKind(
            "messaging.unknown-pipeline",
            "A deal with documented conversations is in no pipeline that is known; its mentions count, but it tells nothing of"
                    + " the effect of messages.");

    /** A deal that went to a stage that its pipeline doesn't have: whether it moved on isn't known. */
    public static final IssueKind UNKNOWN_STAGE = new IssueKind(
            "messaging.unknown-stage",
            "A deal went from a stage with a documented conversation to one that its pipeline doesn't have; whether it moved"
                    + " on is not told.");

    /** A deal that is said to be won and lost at one instant: it tells nothing of effects. */
    public static final IssueKind CONTRADICTING_CLOSING = new IssueKind(
            "messaging.contradicting-closing",
            "A deal with documented conversations was won and lost at one instant; it tells nothing of the effect of"
                    + " messages.");

    /** A deal with conversations before it was created: they count with no stage. */
    public static final IssueKind BEFORE_CREATION = new IssueKind(
            "messaging.before-creation",
            "A documented conversation lies before the creation of its deal; its mentions count, in no stage.");

    private MessagingIssues() {}
}
