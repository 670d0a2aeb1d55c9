// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.Stream;

/**
 * An exact fraction. Scores are computed in fractions and rounded once, when they are shown: one half is one half
 * whatever the order of adding thirds and sixths, and a limit never passes the value it limits.
 */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** The number that the double's bits stand for. */
    static Ratio exactly(double value) {
        return of(new BigDecimal(value));
    }

    /** The decimal number that the double is written as: 0.1 is one tenth. */
    static Ratio asWritten(double value) {
        return of(BigDecimal.valueOf(value));
    }

    private static Ratio of(BigDecimal value) {
        return value.scale() > 0
                ? lowest(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Ratio(value.toBigIntegerExact(), BigInteger.ONE);
    }

    private static Ratio lowest(BigInteger numerator, BigInteger denominator) {
        BigInteger common =
                denominator.signum() < 0 ? numerator.gcd(denominator).negate() : numerator.gcd(denominator);
        return new Ratio(numerator.divide(common), denominator.divide(common));
    }

    static Ratio sum(Stream<Ratio> ratios) {
        return ratios.reduce(ZERO, Ratio::plus);
    }

    Ratio plus(Ratio other) {
        return lowest(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    Ratio times(Ratio other) {
        return lowest(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This over another, which is not zero. */
    Ratio over(Ratio other) {
        return lowest(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Rounded, to 34 digits and then to a double; never past what a larger or smaller fraction rounds to. */
    double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** This share of 1 as points of 100, rounded. */
    double toPoints() {
        return new Ratio(numerator.multiply(BigInteger.valueOf(100)), denominator).toDouble();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
