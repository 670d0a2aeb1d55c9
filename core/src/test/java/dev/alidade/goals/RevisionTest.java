// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.WINDOW;
import static dev.alidade.goals.GoalFixture.day;
import static dev.alidade.goals.GoalFixture.issues;
import static dev.alidade.goals.GoalFixture.joint;
import static dev.alidade.goals.GoalFixture.reading;
import static dev.alidade.goals.GoalFixture.report;
import static dev.alidade.goals.GoalFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalBuilder;
import dev.alidade.model.GoalRevision;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of goals that are re-set. */
class RevisionTest {
    private static GoalBuilder leads() {
        return joint("G1").raise("K1", "leads", "0", "100");
    }

    private static GoalRevision target(int day, String target) {
        return GoalRevision.ofTarget(day(day), "K1", new BigDecimal(target));
    }

    @Test
    void aLoweredTargetIsAttainedSoonerAndTheFirstOneStillTells() {
        Goal goal = leads().revision(target(50, "50")).build();
        GoalState state = report(goal, reading("K1", 90, "50")).goals().get(0);
        assertEquals(Optional.of(new Attainment(1, 1, 1)), state.attainment());
        assertEquals(Optional.of(new Attainment(.5, .5, 1)), state.firstAttainment());
        assertEquals(1, state.revisions());
        assertEquals(1, state.eased());
    }

    @Test
    void aRaisedTargetIsAChangeThatEasesNothing() {
        GoalState state =
                report(leads().revision(target(50, "150")).build()).goals().get(0);
        assertEquals(1, state.revisions());
        assertEquals(0, state.eased());
    }

    @Test
    void theSameTargetSetAgainIsAChangeThatEasesNothing() {
        GoalState state =
                report(leads().revision(target(50, "100")).build()).goals().get(0);
        assertEquals(1, state.revisions());
        assertEquals(0, state.eased());
    }

    @Test
    void whatIsToFallIsEasedByAHigherTarget() {
        Goal goal = joint("G1")
                .lower("K1", "days", "10", "2")
                .revision(target(50, "5"))
                .build();
        assertEquals(1, report(goal).goals().get(0).eased());
    }

    @Test
    void aChangeAtAsOfIsNotKnownYet() {
        Goal goal = leads().revision(target(50, "50")).build();
        GoalState before =
                report(settings(goal), WINDOW.withAsOf(day(50))).goals().get(0);
        assertEquals(new BigDecimal("100"), before.keyResults().get(0).target());
        assertEquals(0, before.revisions());
        GoalState after =
                report(settings(goal), WINDOW.withAsOf(day(51))).goals().get(0);
        assertEquals(new BigDecimal("50"), after.keyResults().get(0).target());
    }

    @Test
    void goalsChangedInTheWindowAreCountedOnceEach() {
        GoalReport report = report(settings(
                leads().revision(target(5, "90"))
                        .revision(target(6, "80"))
                        .revision(GoalRevision.ofOther(day(7)))
                        .build(),
                joint("G2").revision(GoalRevision.ofOther(day(-1))).build(),
                joint("G3").build()));
        assertEquals(Proportion.of(1, 3), report.revised());
        assertEquals(3, report.goals().get(0).revisions());
        assertEquals(2, report.goals().get(0).eased());
    }

    @Test
    void aChangeBeforeTheWindowHoldsAndIsNoneOfTheWindow() {
        GoalState state =
                report(leads().revision(target(-5, "90")).build()).goals().get(0);
        assertEquals(new BigDecimal("90"), state.keyResults().get(0).target());
        assertEquals(0, state.revisions());
        assertEquals(0, state.eased());
    }

    @Test
    void twoTargetsOfOneInstantAreLeftOutAndTheOneBeforeStands() {
        Goal goal = leads().revision(target(10, "90"))
                .revision(target(20, "70"))
                .revision(target(20, "60"))
                .build();
        GoalReport report = report(goal);
        assertEquals(
                new BigDecimal("90"), report.goals().get(0).keyResults().get(0).target());
        assertEquals(1, issues(report, GoalIssues.CONTRADICTING_TARGETS));
        assertEquals(1, report.goals().get(0).eased());
    }

    @Test
    void aChangeBeforeTheGoalWasSetIsCounted() {
        Goal goal = leads().setAt(day(10)).revision(target(5, "90")).build();
        assertEquals(1, issues(report(goal), GoalIssues.REVISED_BEFORE_SET));
        assertEquals(0, issues(report(settings(goal), WINDOW.withAsOf(day(5))), GoalIssues.REVISED_BEFORE_SET));
    }
}
