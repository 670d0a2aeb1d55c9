// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.IssueKind;

/** What may be odd about meetings, tasks and projects, and what is done about it. Examples are never persons. */
public final class CollaborationIssues {
    /** A meeting ends before it begins: it counts as held, without a length. */
    public static final IssueKind ENDS_BEFORE_START = new IssueKind(
            "collaboration.ends-before-start",
            "A meeting ends before it begins; it counts as held, but its length is not known.");

    /** More time went to disputes than the meeting took: that time is not counted. */
    public static final IssueKind DISPUTES_TOO_LONG = new IssueKind(
            "collaboration.disputes-too-long",
            "More time of a meeting is noted as spent on disputes than it took; what went to disputes is not counted for it.");

    /** A planned meeting is past, and nobody said what became of it. */
    public static final IssueKind UNREPORTED_MEETING = new IssueKind(
            "collaboration.unreported-meeting",
            "Nobody said what became of a meeting whose time is past; it counts neither as held nor as missed.");

    /** A meeting names a series that the settings don't know. */
    public static final IssueKind UNKNOWN_SERIES = new IssueKind(
            "collaboration.unknown-series",
            "A meeting names a series that nobody declared; it counts in no series. Maybe it is spelled differently.");

    /** A department's meeting doesn't say whose it is. */
    public static final IssueKind WHOSE_MEETING = new IssueKind(
            "collaboration.whose-meeting",
            "A meeting of one department doesn't say of which; nobody counts as a guest there.");

    /** Somebody was at a meeting, or took on a task, who is not on the roster, or at one without department and roster. */
    public static final IssueKind UNKNOWN_PERSON = new IssueKind(
            "collaboration.unknown-person",
            "Somebody was at a meeting, or took on a task, who is not on the roster of that day; the department counts that"
                    + " is stated, in no share of the staff, and without one neither side's.");

    /** A record and the roster name different departments for a person. */
    public static final IssueKind OTHER_DEPARTMENT = new IssueKind(
            "collaboration.other-department",
            "Attendance names another department for a person than the roster of that day; the roster's counts.");

    /** Nobody answers for a task or project. */
    public static final IssueKind NO_OWNER =
            new IssueKind("collaboration.no-owner", "Nobody answers for a task or project; it is in no side's load.");

    /** A task or project has no day by which it is to be done. */
    public static final IssueKind NO_DUE_DATE = new IssueKind(
            "collaboration.no-due-date",
            "A task or project has no day by which it is to be done; whether it is on time is not told.");

    /** Two different due dates were set at one instant. */
    public static final IssueKind CONTRADICTING_DATES = new IssueKind(
            "collaboration.contradicting-dates",
            "A task or project was given two different first days at one instant; whether it is on time is not told.");

    /** A task or project was due before it was begun. */
    public static final IssueKind DUE_BEFORE_BEGINNING = new IssueKind(
            "collaboration.due-before-beginning",
            "A task or project was due before it was begun; that day counts all the same.");

    /** A task or project was done or cancelled before it was begun. */
    public static final IssueKind ENDED_BEFORE_BEGINNING = new IssueKind(
            "collaboration.ended-before-beginning",
            "A task or project was done or cancelled before it was begun; it counts as ended when it says.");

    /** A task or project is both done and cancelled. */
    public static final IssueKind DONE_AND_CANCELLED = new IssueKind(
            "collaboration.done-and-cancelled", "A task or project was both done and cancelled; it counts as done.");

    private CollaborationIssues() {}
}
