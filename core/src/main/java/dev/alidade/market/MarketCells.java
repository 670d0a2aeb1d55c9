// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is counted of each market in each period: a handful of sums each, whatever the number of facts. */
final class MarketCells {
    static final int LEADS = 0;
    static final int DEALS = 1;
    static final int VALUED = 2; // deals with a known value
    static final int VALUE = 3; // in minor units
    static final int ESTIMATES = 4;
    static final int ESTIMATED = 5;
    static final int RECORDS = 6; // of spend
    static final int UNCONVERTED = 7;
    static final int SPENT = 8; // in minor units
    static final int PLANES = 9;

    /** The key of what has no market. */
    static final String NONE = "";

    private final Names names;
    private final SequenceSums sums;

    MarketCells(Names names, CellRegister register) {
        this.names = names;
        sums = register.cell("markets", new SequenceSums(names, PLANES));
    }

    /** The number of a market's period. */
    int of(String market, String period) {
        return sums.child(sums.child(SequenceSums.ROOT, names.id(market)), names.id(period));
    }

    void add(int node, int plane, long amount) {
        sums.add(node, plane, amount);
    }

    /** Adds an amount with at most 18 decimals, whose whole part is within a long. */
    void add(int node, int plane, BigDecimal amount) {
        BigDecimal whole = amount.setScale(0, RoundingMode.FLOOR);
        long fraction = amount.subtract(whole).movePointRight(18).longValueExact();
        sums.add(node, plane, whole.longValueExact(), fraction);
    }

    /** The sums by market and period, in the order of both, checked against each other. */
    SortedMap<String, SortedMap<String, MarketSums>> all() {
        requireZero(SequenceSums.ROOT);
        TreeMap<String, SortedMap<String, MarketSums>> all = new TreeMap<>();
        sums.forEach(node -> {
            int depth = sums.depth(node);
            if (depth > 2) {
                throw new IllegalStateException("%s is no period of a market.".formatted(sums.sequence(node)));
            } else if (depth == 1) {
                requireZero(node);
            } else {
                String market = sums.sequence(node).get(0);
                String period = sums.sequence(node).get(1);
                MarketSums found = MarketSums.of(plane -> sums.value(node, plane));
                found.check(market, period);
                all.computeIfAbsent(market, name -> new TreeMap<>()).put(period, found);
            }
        });
        return all;
    }

    /** The sums of all markets, and of none, over some periods. */
    MarketSums total(Predicate<String> periods) {
        MarketSums total = MarketSums.NOTHING;
        for (SortedMap<String, MarketSums> byPeriod : all().values()) {
            for (Map.Entry<String, MarketSums> period : byPeriod.entrySet()) {
                total = periods.test(period.getKey()) ? total.plus(period.getValue()) : total;
            }
        }
        return total;
    }

    private void requireZero(int node) {
        for (int plane = 0; plane < PLANES; plane++) {
            if (sums.value(node, plane).signum() != 0) {
                throw new IllegalStateException("Something was counted of no period of a market.");
            }
        }
    }
}
