// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The names in a file's header row, and their places. */
final class ColumnNames {
    private static final int MOST_LISTED = 40;
    private static final CharMatcher SEPARATORS = CharMatcher.anyOf(";\t|");

    private final TableSource source;
    private final ImmutableList<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    /**
     * Reads the names.
     *
     * @throws Unusable if one holds a NUL character, or is there twice in a file that is not a foreign export; columns
     *     without a name, as spreadsheets leave at the end, may be many
     */
    ColumnNames(TableSource source, List<String> written) {
        this.source = source;
        for (String name : written) {
            if (name.indexOf('\0') >= 0) {
                throw new Unusable(
                        "%s, line 1: a NUL character in the header. Maybe the file is UTF-16; save it as UTF-8."
                                .formatted(source.file()));
            }
        }
        names = written.stream().map(String::strip).collect(ImmutableList.toImmutableList());
        for (int place = 0; place < names.size(); place++) {
            if (places.putIfAbsent(key(names.get(place)), place) != null
                    && !names.get(place).isEmpty()) {
                twice.add(key(names.get(place)));
            }
        }
        if (!source.dialect().partial()) {
            names.stream().filter(name -> twice.contains(key(name))).findFirst().ifPresent(this::requireOnce);
        }
    }

    private String key(String name) {
        return source.dialect().anyCase() ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** The names in their order. */
    ImmutableList<String> names() {
        return names;
    }

    /**
     * The place of a column that may have several names.
     *
     * @throws Unusable if the name is there twice
     */
    OptionalInt place(List<String> wanted) {
        for (String name : wanted) {
            Integer place = places.get(key(name));
            if (place != null) {
                requireOnce(name);
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    private void requireOnce(String name) {
        if (twice.contains(key(name))) {
            throw new Unusable("%s, line 1: column %s is there twice, wanted each name once."
                    .formatted(source.file(), Quoted.of(name)));
        }
    }

    /** The names for a message: each cut by itself, and of very many the first. */
    String listed() {
        String all = "'%s'%s"
                .formatted(
                        names.stream().limit(MOST_LISTED).map(Quoted::cut).collect(Collectors.joining(", ")),
                        names.size() > MOST_LISTED ? " and %d more".formatted(names.size() - MOST_LISTED) : "");
        return names.size() == 1 && SEPARATORS.matchesAnyOf(names.get(0))
                ? all + ". Maybe the columns are not separated by commas"
                : all;
    }
}
