// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * \( x^a (1-x)^b / B(a,b) \) without logarithms of gamma functions that cancel: the saddle-point form of C. Loader, "Fast
 * and accurate computation of binomial probabilities" (2000), which keeps its digits at shapes of any size.
 */
final class BetaPower {

    private static final double TWO_PI = 2 * Math.PI;

    private BetaPower() {}

    /** The value for y = 1 - x, both above 0, and shapes above 0. */
    static double of(double x, double y, double a, double b) {
        double n = a + b;
        double exponent =
                stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
        return Math.sqrt(a / n * b / TWO_PI) * StrictMath.exp(exponent);
    }

    /** \( \ln\Gamma(z+1) - (z+\frac12)\ln z + z - \frac12\ln 2\pi \). */
    static double stirlingError(double z) {
        double shifted = z;
        double sum = 0;
        while (shifted < 16) {
            sum += (shifted + 0.5) * StrictMath.log1p(1 / shifted) - 1;
            shifted += 1;
        }
        double square = shifted * shifted;
        double series = 1.0 / 12
                - (1.0 / 360
                                - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square)
                                        / square)
                        / square;
        return sum + series / shifted;
    }

    /** \( x \ln(x/m) + m - x \), by its series when x is near m. */
    static double deviance(double x, double m) {
        double difference = x - m;
        if (Math.abs(difference) >= 0.1 * (x + m)) {
            return x * StrictMath.log(x / m) - difference;
        }
        double v = difference / (x + m);
        double square = v * v;
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 3; ; j += 2) {
            term *= square;
            double next = sum + term / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
