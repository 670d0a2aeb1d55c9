// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Table.Column;
import dev.alidade.report.Table.Row;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TableWidthsTest {
    private static Table table(boolean right, String... cells) {
        Table.Builder table = Table.builder(Column.left("A"), new Column("B", right));
        for (int i = 0; i < cells.length; i += 2) {
            table.row(cells[i], cells[i + 1]);
        }
        return table.build();
    }

    @Test
    void whatFitsIsAsWideAsItsCells() {
        assertArrayEquals(new int[] {5, 3}, TableWidths.of(table(false, "abcde", "xyz"), 80));
    }

    @Test
    void aColumnGivesWayWhereItCostsTheFewestLines() {
        // The right column is the wider one, but breaking it costs a line in every row, the left one in the first only.
        Table table = table(
                false,
                "one two four",
                "aaaaaa bbbbbb",
                "x",
                "cccccc dddddd",
                "x",
                "eeeeee ffffff",
                "x",
                "gggggg hhhhhh");
        assertArrayEquals(new int[] {7, 13}, TableWidths.of(table, 22));
        assertEquals(7, TextTable.lines(table, 22).size());
    }

    @Test
    void figuresStayInOneLineWhileWordsCanGiveWay() {
        Table table = table(true, "aa bb", "12.0 to 30.0%", "aa bb", "12.0 to 30.0%");
        assertArrayEquals(new int[] {2, 13}, TableWidths.of(table, 17));
    }

    @Test
    void aTitleOfAGroupTakesTheWholeLineAndWidensNoColumn() {
        Table table = Table.builder(Column.left("A"), Column.right("B"))
                .group("a group with a long name of its own")
                .row("x", "1")
                .build();
        assertArrayEquals(new int[] {3, 1}, TableWidths.of(table, 80));
    }

    @Property(tries = 200)
    void noLineIsTooLongAndNoLetterGetsLost(
            @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 60) String> cells,
            @ForAll @IntRange(min = 40, max = 80) int columns) {
        Table table = new Table(
                cells.stream().map(unused -> new Column("T", false)).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(new Row(false, ImmutableList.copyOf(cells))));
        List<String> lines = TextTable.lines(table, columns);
        lines.forEach(line -> assertTrue(Glyphs.width(line) <= columns, line));
        IntStream.range(0, cells.size()).forEach(column -> {
            String cell = table.rows().get(0).cells().get(column).replace(" ", "");
            assertTrue(letters(lines).containsAll(cell.chars().boxed().toList()), cell);
        });
    }

    private static List<Integer> letters(List<String> lines) {
        return lines.stream().flatMapToInt(String::chars).boxed().toList();
    }

    @Test
    void whereEvenTheLongestWordsHaveNoRoomTheLongestOfThemGiveWay() {
        Table table = Table.builder(Column.left("A"), Column.left("B"), Column.left("C"))
                .row("abcdefgh", "abcdefghijkl", "abcd")
                .build();
        assertArrayEquals(new int[] {6, 6, 4}, TableWidths.of(table, 20));
        assertArrayEquals(new int[] {8, 9, 4}, TableWidths.of(table, 25));
        assertArrayEquals(new int[] {8, 12, 4}, TableWidths.of(table, 28));
    }
}
