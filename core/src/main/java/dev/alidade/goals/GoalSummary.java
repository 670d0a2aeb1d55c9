// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Goal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What the cells say about goals. */
final class GoalSummary {
    private static final int EXAMPLES = 5;

    private final GoalTally tally;
    private final boolean readings;
    private final List<Goal> goals;
    private final ImmutableList<GoalState> states;
    private final ImmutableList<GoalConflict> conflicts;
    private final PayLinkage pay;
    private final ServedSpend spend;

    /**
     * A summary of a tally.
     *
     * @param readings whether a reading is on record at all, here or in any other group
     */
    GoalSummary(GoalTally tally, boolean readings) {
        this.tally = tally;
        this.readings = readings;
        goals = tally.inForce.stream().map(GoalTerm::goal).toList();
        GoalStates told = new GoalStates(tally.readings, tally.seen());
        states = tally.inForce.stream().map(told::of).collect(ImmutableList.toImmutableList());
        conflicts = Conflicts.of(tally.inForce);
        pay = tally.pay.linkage();
        spend = SpendSummary.of(tally.spend, tally.settings, tally.inForce);
    }

    GoalReport report() {
        Optional<Proportion> owned =
                recorded(goals.stream().anyMatch(goal -> !goal.owners().isEmpty()), Goal::jointlyOwned);
        Optional<Proportion> agreed =
                recorded(goals.stream().anyMatch(goal -> !goal.agreedBy().isEmpty()), Goal::jointlyAgreed);
        Optional<Proportion> measured =
                readings && !states.isEmpty() ? Optional.of(share(state -> state.readings() > 0)) : Optional.empty();
        Optional<Attainment> attainment = GoalStates.mean(states);
        Proportion onPace = onPace();
        Proportion revised = share(state -> state.revisions() > 0);
        ImmutableList<Measurement> measurements = ImmutableList.of(
                joint(GoalMetrics.JOINTLY_OWNED, owned, goal -> !goal.jointlyOwned()),
                joint(GoalMetrics.JOINTLY_AGREED, agreed, goal -> !goal.jointlyAgreed()),
                share(GoalMetrics.MEASURED, measured, ids(state -> state.readings() == 0)),
                Measurement.share(GoalMetrics.PAY_LINKAGE, pay.tied(), 0, untied()),
                number(
                        GoalMetrics.CAMPAIGNS_WITH_GOAL,
                        spend.share(),
                        new Evidence(OptionalLong.empty(), OptionalLong.of(spend.campaigns()), 0, spend.without())),
                attained(GoalMetrics.ATTAINMENT, attainment.map(Attainment::clamped), attainment),
                attained(GoalMetrics.ATTAINMENT_RAW, attainment.map(Attainment::raw), attainment),
                Measurement.share(GoalMetrics.ON_PACE, onPace, 0, behind()),
                Measurement.share(GoalMetrics.PLAN_CHANGES, revised, 0, ids(state -> state.revisions() > 0)),
                number(
                        GoalMetrics.CONFLICTS,
                        states.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(conflicts.size()),
                        Evidence.over(states.size())),
                number(
                        GoalMetrics.PAY_AT_STAKE,
                        pay.stake(),
                        Evidence.over(pay.roles().size())));
        return new GoalReport(
                states,
                owned,
                agreed,
                measured,
                attainment,
                onPace,
                revised,
                conflicts,
                pay,
                spend,
                tally.settings.currency(),
                issues(),
                measurements);
    }

    private Optional<Proportion> recorded(boolean any, Predicate<Goal> joint) {
        return any ? Optional.of(Proportion.of(goals.stream().filter(joint).count(), goals.size())) : Optional.empty();
    }

    private Proportion share(Predicate<GoalState> hit) {
        return Proportion.of(states.stream().filter(hit).count(), states.size());
    }

    private Proportion onPace() {
        List<Boolean> judged = states.stream()
                .flatMap(goal -> goal.keyResults().stream())
                .flatMap(keyResult -> keyResult.onPace().stream())
                .toList();
        return Proportion.of(judged.stream().filter(on -> on).count(), judged.size());
    }

    private Measurement joint(Metric metric, Optional<Proportion> share, Predicate<Goal> missing) {
        return share(
                metric,
                share,
                goals.stream().filter(missing).limit(EXAMPLES).map(Goal::id).toList());
    }

    private static Measurement share(Metric metric, Optional<Proportion> share, List<String> examples) {
        return share.map(known -> Measurement.share(metric, known, 0, examples))
                .orElseGet(() -> Measurement.absent(metric, State.NO_DATA, Evidence.none()));
    }

    private static Measurement attained(Metric metric, Optional<Double> value, Optional<Attainment> attainment) {
        Evidence evidence = Evidence.over(attainment.map(Attainment::numbers).orElse(0L));
        return value.map(share -> Measurement.of(metric, share, Optional.empty(), evidence))
                .orElseGet(() -> Measurement.absent(metric, State.NO_DATA, evidence));
    }

    private static Measurement number(Metric metric, OptionalDouble value, Evidence evidence) {
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }

    private List<String> ids(Predicate<GoalState> wanted) {
        return states.stream().filter(wanted).limit(EXAMPLES).map(GoalState::id).toList();
    }

    private List<String> behind() {
        return states.stream()
                .flatMap(goal -> goal.keyResults().stream())
                .filter(keyResult -> keyResult.onPace().filter(on -> !on).isPresent())
                .limit(EXAMPLES)
                .map(KeyResultState::id)
                .toList();
    }

    private List<String> untied() {
        return pay.roles().stream()
                .filter(role -> role.tied().signum() == 0)
                .limit(EXAMPLES)
                .map(RolePay::role)
                .toList();
    }

    private ImmutableList<DataIssue> issues() {
        return GoalFindings.of(tally, pay, spend);
    }
}
