// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The gamma distribution of scale 1, and with it chi-square with any degrees of freedom: twice a gamma variable of half as
 * large a shape. Series below the mean, continued fraction above (M. Abramowitz and I. A. Stegun, "Handbook of Mathematical
 * Functions" (1964), 6.5.29 and 6.5.31); from a shape of a million on by the cube root, which is nearly normal there (E. B.
 * Wilson and M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931)).
 */
final class Gamma {
    private static final double LARGE = 1e6;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 100_000;

    private Gamma() {}

    /**
     * The probability of a value above x.
     *
     * @param shape above 0 and finite
     * @param x any number; below 0 the probability is 1
     */
    static double upperTail(double shape, double x) {
        if (!(shape > 0 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Gamma distribution: shape %s is not above 0 and finite.".formatted(Double.toString(shape)));
        }
        if (x <= 0) {
            return 1;
        }
        if (shape >= LARGE) {
            double spread = 1 / (9 * shape);
            return Normal.cdf((1 - spread - StrictMath.cbrt(x / shape)) / Math.sqrt(spread));
        }
        // x^shape e^-x / Gamma(shape + 1), as Loader's Poisson probabilities
        double power = StrictMath.exp(-BetaPower.stirlingError(shape) - BetaPower.deviance(shape, x))
                / Math.sqrt(2 * Math.PI * shape);
        if (power == 0) {
            return x > shape ? 0 : 1;
        }
        return x < shape + 1 ? 1 - Math.min(1, power * series(shape, x)) : Math.min(1, power * fraction(shape, x));
    }

    private static double series(double shape, double x) {
        double term = 1;
        double sum = 1;
        for (int i = 1; i < MOST_TERMS && term > 1e-17 * sum; i++) {
            term *= x / (shape + i);
            sum += term;
        }
        return sum;
    }

    /** The continued fraction, evaluated forward (modified Lentz). */
    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double above = i * (shape - i);
            b += 2;
            d = above * d + b;
            d = 1 / (Math.abs(d) < TINY ? TINY : d);
            c = b + above / c;
            c = Math.abs(c) < TINY ? TINY : c;
            double change = c * d;
            value *= change;
            if (Math.abs(change - 1) <= 2.3e-16) {
                break;
            }
        }
        return shape * value;
    }
}
