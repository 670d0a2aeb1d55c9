// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.END;
import static dev.alidade.goals.GoalFixture.FIRST;
import static dev.alidade.goals.GoalFixture.WINDOW;
import static dev.alidade.goals.GoalFixture.day;
import static dev.alidade.goals.GoalFixture.issues;
import static dev.alidade.goals.GoalFixture.measurement;
import static dev.alidade.goals.GoalFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How far marketing's pay hangs on goals of sales. */
class PayTest {
    private static final GoalSettings GOALS = GoalSettings.builder()
            .goals(List.of(
                    Goal.builder("sales", FIRST, END).owners(Department.SALES).build(),
                    Goal.builder("joint", FIRST, END).owners(Department.BOTH).build(),
                    Goal.builder("awards", FIRST, END)
                            .owners(Department.MARKETING)
                            .build(),
                    Goal.builder("last year", FIRST.minusDays(300), FIRST)
                            .owners(Department.SALES)
                            .build()))
            .build();

    private static CompensationComponent tied(String role, String weight, String goal) {
        return CompensationComponent.of(role, Department.MARKETING, new BigDecimal(weight), goal);
    }

    private static CompensationComponent fixed(String role, String weight) {
        return new CompensationComponent(
                role,
                Department.MARKETING,
                new BigDecimal(weight),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CompensationComponent dated(LocalDate from, LocalDate to) {
        return new CompensationComponent(
                "head",
                Department.MARKETING,
                new BigDecimal("0.1"),
                Optional.of("sales"),
                Optional.of(from),
                Optional.of(to));
    }

    private static PayLinkage pay(GoalFact... facts) {
        return report(GOALS, facts).pay();
    }

    @Test
    void aRoleIsTiedByAnyPartOfItsPayThatHangsOnAGoalOfSales() {
        PayLinkage pay = pay(
                fixed("head", "0.8"),
                tied("head", "0.2", "sales"),
                tied("events", "0.1", "joint"),
                tied("web", "0.3", "awards"),
                fixed("print", "1"));
        assertEquals(Proportion.of(2, 4), pay.tied());
        assertEquals(.075, pay.stake().orElseThrow(), 1e-15);
        assertEquals(
                new RolePay("head", new BigDecimal("0.2"), new BigDecimal("1")),
                pay.roles().get(1));
    }

    @Test
    void rolesWithoutATieAreNamed() {
        GoalReport report = report(GOALS, tied("head", "0.2", "sales"), fixed("print", "1"));
        assertEquals(
                ImmutableList.of("print"),
                measurement(report, GoalMetrics.PAY_LINKAGE).evidence().examples());
    }

    @Test
    void aGoalThatIsOverTiesNobody() {
        assertEquals(Proportion.of(0, 1), pay(tied("head", "0.2", "last year")).tied());
    }

    @Test
    void aWeightOfZeroTiesNobody() {
        assertEquals(Proportion.of(0, 1), pay(tied("head", "0", "sales")).tied());
    }

    @Test
    void anUnknownGoalTiesNobodyAndIsCounted() {
        GoalReport report = report(GOALS, tied("head", "0.2", "revenue"));
        assertEquals(Proportion.of(0, 1), report.pay().tied());
        assertEquals(1, issues(report, GoalIssues.UNKNOWN_GOAL));
    }

    @Test
    void onlyRolesOfMarketingCount() {
        for (Department department : List.of(Department.SALES, Department.BOTH, Department.OTHER)) {
            assertEquals(
                    Proportion.of(0, 0),
                    pay(CompensationComponent.of("rep", department, new BigDecimal("0.5"), "sales"))
                            .tied());
        }
    }

    @Test
    void payIsThatOfTheLastKnownDayOfTheWindow() {
        assertEquals(Proportion.of(1, 1), pay(dated(END.minusDays(1), END)).tied());
        assertEquals(Proportion.of(0, 0), pay(dated(FIRST, END.minusDays(1))).tied());
        assertEquals(Proportion.of(0, 0), pay(dated(END, END.plusDays(1))).tied());
        GoalReport earlier = report(GOALS, WINDOW.withAsOf(day(50)), dated(FIRST, END.minusDays(1)));
        assertEquals(Proportion.of(1, 1), earlier.pay().tied());
    }

    @Test
    void partsAboveTheWholeAreCountedAndStakeTheWholeAtMost() {
        GoalReport report = report(GOALS, tied("head", "0.8", "sales"), tied("head", "0.8", "joint"));
        assertEquals(OptionalDouble.of(1), report.pay().stake());
        assertEquals(1, issues(report, GoalIssues.PAY_ABOVE_WHOLE));
    }

    @Test
    void withoutARoleOfMarketingThereIsNoValue() {
        GoalReport report = report(GOALS);
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report, GoalMetrics.PAY_LINKAGE).state());
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report, GoalMetrics.PAY_AT_STAKE).state());
    }
}
