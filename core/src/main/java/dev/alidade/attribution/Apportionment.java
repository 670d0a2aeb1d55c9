// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;

/** Parts of a total that add up to it exactly. */
final class Apportionment {
    private Apportionment() {}

    /**
     * Parts of a total in proportion to weights, by largest remainder: each share is rounded down to the scale, and the units
     * that are left go to the largest remainders, among equal ones to the earlier. Weights may be negative as long as their
     * sum is not zero; without any weight all parts are zero, if the total is.
     *
     * @param total the total, of any sign
     * @param weights the weights, in the order that decides between equal remainders
     * @param scale the decimals of the parts; more if the total has more
     * @return as many parts as weights, which add up to the total
     * @throws IllegalArgumentException if the weights sum to zero and the total doesn't
     */
    static BigDecimal[] of(BigDecimal total, BigDecimal[] weights, int scale) {
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        int digits = Math.max(scale, total.scale());
        BigDecimal[] parts = new BigDecimal[weights.length];
        Arrays.fill(parts, BigDecimal.ZERO.setScale(digits));
        if (total.signum() == 0) {
            return parts;
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "%s can't be apportioned: the weights sum to zero.".formatted(total.toPlainString()));
        }
        int weightScale =
                Arrays.stream(weights).mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger whole = total.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger divisor = sum.setScale(weightScale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger left = whole;
        BigInteger[] shares = new BigInteger[weights.length];
        BigInteger[] rests = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger product = whole.multiply(
                    weights[i].setScale(weightScale, RoundingMode.UNNECESSARY).unscaledValue());
            BigInteger numerator = divisor.signum() < 0 ? product.negate() : product;
            rests[i] = numerator.mod(divisor.abs());
            shares[i] = numerator.subtract(rests[i]).divide(divisor.abs());
            left = left.subtract(shares[i]);
        }
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> rests[i]).reversed());
        for (int i = 0; i < left.intValueExact(); i++) {
            shares[order[i]] = shares[order[i]].add(BigInteger.ONE);
        }
        for (int i = 0; i < weights.length; i++) {
            parts[i] = new BigDecimal(shares[i], digits);
        }
        return parts;
    }
}
