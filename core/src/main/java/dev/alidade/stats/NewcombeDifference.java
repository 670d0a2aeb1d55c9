// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The interval for the difference of two independent shares that combines the {@link Wilson} limits of each:
 * \( d - \sqrt{(p_1-l_1)^2 + (u_2-p_2)^2} \) to \( d + \sqrt{(u_1-p_1)^2 + (p_2-l_2)^2} \). Never outside -1 to 1, and of
 * some width also when nothing or everything is a hit.
 *
 * <p>R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17 (1998), method 10.
 */
public final class NewcombeDifference {

    private NewcombeDifference() {}

    /**
     * The interval for the first share less the second.
     *
     * @param hits1 hits on the first side
     * @param total1 cases on the first side, at least 1
     * @param hits2 hits on the second side
     * @param total2 cases on the second side, at least 1
     * @param level the confidence level, between 0 and 1
     * @return the limits
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Limits limits(long hits1, long total1, long hits2, long total2, double level) {
        Limits first = Wilson.limits(hits1, total1, level);
        Limits second = Wilson.limits(hits2, total2, level);
        double p1 = (double) hits1 / total1;
        double p2 = (double) hits2 / total2;
        double low = p1 - p2 - length(p1 - first.low(), second.high() - p2);
        double high = p1 - p2 + length(first.high() - p1, p2 - second.low());
        return new Limits(Math.max(-1, low), Math.min(1, high));
    }

    private static double length(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
