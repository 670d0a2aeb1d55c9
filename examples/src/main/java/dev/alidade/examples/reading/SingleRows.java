// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.measure.IssueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of which each key should have one: the same again counts once, several different ones not at all. */
final class SingleRows<V> {
    private final IssueKind repeated;
    private final IssueKind conflicting;
    private final Map<String, List<V>> rows = new TreeMap<>();

    /** For a table and what one of its rows tells, such as {@code customer_periods} and "a customer's period". */
    SingleRows(String table, String what) {
        String id = table.replace('_', '-');
        repeated = new IssueKind(
                id + ".repeated-row", "A row of %s is there again without change; one counts.".formatted(what));
        conflicting = new IssueKind(
                id + ".conflicting-rows",
                "A row of %s is there again with other contents; no such row counts.".formatted(what));
    }

    void add(String key, V value) {
        rows.computeIfAbsent(key, first -> new ArrayList<>(1)).add(value);
    }

    /** The single ones in the order of their keys; the others are counted, with their keys as examples. */
    ImmutableList<V> facts(Findings findings) {
        ImmutableList.Builder<V> facts = ImmutableList.builder();
        rows.forEach((key, values) -> {
            if (values.stream().distinct().count() > 1) {
                values.forEach(value -> findings.add(conflicting, key));
            } else {
                facts.add(values.get(0));
                values.subList(1, values.size()).forEach(value -> findings.add(repeated, key));
            }
        });
        return facts.build();
    }

    /** The different rows of the keys that have several. */
    ImmutableList<V> conflicts() {
        return rows.values().stream()
                .map(ImmutableSet::copyOf)
                .filter(different -> different.size() > 1)
                .flatMap(ImmutableSet::stream)
                .collect(ImmutableList.toImmutableList());
    }
}
