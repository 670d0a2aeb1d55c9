// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The header row of a file: which of its columns holds which of ours. */
final class Header {
    private static final int NONE = -1;
    private static final String CURRENCY = "currency";
    private static final String TOTAL = "total_";

    private final TableSource source;
    private final int width;
    private final Map<String, Integer> deciding = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ImmutableList<Spread.Column> spread;
    private final ImmutableSortedSet<String> unknown;
    private final ImmutableSortedSet<String> missing;

    /**
     * Finds our columns.
     *
     * @throws Unusable if a column is there twice, or one that is needed is missing
     */
    Header(TableSource source, List<String> names) {
        this.source = source;
        width = names.size();
        ColumnNames found = new ColumnNames(source, names);
        ImmutableSortedSet.Builder<String> absent = ImmutableSortedSet.naturalOrder();
        source.rowRule().columns().forEach(column -> deciding.put(column, deciding(column, found)));
        source.rowRule().needed().stream()
                .filter(column -> deciding.getOrDefault(column, NONE) == NONE)
                .forEach(column -> absent.add(RowRule.names(column).get(0)));
        spread = source.spread()
                .map(parts -> parts.columns(found.names(), source.dialect().anyCase()))
                .orElse(ImmutableList.of());
        if (spread.isEmpty()) {
            source.spread().ifPresent(parts -> absent.add(parts.names().get(0)));
        }
        boolean readable = absent.build().isEmpty();
        for (String column : source.table().columns()) {
            ColumnRule rule = source.rule(column);
            if (rule.constant().isEmpty()) {
                int place = readable ? place(column, rule, found) : NONE;
                places.put(column, place);
                if (place == NONE && rule.explicit() && readable) {
                    absent.add(rule.name());
                }
            }
        }
        missing = absent.build();
        unknown = source.usedElsewhere().stream()
                .flatMap(others -> found.names().stream().filter(name -> !others.contains(name)))
                .filter(name -> !source.used().contains(name))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private int place(String column, ColumnRule rule, ColumnNames found) {
        if (source.spread().isPresent() && rule.columns().contains(Spread.CELL)) {
            return width;
        }
        if (source.spread().isPresent() && rule.columns().contains(Spread.NAME)) {
            return width + 1;
        }
        OptionalInt place = found.place(rule.columns());
        if (place.isPresent()) {
            return place.getAsInt();
        }
        if (needs(column, rule)) {
            throw new Unusable("%s, line 1: column %s is missing; the columns are %s.%s"
                    .formatted(file(), label(column), found.listed(), similar(column, found)));
        }
        return NONE;
    }

    /** Whether the file must have a column. An export of a system with one currency doesn't name it. */
    private boolean needs(String column, ColumnRule rule) {
        return source.dialect().partial()
                ? source.table().required().contains(column) && !column.equals(CURRENCY)
                : source.table().required().contains(column) || rule.explicit();
    }

    /** A hint at a column that may be the one that is missing. */
    private String similar(String column, ColumnNames found) {
        ImmutableSet<String> others = found.names().stream()
                .filter(name -> !source.used().contains(name))
                .collect(ImmutableSet.toImmutableSet());
        String withoutTotal = column.startsWith(TOTAL) ? column.substring(TOTAL.length()) : column;
        return NearestName.of(column, others)
                .or(() -> NearestName.of(withoutTotal, others))
                .map(name -> " Maybe it is %s: then put %s.%s = %s into a file for --mapping."
                        .formatted(Quoted.of(name), source.table().tableName(), column, Quoted.printable(name)))
                .orElse("");
    }

    private int deciding(String column, ColumnNames found) {
        OptionalInt place = found.place(RowRule.names(column));
        if (place.isEmpty() && !source.dialect().partial()) {
            throw new Unusable(
                    "%s, line 1: column %s, which decides by the mapping which rows count, is missing; the columns are %s."
                            .formatted(file(), column, found.listed()));
        }
        return place.orElse(NONE);
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

    /** The columns that the file could have and hasn't, by their names in the file. */
    ImmutableSet<String> absent() {
        return source.table().columns().stream()
                .filter(column -> places.getOrDefault(column, NONE) == NONE)
                .map(source::rule)
                .filter(rule -> rule.constant().isEmpty())
                .map(ColumnRule::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The columns that the mapping knows and the file doesn't have. */
    ImmutableSortedSet<String> missing() {
        return missing;
    }

    /** Whether any row can belong to the table: whether the columns that decide are there. */
    boolean readable() {
        return source.rowRule().needed().stream().allMatch(column -> deciding.getOrDefault(column, NONE) != NONE)
                && (source.spread().isEmpty() || !spread.isEmpty());
    }

    /** The places of the columns that are used, each once, in order. */
    int[] places() {
        return places.values().stream()
                .filter(place -> place != NONE)
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    Optional<LocalTimes> times() {
        return source.dialect().times();
    }

    boolean counts(String[] fields) {
        return deciding.isEmpty()
                || source.rowRule().counts(column -> {
                    int place = deciding.getOrDefault(column, NONE);
                    return place == NONE ? "" : fields[place];
                });
    }

    /** The rows that a row of the file stands for. */
    ImmutableList<String[]> spread(String[] fields) {
        return source.spread().isEmpty()
                ? ImmutableList.of(fields)
                : source.spread().get().parts(spread, fields).stream()
                        .map(part -> with(fields, part))
                        .collect(ImmutableList.toImmutableList());
    }

    private String[] with(String[] fields, Spread.Part part) {
        String[] more = Arrays.copyOf(fields, width + 2);
        more[width] = part.cell();
        more[width + 1] = part.name();
        return more;
    }

    /** Our name of a column; where the file's own differs, with it and the table, as several may be in one file. */
    String label(String column) {
        ColumnRule rule = source.rule(column);
        if (rule.constant().isPresent()) {
            return column + " (a constant of the mapping)";
        }
        return rule.columns().contains(column)
                ? column
                : "%s of %s (%s in the file)".formatted(column, source.table().tableName(), rule.name());
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
        return rule.values().ours(place == NONE || place >= fields.length ? "" : fields[place]);
    }
}
