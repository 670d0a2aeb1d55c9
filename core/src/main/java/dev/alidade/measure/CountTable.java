// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/** Exact counts in the cells of a table of fixed size, such as how many deals were in each two stages. */
public final class CountTable extends Cell<CountTable> {
    private static final int MOST = 1 << 20;

    private final int rows;
    private final int columns;
    private final BitPlanes[] parts; // of the cells, row by row

    /**
     * A table of zeros.
     *
     * @param rows how many rows it has
     * @param columns how many columns it has
     * @throws IllegalArgumentException if a number is negative, or the table has more than 1,048,576 cells
     */
    public CountTable(int rows, int columns) {
        if (rows < 0 || columns < 0 || (long) rows * columns > MOST) {
            throw new IllegalArgumentException(
                    "A table of %s rows and %s columns can't be counted in.".formatted(rows, columns));
        }
        this.rows = rows;
        this.columns = columns;
        parts = new BitPlanes[(rows * columns + BitPlanes.MOST - 1) / BitPlanes.MOST];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new BitPlanes();
        }
    }

    /**
     * Counts in a cell of the table.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @param more how many more, not negative
     * @throws IllegalArgumentException if {@code more} is negative
     * @throws IndexOutOfBoundsException if there is no such cell
     * @throws ArithmeticException if there would be more than 2^63 - 1
     */
    public void add(int row, int column, long more) {
        if (more < 0) {
            throw new IllegalArgumentException("A count can't grow by %s.".formatted(more));
        }
        int at = at(row, column);
        add(at, more);
    }

    private void add(int at, long more) {
        long unused = Math.addExact(count(at), more);
        parts[at / BitPlanes.MOST].increase(at % BitPlanes.MOST, more);
    }

    private long count(int at) {
        return parts[at / BitPlanes.MOST].count(at % BitPlanes.MOST);
    }

    /**
     * A count.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return what was counted in that cell
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public long value(int row, int column) {
        return count(at(row, column));
    }

    private int at(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "Row %s, column %s in a table of %s by %s.".formatted(row, column, rows, columns));
        }
        return row * columns + column;
    }

    @Override
    void merge(CountTable other) {
        for (int i = 0; i < rows * columns; i++) {
            add(i, other.count(i));
        }
    }

    @Override
    void write(SavedWriter out) {
        out.number(rows);
        out.number(columns);
        for (int i = 0; i < rows * columns; i++) {
            out.number(count(i));
        }
    }

    @Override
    void read(SavedReader in) {
        if (in.number() != rows || in.number() != columns) {
            throw in.damaged("a table of another size was saved");
        }
        for (int i = 0; i < rows * columns; i++) {
            add(i, in.number());
        }
    }

    @Override
    char kind() {
        return 'G';
    }
}
