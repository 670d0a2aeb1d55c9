// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The score interval for the ratio of two independent shares: all ratios \( \theta \) for which the observed shares are
 * at most the critical value away, in standard errors at the most likely shares with that ratio,
 * \( |p_1 - \theta p_2| \le c \sqrt{\pi_1(1-\pi_1)/m + \theta^2 \pi_2(1-\pi_2)/n} \). It works with small and zero
 * counts, where the usual interval about the logarithm doesn't.
 *
 * <p>P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions", Biometrics 40 (1984); in this
 * form O. Miettinen and M. Nurminen, Statistics in Medicine 4 (1985), without their factor N / (N - 1).
 */
public final class KoopmanRatio {
    private static final int MOST_STEPS = 200;

    private final double x;
    private final double m;
    private final double y;
    private final double n;

    private KoopmanRatio(double x, double m, double y, double n) {
        this.x = x;
        this.m = m;
        this.y = y;
        this.n = n;
    }

    /**
     * The interval for the first share divided by the second.
     *
     * @param hits1 hits on the first side
     * @param total1 cases on the first side, at least 1
     * @param hits2 hits on the second side, at least 1: without them the ratio has no upper limit
     * @param total2 cases on the second side, at least 1
     * @param level the confidence level, between 0 and 1
     * @return the limits; the lower is exactly 0 when the first side has no hits
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Limits limits(long hits1, long total1, long hits2, long total2, double level) {
        Checks.hitsWithinTotal(hits1, total1);
        Checks.hitsWithinTotal(hits2, total2);
        if (hits2 == 0) {
            throw new IllegalArgumentException("Without hits on the second side the ratio has no upper limit.");
        }
        double critical = Normal.quantile(Checks.upperProbability(level));
        KoopmanRatio ratio = new KoopmanRatio(hits1, total1, hits2, total2);
        double estimate = ((double) hits1 / total1) / ((double) hits2 / total2);
        double low = hits1 == 0 ? 0 : ratio.solve(estimate, 0.5, critical);
        return new Limits(low, ratio.solve(hits1 == 0 ? ratio.nearZero(critical) : estimate, 2, critical));
    }

    private double nearZero(double critical) {
        double ratio = 1;
        while (Math.abs(distance(ratio)) > critical) {
            ratio /= 2;
        }
        return ratio;
    }

    /** Steps away from a ratio inside by a factor until the distance is too large, then halves. */
    private double solve(double from, double factor, double critical) {
        double inside = from;
        double outside = from * factor;
        while (Math.abs(distance(outside)) <= critical) {
            inside = outside;
            outside *= factor;
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            double middle = inside + (outside - inside) / 2;
            if (middle == inside || middle == outside) {
                break;
            }
            if (Math.abs(distance(middle)) <= critical) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** The difference of the first share and the ratio times the second, in standard errors; falls with the ratio. */
    private double distance(double ratio) {
        double difference = x / m - ratio * (y / n);
        double variance = spread(x, m, y, n, ratio) / m + ratio * ratio * (spread(y, n, x, m, 1 / ratio) / n);
        return difference == 0 ? 0 : difference / Math.sqrt(variance);
    }

    /**
     * \( \pi(1-\pi) \) of the first side, where \( \pi \) is the smaller root of \( (m+n)\pi^2 - b\pi + \theta(x+y) = 0 \)
     * with \( b = \theta(m+y)+x+n \). The discriminant is a sum of a square and products, so that it keeps its digits.
     */
    private static double spread(double x, double m, double y, double n, double ratio) {
        double b = ratio * (m + y) + x + n;
        double gap = ratio * (m + y) - (x + n);
        double root = Math.sqrt(gap * gap + 4 * ratio * (m - x) * (n - y));
        double hit = 2 * ratio * (x + y) / (b + root);
        double miss = Math.max(0, root + 2 * (m + n) - b) / (2 * (m + n));
        return hit * miss;
    }
}
