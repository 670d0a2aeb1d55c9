// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/** The standard normal distribution: mean 0, standard deviation 1. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as published
public final class Normal {

    private static final double SQRT_32 = Math.sqrt(32);
    private static final double INVERSE_SQRT_2_PI = 0.39894228040143267794;
    private static final int FRACTION_TERMS = 50;

    // Cody 1969, as in ANORM of his TOMS 715: |x| up to 0.67448975; up to sqrt(32).
    private static final double[] CENTRE_P = {
        0.065682337918207449113,
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249
    };
    private static final double[] CENTRE_Q = {
        1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] FLANK_P = {
        1.0765576773720192317e-8,
        0.39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218
    };
    private static final double[] FLANK_Q = {
        1,
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };

    // Wichura 1988, PPND16 of AS 241: |p - 1/2| up to 0.425; tails down to exp(-25); tails beyond.
    private static final double[] NEAR_P = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0
    };
    private static final double[] NEAR_Q = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] FAR_P = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0
    };
    private static final double[] FAR_Q = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1
    };
    private static final double[] FARTHEST_P = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0
    };
    private static final double[] FARTHEST_Q = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1
    };

    private Normal() {}

    /**
     * The probability of a value at or below {@code x}. Accurate to about 15 digits, also far in the lower tail.
     * Rational approximations of W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of
     * Computation 23 (1969); Laplace's continued fraction beyond.
     *
     * @param x any number but NaN; may be infinite
     * @return the probability, from 0 to 1
     * @throws IllegalArgumentException if {@code x} is NaN
     */
    public static double cdf(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("NaN has no normal probability.");
        }
        double size = Math.abs(x);
        if (size <= 0.67448975) {
            return 0.5 + x * ratio(CENTRE_P, CENTRE_Q, x * x);
        }
        double tail = upperTail(size);
        return x > 0 ? 1 - tail : tail;
    }

    private static double upperTail(double x) {
        if (x > 40) {
            return 0;
        }
        double factor;
        if (x <= SQRT_32) {
            factor = ratio(FLANK_P, FLANK_Q, x);
        } else {
            double fraction = x; // Laplace: 1/(x+1/(x+2/(x+...)))
            for (int i = FRACTION_TERMS; i >= 1; i--) {
                fraction = x + i / fraction;
            }
            factor = INVERSE_SQRT_2_PI / fraction;
        }
        double head = Math.floor(x * 16) / 16; // exp(-x^2/2) in two parts: head^2 is exact
        return StrictMath.exp(-head * head / 2) * StrictMath.exp(-(x - head) * (x + head) / 2) * factor;
    }

    /**
     * The value below which a normal variable falls with probability {@code p}: the inverse of {@link #cdf}. Accurate to
     * about 16 digits. M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied
     * Statistics 37 (1988).
     *
     * @param p a probability, between 0 and 1, both excluded
     * @return the quantile; 0 for one half
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1
     */
    public static double quantile(double p) {
        Checks.probability(p);
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            return q * ratio(NEAR_P, NEAR_Q, 0.180625 - q * q);
        }
        double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double size = r <= 5 ? ratio(FAR_P, FAR_Q, r - 1.6) : ratio(FARTHEST_P, FARTHEST_Q, r - 5);
        return q < 0 ? -size : size;
    }

    /** The quotient of two polynomials whose coefficients begin with the highest power. */
    private static double ratio(double[] above, double[] below, double x) {
        return polynomial(above, x) / polynomial(below, x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
