// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header row of a file: which of its columns holds which of ours. */
final class Header {
    private static final int NONE = -1;
    private static final int LONGEST_SIMILAR = 60;

    private final TableSource source;
    private final int width;
    private final Map<String, Integer> deciding = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ImmutableSortedSet<String> unknown;

    /**
     * Finds our columns.
     *
     * @throws Unusable if a column is there twice, or one that is needed is missing
     */
    Header(TableSource source, List<String> names) {
        this.source = source;
        width = names.size();
        Map<String, Integer> found = places(names);
        for (String column : source.table().columns()) {
            ColumnRule rule = source.rule(column);
            if (rule.constant().isEmpty()) {
                places.put(column, place(column, rule, found));
            }
        }
        source.rowRule().columns().forEach(column -> deciding.put(column, deciding(column, found)));
        unknown = source.usedElsewhere().stream()
                .flatMap(others -> found.keySet().stream().filter(name -> !others.contains(name)))
                .filter(name -> !source.used().contains(name))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private Map<String, Integer> places(List<String> names) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> stripped = new ArrayList<>();
        for (String name : names) {
            if (name.indexOf('\0') >= 0) {
                throw new Unusable(
                        "%s, line 1: a NUL character in the header. Maybe the file is UTF-16; save it as UTF-8."
                                .formatted(file()));
            }
            stripped.add(name.strip());
        }
        for (String name : stripped) {
            if (found.put(name, found.size()) != null) {
                throw new Unusable("%s, line 1: column %s is there twice, wanted each name once."
                        .formatted(file(), Quoted.of(name)));
            }
        }
        return found;
    }

    private int place(String column, ColumnRule rule, Map<String, Integer> found) {
        Integer place = found.get(rule.column());
        if (place != null) {
            return place;
        }
        if (source.table().required().contains(column) || rule.explicit()) {
            throw new Unusable("%s, line 1: column %s is missing; the columns are %s.%s"
                    .formatted(file(), label(column), listed(found), similar(column, found)));
        }
        return NONE;
    }

    /** A hint at a column that may be the one that is missing. */
    private String similar(String column, Map<String, Integer> found) {
        return found.keySet().stream()
                .filter(name -> name.length() <= LONGEST_SIMILAR && alike(name, column))
                .findFirst()
                .map(name -> " Maybe it is %s: then put %s.%s = %s into a file for --mapping."
                        .formatted(Quoted.of(name), source.table().tableName(), column, name))
                .orElse("");
    }

    private static boolean alike(String name, String column) {
        String plain = name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return plain.equals(column) || ("total_" + plain).equals(column);
    }

    private int deciding(String column, Map<String, Integer> found) {
        Integer place = found.get(column);
        if (place == null) {
            throw new Unusable(
                    "%s, line 1: column %s, which decides by the mapping which rows count, is missing; the columns are %s."
                            .formatted(file(), column, listed(found)));
        }
        return place;
    }

    private static String listed(Map<String, Integer> found) {
        String all = Quoted.of(String.join(", ", found.keySet()));
        return found.size() == 1 && all.matches(".*[;\\t|].*|.*u0009.*")
                ? all + ". Maybe the columns are not separated by commas"
                : all;
    }

    String file() {
        return source.file();
    }

    int longestValue() {
        return source.table().longestValue();
    }

    int width() {
        return width;
    }

    ImmutableSortedSet<String> unknown() {
        return unknown;
    }

    boolean counts(String[] fields) {
        return deciding.isEmpty() || source.rowRule().counts(column -> fields[deciding.getOrDefault(column, NONE)]);
    }

    /** Our name of a column, with the file's own where it differs. */
    String label(String column) {
        ColumnRule rule = source.rule(column);
        if (rule.constant().isPresent()) {
            return column + " (a constant of the mapping)";
        }
        return rule.column().equals(column) ? column : "%s (%s in the file)".formatted(column, rule.column());
    }

    String value(String column, String[] fields) {
        ColumnRule rule = source.rule(column);
        Optional<String> constant = rule.constant();
        if (constant.isPresent()) {
            return constant.get();
        }
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("Table %s has no column %s.".formatted(source.table(), column));
        }
        return place == NONE ? "" : rule.ours(fields[place]);
    }
}
