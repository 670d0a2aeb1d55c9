// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exact sums of amounts times probabilities, by key. A probability counts in units of 10^-12, and each product is kept as whole
 * minor units and a rest in such units, so that nothing is rounded and nothing is lost.
 */
final class WeightedSums {
    /** A probability of 1. */
    static final long ONE = 1_000_000_000_000L;

    private static final int PLACES = 12;
    private static final long MILLION = 1_000_000;

    private final Keyed<Sum> whole;
    private final Keyed<Sum> rest;

    WeightedSums(String name, CellRegister register) {
        whole = register.cell(name + "Whole", new Keyed<>(Sum::new));
        rest = register.cell(name + "Rest", new Keyed<>(Sum::new));
    }

    /** A probability from 0 to 1 in units of 10^-12, to the nearest. */
    static long units(double probability) {
        return Math.round(probability * ONE);
    }

    /** Adds an amount times a probability in units of 10^-12. */
    void add(String key, long minorUnits, long units) {
        if (units < 0 || units > ONE || minorUnits < 0) {
            throw new IllegalArgumentException(
                    "%s times %s of 10^12 is no weighted amount.".formatted(minorUnits, units));
        }
        // (amount / 10^6, amount mod 10^6) times (units / 10^6, units mod 10^6): no product leaves 63 bits
        long high = minorUnits / MILLION;
        long low = minorUnits % MILLION;
        long unitsHigh = units / MILLION;
        long unitsLow = units % MILLION;
        long middle = high * unitsLow + low * unitsHigh;
        long fraction = middle % MILLION * MILLION + low * unitsLow;
        whole.at(key).add(high * unitsHigh + middle / MILLION + fraction / ONE);
        rest.at(key).add(fraction % ONE);
    }

    /** The sums in minor units. */
    Map<String, BigDecimal> sums() {
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        whole.forEach((key, sum) -> sums.put(key, new BigDecimal(nonNegative(key, sum))));
        if (rest.size() != whole.size()) {
            throw new IllegalStateException("%s weighted sums have %s rests.".formatted(whole.size(), rest.size()));
        }
        rest.forEach((key, sum) -> {
            BigDecimal wholePart = sums.get(key);
            if (wholePart == null) {
                throw new IllegalStateException("The rest of %s is the rest of nothing.".formatted(key));
            }
            sums.put(key, wholePart.add(new BigDecimal(nonNegative(key, sum), PLACES)));
        });
        return sums;
    }

    private static BigInteger nonNegative(String key, Sum sum) {
        BigInteger value = sum.value();
        if (value.signum() < 0) {
            throw new IllegalStateException("The weighted sum of %s is negative: %s.".formatted(key, value));
        }
        return value;
    }
}
