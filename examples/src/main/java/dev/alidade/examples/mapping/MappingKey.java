// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key of a mapping.
 *
 * @param table the table it is about
 * @param source the table's name, with a name in brackets where there are several sources
 * @param kind what it sets
 * @param column our column; empty where the key is about the file
 * @param theirs the value in their file, or their column that decides which rows count; empty unless it is about one
 */
record MappingKey(KnownTable table, String source, Kind kind, String column, String theirs) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?<source>(?<table>[a-z_]+)(\\[[A-Za-z0-9_-]+])?)\\.((?<whole>file|only-with|only-without|unless-there"
                    + "|each-column|each-of|ignore)"
                    + "|(?<rule>only-where|except-where)\\.(?<where>.+)|(?<column>[a-z_]+)"
                    + "(?<rest>\\.(?<kind>constant|scale|day|first-of-list)|\\.value\\.(?<theirs>.*))?)",
            Pattern.DOTALL);

    /** What a key sets. */
    enum Kind {
        FILE,
        ONLY_WITH,
        ONLY_WITHOUT,
        UNLESS_THERE,
        EACH_COLUMN,
        EACH_OF,
        IGNORE,
        ONLY_WHERE,
        EXCEPT_WHERE,
        COLUMN,
        CONSTANT,
        SCALE,
        DAY,
        FIRST_OF_LIST,
        VALUE
    }

    /**
     * Takes a key apart.
     *
     * @throws Unusable if it has another shape, or names no table or column of ours
     */
    static MappingKey parse(Path file, String key) {
        Matcher matcher = SHAPE.matcher(key);
        if (!matcher.matches()) {
            throw new Unusable(("%s: key %s means nothing, wanted table.file, table.only-with, table.only-without,"
                            + " table.only-where.THEIRS, table.except-where.THEIRS, table.unless-there, table.each-column, table.each-of,"
                            + " table.ignore, table.column, or table.column with .constant, .scale, .day, .first-of-list or .value.THEIRS, with the table as in leads or"
                            + " lead_events[name]; or extends, export.partial, export.any-case, export.local-times, timelines.clock-skew, timelines.date-only-zones, timelines.campaign-within.")
                    .formatted(file, Quoted.of(key)));
        }
        KnownTable table = KnownTable.named(matcher.group("table"))
                .orElseThrow(() -> new Unusable(
                        "%s: key %s names no table, wanted one of %s.".formatted(file, Quoted.of(key), tables())));
        String source = matcher.group("source");
        String whole = matcher.group("whole");
        if (whole != null) {
            return new MappingKey(table, source, kind(whole), "", "");
        }
        String where = matcher.group("where");
        if (where != null) {
            return new MappingKey(table, source, kind(matcher.group("rule")), "", where);
        }
        String column = matcher.group("column");
        if (!table.columns().contains(column)) {
            throw new Unusable("%s: key %s names no column of %s, wanted one of %s."
                    .formatted(file, Quoted.of(key), table.tableName(), String.join(", ", table.columns())));
        }
        String theirs = matcher.group("theirs");
        if (theirs != null) {
            return new MappingKey(table, source, Kind.VALUE, column, theirs);
        }
        String rest = matcher.group("kind");
        return new MappingKey(table, source, rest == null ? Kind.COLUMN : kind(rest), column, "");
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String tables() {
        return Arrays.stream(KnownTable.values()).map(KnownTable::tableName).collect(Collectors.joining(", "));
    }
}
