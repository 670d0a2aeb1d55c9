// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The Brier score of forecasts of a yes or no, and what it is made of when the forecasts are put into groups: reliability -
 * resolution + uncertainty + variance of the forecasts within groups - twice their covariance with the outcome there. It
 * adds up for any groups; in groups of equal forecasts the last two terms are 0 (A. H. Murphy 1973; D. B. Stephenson, C. A.
 * S. Coelho and I. T. Jolliffe 2008).
 *
 * @param brier mean squared distance of forecast and outcome, from sums over all: no sum of the terms
 * @param groups how many groups hold forecasts
 * @param reliability mean squared distance of mean forecast and share of hits, by group
 * @param resolution mean squared distance of the share of hits in a group from that of all
 * @param uncertainty the share of hits times the share of misses, of all
 * @param withinVariance mean squared distance of forecasts from the mean forecast of their group
 * @param withinCovariance twice the mean product of the distances of forecast and outcome from their means in the group
 */
public record BrierTerms(
        double brier,
        int groups,
        double reliability,
        double resolution,
        double uncertainty,
        double withinVariance,
        double withinCovariance) {
    /**
     * Forecasts of one group.
     *
     * @param cases how many
     * @param hits how many of them came true
     * @param sum the sum of the forecasts
     * @param squares the sum of their squares
     * @param hitSum the sum of the forecasts that came true
     * @param equal whether all of them are equal, so that nothing varies within the group
     */
    public record Group(long cases, long hits, double sum, double squares, double hitSum, boolean equal) {
        /** Checks the counts. */
        public Group {
            if (hits < 0 || cases < hits) {
                throw new IllegalArgumentException("%s hits in %s cases are not possible.".formatted(hits, cases));
            }
        }

        /**
         * A group of forecasts that may differ.
         *
         * @param cases how many
         * @param hits how many of them came true
         * @param sum the sum of the forecasts
         * @param squares the sum of their squares
         * @param hitSum the sum of the forecasts that came true
         * @return the group
         */
        public static Group of(long cases, long hits, double sum, double squares, double hitSum) {
            return new Group(cases, hits, sum, squares, hitSum, false);
        }

        /**
         * A group of equal forecasts.
         *
         * @param forecast the forecast
         * @param cases how many
         * @param hits how many of them came true
         * @return the group
         */
        public static Group of(double forecast, long cases, long hits) {
            return new Group(cases, hits, cases * forecast, cases * (forecast * forecast), hits * forecast, true);
        }
    }

    /**
     * The score and its terms.
     *
     * @param groups the groups, of which at least one holds forecasts; summed in this order
     * @return the terms
     * @throws IllegalArgumentException if there are no forecasts
     */
    public static BrierTerms of(Iterable<Group> groups) {
        double cases = 0;
        double hits = 0;
        double squares = 0;
        double hitSum = 0;
        int used = 0;
        for (Group group : groups) {
            cases += group.cases();
            hits += group.hits();
            squares += group.squares();
            hitSum += group.hitSum();
            used += group.cases() > 0 ? 1 : 0;
        }
        if (used == 0) {
            throw new IllegalArgumentException("There are no forecasts to score.");
        }
        double base = hits / cases;
        double reliability = 0;
        double resolution = 0;
        double variance = 0;
        double covariance = 0;
        for (Group group : groups) {
            if (group.cases() > 0) {
                double n = (double) group.cases();
                double mean = group.sum() / n;
                double share = group.hits() / n;
                double weight = n / cases;
                reliability += weight * (mean - share) * (mean - share);
                resolution += weight * (share - base) * (share - base);
                if (!group.equal()) {
                    variance += weight * (group.squares() / n - mean * mean);
                    covariance += weight * 2 * (group.hitSum() / n - mean * share);
                }
            }
        }
        return new BrierTerms(
                (squares - 2 * hitSum + hits) / cases,
                used,
                reliability,
                resolution,
                base * (1 - base),
                variance,
                covariance);
    }
}
