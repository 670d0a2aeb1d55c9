// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.primitives.Longs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Exact sums of decimals with at most 18 places, by index: 128 bits of whole part and a fraction in units of 10^-18, the
 * value being whole + fraction / 10^18 with a fraction that is never negative. An index never added to is zero. What all sums
 * of a plane have zero takes no room.
 */
final class ExactSums {
    static final int PLACES = 18;
    static final long ONE = 1_000_000_000_000_000_000L;
    static final long MOST_FACTOR = 1L << 60;

    /** 2^122 / 10^18, rounded down. */
    private static final long RECIPROCAL = 5_316_911_983_139_663_491L;

    private static final int[] NO_SMALL = {};
    private static final long[] NONE = {};
    private static final long[][] NO_PLANES = {};

    private final int planes;

    private int[] small = NO_SMALL; // the sums without their fractions, as long as none is below zero or needs 32 bits
    private long[] lows = NONE; // unsigned, from then on
    private long[][] highs = NO_PLANES; // once a sum of a plane needs more than 64 bits or is below zero
    private long[][] fractions = NO_PLANES; // likewise, once a sum isn't whole
    private int room;
    private boolean wide; // lows are used

    /** No sums yet; those of one plane, which mostly need the same room, stand this far from each other. */
    ExactSums(int planes) {
        this.planes = planes;
    }

    /** Makes room for sums with indices below {@code size}, so that adding needs no check. */
    void reserve(long size) {
        if (size > room) {
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalStateException("%s sums are more than one cell can hold.".formatted(size));
            }
            room = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(size, room + (room >> 3)));
            if (wide) {
                lows = Arrays.copyOf(lows, room);
            } else {
                small = Arrays.copyOf(small, room);
            }
        }
    }

    void add(int index, long whole) {
        long low = low(index);
        long sum = low + whole;
        if ((whole | (low & ~sum)) < 0) {
            plus(index, whole >> 63, whole, 0);
        } else if (wide) {
            lows[index] = sum; // the common case: nothing is carried into the upper half
        } else {
            setLow(index, sum);
        }
    }

    void add(int index, long whole, long fraction) {
        plus(index, whole >> 63, whole, checked(fraction));
    }

    void addProduct(int index, long factor, long whole, long fraction) {
        if (factor < 0 || factor > MOST_FACTOR) {
            throw new IllegalArgumentException("Factor %s is not between 0 and 2^60.".formatted(factor));
        }
        long high = Math.multiplyHigh(factor, whole);
        long low = factor * whole;
        if (checked(fraction) == 0) {
            if (high == low >> 63) {
                add(index, low);
            } else {
                plus(index, high, low, 0);
            }
            return;
        }
        long quotient = quotient(factor, fraction);
        long sum = low + quotient;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        plus(index, high + carry, sum, factor * fraction - quotient * ONE);
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
        plus(index, other.high(otherIndex), other.low(otherIndex), other.fraction(otherIndex));
    }

    private long low(int index) {
        return wide ? lows[index] : small[index];
    }

    private void setLow(int index, long low) {
        if (!wide && low >>> (Integer.SIZE - 1) == 0) {
            small[index] = (int) low;
            return;
        }
        widen();
        lows[index] = low;
    }

    private void widen() {
        if (!wide) {
            lows = new long[room];
            for (int i = 0; i < room; i++) {
                lows[i] = small[i];
            }
            small = NO_SMALL;
            wide = true;
        }
    }

    private long high(int index) {
        return highs.length == 0 ? 0 : at(highs, index);
    }

    private long fraction(int index) {
        return fractions.length == 0 ? 0 : at(fractions, index);
    }

    private long at(long[][] byPlane, int index) {
        long[] plane = byPlane[index % planes];
        int row = index / planes;
        return row < plane.length ? plane[row] : 0;
    }

    /** Puts a number into its plane, which gets room for all sums if it has none and the number isn't zero. */
    private long[][] with(long[][] byPlane, int index, long number) {
        if (byPlane.length == 0 && number == 0) {
            return byPlane;
        }
        long[][] numbers = byPlane;
        if (numbers.length == 0) {
            numbers = new long[planes][];
            Arrays.fill(numbers, NONE);
        }
        int plane = index % planes;
        int row = index / planes;
        if (row >= numbers[plane].length && number != 0) {
            numbers[plane] = Arrays.copyOf(numbers[plane], (room + planes - 1) / planes);
        }
        if (row < numbers[plane].length) {
            numbers[plane][row] = number;
        }
        return numbers;
    }

    private void set(int index, long high, long low, long fraction) {
        setLow(index, low);
        highs = with(highs, index, high);
        fractions = with(fractions, index, fraction);
    }

    boolean zero(int index) {
        return (high(index) | low(index) | fraction(index)) == 0;
    }

    BigDecimal value(int index) {
        byte[] bytes = new byte[2 * Long.BYTES];
        System.arraycopy(Longs.toByteArray(high(index)), 0, bytes, 0, Long.BYTES);
        System.arraycopy(Longs.toByteArray(low(index)), 0, bytes, Long.BYTES, Long.BYTES);
        BigDecimal whole = new BigDecimal(new BigInteger(bytes));
        long fraction = fraction(index);
        return fraction == 0
                ? whole
                : whole.add(BigDecimal.valueOf(fraction, PLACES)).stripTrailingZeros();
    }

    /** The value to within two units in the last place. */
    double doubleValue(int index) {
        long low = low(index);
        if (high(index) != 0 || low < 0) {
            return value(index).doubleValue(); // also below zero, where whole and fraction would cancel
        }
        return low + fraction(index) / (double) ONE;
    }

    void write(int index, SavedWriter out) {
        long high = high(index);
        long fraction = fraction(index);
        if (high == 0 && low(index) >= 0) {
            out.number(fraction == 0 ? 0 : 1);
            out.number(low(index));
        } else {
            out.number(fraction == 0 ? 2 : 3);
            out.signed(high);
            out.signed(low(index));
        }
        if (fraction != 0) {
            out.number(fraction);
        }
    }

    void read(int index, SavedReader in) {
        long form = in.number();
        if (form > 3) {
            throw in.damaged("a sum has the form %s".formatted(form));
        }
        long high = 0;
        long low;
        if (form < 2) {
            low = in.number();
        } else {
            high = in.signed();
            low = in.signed();
            if (high == 0 && low >= 0) {
                throw in.damaged("a small sum is saved as a large one");
            }
        }
        long fraction = (form & 1) == 0 ? 0 : in.number();
        if ((form & 1) == 1 && (fraction == 0 || fraction >= ONE)) {
            throw in.damaged("%s is no fraction in units of 10^-18".formatted(fraction));
        }
        set(index, high, low, fraction);
    }

    private static long checked(long fraction) {
        if (fraction < 0 || fraction >= ONE) {
            throw new IllegalArgumentException(
                    "Fraction %s is not between 0 and 10^18, the latter excluded. A value below zero is its floor and a fraction above that: -0.25 is -1 and 0.75."
                            .formatted(fraction));
        }
        return fraction;
    }

    private void plus(int index, long high, long low, long fraction) {
        long newFraction = fraction(index) + fraction;
        long carry = 0;
        if (newFraction >= ONE) {
            newFraction -= ONE;
            carry = 1;
        }
        long half = low(index) + low;
        long newLow = half + carry;
        long up = (Long.compareUnsigned(half, low) < 0 ? 1 : 0) + (newLow == 0 ? carry : 0);
        long oldHigh = high(index);
        long newHigh = oldHigh + high + up;
        if (((oldHigh ^ newHigh) & (high ^ newHigh)) < 0) {
            throw new ArithmeticException(
                    "A sum left the range of 128 bits. Maybe counts or amounts are in the wrong unit.");
        }
        set(index, newHigh, newLow, newFraction);
    }
}
