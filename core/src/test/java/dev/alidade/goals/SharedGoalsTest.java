// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.END;
import static dev.alidade.goals.GoalFixture.FIRST;
import static dev.alidade.goals.GoalFixture.WINDOW;
import static dev.alidade.goals.GoalFixture.day;
import static dev.alidade.goals.GoalFixture.issues;
import static dev.alidade.goals.GoalFixture.joint;
import static dev.alidade.goals.GoalFixture.measurement;
import static dev.alidade.goals.GoalFixture.report;
import static dev.alidade.goals.GoalFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which goals count, and which of them are shared. */
class SharedGoalsTest {
    private static Goal owned(String id, Department... owners) {
        return Goal.builder(id, FIRST, END).owners(owners).build();
    }

    private static List<String> inForce(GoalReport report) {
        return report.goals().stream().map(GoalState::id).toList();
    }

    @Test
    void aGoalOfBothDepartmentsIsJointAndOneOfASingleDepartmentIsNot() {
        GoalReport report = report(settings(
                owned("G1", Department.SALES, Department.MARKETING),
                owned("G2", Department.SALES),
                owned("G3", Department.MARKETING, Department.OTHER)));
        assertEquals(Optional.of(Proportion.of(1, 3)), report.jointlyOwned());
        Measurement measured = measurement(report, GoalMetrics.JOINTLY_OWNED);
        assertEquals(1 / 3., measured.value().orElseThrow());
        assertEquals(ImmutableList.of("G2", "G3"), measured.evidence().examples());
    }

    @Test
    void bothStandsForSalesAndMarketing() {
        assertEquals(
                Optional.of(Proportion.of(1, 1)),
                report(owned("G1", Department.BOTH)).jointlyOwned());
    }

    @Test
    void aGoalWithoutOwnerIsNotJointWhereOthersHaveOne() {
        GoalReport report = report(settings(owned("G1"), owned("G2", Department.BOTH)));
        assertEquals(Optional.of(Proportion.of(1, 2)), report.jointlyOwned());
    }

    @Test
    void withoutAnyOwnerOnRecordNoShareIsTold() {
        GoalReport report = report(settings(owned("G1"), owned("G2")));
        assertEquals(Optional.empty(), report.jointlyOwned());
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report, GoalMetrics.JOINTLY_OWNED).state());
    }

    @Test
    void whoOwnsAGoalNeedNotHaveAgreedToIt() {
        Goal written = Goal.builder("G1", FIRST, END)
                .owners(Department.SALES, Department.MARKETING)
                .agreedBy(Department.MARKETING)
                .build();
        GoalReport report = report(settings(written, joint("G2").build()));
        assertEquals(Optional.of(Proportion.of(2, 2)), report.jointlyOwned());
        assertEquals(Optional.of(Proportion.of(1, 2)), report.jointlyAgreed());
        assertEquals(
                ImmutableList.of("G1"),
                measurement(report, GoalMetrics.JOINTLY_AGREED).evidence().examples());
    }

    @Test
    void withoutGoalsThereIsNoValueAndEveryMetricIsListed() {
        GoalReport report = report(settings());
        assertEquals(
                GoalMetrics.all(),
                report.measurements().stream().map(Measurement::metric).toList());
        assertTrue(report.measurements().stream().allMatch(measured -> measured.state() == Measurement.State.NO_DATA));
    }

    @Test
    void aGoalCountsWhenAnyOfItsDaysIsInTheWindow() {
        GoalReport report = report(settings(
                Goal.builder("over", FIRST.minusDays(9), FIRST).build(),
                Goal.builder("first day", FIRST.minusDays(9), FIRST.plusDays(1)).build(),
                Goal.builder("last day", END.minusDays(1), END.plusDays(9)).build(),
                Goal.builder("to come", END, END.plusDays(9)).build()));
        assertEquals(List.of("first day", "last day"), inForce(report));
    }

    @Test
    void aGoalThatBeginsAtAsOfIsNotInForceYet() {
        Goal goal = Goal.builder("G1", FIRST.plusDays(10), END).setAt(day(0)).build();
        assertEquals(List.of(), inForce(report(settings(goal), WINDOW.withAsOf(day(10)))));
        assertEquals(List.of("G1"), inForce(report(settings(goal), WINDOW.withAsOf(day(10).plusNanos(1)))));
    }

    @Test
    void aGoalSetAtAsOfIsNotKnownYet() {
        Goal goal = joint("G1").setAt(day(20)).build();
        assertEquals(List.of(), inForce(report(settings(goal), WINDOW.withAsOf(day(20)))));
        assertEquals(List.of("G1"), inForce(report(settings(goal), WINDOW.withAsOf(day(21)))));
    }

    @Test
    void aGoalSetAfterItBeganIsCounted() {
        assertEquals(1, issues(report(joint("G1").setAt(day(1)).build()), GoalIssues.SET_LATE));
        assertEquals(0, issues(report(joint("G1").setAt(day(0)).build()), GoalIssues.SET_LATE));
        assertEquals(0, issues(report(joint("G1").build()), GoalIssues.SET_LATE));
    }

    @Test
    void idsAreUnique() {
        assertThrows(
                IllegalArgumentException.class,
                () -> settings(joint("G1").build(), joint("G1").build()));
        IllegalArgumentException twice = assertThrows(
                IllegalArgumentException.class,
                () -> settings(
                        joint("G1").raise("K1", "leads", "0", "1").build(),
                        joint("G2").raise("K1", "leads", "0", "1").build()));
        assertTrue(twice.getMessage().contains("key result K1"), twice.getMessage());
    }
}
