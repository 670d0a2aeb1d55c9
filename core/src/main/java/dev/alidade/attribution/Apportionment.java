// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;

/** Decimals that add up to their total exactly: rounded down, with what is left handed out by largest remainder. */
final class Apportionment {
    /**
     * The decimals of credits that are not to the cent. Weights are counted in units of 2^-60, which is 18 decimals; three
     * less hide what that cuts off.
     */
    static final int SCALE = 15;

    private Apportionment() {}

    /**
     * Parts of a total in proportion to weights. Among equal remainders the earlier part comes first. Weights may be
     * negative, as long as their sum isn't zero where there is something to share.
     *
     * @param total the total, of any sign
     * @param weights the weights, in the order that decides between equal remainders
     * @param scale the decimals of the parts; more if the total has more
     * @return as many parts as weights, which add up to the total
     * @throws IllegalArgumentException if the weights sum to zero and the total isn't zero
     */
    static BigDecimal[] of(BigDecimal total, BigDecimal[] weights, int scale) {
        if (total.signum() == 0) {
            BigDecimal[] parts = new BigDecimal[weights.length];
            Arrays.fill(parts, BigDecimal.ZERO);
            return parts;
        }
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "%s can't be apportioned: the weights sum to zero.".formatted(total.toPlainString()));
        }
        int digits = Math.max(scale, total.stripTrailingZeros().scale());
        BigInteger whole = unscaled(total, digits);
        int weightScale = scale(weights);
        BigInteger divisor = unscaled(sum, weightScale);
        BigInteger[] numerators = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            numerators[i] = whole.multiply(unscaled(weights[i], weightScale));
        }
        return parts(whole, numerators, divisor, digits);
    }

    /**
     * Exact values, rounded so that their sum stays what it is.
     *
     * @param values the values, in the order that decides between equal remainders
     * @param scale the decimals to keep; more if their sum has more
     * @return as many decimals, which add up to the sum of the values
     */
    static BigDecimal[] rounded(BigDecimal[] values, int scale) {
        BigDecimal total = Arrays.stream(values).reduce(BigDecimal.ZERO, BigDecimal::add);
        int digits = Math.max(scale, total.stripTrailingZeros().scale());
        int valueScale = Math.max(digits, scale(values));
        BigInteger[] numerators = new BigInteger[values.length];
        for (int i = 0; i < values.length; i++) {
            numerators[i] = unscaled(values[i], valueScale);
        }
        return parts(unscaled(total, digits), numerators, BigInteger.TEN.pow(valueScale - digits), digits);
    }

    private static int scale(BigDecimal[] values) {
        return Arrays.stream(values).mapToInt(BigDecimal::scale).max().orElse(0);
    }

    private static BigInteger unscaled(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    }

    private static BigDecimal[] parts(BigInteger whole, BigInteger[] numerators, BigInteger divisor, int digits) {
        BigInteger[] shares = new BigInteger[numerators.length];
        BigInteger[] rests = new BigInteger[numerators.length];
        BigInteger left = whole;
        for (int i = 0; i < numerators.length; i++) {
            BigInteger numerator = divisor.signum() < 0 ? numerators[i].negate() : numerators[i];
            rests[i] = numerator.mod(divisor.abs());
            shares[i] = numerator.subtract(rests[i]).divide(divisor.abs());
            left = left.subtract(shares[i]);
        }
        Integer[] order = new Integer[numerators.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> rests[i]).reversed());
        BigDecimal[] parts = new BigDecimal[numerators.length];
        for (int i = 0; i < left.intValueExact(); i++) {
            shares[order[i]] = shares[order[i]].add(BigInteger.ONE);
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Decimals.plain(new BigDecimal(shares[i], digits));
        }
        return parts;
    }
}
