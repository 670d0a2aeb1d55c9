// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.BadValue;
import dev.alidade.examples.csv.Decimals;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.GoalRevision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was changed of goals after they were set. */
final class GoalChangeRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("goal_changes.repeated-row", "A change of a goal is there again; one row counts.");
    private static final Comparator<OfGoal> ORDER = Comparator.comparing(OfGoal::goal)
            .thenComparing(change -> change.revision().at())
            .thenComparing(change -> change.revision().keyResultId().orElse(""))
            .thenComparing(change -> change.revision().target().orElse(BigDecimal.ZERO))
            .thenComparing(change -> change.revision().target().isPresent());

    private final List<OfGoal> changes = new ArrayList<>();

    /** A change and its goal. */
    record OfGoal(String goal, GoalRevision revision) {}

    @Override
    public void use(Row row) {
        String goal = row.required("goal_id");
        Instant at = row.instant("at");
        Optional<String> keyResult = row.text("key_result_id");
        Optional<BigDecimal> target = Decimals.optional(row, "target");
        if (target.isPresent() && keyResult.isEmpty()) {
            throw new BadValue("", "a target and no key_result_id, wanted the key result whose target it is");
        }
        changes.add(new OfGoal(goal, new GoalRevision(at, keyResult, target)));
    }

    /** The changes before an instant, in the order of goals and times. */
    ImmutableList<OfGoal> changes(Findings findings, Instant asOf) {
        List<OfGoal> sorted = changes.stream()
                .filter(change -> change.revision().at().isBefore(asOf))
                .sorted(ORDER)
                .toList();
        ImmutableList.Builder<OfGoal> distinct = ImmutableList.builder();
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i).equals(sorted.get(i - 1))) {
                findings.add(REPEATED, sorted.get(i).goal());
            } else {
                distinct.add(sorted.get(i));
            }
        }
        return distinct.build();
    }
}
