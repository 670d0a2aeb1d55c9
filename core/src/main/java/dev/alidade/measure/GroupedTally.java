// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.function.Function;

/** One tally for each group of facts. */
final class GroupedTally<T, R> extends CellTally<T, Grouped<R>> {
    private final byte[] empty; // names the analysis, its version and its settings
    private final String name;
    private final Function<? super T, Optional<String>> key;
    private final Keyed<Nested<T, R>> groups;
    private final Keyed<Nested<T, R>> ungrouped;

    GroupedTally(Analysis<T, R> each, String name, Function<? super T, Optional<String>> key, Window window) {
        this(each, name, key, window, each.tally(window).toBytes());
    }

    private GroupedTally(
            Analysis<T, R> each, String name, Function<? super T, Optional<String>> key, Window window, byte[] empty) {
        super(Settings.of("by", 1).with("name", name).with("each", empty), window);
        this.empty = empty;
        this.name = name;
        this.key = key;
        groups = cell("groups", new Keyed<>(() -> new Nested<>(each, window)));
        ungrouped = cell("ungrouped", new Keyed<>(() -> new Nested<>(each, window)));
    }

    @Override
    public void add(T fact) {
        Optional<String> group = key.apply(fact);
        if (group.isPresent()) {
            groups.at(group.get()).add(fact);
        } else {
            ungrouped.at("").add(fact);
        }
    }

    @Override
    public Grouped<R> result() {
        ImmutableSortedMap.Builder<String, R> results = ImmutableSortedMap.naturalOrder();
        groups.forEach((group, tally) -> tally.resultUnlike(empty).ifPresent(result -> results.put(group, result)));
        return new Grouped<>(name, results.build(), ungrouped.find("").flatMap(tally -> tally.resultUnlike(empty)));
    }
}
