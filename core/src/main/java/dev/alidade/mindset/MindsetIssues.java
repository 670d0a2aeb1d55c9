// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.IssueKind;

/** What may be odd in survey answers, newcomers and review sessions, and what is done about it. */
public final class MindsetIssues {
    /** Answers of other rounds than the one that counts. */
    public static final IssueKind OTHER_WAVE = new IssueKind(
            "mindset.other-wave",
            "Answers of another wave than the one that counts were left out; a wave can be asked for.");

    /** A person answered more than once. */
    public static final IssueKind REPLACED_ANSWERS =
            new IssueKind("mindset.replaced-answers", "A person answered again: the last answer counts.");

    /** A person gave different answers at one instant. */
    public static final IssueKind CONTRADICTING_ANSWERS = new IssueKind(
            "mindset.contradicting-answers",
            "A person gave different answers at one instant: all of them were left out.");

    /** Few persons outside of the two departments. */
    public static final IssueKind PROTECTED_REST = new IssueKind(
            "mindset.protected-rest",
            "Persons of neither department, or of both, are fewer than the minimum group: they were left out of the pooled"
                    + " numbers, because the departments' numbers would give them away.");

    /** A newcomer was briefed before joining. */
    public static final IssueKind BRIEFED_BEFORE_JOINING = new IssueKind(
            "mindset.briefed-before-joining", "A newcomer was briefed before joining: counted as briefed.");

    /** A newcomer's briefing was due before joining. */
    public static final IssueKind DUE_BEFORE_JOINING = new IssueKind(
            "mindset.due-before-joining",
            "A newcomer's briefing was due before joining: counted by the date as it stands.");

    /** A review session's id occurs more than once. */
    public static final IssueKind REPEATED_SESSION = new IssueKind(
            "mindset.repeated-session",
            "A review session's id occurs more than once: counted as one session with the attendees of all.");

    /** More persons attended than the staff number allows. */
    public static final IssueKind MORE_ATTENDEES_THAN_STAFF = new IssueKind(
            "mindset.more-attendees-than-staff",
            "More persons attended review sessions than there are staff: the coverage is not known. Maybe guests were"
                    + " counted, or the staff number is old.");

    private MindsetIssues() {}
}
