// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.IssueKind;

/** What may be odd about material, requests and ratings, and what is done about it. */
public final class ContentIssues {
    /** A request was answered before it was made: left out. */
    public static final IssueKind ANSWERED_BEFORE_REQUESTED = new IssueKind(
            "content.answered-before-requested",
            "A request was delivered, declined or taken back before it was made; it is left out.");

    /** A request has several outcomes: the delivery counts, else the earlier one. */
    public static final IssueKind ANSWERED_TWICE = new IssueKind(
            "content.answered-twice",
            "A request was delivered, declined or taken back, more than one of these; the delivery counts, else what came"
                    + " first, and of one instant that it was declined.");

    /** A request was needed before it was made: whether it was served late is not judged. */
    public static final IssueKind NEEDED_BEFORE_REQUESTED = new IssueKind(
            "content.needed-before-requested",
            "A request was needed before it was made; whether it was served late is not judged.");

    /** A use or a deal names material that is not in the library, or not released as far as known: left out. */
    public static final IssueKind UNKNOWN_ASSET = new IssueKind(
            "content.unknown-asset",
            "A use or a deal names material that is not in the library, or not released before as-of; it is left out.");

    /** Material was used before its release: that use is left out. */
    public static final IssueKind USED_BEFORE_RELEASE = new IssueKind(
            "content.used-before-release",
            "Material was used before its release; the use is left out, but for deals it was used in.");

    /** Material was retired before its release: left out. */
    public static final IssueKind RETIRED_BEFORE_RELEASE = new IssueKind(
            "content.retired-before-release",
            "Material was retired before its release; it counts nowhere but in deals.");

    /** A version is older than the release: left out. */
    public static final IssueKind VERSION_BEFORE_RELEASE = new IssueKind(
            "content.version-before-release", "A version is older than the release of its material; it is left out.");

    /** Two versions of one instant have different review dates: whether it is fresh is not judged. */
    public static final IssueKind CONTRADICTING_VERSIONS = new IssueKind(
            "content.contradicting-versions",
            "The latest versions of a piece of material are of one instant and have different review dates; whether it is"
                    + " fresh is not judged.");

    /** A launch or season names material that is not in the library: it is not ready. */
    public static final IssueKind UNKNOWN_MATERIAL = new IssueKind(
            "content.unknown-material",
            "A launch or season whose material is due needs some that is not in the library; it counts as not there.");

    /** A launch or season whose material is due after its first day. */
    public static final IssueKind DUE_AFTER_BEGIN = new IssueKind(
            "content.due-after-begin",
            "The material of a launch or season is due after its first day; it is judged by that due day all the same.");

    /** A deal was won and lost at one instant: left out. */
    public static final IssueKind CONTRADICTED_DEAL =
            new IssueKind("content.contradicted-deal", "A deal was won and lost at one instant; it is left out.");

    /** Who made material is not in sales on that day: left out of the shares. */
    public static final IssueKind MADE_ELSEWHERE = new IssueKind(
            "content.made-elsewhere",
            "Somebody made material who is not on the roster of sales on that day; the piece is left" + " out.");

    /** A team that made material is no team of sales: left out of the shares. */
    public static final IssueKind UNKNOWN_TEAM = new IssueKind(
            "content.unknown-team",
            "A team made material that is no team of sales on the roster; it counts in no share of teams.");

    /** A rating is off its item's scale: left out. */
    public static final IssueKind RATING_OFF_SCALE =
            new IssueKind("content.rating-off-scale", "A rating is off the scale of its item; it is left out.");

    /** Ratings of another round: left out. */
    public static final IssueKind OTHER_WAVE =
            new IssueKind("content.other-wave", "A rating belongs to another round of the survey; it is left out.");

    /** A person rated an item again: the last rating counts. */
    public static final IssueKind REPLACED_RATING = new IssueKind(
            "content.replaced-rating", "A person rated an item again in the same round; the last rating counts.");

    /** A person rated an item twice at one instant: neither counts. */
    public static final IssueKind CONTRADICTING_RATINGS = new IssueKind(
            "content.contradicting-ratings",
            "A person's last ratings of an item are of one instant and differ; the person is left out.");

    private ContentIssues() {}

    /** What single facts can be found to be, while they are added. */
    static IssueKind[] ofSingleFacts() {
        return new IssueKind[] {
            ANSWERED_BEFORE_REQUESTED,
            ANSWERED_TWICE,
            NEEDED_BEFORE_REQUESTED,
            UNKNOWN_ASSET,
            USED_BEFORE_RELEASE,
            CONTRADICTED_DEAL,
            MADE_ELSEWHERE,
            UNKNOWN_TEAM,
            RATING_OFF_SCALE
        };
    }
}
