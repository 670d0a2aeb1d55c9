// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction, for reference values. */
record Ratio(BigInteger above, BigInteger below) {
    static final Ratio ZERO = of(0);
    static final Ratio ONE = of(1);

    Ratio {
        BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        above = above.divide(common);
        below = below.divide(common);
    }

    static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return new Ratio(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.above.negate(), other.below));
    }

    Ratio times(Ratio other) {
        return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    Ratio over(Ratio other) {
        return new Ratio(above.multiply(other.below), below.multiply(other.above));
    }

    int signum() {
        return above.signum();
    }

    double doubleValue() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), new MathContext(40))
                .doubleValue();
    }
}
