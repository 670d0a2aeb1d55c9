// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** An absorbing chain with whole weights, solved exactly by fractions: the definition that the library's is held to. */
final class WholeChain {
    static final int START = 0;

    final long[][] weights;
    final long[] conversions;
    final long[] nulls;
    final long[] values;

    WholeChain(long[][] weights, long[] conversions, long[] nulls, long[] values) {
        this.weights = weights;
        this.conversions = conversions;
        this.nulls = nulls;
        this.values = values;
    }

    @Override
    public String toString() {
        return "weights %s, conversions %s, nulls %s, values %s"
                .formatted(
                        Arrays.deepToString(weights),
                        Arrays.toString(conversions),
                        Arrays.toString(nulls),
                        Arrays.toString(values));
    }

    int size() {
        return conversions.length;
    }

    AbsorbingChain chain() {
        return chain(IntStream.range(0, size()).toArray());
    }

    /** The same states in another order. */
    AbsorbingChain chain(int[] order) {
        List<Integer> targets = new ArrayList<>();
        List<Double> odds = new ArrayList<>();
        int[] offsets = new int[size() + 1];
        for (int from = 0; from < size(); from++) {
            for (int to = 0; to < size(); to++) {
                if (weights[order[from]][order[to]] > 0) {
                    targets.add(to);
                    odds.add((double) weights[order[from]][order[to]]);
                }
            }
            offsets[from + 1] = targets.size();
        }
        return AbsorbingChain.of(
                Ints.indexOf(order, START),
                offsets,
                targets.stream().mapToInt(to -> to).toArray(),
                odds.stream().mapToDouble(weight -> weight).toArray(),
                doubles(conversions, order),
                doubles(nulls, order),
                doubles(values, order));
    }

    private static double[] doubles(long[] numbers, int[] order) {
        return Arrays.stream(order).mapToDouble(state -> numbers[state]).toArray();
    }

    /** Removal by its definition: what leads to a removed state leads to null. */
    WholeChain without(BitSet removed) {
        long[][] left = new long[size()][size()];
        long[] newNulls = nulls.clone();
        for (int from = 0; from < size(); from++) {
            for (int to = 0; to < size(); to++) {
                if (removed.get(to)) {
                    newNulls[from] += weights[from][to];
                } else {
                    left[from][to] = weights[from][to];
                }
            }
        }
        return new WholeChain(left, conversions, newNulls, values);
    }

    Ratio conversion() {
        return solve(conversions);
    }

    Ratio value() {
        return solve(values);
    }

    /** Gauss-Jordan on x = ends + Q x over the states that come to an end. */
    private Ratio solve(long[] ends) {
        BitSet ending = ending();
        if (!ending.get(START)) {
            return Ratio.ZERO;
        }
        int[] states = ending.stream().toArray();
        int n = states.length;
        Ratio[][] rows = new Ratio[n][n + 1];
        for (int i = 0; i < n; i++) {
            long total = conversions[states[i]] + nulls[states[i]];
            for (long weight : weights[states[i]]) {
                total += weight;
            }
            for (int j = 0; j < n; j++) {
                Ratio probability = Ratio.of(weights[states[i]][states[j]]).over(Ratio.of(total));
                rows[i][j] = (i == j ? Ratio.ONE : Ratio.ZERO).minus(probability);
            }
            rows[i][n] = Ratio.of(ends[states[i]]).over(Ratio.of(total));
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            while (rows[pivot][column].signum() == 0) {
                pivot++;
            }
            Ratio[] swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            for (int i = 0; i < n; i++) {
                if (i != column && rows[i][column].signum() != 0) {
                    Ratio factor = rows[i][column].over(rows[column][column]);
                    for (int j = column; j <= n; j++) {
                        rows[i][j] = rows[i][j].minus(factor.times(rows[column][j]));
                    }
                }
            }
        }
        return rows[0][n].over(rows[0][0]);
    }

    private BitSet ending() {
        BitSet ending = new BitSet();
        for (int round = 0; round < size(); round++) {
            for (int from = 0; from < size(); from++) {
                boolean ends = conversions[from] + nulls[from] > 0;
                for (int to = 0; to < size(); to++) {
                    ends |= weights[from][to] > 0 && ending.get(to);
                }
                ending.set(from, ends);
            }
        }
        return ending;
    }
}
