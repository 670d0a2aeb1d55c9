// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;

/** The planes of sums that take a path's conversions, their value and its nulls, once for each replicate. */
final class JourneySums {
    static final int CONVERSIONS = 0;
    static final int VALUE = 1;
    static final int NULLS = 2;
    static final int PLANES = 3;

    private JourneySums() {}

    /** Adds a path to a node. */
    static void add(SequenceSums sums, int node, JourneyPath path) {
        for (int replicate = 0; replicate < path.times.length; replicate++) {
            int times = path.times[replicate];
            if (times == 0) {
                continue;
            }
            int plane = PLANES * replicate;
            if (path.converts()) {
                sums.addProduct(node, plane + CONVERSIONS, times, path.conversions, path.conversionsFraction);
                if (path.valued) {
                    sums.addProduct(node, plane + VALUE, times, path.value, path.valueFraction);
                }
            }
            if (path.nulls != 0 || path.nullsFraction != 0) {
                sums.addProduct(node, plane + NULLS, times, path.nulls, path.nullsFraction);
            }
        }
    }

    /** Whether a replicate has anything on a node. */
    static boolean any(SequenceSums sums, int node, int replicate) {
        return of(sums, node, replicate, CONVERSIONS).signum() != 0
                || of(sums, node, replicate, VALUE).signum() != 0
                || of(sums, node, replicate, NULLS).signum() != 0;
    }

    /**
     * Refuses what can't come from journeys.
     *
     * @throws IllegalStateException if a count is negative, or there is a value without conversions
     */
    static void check(SequenceSums sums, int node, int replicate) {
        BigDecimal conversions = of(sums, node, replicate, CONVERSIONS);
        BigDecimal value = of(sums, node, replicate, VALUE);
        BigDecimal nulls = of(sums, node, replicate, NULLS);
        if (conversions.signum() < 0 || nulls.signum() < 0 || (conversions.signum() == 0 && value.signum() != 0)) {
            throw new IllegalStateException("%s conversions worth %s and %s nulls of %s are not possible."
                    .formatted(conversions, value, nulls, sums.sequence(node)));
        }
    }

    /** A sum. */
    static BigDecimal of(SequenceSums sums, int node, int replicate, int plane) {
        return sums.value(node, PLANES * replicate + plane);
    }
}
