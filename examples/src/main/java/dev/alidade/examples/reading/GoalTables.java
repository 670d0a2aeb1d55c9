// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Goals with their numbers, readings and changes, and what pay hangs on. */
final class GoalTables {
    private static final IssueKind UNKNOWN_GOAL = new IssueKind(
            "key_results.unknown-goal", "A key result names a goal that is in no row of goals; it is left out.");
    private static final IssueKind CHANGE_OF_UNKNOWN = new IssueKind(
            "goal_changes.unknown-goal",
            "A change names a goal that is in no row of goals, or a key result that the goal doesn't have; it is left"
                    + " out.");

    private final GoalRows goals = new GoalRows();
    private final KeyResultRows keyResults = new KeyResultRows();
    private final GoalChangeRows changes = new GoalChangeRows();
    private final GoalReadingRows readings = new GoalReadingRows();
    private final CompensationRows pay = new CompensationRows();

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.GOALS, goals);
        reader.accept(KnownTable.KEY_RESULTS, keyResults);
        reader.accept(KnownTable.GOAL_CHANGES, changes);
        reader.accept(KnownTable.GOAL_READINGS, readings);
        reader.accept(KnownTable.COMPENSATION, pay);
    }

    /** What was told before an instant. */
    CompanyGoals goals(Findings findings, Instant asOf, ZoneId zone) {
        return new CompanyGoals(
                joined(findings, asOf),
                readings.facts(findings, asOf),
                pay.facts(
                        findings,
                        part -> part.from()
                                .filter(day -> !begins(day, zone).isBefore(asOf))
                                .isEmpty()));
    }

    private static Instant begins(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private ImmutableList<Goal> joined(Findings findings, Instant asOf) {
        Map<String, Parts> parts = new TreeMap<>();
        for (Goal goal : goals.goals(findings)) {
            parts.put(goal.id(), new Parts(goal));
        }
        for (KeyResultRows.OfGoal row : keyResults.keyResults(findings)) {
            Optional.ofNullable(parts.get(row.goal()))
                    .ifPresentOrElse(
                            goal -> goal.keyResults.add(row.keyResult()),
                            () -> findings.add(UNKNOWN_GOAL, row.keyResult().id()));
        }
        for (GoalChangeRows.OfGoal row : changes.changes(findings, asOf)) {
            Optional.ofNullable(parts.get(row.goal()))
                    .filter(goal -> goal.has(row.revision()))
                    .ifPresentOrElse(
                            goal -> goal.revisions.add(row.revision()),
                            () -> findings.add(CHANGE_OF_UNKNOWN, row.goal()));
        }
        return parts.values().stream().map(Parts::goal).collect(ImmutableList.toImmutableList());
    }

    /** A goal on its way to being complete. */
    private static final class Parts {
        private final Goal goal;
        private final List<KeyResult> keyResults = new ArrayList<>();
        private final List<GoalRevision> revisions = new ArrayList<>();

        Parts(Goal goal) {
            this.goal = goal;
        }

        boolean has(GoalRevision revision) {
            return revision.keyResultId()
                    .map(id -> keyResults.stream()
                            .anyMatch(keyResult -> keyResult.id().equals(id)))
                    .orElse(true);
        }

        Goal goal() {
            return new Goal(
                    goal.id(),
                    goal.title(),
                    goal.kind(),
                    goal.owners(),
                    goal.agreedBy(),
                    goal.from(),
                    goal.to(),
                    goal.setAt(),
                    ImmutableList.copyOf(keyResults),
                    ImmutableList.copyOf(revisions));
        }
    }
}
