// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.END;
import static dev.alidade.goals.GoalFixture.FIRST;
import static dev.alidade.goals.GoalFixture.joint;
import static dev.alidade.goals.GoalFixture.measurement;
import static dev.alidade.goals.GoalFixture.report;
import static dev.alidade.goals.GoalFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.model.Goal;
import dev.alidade.model.GoalBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which goals pull against each other. */
class ConflictTest {
    private static final Goal MORE =
            joint("G1").raise("K1", "Leads handed over", "100", "200").build();

    private static GoalBuilder fewer(LocalDate from, LocalDate to) {
        return Goal.builder("G2", from, to).lower("K2", "leads  handed over ", "100", "60");
    }

    private static List<GoalConflict> conflicts(Goal... goals) {
        return report(settings(goals)).conflicts();
    }

    @Test
    void oneGoalToRaiseANumberAndOneToLowerItPullAgainstEachOther() {
        Goal fewer = fewer(FIRST.plusDays(10), END.plusDays(10)).build();
        assertEquals(
                List.of(new GoalConflict("Leads handed over", "G1", "K1", "G2", "K2", FIRST.plusDays(10), END)),
                conflicts(MORE, fewer));
        assertEquals(
                1,
                measurement(report(settings(MORE, fewer)), GoalMetrics.CONFLICTS)
                        .value()
                        .orElseThrow());
    }

    @Test
    void twoGoalsInOneDirectionDoNot() {
        assertEquals(
                List.of(),
                conflicts(
                        MORE,
                        joint("G2").raise("K2", "leads handed over", "0", "9").build()));
        assertEquals(
                0,
                measurement(report(settings(MORE)), GoalMetrics.CONFLICTS)
                        .value()
                        .orElseThrow());
    }

    @Test
    void goalsOnOtherNumbersDoNot() {
        assertEquals(
                List.of(),
                conflicts(MORE, joint("G2").lower("K2", "leads", "100", "60").build()));
    }

    @Test
    void goalsOneAfterTheOtherDoNot() {
        Goal first = Goal.builder("G3", FIRST, FIRST.plusDays(10))
                .raise("K3", "leads handed over", "1", "2")
                .build();
        assertEquals(List.of(), conflicts(first, fewer(FIRST.plusDays(10), END).build()));
        assertEquals(1, conflicts(first, fewer(FIRST.plusDays(9), END).build()).size());
    }

    @Test
    void oneGoalDoesNotPullAgainstItself() {
        Goal both = joint("G1")
                .raise("K1", "price", "1", "2")
                .lower("K2", "price", "2", "1")
                .build();
        assertEquals(List.of(), conflicts(both));
    }

    @Test
    void theyStandInTheOrderOfTheGoals() {
        Goal lower = joint("G0")
                .lower("K0", "leads handed over", "1", "0")
                .lower("K9", "cost", "1", "0")
                .build();
        Goal cost = joint("G4").raise("K4", "cost", "1", "2").build();
        assertEquals(
                List.of("G1", "G4"),
                conflicts(cost, lower, MORE).stream()
                        .map(GoalConflict::raisedBy)
                        .toList());
    }
}
