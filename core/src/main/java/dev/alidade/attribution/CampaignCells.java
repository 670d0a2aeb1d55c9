// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What is counted of each campaign: a handful of sums each, whatever the number of journeys. */
final class CampaignCells {
    static final int TOUCHED = 0;
    static final int NAMED = 1;
    static final int LEADS = 2;
    static final int RECORDS = 3;
    static final int UNCONVERTED = 4;
    static final int SPENT = 5;
    static final int PIPELINE = 6;
    static final int REVENUE = PIPELINE + DealCells.PLANES;
    private static final int PLANES = REVENUE + DealCells.PLANES;

    private final Names names;
    private final SequenceSums sums;

    CampaignCells(Names names, CellRegister register) {
        this.names = names;
        sums = register.cell("campaigns", new SequenceSums(names, PLANES));
    }

    /** The number of a campaign, by its name's. */
    int of(int name) {
        return sums.child(SequenceSums.ROOT, name);
    }

    /** The number of a campaign. */
    int of(String campaign) {
        return of(names.id(campaign));
    }

    void add(int campaign, int plane, long amount) {
        sums.add(campaign, plane, amount);
    }

    /** Adds an amount with at most 18 decimals, whose whole part is within a long. */
    void add(int campaign, int plane, BigDecimal amount) {
        BigDecimal whole = amount.setScale(0, RoundingMode.FLOOR);
        long fraction = amount.subtract(whole).movePointRight(18).longValueExact();
        sums.add(campaign, plane, whole.longValueExact(), fraction);
    }

    /** A sum that only whole numbers that aren't negative went into. */
    long count(int campaign, int plane) {
        long count = sums.value(campaign, plane).longValueExact();
        if (count < 0) {
            throw new IllegalStateException("A count of campaign %s is negative: %s.".formatted(name(campaign), count));
        }
        return count;
    }

    /** A sum of whole minor units. */
    BigInteger whole(int campaign, int plane) {
        return amount(campaign, plane).toBigIntegerExact();
    }

    /** A sum of minor units. */
    BigDecimal amount(int campaign, int plane) {
        return sums.value(campaign, plane);
    }

    /** The campaigns that anything was counted of, in the order of their ids. */
    List<Integer> all() {
        for (int plane = 0; plane < PLANES; plane++) {
            if (sums.value(SequenceSums.ROOT, plane).signum() != 0) {
                throw new IllegalStateException("Something was counted of no campaign.");
            }
        }
        List<Integer> all = new ArrayList<>();
        sums.forEach(node -> {
            if (sums.depth(node) != 1) {
                throw new IllegalStateException("%s is no campaign.".formatted(sums.sequence(node)));
            }
            all.add(node);
        });
        return all;
    }

    String name(int campaign) {
        return sums.sequence(campaign).get(0);
    }
}
