// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms. Scores are computed in whole numbers and fractions and rounded once, when they are
 * shown: one half is one half whatever the order of adding thirds and sixths, and a limit never passes the value it
 * limits.
 */
record Ratio(BigInteger numerator, BigInteger denominator) {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final int BITS = 62; // of a quotient: enough to round it correctly to the 53 of a double

    /** A fraction whose denominator is not zero. */
    static Ratio of(BigInteger numerator, BigInteger denominator) {
        BigInteger common =
                denominator.signum() < 0 ? numerator.gcd(denominator).negate() : numerator.gcd(denominator);
        return new Ratio(numerator.divide(common), denominator.divide(common));
    }

    /** The decimal number that the double is written as: 0.1 is one tenth. */
    static Ratio asWritten(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value);
        return decimal.scale() > 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    Ratio times(Ratio other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This over another, which is not zero. */
    Ratio over(Ratio other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The nearest double. */
    double toDouble() {
        return toDouble(numerator, denominator);
    }

    /** This share of 1 as points of 100, rounded to the nearest double. */
    double toPoints() {
        return toPoints(numerator, denominator);
    }

    /** A quotient in points of 100, rounded to the nearest double. */
    static double toPoints(BigInteger numerator, BigInteger denominator) {
        return toDouble(numerator.multiply(HUNDRED), denominator);
    }

    /** A quotient, rounded to the nearest double; the denominator is positive. */
    static double toDouble(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() == 0) {
            return 0;
        }
        BigInteger size = numerator.abs();
        int shift = BITS - (size.bitLength() - denominator.bitLength());
        BigInteger[] quotient =
                size.shiftLeft(Math.max(shift, 0)).divideAndRemainder(denominator.shiftLeft(Math.max(-shift, 0)));
        long bits = quotient[0].longValueExact() | quotient[1].signum(); // the last bit remembers that there is more
        return Math.scalb(numerator.signum() * (double) bits, -shift);
    }
}
