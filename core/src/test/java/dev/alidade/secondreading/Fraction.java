// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A number as it is written at school: so many parts of so many, never rounded before the end. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("%s parts are none.".formatted(denominator));
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(long whole) {
        return of(whole, 1);
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Fraction of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The mean of some numbers, at least one. */
    static Fraction mean(Iterable<Fraction> numbers) {
        Fraction sum = ZERO;
        long count = 0;
        for (Fraction number : numbers) {
            sum = sum.plus(number);
            count++;
        }
        return sum.over(of(count));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        return other.numerator.signum() < 0
                ? times(new Fraction(
                        /* numerator= */ other.denominator.negate(), /* denominator= */ other.numerator.negate()))
                : times(new Fraction(/* numerator= */ other.denominator, /* denominator= */ other.numerator));
    }

    Fraction absolute() {
        return new Fraction(numerator.abs(), denominator);
    }

    /** This number, or the nearest end of what it is kept between. */
    Fraction between(Fraction least, Fraction most) {
        return compareTo(least) < 0 ? least : compareTo(most) > 0 ? most : this;
    }

    double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
