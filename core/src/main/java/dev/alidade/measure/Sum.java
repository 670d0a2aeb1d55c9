// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.primitives.Longs;
import java.math.BigInteger;

/**
 * An exact sum of whole numbers (minor units of money, credits in fixed units) in 128 bits: from -2^127 to 2^127 - 1.
 * Sums of {@code long} values can't leave that range.
 */
public final class Sum extends Cell<Sum> {
    private long high;
    private long low; // unsigned

    /** A sum of zero. */
    public Sum() {}

    /**
     * Adds a number.
     *
     * @param value any number
     */
    public void add(long value) {
        plus(value >> 63, value);
    }

    /**
     * The sum so far.
     *
     * @return the exact sum
     */
    public BigInteger value() {
        byte[] bytes = new byte[2 * Long.BYTES];
        System.arraycopy(Longs.toByteArray(high), 0, bytes, 0, Long.BYTES);
        System.arraycopy(Longs.toByteArray(low), 0, bytes, Long.BYTES, Long.BYTES);
        return new BigInteger(bytes);
    }

    private void plus(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        long newHigh = high + otherHigh + carry;
        if (((high ^ newHigh) & (otherHigh ^ newHigh)) < 0) {
            throw new ArithmeticException("A sum left the range of 128 bits.");
        }
        high = newHigh;
        low = sum;
    }

    @Override
    void merge(Sum other) {
        plus(other.high, other.low);
    }

    @Override
    void write(SavedWriter out) {
        out.signed(high);
        out.signed(low);
    }

    @Override
    void read(SavedReader in) {
        high = in.signed();
        low = in.signed();
    }

    @Override
    char kind() {
        return 'S';
    }
}
