// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.measure.IssueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rows tell of things of which each has one row: a row that is there again counts once, rows of one id with different
 * contents don't count at all.
 */
final class UniqueRows<T> {
    private final IssueKind repeated;
    private final IssueKind conflicting;
    private final Map<String, List<T>> rows = new TreeMap<>();

    UniqueRows(IssueKind repeated, IssueKind conflicting) {
        this.repeated = repeated;
        this.conflicting = conflicting;
    }

    void add(String id, T row) {
        rows.computeIfAbsent(id, any -> new ArrayList<>(1)).add(row);
    }

    /** What is told without contradiction, in the order of the ids. */
    ImmutableList<T> usable(Findings findings) {
        ImmutableList.Builder<T> usable = ImmutableList.builder();
        rows.forEach((id, same) -> {
            if (same.stream().distinct().count() > 1) {
                same.forEach(row -> findings.add(conflicting, id));
            } else {
                usable.add(same.get(0));
                same.subList(1, same.size()).forEach(row -> findings.add(repeated, id));
            }
        });
        return usable.build();
    }
}
