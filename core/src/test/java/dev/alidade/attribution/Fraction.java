// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction in lowest terms, for what results are compared with. The denominator is positive. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Fraction of(long numerator, long denominator) {
        return of(numerator).over(of(denominator));
    }

    static Fraction of(BigDecimal number) {
        Fraction unscaled = new Fraction(number.unscaledValue(), BigInteger.ONE);
        return number.scale() < 0
                ? unscaled.times(new Fraction(BigInteger.TEN.pow(-number.scale()), BigInteger.ONE))
                : unscaled.over(new Fraction(BigInteger.TEN.pow(number.scale()), BigInteger.ONE));
    }

    /** "186/61" or "2". */
    static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text))
                : of(new BigDecimal(text.substring(0, slash))).over(of(new BigDecimal(text.substring(slash + 1))));
    }

    Fraction plus(Fraction other) {
        return lowest(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return lowest(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        checkArgument(!other.equals(ZERO), "division by zero");
        BigInteger divisor = numerator.multiply(other.denominator);
        BigInteger dividend = denominator.multiply(other.numerator);
        return dividend.signum() < 0 ? lowest(divisor.negate(), dividend.negate()) : lowest(divisor, dividend);
    }

    double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
    }
}
