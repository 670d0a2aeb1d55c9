// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The full matrix of a chain, made to eliminate its states one after the other, from the last on: who comes to an
 * eliminated state goes on as if from it. The start is the first state. Rows are relative weights; their entries for
 * eliminated states and for the state itself are never read.
 */
final class DenseChain {
    private final double[][] weights;
    private final double[] nulls;
    private final double[][] ends; // by part and row
    private int size;

    private DenseChain(int size, int parts) {
        this.size = size;
        this.weights = new double[size][size];
        this.nulls = new double[size];
        this.ends = new double[parts][size];
    }

    static DenseChain of(LiveChain live) {
        DenseChain chain = new DenseChain(live.size, live.ends.length);
        for (int place = 0; place < live.size; place++) {
            int row = row(place, live.start);
            for (int i = live.offsets[place]; i < live.offsets[place + 1]; i++) {
                chain.weights[row][row(live.targets[i], live.start)] += live.weights[i];
            }
            chain.nulls[row] = live.nulls[place];
            for (int part = 0; part < live.ends.length; part++) {
                chain.ends[part][row] = live.ends[part][place];
            }
        }
        return chain;
    }

    /** The row of a live state: the start, then the others in order. */
    static int row(int place, int start) {
        return place == start ? 0 : place < start ? place + 1 : place;
    }

    /** A copy with its states in another order, the start still first. */
    DenseChain inOrder(int[] rows) {
        DenseChain copy = new DenseChain(rows.length, ends.length);
        for (int i = 0; i < rows.length; i++) {
            double[] from = weights[rows[i]];
            double[] to = copy.weights[i];
            for (int j = 0; j < rows.length; j++) {
                to[j] = from[rows[j]];
            }
            copy.nulls[i] = nulls[rows[i]];
            for (int part = 0; part < ends.length; part++) {
                copy.ends[part][i] = ends[part][rows[i]];
            }
        }
        return copy;
    }

    /** Eliminates all states but the first so many. */
    void eliminateDownTo(int kept) {
        while (size > kept) {
            normalise(size - 1);
            size--;
            double[] last = weights[size];
            for (int i = 0; i < size; i++) {
                double[] row = weights[i];
                double share = row[size];
                if (share > 0) {
                    for (int j = 0; j < size; j++) {
                        row[j] += share * last[j];
                    }
                    nulls[i] += share * nulls[size];
                    for (double[] end : ends) {
                        end[i] += share * end[size];
                    }
                }
            }
        }
    }

    /** Makes probabilities of a row: where a walk goes when it leaves the state for a state before it or an end. */
    private void normalise(int state) {
        double[] row = weights[state];
        double out = ends[LiveChain.CONVERSION][state] + nulls[state];
        for (int j = 0; j < state; j++) {
            out += row[j];
        }
        if (out == 0) {
            nulls[state] = 1; // what gets out is too little for a double: as good as closed
            return;
        }
        for (int j = 0; j < state; j++) {
            row[j] /= out;
        }
        nulls[state] /= out;
        for (double[] end : ends) {
            end[state] /= out;
        }
    }

    /** The probability of going from the start to each other state that is left before all others; 0 for the start. */
    double[] first() {
        double out = ends[LiveChain.CONVERSION][0] + nulls[0];
        for (int j = 1; j < size; j++) {
            out += weights[0][j];
        }
        double[] first = new double[size];
        for (int j = 1; j < size && out > 0; j++) {
            first[j] = weights[0][j] / out;
        }
        return first;
    }

    /** Eliminates all states; what a walk is expected to get from each, by part and place. */
    double[][] expectations(int start) {
        eliminateDownTo(0);
        double[][] expected = new double[ends.length][nulls.length];
        for (int part = 0; part < ends.length; part++) {
            double[] byRow = ends[part].clone();
            for (int i = 0; i < byRow.length; i++) {
                for (int j = 0; j < i; j++) {
                    byRow[i] += weights[i][j] * byRow[j];
                }
            }
            for (int place = 0; place < byRow.length; place++) {
                expected[part][place] = byRow[row(place, start)];
            }
        }
        return expected;
    }
}
