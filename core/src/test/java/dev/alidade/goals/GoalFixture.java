// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalBuilder;
import dev.alidade.model.GoalFact;
import dev.alidade.model.KeyResultReading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A second quarter of 100 days, and what tests of goals say again and again. */
final class GoalFixture {
    static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    static final LocalDate END = FIRST.plusDays(100);
    static final Window WINDOW = Window.ofDays(FIRST, END, ZoneOffset.UTC);

    private GoalFixture() {}

    /** The beginning of a day of the window, numbered from 0; before it for less. */
    static Instant day(int number) {
        return FIRST.plusDays(number).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** A joint goal for the days of the window. */
    static GoalBuilder joint(String id) {
        return Goal.builder(id, FIRST, END)
                .owners(Department.SALES, Department.MARKETING)
                .agreedBy(Department.SALES, Department.MARKETING);
    }

    static KeyResultReading reading(String keyResult, int day, String value) {
        return new KeyResultReading(keyResult, day(day), new BigDecimal(value));
    }

    static GoalSettings settings(Goal... goals) {
        return GoalSettings.builder().goals(List.of(goals)).build();
    }

    static GoalReport report(Goal goal, GoalFact... facts) {
        return report(settings(goal), facts);
    }

    static GoalReport report(GoalSettings settings, GoalFact... facts) {
        return report(settings, WINDOW, facts);
    }

    static GoalReport report(GoalSettings settings, Window window, GoalFact... facts) {
        return Goals.of(settings).measure(List.of(facts), window);
    }

    static Measurement measurement(GoalReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measured -> measured.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** How often an oddity was found. */
    static long issues(GoalReport report, IssueKind kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
