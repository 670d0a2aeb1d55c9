// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals in two longs: a whole part and a fraction in units of 10^-18, which is not negative. */
final class Decimals {
    /** How many decimals a number may have. */
    static final int SCALE = 18;

    private static final BigDecimal LOWEST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal BEYOND = BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE);

    private Decimals() {}

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

    /** The whole part: the largest whole number not above it. */
    static long whole(BigDecimal number) {
        return number.scale() == 0
                ? number.longValue()
                : number.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** What is left above the whole part, in units of 10^-18. */
    static long fraction(BigDecimal number) {
        return number.scale() == 0
                ? 0
                : number.subtract(number.setScale(0, RoundingMode.FLOOR))
                        .movePointRight(SCALE)
                        .longValueExact();
    }
}
