// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What some open deals are worth, in minor units, before it is told.
 *
 * @param deals how many deals there are
 * @param valued how many of them have a value
 * @param byStage the value times the stated probability of the stage; empty when a deal with a value is in a stage without
 * @param byProduct the value times the win rate of the product, where there is one
 * @param withoutRate the value that is missing there
 */
record OpenWorth(
        long deals,
        long valued,
        BigInteger value,
        long listPriced,
        BigInteger listValue,
        Optional<BigDecimal> byStage,
        BigDecimal byProduct,
        BigInteger withoutRate) {
    static final OpenWorth NOTHING = new OpenWorth(
            0, 0, BigInteger.ZERO, 0, BigInteger.ZERO, Optional.of(BigDecimal.ZERO), BigDecimal.ZERO, BigInteger.ZERO);

    /** A share of a value, exact to 34 digits. */
    static BigDecimal times(BigInteger value, Proportion rate) {
        return new BigDecimal(value)
                .multiply(BigDecimal.valueOf(rate.hits()))
                .divide(BigDecimal.valueOf(rate.total()), MathContext.DECIMAL128);
    }

    OpenWorth plus(OpenWorth other) {
        return new OpenWorth(
                deals + other.deals,
                valued + other.valued,
                value.add(other.value),
                listPriced + other.listPriced,
                listValue.add(other.listValue),
                byStage.flatMap(sum -> other.byStage.map(sum::add)),
                byProduct.add(other.byProduct),
                withoutRate.add(other.withoutRate));
    }

    /** The same in units of a currency, with the win rate of all products. */
    OpenValue told(int decimals, Proportion winRate) {
        return new OpenValue(
                new BigDecimal(value, decimals),
                valued,
                new BigDecimal(listValue, decimals),
                listPriced,
                Math.subtractExact(deals, valued),
                byStage.isPresent() ? number(byStage.get(), decimals) : OptionalDouble.empty(),
                winRate.total() == 0 ? OptionalDouble.empty() : number(times(value, winRate), decimals),
                winRate.total() == 0 ? OptionalDouble.empty() : number(byProduct, decimals),
                new BigDecimal(withoutRate, decimals));
    }

    private static OptionalDouble number(BigDecimal minorUnits, int decimals) {
        return OptionalDouble.of(minorUnits.movePointLeft(decimals).doubleValue());
    }
}
