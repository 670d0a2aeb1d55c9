// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.KeyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds goals that pull one number in opposite directions. */
final class Conflicts {
    private static final Comparator<GoalConflict> ORDER = Comparator.comparing(GoalConflict::raisedBy)
            .thenComparing(GoalConflict::loweredBy)
            .thenComparing(GoalConflict::raisingKeyResult)
            .thenComparing(GoalConflict::loweringKeyResult);

    private Conflicts() {}

    static ImmutableList<GoalConflict> of(List<GoalTerm> inForce) {
        Map<String, List<Pull>> byMeasure = new TreeMap<>();
        for (GoalTerm term : inForce) {
            for (KeyResult keyResult : term.goal().keyResults()) {
                byMeasure
                        .computeIfAbsent(name(keyResult.measure()), measure -> new ArrayList<>())
                        .add(new Pull(term.goal(), keyResult));
            }
        }
        List<GoalConflict> conflicts = new ArrayList<>();
        for (List<Pull> pulls : byMeasure.values()) {
            for (Pull up : pulls) {
                for (Pull down : pulls) {
                    up.against(down).ifPresent(conflicts::add);
                }
            }
        }
        return ImmutableList.sortedCopyOf(ORDER, conflicts);
    }

    /** One name for a measure, however it is written. */
    private static String name(String measure) {
        return measure.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private record Pull(Goal goal, KeyResult keyResult) {
        /** The conflict between this pull upwards and another goal's downwards on the same days, if they are such. */
        Optional<GoalConflict> against(Pull down) {
            LocalDate from = goal.from().isAfter(down.goal.from()) ? goal.from() : down.goal.from();
            LocalDate to = goal.to().isBefore(down.goal.to()) ? goal.to() : down.goal.to();
            return keyResult.direction() == GoalDirection.UP
                            && down.keyResult.direction() == GoalDirection.DOWN
                            && !goal.id().equals(down.goal.id())
                            && from.isBefore(to)
                    ? Optional.of(new GoalConflict(
                            keyResult.measure(),
                            goal.id(),
                            keyResult.id(),
                            down.goal.id(),
                            down.keyResult.id(),
                            from,
                            to))
                    : Optional.empty();
        }
    }
}
