// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Set;

/** How much two sets of codes disagree, from 0 (the same) to 1 (nothing in common). Two empty sets are the same. */
public final class SetDistance {

    private SetDistance() {}

    /**
     * Jaccard distance: one less the share of common codes in all codes of both.
     *
     * @param a a set
     * @param b another set
     * @return from 0 to 1
     */
    public static double jaccard(Set<?> a, Set<?> b) {
        int common = common(a, b);
        int all = a.size() + b.size() - common;
        return all == 0 ? 0 : (all - common) / (double) all;
    }

    /**
     * MASI distance, \( 1 - J M \): J is the share of common codes in all codes of both; M is 1 for equal sets, 2/3 when one
     * contains the other, 1/3 when they overlap, 0 when they are disjoint. R. J. Passonneau, "Measuring agreement on
     * set-valued items (MASI) for semantic and pragmatic annotation" (LREC 2006).
     *
     * @param a a set
     * @param b another set
     * @return from 0 to 1
     */
    public static double masi(Set<?> a, Set<?> b) {
        int common = common(a, b);
        int all = a.size() + b.size() - common;
        if (all == common) {
            return 0;
        }
        int thirds = common == Math.min(a.size(), b.size()) ? 2 : 1;
        long whole = 3L * all;
        return (whole - (long) thirds * common) / (double) whole;
    }

    private static int common(Set<?> a, Set<?> b) {
        Set<?> smaller = a.size() <= b.size() ? a : b;
        Set<?> larger = smaller == a ? b : a;
        int common = 0;
        for (Object element : smaller) {
            if (larger.contains(element)) {
                common++;
            }
        }
        return common;
    }
}
