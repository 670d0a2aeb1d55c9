// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.function.Function;

/** One tally for each group of facts. */
final class GroupedTally<T, R> extends CellTally<T, Grouped<R>> {
    private final String name;
    private final Function<? super T, Optional<String>> key;
    private final Keyed<Nested<T, R>> groups;
    private final Keyed<Nested<T, R>> ungrouped;

    GroupedTally(Analysis<T, R> each, String name, Function<? super T, Optional<String>> key, Window window) {
        super(settings(each, name, window), window);
        this.name = name;
        this.key = key;
        groups = cell("groups", new Keyed<>(() -> new Nested<>(each, window)));
        ungrouped = cell("ungrouped", new Keyed<>(() -> new Nested<>(each, window)));
    }

    /** The bytes of an empty tally name the analysis, its version and its settings. */
    private static Settings settings(Analysis<?, ?> each, String name, Window window) {
        return Settings.of("by", 1)
                .with("name", name)
                .with("each", each.tally(window).toBytes());
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
        groups.forEach((group, tally) -> results.put(group, tally.result()));
        return new Grouped<>(name, results.build(), ungrouped.find("").map(Nested::result));
    }
}
