// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.goals.GoalReport;
import dev.alidade.goals.GoalState;
import dev.alidade.goals.KeyResultState;
import dev.alidade.report.Figures;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much of the way to each target is done, against how much of the time has passed. */
final class GoalPicture {
    private static final int MOST = 12;

    private GoalPicture() {}

    static Optional<Picture> of(GoalReport report) {
        ImmutableList<Bar> all = report.goals().stream()
                .flatMap(goal -> goal.keyResults().stream()
                        .filter(result -> result.attainment().isPresent())
                        .map(result -> bar(goal, result)))
                .collect(ImmutableList.toImmutableList());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Bar> bars = all.size() <= MOST ? all : all.subList(0, MOST);
        ImmutableList<String> notes = ImmutableList.of(
                "Part of the way to the target done at the latest reading. Dashed: the part of the time"
                        + " that had passed by then."
                        + (all.size() > MOST ? " The first %s of %s.".formatted(MOST, all.size()) : ""));
        return Optional.of(Words.of(bars, notes)
                .picture("goals", "How far the goals are", new Bars(bars, 1, OptionalDouble.empty(), notes)));
    }

    private static Bar bar(GoalState goal, KeyResultState result) {
        boolean behind = result.onPace().filter(pace -> !pace).isPresent();
        String pace = result.onPace().isEmpty() ? "" : behind ? ", behind" : ", on pace";
        return new Bar(
                goal.title().orElse(goal.id()) + ": " + result.measure(),
                Figures.percent(result.attainment().orElseThrow().raw()) + pace,
                result.attainment().orElseThrow().clamped(),
                Optional.empty(),
                behind ? "low" : "one",
                result.elapsed());
    }
}
