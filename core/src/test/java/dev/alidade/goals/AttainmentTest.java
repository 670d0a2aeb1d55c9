// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.END;
import static dev.alidade.goals.GoalFixture.FIRST;
import static dev.alidade.goals.GoalFixture.WINDOW;
import static dev.alidade.goals.GoalFixture.day;
import static dev.alidade.goals.GoalFixture.issues;
import static dev.alidade.goals.GoalFixture.joint;
import static dev.alidade.goals.GoalFixture.measurement;
import static dev.alidade.goals.GoalFixture.reading;
import static dev.alidade.goals.GoalFixture.report;
import static dev.alidade.goals.GoalFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.GoalFact;
import dev.alidade.model.KeyResult;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How far goals are, by the latest reading, and whether that is far enough. */
class AttainmentTest {
    private static final Goal LEADS =
            joint("G1").raise("K1", "leads", "100", "200").build();
    private static final Goal DAYS =
            joint("G1").lower("K1", "days to answer", "10", "2").build();

    private static KeyResultState state(Goal goal, GoalFact... facts) {
        return report(goal, facts).goals().get(0).keyResults().get(0);
    }

    private static Optional<Attainment> attained(double raw, double clamped) {
        return Optional.of(new Attainment(raw, clamped, 1));
    }

    @Test
    void halfWayFromTheBaselineToTheTargetIsHalfAttained() {
        assertEquals(attained(.5, .5), state(LEADS, reading("K1", 50, "150")).attainment());
        assertEquals(attained(.5, .5), state(DAYS, reading("K1", 50, "6")).attainment());
    }

    @Test
    void beyondTheTargetTheRawValueIsAboveOneAndTheClampedOneIsNot() {
        assertEquals(attained(1.5, 1), state(LEADS, reading("K1", 50, "250")).attainment());
        assertEquals(attained(1.25, 1), state(DAYS, reading("K1", 50, "0")).attainment());
    }

    @Test
    void worseThanTheBaselineTheRawValueIsNegativeAndTheClampedOneIsNot() {
        assertEquals(attained(-.2, 0), state(LEADS, reading("K1", 50, "80")).attainment());
        assertEquals(attained(-.25, 0), state(DAYS, reading("K1", 50, "12")).attainment());
    }

    @Test
    void aGoalWithoutReadingHasNoAttainmentAndNotZero() {
        KeyResultState state = state(LEADS);
        assertEquals(Optional.empty(), state.attainment());
        assertEquals(Optional.empty(), state.reached());
        assertEquals(Optional.empty(), state.onPace());
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report(LEADS), GoalMetrics.ATTAINMENT).state());
    }

    @Test
    void withoutABaselineOnlyReachingTheTargetCanBeTold() {
        Goal goal = joint("G1")
                .keyResult(new KeyResult("K1", "leads", Optional.empty(), new BigDecimal("200"), GoalDirection.UP))
                .build();
        KeyResultState state = state(goal, reading("K1", 50, "200"));
        assertEquals(Optional.empty(), state.attainment());
        assertEquals(Optional.of(true), state.reached());
        assertEquals(Optional.empty(), state.onPace());
    }

    @Test
    void aNumberToHoldIsOnPaceWhileItIsHeldAndHasNoAttainment() {
        Goal hold = joint("G1").raise("K1", "retention", "90", "90.0").build();
        KeyResultState held = state(hold, reading("K1", 50, "91"));
        KeyResultState lost = state(hold, reading("K1", 50, "89.9"));
        assertEquals(Optional.empty(), held.attainment());
        assertEquals(Optional.of(true), held.onPace());
        assertEquals(Optional.of(false), lost.onPace());
        assertEquals(0, issues(report(hold), GoalIssues.TARGET_BEHIND_BASELINE));
    }

    @Test
    void aTargetBehindTheBaselineIsCountedAndHasNoAttainment() {
        Goal wrong = joint("G1").raise("K1", "days to answer", "10", "2").build();
        GoalReport report = report(wrong, reading("K1", 50, "6"));
        assertEquals(1, issues(report, GoalIssues.TARGET_BEHIND_BASELINE));
        assertEquals(Optional.empty(), report.goals().get(0).attainment());
        assertEquals(Proportion.of(0, 0), report.onPace());
    }

    @Test
    void theMeanIsTakenOverKeyResultsAndThenOverGoals() {
        Goal two = joint("G1")
                .raise("K1", "leads", "0", "10")
                .raise("K2", "deals", "0", "10")
                .raise("K3", "never read", "0", "10")
                .build();
        Goal one = joint("G2").raise("K4", "revenue", "0", "10").build();
        GoalReport report =
                report(settings(two, one), reading("K1", 5, "30"), reading("K2", 5, "-10"), reading("K4", 5, "5"));
        assertEquals(
                Optional.of(new Attainment(1, .5, 2)),
                report.goal("G1").orElseThrow().attainment());
        assertEquals(Optional.of(new Attainment(.75, .5, 2)), report.attainment());
        assertEquals(
                OptionalDouble.of(.5),
                measurement(report, GoalMetrics.ATTAINMENT).value());
        assertEquals(
                OptionalDouble.of(.75),
                measurement(report, GoalMetrics.ATTAINMENT_RAW).value());
    }

    @Test
    void theLatestReadingBeforeAsOfTells() {
        GoalFact[] readings = {reading("K1", 30, "190"), reading("K1", 20, "120"), reading("K1", 40, "200")};
        assertEquals(attained(1, 1), state(LEADS, readings).attainment());
        GoalReport earlier = report(settings(LEADS), WINDOW.withAsOf(day(40)), readings);
        assertEquals(
                attained(.9, .9), earlier.goals().get(0).keyResults().get(0).attainment());
    }

    @Test
    void readingsOfOneInstantThatDifferTellNothing() {
        GoalReport report = report(LEADS, reading("K1", 30, "190"), reading("K1", 40, "150"), reading("K1", 40, "160"));
        assertEquals(Optional.empty(), report.goals().get(0).attainment());
        assertEquals(1, issues(report, GoalIssues.CONTRADICTING_READINGS));
    }

    @Test
    void readingsOfOneInstantThatAreEqualAreOne() {
        GoalReport report = report(LEADS, reading("K1", 40, "150"), reading("K1", 40, "150.00"));
        assertEquals(
                Optional.of(new Attainment(.5, .5, 1)), report.goals().get(0).attainment());
        assertEquals(0, issues(report, GoalIssues.CONTRADICTING_READINGS));
    }

    @Test
    void aReadingAtTheVeryEndIsTheClosingFigureAndALaterOneIsNot() {
        Goal goal = Goal.builder("G1", FIRST, FIRST.plusDays(50))
                .raise("K1", "leads", "100", "200")
                .build();
        GoalReport report = report(goal, reading("K1", 50, "150"), reading("K1", 51, "200"));
        assertEquals(
                Optional.of(new Attainment(.5, .5, 1)), report.goals().get(0).attainment());
        assertEquals(1, issues(report, GoalIssues.READ_AFTER_END));
        assertEquals(
                OptionalDouble.of(1), report.goals().get(0).keyResults().get(0).elapsed());
    }

    @Test
    void aReadingBeforeTheGoalBeganIsNoReadingOfIt() {
        KeyResultState state = state(LEADS, reading("K1", -1, "150"));
        assertEquals(Optional.empty(), state.value());
        assertEquals(0, state.readings());
    }

    @Test
    void onPaceMeansAtLeastAsMuchOfTheWayAsOfTheDays() {
        assertEquals(Optional.of(true), state(LEADS, reading("K1", 30, "130")).onPace());
        assertEquals(
                Optional.of(false), state(LEADS, reading("K1", 30, "129.999")).onPace());
        assertEquals(Optional.of(true), state(DAYS, reading("K1", 30, "7.6")).onPace());
        assertEquals(Optional.of(false), state(DAYS, reading("K1", 30, "7.601")).onPace());
    }

    @Test
    void paceIsJudgedAtTheReadingAndNotAtAsOf() {
        KeyResultState state = state(LEADS, reading("K1", 30, "140"));
        assertEquals(OptionalDouble.of(.3), state.elapsed());
        assertEquals(Optional.of(true), state.onPace());
    }

    @Test
    void keyResultsThatFallBehindAreNamed() {
        Goal goal = joint("G1")
                .raise("K1", "leads", "0", "100")
                .raise("K2", "deals", "0", "100")
                .build();
        GoalReport report = report(goal, reading("K1", 50, "60"), reading("K2", 50, "40"));
        assertEquals(Proportion.of(1, 2), report.onPace());
        assertEquals(
                ImmutableList.of("K2"),
                measurement(report, GoalMetrics.ON_PACE).evidence().examples());
    }

    @Test
    void aReadingInTheWindowMakesAGoalMeasured() {
        Goal longer = Goal.builder("G2", FIRST.minusDays(100), END.plusDays(100))
                .raise("K2", "revenue", "0", "10")
                .build();
        GoalReport report =
                report(settings(LEADS, longer, joint("G3").build()), reading("K1", 0, "100"), reading("K2", -1, "1"));
        assertEquals(Optional.of(Proportion.of(1, 3)), report.measured());
        assertEquals(
                ImmutableList.of("G2", "G3"),
                measurement(report, GoalMetrics.MEASURED).evidence().examples());
        assertEquals(
                Optional.of(new Attainment(.1, .1, 1)),
                report.goal("G2").orElseThrow().attainment());
    }

    @Test
    void withoutAnyReadingOnRecordNoShareOfMeasuredGoalsIsTold() {
        assertEquals(Optional.empty(), report(LEADS).measured());
        GoalReport unknown = report(LEADS, reading("K7", 5, "1"));
        assertEquals(Optional.empty(), unknown.measured());
        assertEquals(1, issues(unknown, GoalIssues.UNKNOWN_KEY_RESULT));
        assertEquals(
                Optional.of(Proportion.of(0, 1)),
                report(LEADS, reading("K1", -5, "100")).measured());
    }
}
