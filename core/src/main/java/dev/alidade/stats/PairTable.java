// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.math.BigInteger;

/** A checked square table of what two raters said of the same cases, with its margins. */
final class PairTable {

    private final long[][] cells;
    private final long[] rows;
    private final long[] columns;
    private final long total;

    private PairTable(long[][] cells, long[] rows, long[] columns, long total) {
        this.cells = cells;
        this.rows = rows;
        this.columns = columns;
        this.total = total;
    }

    static PairTable of(long[][] cells) {
        long[] rows = new long[cells.length];
        long[] columns = new long[cells.length];
        long total = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].length != cells.length) {
                throw new IllegalArgumentException(
                        "Row %d of the table has %d cells, but there are %d rows: wanted the same categories for both raters."
                                .formatted(i, cells[i].length, cells.length));
            }
            for (int j = 0; j < cells.length; j++) {
                if (cells[i][j] < 0) {
                    throw new IllegalArgumentException(
                            "Row %d, column %d of the table has the negative count %d.".formatted(i, j, cells[i][j]));
                }
                rows[i] = Math.addExact(rows[i], cells[i][j]);
                columns[j] = Math.addExact(columns[j], cells[i][j]);
                total = Math.addExact(total, cells[i][j]);
            }
        }
        if (total == 0) {
            throw new IllegalArgumentException("The table is empty: agreement needs at least one case.");
        }
        return new PairTable(cells, rows, columns, total);
    }

    int categories() {
        return cells.length;
    }

    long total() {
        return total;
    }

    double share(int row, int column) {
        return cells[row][column] / (double) total;
    }

    double rowShare(int row) {
        return rows[row] / (double) total;
    }

    double columnShare(int column) {
        return columns[column] / (double) total;
    }

    /** Cases that the raters agree on. */
    long agreeing() {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += cells[i][i];
        }
        return sum;
    }

    /** \( \sum_i r_i c_i \): the chance agreement times the squared total. */
    BigInteger agreeingByChance() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < cells.length; i++) {
            sum = sum.add(BigInteger.valueOf(rows[i]).multiply(BigInteger.valueOf(columns[i])));
        }
        return sum;
    }
}
