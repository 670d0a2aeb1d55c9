// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.util.Arrays;

/**
 * The weights of a path's touches in units of 2<sup>-60</sup> that sum to exactly 1. They are made of whole parts by largest
 * remainder, or of doubles by way of parts of 2<sup>-52</sup> of their sum. Money is split by the parts themselves, since
 * units of equal parts may differ by one. One object for all paths of a tally.
 */
final class TouchUnits {
    /** One whole, in units. */
    static final long ONE = 1L << 60;

    /** The most that the parts of a path may sum to: two such numbers less than a few units apart stay exact in a long. */
    static final long MOST = 1L << 53;

    private final LargestRemainder remainder = new LargestRemainder();
    private long[] parts = new long[8];
    private long[] units = new long[8];
    private long[] rests = new long[8];
    private double[] weights = {};
    private int[] seen = new int[16];
    private int round;
    private int size;
    private long sum; // of the parts; 0 when all touches have the same

    /** Begins a path: room for its touches, all of them with nothing. */
    void begin(int touches) {
        if (units.length < touches) {
            int room = Math.max(touches, 2 * units.length);
            parts = new long[room];
            units = new long[room];
            rests = new long[room];
        }
        size = touches;
        Arrays.fill(parts, 0, size, 0);
    }

    /** The weight of a touch, once they are divided. */
    long of(int touch) {
        return units[touch];
    }

    /** Gives a touch so many more parts. */
    void give(int touch, long more) {
        parts[touch] += more;
    }

    /** Room for as many doubles as there are touches. */
    double[] weights() {
        if (weights.length < size) {
            weights = new double[units.length];
        }
        return weights;
    }

    /** How many parts a touch has. */
    long parts(int touch) {
        return parts[touch];
    }

    /** The same for every touch: of the units that are left over each earlier touch gets one. */
    void even() {
        long each = ONE / size;
        int more = (int) (ONE - each * size);
        Arrays.fill(units, 0, more, each + 1);
        Arrays.fill(units, more, size, each);
        sum = 0;
    }

    /** One touch gets all. */
    void all(int touch) {
        Arrays.fill(units, 0, size, 0);
        units[touch] = ONE;
        parts[touch] = 1;
        sum = 1;
    }

    /** In proportion to the parts given, which are not all zero. */
    void divide() {
        sum = 0;
        for (int i = 0; i < size; i++) {
            sum += parts[i];
        }
        if (sum <= 0 || sum > MOST) {
            throw new IllegalStateException("Weights of %s parts can't be divided.".formatted(sum));
        }
        long left = ONE;
        for (int i = 0; i < size; i++) {
            long share = (long) ((double) parts[i] / (double) sum * 0x1p60); // right but for some 2^8 units
            long rest = (parts[i] << 60) - share * sum; // below 2^63 in size, so that what overflowed cancels out
            long missed = Math.floorDiv(rest, sum);
            units[i] = share + missed;
            rests[i] = rest - missed * sum;
            left -= units[i];
        }
        remainder.handOut(units, rests, size, (int) left);
    }

    /** In proportion to weights that are finite, not negative and not all zero; below 2^-52 of their sum they are none. */
    void divide(double[] weights) {
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += weights[i];
        }
        for (int i = 0; i < size; i++) {
            parts[i] = (long) (weights[i] / total * 0x1p52);
        }
        divide();
    }

    /**
     * Whether a name is seen for the first time since {@link #forget()}.
     *
     * @param name the number of a name
     */
    boolean firstTime(int name) {
        if (name >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(name + 1, 2 * seen.length));
        }
        boolean first = seen[name] != round;
        seen[name] = round;
        return first;
    }

    /** Forgets the names seen. */
    void forget() {
        if (++round == 0) {
            Arrays.fill(seen, 0);
            round = 1;
        }
    }

    /**
     * An amount in shares that add up to it, by the touches' parts and largest remainder; a negative one as its opposite.
     *
     * @param amount the amount in minor units, not -2^63
     * @param shares filled with the share of each touch
     */
    void split(long amount, long[] shares) {
        long whole = Math.absExact(amount);
        if (sum == 0) {
            long each = whole / size;
            int more = (int) (whole - each * size);
            Arrays.fill(shares, 0, more, each + 1);
            Arrays.fill(shares, more, size, each);
        } else {
            splitByParts(whole, shares);
        }
        if (amount < 0) {
            for (int i = 0; i < size; i++) {
                shares[i] = -shares[i];
            }
        }
    }

    private void splitByParts(long whole, long[] shares) {
        long each = whole / sum; // for a part
        long more = whole - each * sum; // below the sum, for all parts
        double morePerPart = (double) more / (double) sum;
        long left = whole;
        for (int i = 0; i < size; i++) {
            long share = (long) (morePerPart * parts[i]); // right but for some 2 units
            long rest = more * parts[i] - share * sum; // below 2^63 in size, so that what overflowed cancels out
            while (rest < 0) {
                rest += sum;
                share--;
            }
            while (rest >= sum) {
                rest -= sum;
                share++;
            }
            shares[i] = each * parts[i] + share;
            rests[i] = rest;
            left -= shares[i];
        }
        remainder.handOut(shares, rests, size, (int) left);
    }
}
