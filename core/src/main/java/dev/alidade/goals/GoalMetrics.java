// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: shared goals, and what comes of them. */
public final class GoalMetrics {
    /** Share of goals that both departments answer for. No value without goals, or when no owner is on record. */
    public static final Metric JOINTLY_OWNED = Metric.builder(
                    "goals.jointly-owned-share", "Goals that both departments own")
            .formula(
                    "goals in force whose owners are sales and marketing / goals in force: set before as-of, begun before"
                            + " the window's end and as-of, and not over when it begins")
            .sources(Source.BEEVER, Source.CRITERIA_FOR_SUCCESS, Source.JAMES)
            .gaming("Writing both names on every goal, so that nobody answers for it.")
            .counterMetric("goals.pay-linkage")
            .advice("give {n} more {goal|goals} to sales and marketing together")
            .build();

    /** Share of goals that both departments agreed to. No value without goals, or when no agreement is on record. */
    public static final Metric JOINTLY_AGREED = Metric.builder(
                    "goals.jointly-agreed-share", "Goals that both departments agreed to")
            .formula("goals in force that sales and marketing agreed to / goals in force")
            .sources(Source.BEEVER, Source.JAMES)
            .gaming("Agreeing by default to goals that the other side wrote.")
            .counterMetric("goals.plan-changes")
            .advice("agree on {n} more {goal|goals} with the other department")
            .build();

    /** Share of goals that anybody measured in the window. No value without goals, or when no reading is on record. */
    public static final Metric MEASURED = Metric.builder("goals.measured-share", "Goals that are measured")
            .formula("goals in force with a reading of a key result in the window / goals in force")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("One reading a year, or goals that are easy to read.")
            .counterMetric("goals.on-pace-share")
            .advice("read the numbers of {n} more {goal|goals}")
            .build();

    /** Share of marketing's roles whose pay hangs on a goal of sales. No value without such a role on record. */
    public static final Metric PAY_LINKAGE = Metric.builder("goals.pay-linkage", "Marketing roles paid by sales goals")
            .formula(
                    "roles of marketing with a part of their pay that hangs on a goal in force that sales owns, alone or"
                            + " jointly / roles of marketing on record, on the last day of the window that is known")
            .sources(Source.BEEVER)
            .gaming("Hanging one per cent of the pay on a goal.")
            .counterMetric("goals.pay-at-stake")
            .advice("let the pay of {n} more {role|roles} in marketing depend on a sales goal")
            .build();

    /** Share of spend on campaigns that serve a business goal. No value without spend, or when no campaign names a goal. */
    public static final Metric CAMPAIGNS_WITH_GOAL = Metric.builder(
                    "goals.campaigns-with-goal", "Spend on campaigns that serve a goal")
            .formula("spend in the window on campaigns that name a business goal in force, awards being none / spend on"
                    + " campaigns in the window")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Naming the revenue goal on every campaign.")
            .counterMetric("attribution.return-on-spend")
            .advice("name the goal of {n} more {campaign|campaigns}, or stop {it|them}")
            .build();

    /** How far goals are, at most all the way each. No value without a reading and a baseline. */
    public static final Metric ATTAINMENT = information("goals.attainment", "Goals attained")
            .formula(
                    "mean over goals in force of the mean over their key results with a reading of (value - baseline) /"
                            + " (target - baseline), each from 0 to 1")
            .sources(Source.BEEVER)
            .gaming("Low targets, or targets that are lowered when the end comes near.")
            .counterMetric("goals.plan-changes")
            .build();

    /** How far goals are, setbacks and surpluses included. No value without a reading and a baseline. */
    public static final Metric ATTAINMENT_RAW = information("goals.attainment-raw", "Goals attained, unclamped")
            .unit(Unit.RATIO)
            .formula(
                    "mean over goals in force of the mean over their key results with a reading of (value - baseline) /"
                            + " (target - baseline), below 0 where things got worse")
            .sources(Source.BEEVER)
            .gaming("One goal that is far beyond a low target.")
            .counterMetric("goals.attainment")
            .build();

    /** Share of key results that are on pace. No value where that can't be told of any. */
    public static final Metric ON_PACE = information("goals.on-pace-share", "Key results on pace")
            .formula(
                    "key results whose latest reading is at least as far on the way to the target as the goal's time had"
                            + " passed then / key results of goals in force with a reading, a baseline and a way to go or to hold")
            .sources(Source.BEEVER)
            .gaming("Reading only what goes well, or once at the beginning.")
            .counterMetric("goals.measured-share")
            .build();

    /** Share of goals that were re-set in the window. No value without goals. */
    public static final Metric PLAN_CHANGES = information("goals.plan-changes", "Goals re-set")
            .formula("goals in force that were changed in the window / goals in force")
            .sources(Source.WILLIAMS)
            .gaming("Setting a new goal instead of changing the old one.")
            .counterMetric("goals.jointly-agreed-share")
            .build();

    /** Number of pairs of goals that pull one number in opposite directions. No value without goals. */
    public static final Metric CONFLICTS = information("goals.conflicts", "Goals that pull against each other")
            .unit(Unit.COUNT)
            .formula(
                    "pairs of key results of two goals in force on the same days that name one measure, one to raise it and"
                            + " one to lower it")
            .sources(Source.BEEVER, Source.JAMES)
            .gaming("Two names for one number.")
            .counterMetric("goals.jointly-agreed-share")
            .build();

    /** Mean share of the pay of marketing's roles that hangs on goals of sales. No value without such a role on record. */
    public static final Metric PAY_AT_STAKE = information(
                    "goals.pay-at-stake", "Marketing pay that hangs on sales goals")
            .formula(
                    "mean over roles of marketing of the share of their pay that hangs on goals in force that sales owns,"
                            + " alone or jointly")
            .sources(Source.BEEVER)
            .gaming("Goals that are always reached.")
            .counterMetric("goals.attainment")
            .build();

    private GoalMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of goals.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                JOINTLY_OWNED,
                JOINTLY_AGREED,
                MEASURED,
                PAY_LINKAGE,
                CAMPAIGNS_WITH_GOAL,
                ATTAINMENT,
                ATTAINMENT_RAW,
                ON_PACE,
                PLAN_CHANGES,
                CONFLICTS,
                PAY_AT_STAKE);
    }
}
