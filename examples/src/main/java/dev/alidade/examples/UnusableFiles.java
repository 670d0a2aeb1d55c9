// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Unusable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that can't be used: all are read before a review refuses, so that it can name them all. */
final class UnusableFiles {
    private final Path folder;
    private final List<KnownTable> others = new ArrayList<>();
    private @Nullable Unusable first;

    UnusableFiles(Path folder) {
        this.folder = folder;
    }

    /** Learns of a table whose file can't be used. */
    void add(KnownTable table, Unusable failure) {
        if (first == null) {
            first = failure;
        } else {
            others.add(table);
        }
    }

    /**
     * Refuses if there was any.
     *
     * @throws Unusable with the reason of the first file, and the names of the others
     */
    void requireNone() {
        Optional<Unusable> failure = Optional.ofNullable(first);
        if (failure.isPresent()) {
            throw others.isEmpty()
                    ? failure.get()
                    : new Unusable(
                            "%s Nor can %s be used; alidade check %s says why."
                                    .formatted(
                                            failure.get().getMessage(),
                                            others.stream()
                                                    .map(KnownTable::fileName)
                                                    .distinct()
                                                    .collect(Collectors.joining(", ")),
                                            folder),
                            failure.get());
        }
    }
}
