// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rival of the attribution models: one loop that splits the paths and counts for first touch, last touch, linear and
 * a Markov chain of order 1, conversions and values together. In floating point; it knows no fractions of conversions,
 * no other order, no merging, no saving. Written before the models were tuned; it changes with the definitions only.
 */
final class PathLoop {
    private static final Pattern SEPARATOR = Pattern.compile(Paths.SEPARATOR);

    private final Map<String, Channel> channels = new HashMap<>();
    private final Channel start = new Channel(-1);
    private double conversions;
    private double value;

    /** What is counted for one channel, or for the start. Values are in cents. */
    static final class Channel {
        private final int number;
        double first;
        double firstValue;
        double last;
        double lastValue;
        double linear;
        double linearValue;
        private double lost;
        private double[] next = new double[16];

        private Channel(int number) {
            this.number = number;
        }

        private void moved(Channel to, double times) {
            if (to.number >= next.length) {
                next = Arrays.copyOf(next, 2 * to.number);
            }
            next[to.number] += times;
        }
    }

    void count(Iterable<PathCounts> rows) {
        for (PathCounts row : rows) {
            count(row);
        }
    }

    private void count(PathCounts row) {
        String[] touches = SEPARATOR.split(row.path(), -1);
        double times = row.conversions() + row.nulls();
        double share = (double) row.conversions() / touches.length;
        double shareOfValue = (double) row.cents() / touches.length;
        Channel last = start;
        for (String touch : touches) {
            Channel channel = channels.computeIfAbsent(touch, name -> new Channel(channels.size()));
            channel.linear += share;
            channel.linearValue += shareOfValue;
            if (last == start) {
                channel.first += row.conversions();
                channel.firstValue += row.cents();
            }
            last.moved(channel, times);
            last = channel;
        }
        last.last += row.conversions();
        last.lastValue += row.cents();
        last.lost += row.nulls();
        conversions += row.conversions();
        value += row.cents();
    }

    Map<String, Channel> channels() {
        return channels;
    }

    double conversions() {
        return conversions;
    }

    double value() {
        return value;
    }

    /** What is lost without each channel, as a share of all: of the conversions, and of the value. */
    Map<String, double[]> removalEffects() {
        double[] all = reached(-1);
        Map<String, double[]> effects = new HashMap<>();
        channels.forEach((name, channel) -> {
            double[] without = reached(channel.number);
            effects.put(name, new double[] {1 - without[0] / all[0], 1 - without[1] / all[1]});
        });
        return effects;
    }

    /** Conversions and value per path when whoever comes to the removed channel is lost. */
    private double[] reached(int removed) {
        int n = channels.size();
        double[][] equations = new double[n][n + 2];
        for (Channel channel : channels.values()) {
            double[] equation = equations[channel.number];
            equation[channel.number] = 1;
            if (channel.number != removed) {
                double out = channel.last
                        + channel.lost
                        + Arrays.stream(channel.next).sum();
                for (int to = 0; to < Math.min(n, channel.next.length); to++) {
                    equation[to] -= channel.next[to] / out;
                }
                equation[n] = channel.last / out;
                equation[n + 1] = channel.lastValue / out;
            }
        }
        solve(equations);
        double started = Arrays.stream(start.next).sum();
        double[] reached = new double[2];
        for (int to = 0; to < Math.min(n, start.next.length); to++) {
            reached[0] += start.next[to] / started * equations[to][n];
            reached[1] += start.next[to] / started * equations[to][n + 1];
        }
        return reached;
    }

    /** Gauss and Jordan: the solutions end up in the last two columns. */
    private static void solve(double[][] equations) {
        int n = equations.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(equations[row][column]) > Math.abs(equations[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = equations[pivot];
            equations[pivot] = equations[column];
            equations[column] = swapped;
            for (int i = n + 1; i >= column; i--) {
                swapped[i] /= swapped[column];
            }
            for (int row = 0; row < n; row++) {
                double factor = equations[row][column];
                if (row != column && factor != 0) {
                    for (int i = column; i < n + 2; i++) {
                        equations[row][i] -= factor * swapped[i];
                    }
                }
            }
        }
    }
}
