// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/** An analysis once for each group of facts. */
final class GroupedAnalysis<T, R> implements Analysis<T, Grouped<R>> {
    private final Analysis<T, R> each;
    private final String name;
    private final Function<? super T, Optional<String>> key;

    GroupedAnalysis(Analysis<T, R> each, String name, Function<? super T, Optional<String>> key) {
        this.each = requireNonNull(each, "each");
        this.name = requireNonNull(name, "name");
        this.key = requireNonNull(key, "key");
    }

    @Override
    public Tally<T, Grouped<R>> tally(Window window) {
        return new GroupedTally<>(each, name, key, window);
    }

    @Override
    public Tally<T, Grouped<R>> tally(Window window, byte[] saved) {
        return CellTally.restore(new GroupedTally<>(each, name, key, window), saved);
    }
}
