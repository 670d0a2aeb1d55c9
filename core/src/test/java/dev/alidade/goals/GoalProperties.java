// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalFact;
import dev.alidade.model.Spend;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is told of any goals and facts is what a plain loop over all of them finds. */
class GoalProperties {
    @Provide
    Arbitrary<GoalSettings> settings() {
        return SomeGoals.settings();
    }

    @Provide
    Arbitrary<List<GoalFact>> facts() {
        return SomeGoals.facts().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.integers().between(1, 130).map(day -> GoalFixture.WINDOW.withAsOf(GoalFixture.day(day)));
    }

    private static OptionalDouble value(GoalReport report, Metric metric) {
        return GoalFixture.measurement(report, metric).value();
    }

    private static void assertSame(OptionalDouble expected, OptionalDouble actual) {
        assertEquals(expected.isPresent(), actual.isPresent(), () -> expected + " and " + actual);
        if (expected.isPresent()) {
            assertEquals(expected.getAsDouble(), actual.getAsDouble(), 1e-9);
        }
    }

    @Property(tries = 200)
    void whichGoalsCountAndWhichAreMeasured(
            @ForAll("settings") GoalSettings settings,
            @ForAll("facts") List<GoalFact> facts,
            @ForAll("windows") Window window) {
        GoalReport report = Goals.of(settings).measure(facts, window);
        NaiveGoals naive = new NaiveGoals(settings, window, facts);
        assertEquals(
                naive.inForce().stream().map(Goal::id).toList(),
                report.goals().stream().map(GoalState::id).toList());
        long measured = naive.inForce().stream().filter(naive::measured).count();
        report.measured()
                .ifPresentOrElse(share -> assertEquals(measured, share.hits()), () -> assertEquals(0, measured));
    }

    @Property(tries = 200)
    void howFarGoalsAre(
            @ForAll("settings") GoalSettings settings,
            @ForAll("facts") List<GoalFact> facts,
            @ForAll("windows") Window window) {
        GoalReport report = Goals.of(settings).measure(facts, window);
        NaiveGoals naive = new NaiveGoals(settings, window, facts);
        assertSame(naive.meanAttainment(true), value(report, GoalMetrics.ATTAINMENT));
        assertSame(naive.meanAttainment(false), value(report, GoalMetrics.ATTAINMENT_RAW));
        assertEquals(
                naive.onPace(), List.of(report.onPace().hits(), report.onPace().total()));
    }

    @Property(tries = 200)
    void whatPayHangsOn(
            @ForAll("settings") GoalSettings settings,
            @ForAll("facts") List<GoalFact> facts,
            @ForAll("windows") Window window) {
        GoalReport report = Goals.of(settings).measure(facts, window);
        Map<String, Double> roles = new NaiveGoals(settings, window, facts).roles();
        assertEquals(roles.size(), report.pay().tied().total());
        assertEquals(
                roles.values().stream().filter(tied -> tied > 0).count(),
                report.pay().tied().hits());
        assertSame(
                roles.values().stream().mapToDouble(tied -> Math.min(1, tied)).average(),
                value(report, GoalMetrics.PAY_AT_STAKE));
    }

    @Property(tries = 200)
    void whatOfTheSpendServesAGoal(
            @ForAll("settings") GoalSettings settings,
            @ForAll("facts") List<GoalFact> facts,
            @ForAll("windows") Window window) {
        List<GoalFact> euros = facts.stream()
                .filter(fact -> !(fact instanceof Spend spend)
                        || spend.amount().currency().equals(SomeGoals.EUR))
                .toList();
        assertSame(
                new NaiveGoals(settings, window, euros).served(),
                value(Goals.of(settings).measure(euros, window), GoalMetrics.CAMPAIGNS_WITH_GOAL));
    }

    @Property(tries = 200)
    void sharesAreSharesAndEveryMetricIsListed(
            @ForAll("settings") GoalSettings settings,
            @ForAll("facts") List<GoalFact> facts,
            @ForAll("windows") Window window) {
        GoalReport report = Goals.of(settings).measure(facts, window);
        assertEquals(
                GoalMetrics.all(),
                report.measurements().stream().map(Measurement::metric).toList());
        for (GoalState goal : report.goals()) {
            assertTrue(goal.keyResults().stream()
                    .allMatch(state -> state.elapsed().isEmpty()
                            || (state.elapsed().getAsDouble() >= 0
                                    && state.elapsed().getAsDouble() <= 1)));
        }
    }

    @Property(tries = 200)
    void changesAtOrAfterAsOfChangeNothing(
            @ForAll("settings") GoalSettings settings,
            @ForAll("facts") List<GoalFact> facts,
            @ForAll("windows") Window window) {
        GoalSettings known = new GoalSettings(
                settings.goals().stream()
                        .map(goal -> new Goal(
                                goal.id(),
                                goal.title(),
                                goal.kind(),
                                goal.owners(),
                                goal.agreedBy(),
                                goal.from(),
                                goal.to(),
                                goal.setAt(),
                                goal.keyResults(),
                                goal.revisions().stream()
                                        .filter(revision -> window.knows(revision.at()))
                                        .collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList()),
                settings.campaigns(),
                settings.rates(),
                settings.currency());
        assertEquals(Goals.of(known).measure(facts, window), Goals.of(settings).measure(facts, window));
    }
}
