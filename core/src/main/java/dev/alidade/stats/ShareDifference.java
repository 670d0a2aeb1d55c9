// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The interval for the difference of two shares when none, some or all of the cases are in both samples. It combines the
 * {@link Wilson} limits of each as {@link NewcombeDifference} does, with the correlation ρ of the two shares:
 * \( d - \sqrt{(p_1-l_1)^2 - 2ρ(p_1-l_1)(u_2-p_2) + (u_2-p_2)^2} \), the upper limit likewise. Of c common cases in a table
 * of two by two, \( ρ = φ c / \sqrt{n_1 n_2} \), φ being that of the table with Newcombe's continuity correction where it is
 * positive.
 *
 * <p>With the same cases in both samples this is method 10 of R. G. Newcombe, "Improved confidence intervals for the
 * difference between binomial proportions based on paired data", Statistics in Medicine 17 (1998); without common cases it is
 * method 10 of his paper on independent ones; for what lies between, the same way of combining limits is that of G. Y. Zou
 * and A. Donner, "Construction of confidence limits about effect measures: a general approach", Statistics in Medicine 27
 * (2008).
 *
 * @param hitsOnBoth common cases that are hits in both samples
 * @param hitsOnFirst common cases that are hits in the first only
 * @param hitsOnSecond common cases that are hits in the second only
 * @param hitsOnNeither common cases that are hits in neither
 */
public record ShareDifference(long hitsOnBoth, long hitsOnFirst, long hitsOnSecond, long hitsOnNeither) {
    /** No common cases. */
    public static final ShareDifference APART = new ShareDifference(0, 0, 0, 0);

    /**
     * Checks the table.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public ShareDifference {
        if (hitsOnBoth < 0 || hitsOnFirst < 0 || hitsOnSecond < 0 || hitsOnNeither < 0) {
            throw new IllegalArgumentException("Table %s, %s, %s, %s: a count is negative."
                    .formatted(hitsOnBoth, hitsOnFirst, hitsOnSecond, hitsOnNeither));
        }
    }

    /**
     * How many cases are in both samples.
     *
     * @return the total of the table
     */
    public long common() {
        return Math.addExact(Math.addExact(hitsOnBoth, hitsOnFirst), Math.addExact(hitsOnSecond, hitsOnNeither));
    }

    /**
     * The interval for the first share less the second, where all cases are those of the table.
     *
     * @param level the confidence level, between 0 and 1
     * @return the limits, from -1 to 1
     * @throws IllegalArgumentException if the table is empty or the level is not between 0 and 1
     */
    public Limits limits(double level) {
        return limits(hitsOnBoth + hitsOnFirst, common(), hitsOnBoth + hitsOnSecond, common(), level);
    }

    /**
     * The interval for the first share less the second, where the table holds the cases that are in both samples.
     *
     * @param hits1 hits in the first sample, common cases among them
     * @param total1 cases in the first sample, common ones among them, at least 1
     * @param hits2 hits in the second sample
     * @param total2 cases in the second sample, at least 1
     * @param level the confidence level, between 0 and 1
     * @return the limits, from -1 to 1
     * @throws IllegalArgumentException if the common cases are no part of both samples, or an argument is out of its range
     */
    public Limits limits(long hits1, long total1, long hits2, long total2, double level) {
        Limits first = Wilson.limits(hits1, total1, level);
        Limits second = Wilson.limits(hits2, total2, level);
        requirePart(hitsOnBoth + hitsOnFirst, hits1, total1);
        requirePart(hitsOnBoth + hitsOnSecond, hits2, total2);
        double correlation = phi() * (common() / Math.sqrt((double) total1 * total2));
        double p1 = (double) hits1 / total1;
        double p2 = (double) hits2 / total2;
        double low = p1 - p2 - length(p1 - first.low(), second.high() - p2, correlation);
        double high = p1 - p2 + length(first.high() - p1, p2 - second.low(), correlation);
        return new Limits(Math.max(-1, low), Math.min(1, high));
    }

    private void requirePart(long hits, long allHits, long total) {
        if (hits > allHits || common() - hits > total - allHits) {
            throw new IllegalArgumentException(
                    "%s common cases with %s hits are no part of %s cases with %s hits. Maybe the samples are swapped."
                            .formatted(common(), hits, total, allHits));
        }
    }

    /** The correlation of the common cases; 0 where one of the samples has only hits, or none. */
    private double phi() {
        double n = (double) common();
        double a = (double) hitsOnBoth;
        double b = (double) hitsOnFirst;
        double c = (double) hitsOnSecond;
        double d = (double) hitsOnNeither;
        double margins = (a + b) * (c + d) * ((a + c) * (b + d));
        double product = a * d - b * c;
        double corrected = product > 0 ? Math.max(0, product - n / 2) : product;
        return margins == 0 ? 0 : corrected / Math.sqrt(margins);
    }

    private static double length(double a, double b, double correlation) {
        return Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
    }
}
