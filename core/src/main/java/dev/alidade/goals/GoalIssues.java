// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.IssueKind;

/** What may be odd about goals, their readings, pay and spend, and what is done about it. */
public final class GoalIssues {
    /** A reading of a key result that no goal has: left out. */
    public static final IssueKind UNKNOWN_KEY_RESULT =
            new IssueKind("goals.unknown-key-result", "A reading names a key result that no goal has; it is left out.");

    /** A reading after its goal's last day: left out. */
    public static final IssueKind READ_AFTER_END = new IssueKind(
            "goals.read-after-end",
            "A reading is of a time after its goal's last day; it is left out. A closing figure belongs to that day,"
                    + " however late it is written down.");

    /** Readings of one instant differ: none is taken. */
    public static final IssueKind CONTRADICTING_READINGS = new IssueKind(
            "goals.contradicting-readings",
            "The latest readings of a key result are of one instant and differ; where it stands is not told.");

    /** Pay or a campaign names a goal that was never declared: it hangs on none. */
    public static final IssueKind UNKNOWN_GOAL = new IssueKind(
            "goals.unknown-goal",
            "Pay or a campaign names a goal that was never declared; it counts as hanging on none, or serving none.");

    /** A goal was set after it began. */
    public static final IssueKind SET_LATE = new IssueKind(
            "goals.set-late",
            "A goal was set after its first day had begun; it counts, and is as far as its readings say.");

    /** A goal was changed before it was set. */
    public static final IssueKind REVISED_BEFORE_SET = new IssueKind(
            "goals.revised-before-set", "A goal was changed before it was set; the change counts at its instant.");

    /** Two targets were set for a key result at one instant: neither is taken. */
    public static final IssueKind CONTRADICTING_TARGETS = new IssueKind(
            "goals.contradicting-targets",
            "A key result was given different targets at one instant; none of them is taken, and the one before stands.");

    /** A target lies behind the baseline: no attainment. */
    public static final IssueKind TARGET_BEHIND_BASELINE = new IssueKind(
            "goals.target-behind-baseline",
            "The target of a key result lies behind its baseline, seen in its direction; no attainment is told. Maybe the"
                    + " direction is the other one.");

    /** The parts of a role's pay are more than its pay. */
    public static final IssueKind PAY_ABOVE_WHOLE = new IssueKind(
            "goals.pay-above-whole",
            "The parts of a role's pay add up to more than the whole; its share counts as the whole at most. Maybe a part"
                    + " is listed twice.");

    /** Spend can't be converted: the share of spend is not told. */
    public static final IssueKind UNCONVERTED_SPEND = new IssueKind(
            "goals.unconverted-spend",
            "There is no exchange rate for the currency and a day of a spend, or the amount is too large; how much of the"
                    + " spend serves a goal is not told.");

    /** More was paid back for a campaign than spent on it: it is left out of the share of spend. */
    public static final IssueKind NEGATIVE_SPEND = new IssueKind(
            "goals.negative-spend",
            "More was paid back for a campaign in the window than spent on it; it is left out of the spend, both that"
                    + " which serves a goal and all.");

    /** Spend without a currency to tell it in: none is told. */
    public static final IssueKind NO_CURRENCY = new IssueKind(
            "goals.no-currency", "The settings name no currency, so that no spend is told; name one, or give rates.");

    private GoalIssues() {}
}
