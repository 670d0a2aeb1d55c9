// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.model.Goal;
import dev.alidade.model.KeyResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells where goals stand, from their readings. */
final class GoalStates {
    private final ReadingCells readings;
    private final Window window;

    GoalStates(ReadingCells readings, Window window) {
        this.readings = readings;
        this.window = window;
    }

    GoalState of(GoalTerm term) {
        Goal goal = term.goal();
        long eased = 0;
        ImmutableList.Builder<KeyResultState> keyResults = ImmutableList.builder();
        for (KeyResult keyResult : goal.keyResults()) {
            Targets targets = Targets.of(keyResult, goal.revisions(), window);
            eased += targets.eased();
            keyResults.add(of(keyResult, targets.target(), term));
        }
        ImmutableList<KeyResultState> states = keyResults.build();
        return new GoalState(
                goal.id(),
                goal.title(),
                goal.kind(),
                goal.owners(),
                goal.agreedBy(),
                goal.from(),
                goal.to(),
                states,
                states.stream().mapToLong(KeyResultState::readings).sum(),
                Progress.mean(states.stream()
                        .flatMap(state -> state.attainment().stream())
                        .toList()),
                Progress.mean(states.stream()
                        .flatMap(state -> state.firstAttainment().stream())
                        .toList()),
                goal.revisions().stream()
                        .filter(revision -> window.selects(revision.at()))
                        .count(),
                eased);
    }

    private KeyResultState of(KeyResult keyResult, BigDecimal target, GoalTerm term) {
        Optional<Instant> readAt = readings.latestAt(keyResult.id());
        Optional<BigDecimal> value = readings.value(keyResult.id());
        Optional<Progress> progress = progress(keyResult, target, value);
        Optional<Boolean> reached = value.map(number -> Progress.ahead(number, target, keyResult.direction()) <= 0);
        boolean held = keyResult
                .baseline()
                .filter(number -> number.compareTo(target) == 0)
                .isPresent();
        return new KeyResultState(
                keyResult.id(),
                keyResult.measure(),
                keyResult.direction(),
                keyResult.baseline(),
                keyResult.target(),
                target,
                readings.inWindow(keyResult.id()),
                readAt,
                value,
                progress.map(Progress::attainment),
                progress(keyResult, keyResult.target(), value).map(Progress::attainment),
                reached,
                readAt.map(at -> OptionalDouble.of(term.passed(at)
                                .divide(term.length(), MathContext.DECIMAL128)
                                .doubleValue()))
                        .orElse(OptionalDouble.empty()),
                held
                        ? reached
                        : progress.map(way -> way.keepsUpWith(term.passed(readAt.orElseThrow()), term.length())));
    }

    private static Optional<Progress> progress(KeyResult keyResult, BigDecimal target, Optional<BigDecimal> value) {
        return value.flatMap(number ->
                keyResult.baseline().flatMap(baseline -> Progress.of(baseline, target, keyResult.direction(), number)));
    }

    /** The mean over goals; empty when none has an attainment. */
    static Optional<Attainment> mean(List<GoalState> goals) {
        return Progress.mean(
                goals.stream().flatMap(goal -> goal.attainment().stream()).toList());
    }
}
