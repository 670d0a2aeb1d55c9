// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Decimals;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.KeyResult;

/** The numbers by which goals are judged. */
final class KeyResultRows implements TableReader.Rows {
    private final UniqueRows<OfGoal> keyResults = new UniqueRows<>(
            new IssueKind("key_results.repeated-row", "A key result is there again without change; one row counts."),
            new IssueKind(
                    "key_results.conflicting-rows",
                    "A key result is there again with other contents or of another goal; no such row counts."));

    /** A key result and its goal. */
    record OfGoal(String goal, KeyResult keyResult) {}

    @Override
    public void use(Row row) {
        KeyResult keyResult = new KeyResult(
                row.required("key_result_id"),
                row.required("measure"),
                Decimals.optional(row, "baseline"),
                Decimals.required(row, "target"),
                row.requiredWord("direction", GoalDirection.class));
        keyResults.add(keyResult.id(), new OfGoal(row.required("goal_id"), keyResult));
    }

    ImmutableList<OfGoal> keyResults(Findings findings) {
        return keyResults.usable(findings);
    }
}
