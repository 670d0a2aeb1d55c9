// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;

/**
 * An exact amount of money in one currency. Amounts of different currencies are never added or compared.
 *
 * @param minorUnits the amount in the currency's minor unit (cents; for yen, yen)
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) {
    private static final int LONGEST = 100; // characters of an amount
    private static final int MOST_DIGITS = 19; // before the point

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the currency has no minor unit
     */
    public Money {
        requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("Currency %s has no minor unit.".formatted(currency));
        }
    }

    /**
     * An amount in units of a currency.
     *
     * @param amount the amount, such as 12.34
     * @param currency the currency
     * @return the money
     * @throws IllegalArgumentException if the amount has more digits than the currency, or doesn't fit into 64 bits
     */
    public static Money of(BigDecimal amount, Currency currency) {
        if (amount.signum() == 0) {
            return zero(currency);
        }
        try {
            if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
                throw new ArithmeticException("Too large"); // and to be told so before its zeros are written out
            }
            return new Money(
                    amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Amount %s can't be an amount of %s: it has more than %s decimals, or is too large."
                            .formatted(amount, currency, currency.getDefaultFractionDigits()),
                    e);
        }
    }

    /**
     * An amount in units of a currency.
     *
     * @param amount the amount in decimal digits, such as {@code 12.34}
     * @param currency the code of the currency, such as {@code EUR}
     * @return the money
     * @throws IllegalArgumentException if the amount is no number or longer than 100 characters, has more digits than the
     *     currency, doesn't fit into 64 bits, or the code names no currency
     */
    public static Money of(String amount, String currency) {
        return of(number(amount), named(currency));
    }

    private static BigDecimal number(String amount) {
        if (amount.length() > LONGEST) { // the time for reading digits grows with the square of their number
            throw new IllegalArgumentException(
                    "An amount of %s characters can't be one of money, wanted a number such as 12.34."
                            .formatted(amount.length()));
        }
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Amount \"%s\" is no number, wanted one such as 12.34. Maybe it has a comma, or the currency in it."
                            .formatted(amount),
                    e);
        }
    }

    private static Currency named(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Currency \"%s\" is not known, wanted an ISO 4217 code such as EUR.".formatted(code), e);
        }
    }

    /**
     * Nothing.
     *
     * @param currency the currency
     * @return an amount of zero
     */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount in units of the currency.
     *
     * @return the exact amount
     */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /**
     * This amount and another.
     *
     * @param other an amount in the same currency
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum doesn't fit into 64 bits
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, other.in(currency)), currency);
    }

    /**
     * This amount less another.
     *
     * @param other an amount in the same currency
     * @return the difference
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the difference doesn't fit into 64 bits
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, other.in(currency)), currency);
    }

    private long in(Currency wanted) {
        if (!currency.equals(wanted)) {
            throw new IllegalArgumentException(
                    "%s and %s can't be added: convert one by a dated rate first.".formatted(this, wanted));
        }
        return minorUnits;
    }

    /**
     * This amount in parts, without losing a cent: each part gets its exact share rounded down, and the cents that are
     * left go to the parts with the largest remainders, earlier parts first. A negative amount is split as its opposite.
     *
     * @param weights the sizes of the parts, none negative, not all zero
     * @return as many parts as weights, which add up to this amount
     * @throws IllegalArgumentException if there is no positive weight or a negative one
     */
    public ImmutableList<Money> split(long... weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("Weight %s is negative.".formatted(weight));
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("%s can't be split: no weight is positive.".formatted(this));
        }
        BigInteger amount = BigInteger.valueOf(minorUnits).abs();
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = amount.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
            parts[i] = share[0];
            remainders[i] = share[1];
            left = left.subtract(share[0]);
        }
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < left.intValueExact(); i++) {
            parts[order[i]] = parts[order[i]].add(BigInteger.ONE);
        }
        ImmutableList.Builder<Money> split = ImmutableList.builder();
        for (BigInteger part : parts) {
            BigInteger signed = minorUnits < 0 ? part.negate() : part;
            split.add(new Money(signed.longValueExact(), currency));
        }
        return split.build();
    }

    @Override
    public String toString() {
        return amount().toPlainString() + ' ' + currency.getCurrencyCode();
    }
}
