// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The beta distribution with shapes {@code a} and {@code b}: the regularised incomplete beta function
 * \( I_x(a,b) \) and its inverse. The binomial and Student's t distribution are made of it.
 *
 * <p>The continued fraction is that of A. R. DiDonato and A. H. Morris, "Algorithm 708: Significant digit computation of
 * the incomplete beta function ratios", ACM Transactions on Mathematical Software 18 (1992); the factor before it is
 * {@link BetaPower}. Cost grows with the square root of the larger shape.
 */
public final class Beta {

    private static final int MOST_TERMS = 10_000_000;
    private static final int MOST_STEPS = 300;
    private static final double TINY = 1e-300;

    private Beta() {}

    /** A solution and its complement to 1, the smaller of the two with full relative accuracy. */
    record Root(double x, double complement) {}

    /**
     * The probability of a value at or below {@code x}.
     *
     * @param x from 0 to 1
     * @param a first shape, above 0
     * @param b second shape, above 0
     * @return \( I_x(a,b) \), from 0 to 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double regularized(double x, double a, double b) {
        check(x >= 0 && x <= 1, "x", x, "from 0 to 1");
        checkShapes(a, b);
        return lower(x, 1 - x, a, b);
    }

    /**
     * The value below which a beta variable falls with probability {@code p}.
     *
     * @param p a probability, between 0 and 1, both excluded
     * @param a first shape, above 0
     * @param b second shape, above 0
     * @return the quantile, from 0 to 1; about 13 digits or better
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double quantile(double p, double a, double b) {
        Checks.probability(p);
        checkShapes(a, b);
        return root(p, 1 - p, a, b).x();
    }

    /**
     * The value above which a beta variable falls with probability {@code q}: {@code quantile(1 - q, a, b)} without the
     * loss of digits for small {@code q}.
     *
     * @param q a probability, between 0 and 1, both excluded
     * @param a first shape, above 0
     * @param b second shape, above 0
     * @return the upper quantile, from 0 to 1; about 13 digits or better
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double upperQuantile(double q, double a, double b) {
        Checks.probability(q);
        checkShapes(a, b);
        return root(1 - q, q, a, b).x();
    }

    /** Solves \( I_x(a,b) = p \), where q is 1 - p: the two are given apart so that neither tail loses digits. */
    static Root root(double p, double q, double a, double b) {
        boolean inLowerHalf = p <= q ? lower(0.5, 0.5, a, b) >= p : lower(0.5, 0.5, b, a) <= q;
        if (inLowerHalf) {
            double x = solve(p, q, a, b);
            return new Root(x, 1 - x);
        }
        double complement = solve(q, p, b, a);
        return new Root(1 - complement, complement);
    }

    /** Newton's method for the logarithm of the smaller tail over log x (nearly straight), kept inside a bracket. */
    private static double solve(double p, double q, double a, double b) {
        boolean below = p <= q;
        double target = below ? p : q;
        double low = 0;
        double high = 1;
        double x = Math.min(a / (a + b), 0.5);
        for (int i = 0; i < MOST_STEPS; i++) {
            double y = 1 - x;
            double tail = below ? lower(x, y, a, b) : lower(y, x, b, a);
            if (tail == target) {
                return x;
            }
            if (tail > target == below) {
                high = x;
            } else {
                low = x;
            }
            double step = StrictMath.log(tail / target) * tail * y / BetaPower.of(x, y, a, b);
            double next = x * StrictMath.exp(below ? -step : step);
            if (!(next > low && next < high)) {
                next = between(low, high);
            }
            if (Math.abs(next - x) <= 4e-16 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double between(double low, double high) {
        if (low == 0) {
            return high / 16;
        }
        return high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
    }

    /** \( I_x(a,b) \) with y = 1 - x given apart. */
    static double lower(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        return x <= a / (a + b) ? fraction(x, y, a, b) : 1 - fraction(y, x, b, a);
    }

    /** The continued fraction, evaluated forward (modified Lentz); converges fast for x up to the mean. */
    private static double fraction(double x, double y, double a, double b) {
        double power = BetaPower.of(x, y, a, b);
        if (power == 0) {
            return 0;
        }
        double c = a * (a * y - b * x + 1) / (a + 1);
        double value = c == 0 ? TINY : c;
        c = value;
        double d = 0;
        for (int m = 1; m < MOST_TERMS; m++) {
            double middle = a + 2.0 * m - 1;
            double above = (a + m - 1) / middle * ((a + b + m - 1) / middle) * m * (b - m) * x * x;
            double below = m + m * (b - m) * x / middle + (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (middle + 2);
            d = below + above * d;
            d = 1 / (d == 0 ? TINY : d);
            c = below + above / c;
            c = c == 0 ? TINY : c;
            double change = c * d;
            value *= change;
            if (Math.abs(change - 1) <= 2.3e-16) {
                break;
            }
        }
        return Math.min(1, power / value);
    }

    private static void checkShapes(double a, double b) {
        check(a > 0 && a < Double.POSITIVE_INFINITY, "shape a", a, "above 0 and finite");
        check(b > 0 && b < Double.POSITIVE_INFINITY, "shape b", b, "above 0 and finite");
    }

    private static void check(boolean holds, String name, double value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Beta distribution: %s is %s, wanted %s.".formatted(name, Double.toString(value), wanted));
        }
    }
}
