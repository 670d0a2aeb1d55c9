// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.primitives.Longs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Exact sums of decimals with at most 18 places, by index: 128 bits of whole part and a fraction in units of 10^-18, the
 * value being whole + fraction / 10^18 with a fraction that is never negative. An index never added to is zero.
 */
final class ExactSums {
    static final int PLACES = 18;
    static final long ONE = 1_000_000_000_000_000_000L;
    static final long MOST_FACTOR = 1L << 60;

    /** 2^122 / 10^18, rounded down. */
    private static final long RECIPROCAL = 5_316_911_983_139_663_491L;

    private static final int WORDS = 3;

    private long[] words = new long[16 * WORDS]; // high, low (unsigned), fraction

    /** Makes room for sums with indices below {@code size}, so that adding needs no check. */
    void reserve(long size) {
        long needed = size * WORDS;
        if (needed > words.length) {
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalStateException("%s sums are more than one cell can hold.".formatted(size));
            }
            words = Arrays.copyOf(words, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * words.length)));
        }
    }

    void add(int index, long whole) {
        int at = WORDS * index;
        long low = words[at + 1];
        long sum = low + whole;
        if ((whole | (low & ~sum)) >= 0) {
            words[at + 1] = sum; // the common case: nothing is carried into the upper half
        } else {
            plus(at, whole >> 63, whole, 0);
        }
    }

    void add(int index, long whole, long fraction) {
        plus(WORDS * index, whole >> 63, whole, checked(fraction));
    }

    void addProduct(int index, long factor, long whole, long fraction) {
        if (factor < 0 || factor > MOST_FACTOR) {
            throw new IllegalArgumentException("Factor %s is not between 0 and 2^60.".formatted(factor));
        }
        long high = Math.multiplyHigh(factor, whole);
        long low = factor * whole;
        if (checked(fraction) == 0) {
            plus(WORDS * index, high, low, 0);
            return;
        }
        long quotient = quotient(factor, fraction);
        long sum = low + quotient;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        plus(WORDS * index, high + carry, sum, factor * fraction - quotient * ONE);
    }

    /**
     * factor * fraction / 10^18, rounded down. The product is below 2^120; its first 60 bits times the reciprocal are
     * at most 6 below the quotient, so that what the estimate leaves, less than 7 * 10^18, fits a long.
     */
    private static long quotient(long factor, long fraction) {
        long high = Math.multiplyHigh(factor, fraction);
        long low = factor * fraction;
        long leading = (high << 4) | (low >>> 60);
        long estimate = Math.multiplyHigh(leading, RECIPROCAL) << 2;
        for (long rest = low - estimate * ONE; rest >= ONE; rest -= ONE) {
            estimate++;
        }
        return estimate;
    }

    void addAll(int index, ExactSums other, int otherIndex) {
        int from = WORDS * otherIndex;
        plus(WORDS * index, other.words[from], other.words[from + 1], other.words[from + 2]);
    }

    boolean zero(int index) {
        int at = WORDS * index;
        return (words[at] | words[at + 1] | words[at + 2]) == 0;
    }

    BigDecimal value(int index) {
        int at = WORDS * index;
        byte[] bytes = new byte[2 * Long.BYTES];
        System.arraycopy(Longs.toByteArray(words[at]), 0, bytes, 0, Long.BYTES);
        System.arraycopy(Longs.toByteArray(words[at + 1]), 0, bytes, Long.BYTES, Long.BYTES);
        BigDecimal whole = new BigDecimal(new BigInteger(bytes));
        long fraction = words[at + 2];
        return fraction == 0
                ? whole
                : whole.add(BigDecimal.valueOf(fraction, PLACES)).stripTrailingZeros();
    }

    /** The value to within two units in the last place. */
    double doubleValue(int index) {
        int at = WORDS * index;
        long low = words[at + 1];
        if (words[at] != 0 || low < 0) {
            return value(index).doubleValue(); // also below zero, where whole and fraction would cancel
        }
        return low + words[at + 2] / (double) ONE;
    }

    void write(int index, SavedWriter out) {
        int at = WORDS * index;
        if (words[at] == 0 && words[at + 1] >= 0) {
            out.number(words[at + 2] == 0 ? 0 : 1);
            out.number(words[at + 1]);
        } else {
            out.number(words[at + 2] == 0 ? 2 : 3);
            out.signed(words[at]);
            out.signed(words[at + 1]);
        }
        if (words[at + 2] != 0) {
            out.number(words[at + 2]);
        }
    }

    void read(int index, SavedReader in) {
        int at = WORDS * index;
        long form = in.number();
        if (form > 3) {
            throw in.damaged("a sum has the form %s".formatted(form));
        }
        if (form < 2) {
            words[at] = 0;
            words[at + 1] = in.number();
        } else {
            words[at] = in.signed();
            words[at + 1] = in.signed();
            if (words[at] == 0 && words[at + 1] >= 0) {
                throw in.damaged("a small sum is saved as a large one");
            }
        }
        words[at + 2] = (form & 1) == 0 ? 0 : in.number();
        if ((form & 1) == 1 && (words[at + 2] == 0 || words[at + 2] >= ONE)) {
            throw in.damaged("%s is no fraction in units of 10^-18".formatted(words[at + 2]));
        }
    }

    private static long checked(long fraction) {
        if (fraction < 0 || fraction >= ONE) {
            throw new IllegalArgumentException(
                    "Fraction %s is not between 0 and 10^18, the latter excluded. A value below zero is its floor and a fraction above that: -0.25 is -1 and 0.75."
                            .formatted(fraction));
        }
        return fraction;
    }

    private void plus(int at, long high, long low, long fraction) {
        long newFraction = words[at + 2] + fraction;
        long carry = 0;
        if (newFraction >= ONE) {
            newFraction -= ONE;
            carry = 1;
        }
        long half = words[at + 1] + low;
        long newLow = half + carry;
        long up = (Long.compareUnsigned(half, low) < 0 ? 1 : 0) + (newLow == 0 ? carry : 0);
        long newHigh = words[at] + high + up;
        if (((words[at] ^ newHigh) & (high ^ newHigh)) < 0) {
            throw new ArithmeticException(
                    "A sum left the range of 128 bits. Maybe counts or amounts are in the wrong unit.");
        }
        words[at] = newHigh;
        words[at + 1] = newLow;
        words[at + 2] = newFraction;
    }
}
