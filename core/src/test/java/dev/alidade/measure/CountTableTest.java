// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CountTableTest {
    @Test
    void eachRowAndColumnHasItsCount() {
        CountTable table = new CountTable(2, 3);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                table.add(row, column, 10 * row + column);
            }
        }
        table.add(1, 2, 0);
        assertEquals(0, table.value(0, 0));
        assertEquals(2, table.value(0, 2));
        assertEquals(10, table.value(1, 0));
        assertEquals(12, table.value(1, 2));
    }

    @Test
    void countsGoOnBeyondTheRangeOfAnInt() {
        CountTable table = new CountTable(2, 2);
        table.add(0, 1, 7);
        table.add(1, 1, Integer.MAX_VALUE);
        assertEquals(Integer.MAX_VALUE, table.value(1, 1));
        table.add(1, 1, 1);
        table.add(0, 1, 1);
        assertEquals(1L << 31, table.value(1, 1));
        assertEquals(8, table.value(0, 1));
        assertEquals(0, table.value(0, 0));

        CountTable both = new CountTable(2, 2);
        both.add(0, 0, 5);
        both.merge(table);
        both.merge(table);
        assertEquals(1L << 32, both.value(1, 1));
        assertEquals(16, both.value(0, 1));
        assertEquals(5, both.value(0, 0));
        both.add(1, 1, Long.MAX_VALUE - (1L << 32));
        assertThrows(ArithmeticException.class, () -> both.add(1, 1, 1));
    }

    @Test
    void whatIsOutsideOfTheTableIsRefused() {
        CountTable table = new CountTable(2, 3);
        assertThrows(IndexOutOfBoundsException.class, () -> table.add(-1, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> table.add(2, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> table.value(0, -1));
        assertThrows(IndexOutOfBoundsException.class, () -> table.value(0, 3));
        assertThrows(IllegalArgumentException.class, () -> table.add(0, 0, -1));
    }

    @Test
    void theFirstAndTheLastCellOfALargeTableHaveTheirCounts() {
        for (int columns : new int[] {8_191, 8_192, 8_193, 16_384, 16_385}) {
            CountTable table = new CountTable(1, columns);
            table.add(0, columns - 1, 9);
            table.add(0, 0, 2);
            CountTable both = new CountTable(1, columns);
            both.merge(table);
            both.merge(table);
            assertEquals(18, both.value(0, columns - 1));
            assertEquals(4, both.value(0, 0));
            assertEquals(0, both.value(0, columns - 2));
        }
    }

    @Test
    void aTableHasAtMostAMillionCounts() {
        assertEquals(0, new CountTable(1 << 10, 1 << 10).value(1_023, 1_023));
        assertThrows(IllegalArgumentException.class, () -> new CountTable((1 << 10) + 1, 1 << 10));
        assertThrows(IllegalArgumentException.class, () -> new CountTable(1 << 20, 1 << 20));
        assertThrows(IllegalArgumentException.class, () -> new CountTable(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CountTable(1, -1));
        CountTable none = new CountTable(0, 0); // of settings that name nothing
        assertThrows(IndexOutOfBoundsException.class, () -> none.value(0, 0));
    }
}
