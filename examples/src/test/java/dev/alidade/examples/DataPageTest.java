// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.KnownTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/data.md} tells of every file and column that is read, and of no other. */
final class DataPageTest {
    private static final Path PAGE = Path.of("..", "docs", "data.md");

    @Test
    void everyFileHasASection() {
        assertEquals(
                List.of(),
                tables().filter(table -> sections(table).isEmpty())
                        .map(KnownTable::fileName)
                        .toList());
    }

    @Test
    void everyColumnIsDocumentedWithAMarkWhenItIsRequired() {
        List<String> wrong = new ArrayList<>();
        tables().forEach(table -> table.columns().forEach(column -> {
            String section = String.join("\n", sections(table));
            String mark = table.required().contains(column) ? "`?\\\\\\*" : "(?!`?\\\\\\*)";
            if (!Pattern.compile("(?<![a-z_])" + column + "(?![a-z_])" + mark)
                    .matcher(section)
                    .find()) {
                wrong.add(table.fileName() + ": " + column);
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void noTableOfColumnsTellsOfOneThatIsNotRead() {
        List<String> unknown = new ArrayList<>();
        for (String section : page().split("(?m)^## ", -1)) {
            List<KnownTable> files =
                    tables().filter(table -> names(heading(section), table)).toList();
            for (String row : columnRows(section)) {
                for (String cell : row.substring(2, row.indexOf(" |", 2))
                        .replace("\\*", "")
                        .split(", ", -1)) {
                    if (files.stream().noneMatch(table -> table.columns().contains(cell))) {
                        unknown.add(heading(section) + ": " + cell);
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void theTablesOfColumnsAreFound() {
        assertTrue(Arrays.stream(page().split("(?m)^## ", -1))
                        .flatMap(section -> columnRows(section).stream())
                        .count()
                > 100);
    }

    private static Stream<KnownTable> tables() {
        return Arrays.stream(KnownTable.values());
    }

    private static boolean names(String heading, KnownTable table) {
        return heading.toLowerCase(Locale.ROOT).contains('`' + table.fileName() + '`');
    }

    private static List<String> sections(KnownTable table) {
        return Arrays.stream(page().split("(?m)^## ", -1))
                .filter(section -> names(heading(section), table))
                .toList();
    }

    private static String heading(String section) {
        return section.substring(0, section.indexOf('\n'));
    }

    /** The rows of a section's tables whose first column is called column. */
    private static List<String> columnRows(String section) {
        List<String> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : section.split("\n", -1)) {
            if (line.startsWith("| column |")) {
                inside = true;
            } else if (!line.startsWith("|")) {
                inside = false;
            } else if (inside && !line.startsWith("|---")) {
                rows.add(line);
            }
        }
        return rows;
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
