// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What goals, key results, readings and pay can't be. */
class GoalTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 1);
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    private static void assertSays(String part, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static GoalBuilder goal() {
        return Goal.builder("G1", FIRST, END);
    }

    private static CompensationComponent pay(String weight) {
        return CompensationComponent.of("head", Department.MARKETING, new BigDecimal(weight), "G1");
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertEquals(
                goal().raise("K1", "leads", "10", "2E+2").build(),
                goal().raise("K1", "leads", "10.0", "200").build());
        assertEquals(
                new KeyResultReading("K1", NOON, new BigDecimal("1.50")),
                new KeyResultReading("K1", NOON, new BigDecimal("1.5")));
        assertEquals(pay("0.10"), pay("0.1"));
        assertEquals(new BigDecimal("0.1"), pay("0.10").weight());
        assertEquals(
                Optional.of(new BigDecimal("10")),
                goal().raise("K1", "leads", "10.0", "200")
                        .build()
                        .keyResults()
                        .get(0)
                        .baseline());
    }

    @Test
    void theOrderInWhichPartsAreGivenLeavesNoTrace() {
        GoalRevision early = GoalRevision.ofTarget(NOON, "K1", BigDecimal.ONE);
        GoalRevision late = GoalRevision.ofOther(NOON.plusSeconds(1));
        assertEquals(
                goal().raise("K1", "leads", "0", "1")
                        .raise("K2", "deals", "0", "1")
                        .revision(early)
                        .revision(late)
                        .build(),
                goal().raise("K2", "deals", "0", "1")
                        .raise("K1", "leads", "0", "1")
                        .revision(late)
                        .revision(early)
                        .build());
    }

    @Test
    void revisionsOfOneInstantHaveAnOrder() {
        List<GoalRevision> ordered = List.of(
                GoalRevision.ofOther(NOON),
                new GoalRevision(NOON, Optional.of("K1"), Optional.empty()),
                GoalRevision.ofTarget(NOON, "K1", BigDecimal.ZERO),
                GoalRevision.ofTarget(NOON, "K1", BigDecimal.ONE),
                new GoalRevision(NOON, Optional.of("K2"), Optional.empty()));
        for (List<GoalRevision> given : List.of(ordered, Lists.reverse(ordered))) {
            GoalBuilder goal = goal().raise("K1", "leads", "0", "1").raise("K2", "deals", "0", "1");
            given.forEach(goal::revision);
            assertEquals(ordered, goal.build().revisions());
        }
    }

    @Test
    void aGoalOfSalesMayBeJoint() {
        assertTrue(goal().owners(Department.SALES).build().ownedBySales());
        assertTrue(goal().owners(Department.BOTH).build().ownedBySales());
        assertFalse(goal().owners(Department.MARKETING).build().ownedBySales());
        assertFalse(goal().build().jointlyOwned());
    }

    @Test
    void aGoalNeedsADay() {
        assertSays(
                "no day from 2024-01-01 to 2024-01-01",
                () -> Goal.builder("G1", FIRST, FIRST).build());
        assertSays(
                "years 1 to 9999",
                () -> Goal.builder("G1", FIRST, LocalDate.of(10_000, 1, 2)).build());
    }

    @Test
    void aRevisionNamesAKeyResultOfTheGoal() {
        assertSays(
                "key result K9",
                () -> goal().revision(GoalRevision.ofTarget(NOON, "K9", BigDecimal.ONE))
                        .build());
        assertSays("of no key result", () -> new GoalRevision(NOON, Optional.empty(), Optional.of(BigDecimal.ONE)));
    }

    @Test
    void keyResultsHaveDifferentIds() {
        assertSays(
                "two key results have the id K1",
                () -> goal().raise("K1", "a", "0", "1")
                        .raise("K1", "b", "0", "1")
                        .build());
    }

    @Test
    void numbersThatNobodyMeantAreRefused() {
        for (String absurd : List.of("1E+31", "1E-19", "1E+999999999", "1E-999999999")) {
            assertSays("decimals", () -> new KeyResultReading("K1", NOON, new BigDecimal(absurd)));
        }
        assertEquals(
                0,
                new KeyResultReading("K1", NOON, new BigDecimal("0E+99"))
                        .value()
                        .signum());
    }

    @Test
    void weightsAreSharesOfTheWhole() {
        assertSays("Maybe it is a percentage", () -> pay("20"));
        assertSays("not between 0 and 1", () -> pay("-0.1"));
        assertSays("more than 12 decimals", () -> pay("0.0000000000001"));
    }
}
