// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One tally for each group of facts. */
final class GroupedTally<T, R> extends CellTally<T, Grouped<R>> {
    private final Tally<T, R> empty; // stays so
    private final String name;
    private final Function<? super T, Optional<String>> key;
    private final Supplier<Nested<T, R>> fresh;
    private final Keyed<Nested<T, R>> groups;
    private final Keyed<Nested<T, R>> ungrouped;

    GroupedTally(Analysis<T, R> each, String name, Function<? super T, Optional<String>> key, Window window) {
        this(each, name, key, window, each.tally(window));
    }

    private GroupedTally(
            Analysis<T, R> each,
            String name,
            Function<? super T, Optional<String>> key,
            Window window,
            Tally<T, R> empty) {
        super(Settings.of("by", 1).with("name", name).with("each", empty.toBytes()), window);
        this.empty = empty;
        this.name = name;
        this.key = key;
        fresh = () -> new Nested<>(each, window, empty);
        groups = cell("groups", new Keyed<>(fresh));
        ungrouped = cell("ungrouped", new Keyed<>(fresh));
    }

    @Override
    public void add(T fact) {
        occupy();
        try {
            Optional<String> group = key.apply(fact);
            if (group.isPresent()) {
                groups.at(group.get()).add(fact);
            } else {
                ungrouped.at("").add(fact);
            }
        } finally {
            release();
        }
    }

    @Override
    public Grouped<R> result() {
        occupy();
        try {
            return result(all());
        } finally {
            release();
        }
    }

    @Override
    protected Grouped<R> resultAmong(CellTally<T, Grouped<R>> whole) {
        occupy();
        try {
            return result(((GroupedTally<T, R>) whole).all());
        } finally {
            release();
        }
    }

    /** The facts of all groups and of none together. */
    private Nested<T, R> all() {
        Nested<T, R> all = fresh.get();
        groups.forEach((group, tally) -> all.merge(tally));
        ungrouped.find("").ifPresent(all::merge);
        return all;
    }

    private Grouped<R> result(Nested<T, R> whole) {
        ImmutableSortedMap.Builder<String, R> results = ImmutableSortedMap.naturalOrder();
        groups.forEach(
                (group, tally) -> tally.resultUnlike(empty, whole).ifPresent(result -> results.put(group, result)));
        return new Grouped<>(
                name, results.build(), ungrouped.find("").flatMap(tally -> tally.resultUnlike(empty, whole)));
    }
}
