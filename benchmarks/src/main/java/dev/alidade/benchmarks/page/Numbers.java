// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures as they stand on the page: three digits, with a unit that suits. */
final class Numbers {
    private static final double THOUSAND = 1_000;

    private Numbers() {}

    /** A time. */
    static String time(double nanos) {
        if (nanos < 10 * THOUSAND) {
            return digits(nanos) + " ns";
        } else if (nanos < 10 * THOUSAND * THOUSAND) {
            return digits(nanos / THOUSAND) + " µs";
        } else if (nanos < 10 * THOUSAND * THOUSAND * THOUSAND) {
            return digits(nanos / THOUSAND / THOUSAND) + " ms";
        }
        return digits(nanos / THOUSAND / THOUSAND / THOUSAND) + " s";
    }

    /** An amount of memory. */
    static String bytes(double bytes) {
        if (bytes < 10 * THOUSAND) {
            return digits(bytes) + " B";
        } else if (bytes < 10 * THOUSAND * THOUSAND) {
            return digits(bytes / THOUSAND) + " kB";
        } else if (bytes < 10 * THOUSAND * THOUSAND * THOUSAND) {
            return digits(bytes / THOUSAND / THOUSAND) + " MB";
        }
        return digits(bytes / THOUSAND / THOUSAND / THOUSAND) + " GB";
    }

    /** A ratio. */
    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    /** A whole number, its thousands set apart. */
    static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String digits(double number) {
        return number >= 100
                ? whole(number)
                : new BigDecimal(number)
                        .round(new MathContext(number < 1 ? 2 : 3))
                        .toPlainString();
    }
}
