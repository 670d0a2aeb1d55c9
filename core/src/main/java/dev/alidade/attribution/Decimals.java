// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Reads decimals into two longs: a whole part, the largest whole number not above it, and a fraction in units of 10^-18.
 * Nearly all are whole or amounts with cents, which take no new object.
 */
final class Decimals {
    /** How many decimals a number may have. */
    static final int SCALE = 18;

    private static final BigDecimal LOWEST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal BEYOND = BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE);
    private static final long ONE = 1_000_000_000_000_000_000L;
    private static final double EXACT = 0x1p52;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private long whole;
    private long fraction;

    Decimals() {}

    /** Reads a number that was checked. */
    void read(BigDecimal number) {
        int scale = number.scale();
        if (scale == 0) {
            whole = number.longValue();
            fraction = 0;
        } else if (!readFew(number, scale)) {
            BigDecimal floor = number.setScale(0, RoundingMode.FLOOR);
            whole = floor.longValueExact();
            fraction = number.subtract(floor).movePointRight(SCALE).longValueExact();
        }
    }

    /** A number of a few decimals, guessed from the nearest double and then compared. */
    private boolean readFew(BigDecimal number, int scale) {
        if (scale < 0 || scale >= TENS.length) {
            return false;
        }
        double guess = number.doubleValue() * TENS[scale];
        if (!(Math.abs(guess) < EXACT)) {
            return false;
        }
        long unscaled = Math.round(guess);
        if (BigDecimal.valueOf(unscaled, scale).compareTo(number) != 0) {
            return false;
        }
        whole = Math.floorDiv(unscaled, TENS[scale]);
        fraction = (unscaled - whole * TENS[scale]) * (ONE / TENS[scale]);
        return true;
    }

    /** The whole part of the number read last. */
    long whole() {
        return whole;
    }

    /** What it has above the whole part, in units of 10^-18. */
    long fraction() {
        return fraction;
    }

    /** Checks that a number of a row fits. */
    static void check(BigDecimal number, String name, String path) {
        if (number.scale() == 0 && number.precision() < 19) {
            return;
        }
        if (number.compareTo(LOWEST) < 0 || number.compareTo(BEYOND) >= 0) {
            throw new IllegalArgumentException("Path %s: %s is %s, which doesn't fit into 64 bits."
                    .formatted(PathText.shortened(path), name, number));
        }
        if (number.scale() > SCALE && number.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("Path %s: %s is %s, which has more than %s decimals."
                    .formatted(PathText.shortened(path), name, number, SCALE));
        }
    }

    /** A number with its point moved left by so many digits, rounded once. */
    static double movePointLeft(double number, int digits) {
        return new BigDecimal(number).movePointLeft(digits).doubleValue();
    }

    /** A number without zeros at the end of its decimals, and never in powers of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same with at least so many decimals: those of a currency. */
    static BigDecimal plain(BigDecimal number, int digits) {
        BigDecimal plain = plain(number);
        return digits > plain.scale() ? plain.setScale(digits) : plain;
    }
}
