// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.IssueKind;

/** What may be odd about ratings, and what is done about it. Persons are never named; items are. */
public final class RelationshipIssues {
    /** A rating that is no point of the item's scale: left out. */
    public static final IssueKind OFF_SCALE = new IssueKind(
            "relationship.off-scale",
            "A rating is not on the scale of its item; it is left out. Maybe the item has another scale than declared.");

    /** A rating of an item that nobody declared: left out. */
    public static final IssueKind UNKNOWN_ITEM = new IssueKind(
            "relationship.unknown-item",
            "A rating is of an item that is none of the known ones and was not declared; it is left out. Maybe the name"
                    + " is misspelt.");

    /** A person of neither department, or of both: left out. */
    public static final IssueKind NEITHER_DEPARTMENT = new IssueKind(
            "relationship.neither-department",
            "A rating is by a person of neither department, or of both; it is left out, because it tells of neither.");

    /** Ratings of other rounds than those that count. */
    public static final IssueKind OTHER_WAVE = new IssueKind(
            "relationship.other-wave",
            "Ratings in this window of another wave than the one that counts and the one before were left out; a wave can"
                    + " be asked for.");

    /** A person rated an item more than once. */
    public static final IssueKind REPLACED_RATING =
            new IssueKind("relationship.replaced-rating", "A person rated an item again: the last rating counts.");

    /** A person rated an item differently at one instant. */
    public static final IssueKind CONTRADICTING_RATINGS = new IssueKind(
            "relationship.contradicting-ratings",
            "A person rated an item differently at one instant: all these ratings were left out.");

    /** More persons rated than the staff number allows. */
    public static final IssueKind MORE_RATERS_THAN_STAFF = new IssueKind(
            "relationship.more-raters-than-staff",
            "More persons of a department rated an item than it has staff: intervals don't use the staff number. Maybe it"
                    + " is old, or persons rated under several names.");

    private RelationshipIssues() {}
}
