// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/** The argument checks that the intervals share. */
final class Checks {

    private Checks() {}

    /** The probability below the upper limit of a two-sided interval, (1 + level) / 2. */
    static double upperProbability(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Level %s is not between 0 and 1, both excluded. Maybe it is a percentage."
                            .formatted(Double.toString(level)));
        }
        return (1 + level) / 2;
    }

    static void hitsWithinTotal(long hits, long total) {
        if (total <= 0) {
            throw new IllegalArgumentException(
                    "Total %d: a share needs at least one case. Without cases there is no share.".formatted(total));
        }
        if (hits < 0 || hits > total) {
            throw new IllegalArgumentException(
                    "Hits %d are not between 0 and the total %d. Maybe the two are swapped.".formatted(hits, total));
        }
    }

    static void probability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException(
                    "Probability %s is not between 0 and 1, both excluded.".formatted(Double.toString(p)));
        }
    }
}
