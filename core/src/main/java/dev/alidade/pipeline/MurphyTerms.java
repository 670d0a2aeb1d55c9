// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/**
 * What a Brier score is made of: reliability - resolution + uncertainty + the variance of forecasts within groups - twice
 * their covariance with the outcome there. A. H. Murphy, "A New Vector Partition of the Probability Score", Journal of
 * Applied Meteorology 12 (1973), for groups of equal forecasts; with the last two terms of D. B. Stephenson, C. A. S.
 * Coelho and I. T. Jolliffe, "Two Extra Components in the Brier Score Decomposition", Weather and Forecasting 23 (2008),
 * for any groups.
 *
 * @param groups how many groups the statements fall into
 * @param reliability mean squared distance of the mean forecast from the share won, by group; 0 at best
 * @param resolution mean squared distance of the share won in a group from that of all; the more the better
 * @param uncertainty the share won times the share lost, of all: the Brier score of who always states the base rate
 * @param withinVariance mean squared distance of forecasts from the mean forecast of their group; 0 where all forecasts of
 *     a group are equal
 * @param withinCovariance twice the covariance of forecast and outcome within groups; 0 where all forecasts of a group are
 *     equal
 */
public record MurphyTerms(
        int groups,
        double reliability,
        double resolution,
        double uncertainty,
        double withinVariance,
        double withinCovariance) {
    /**
     * The Brier score that the terms add up to.
     *
     * @return reliability - resolution + uncertainty + within-group variance - within-group covariance
     */
    public double brier() {
        return reliability - resolution + uncertainty + withinVariance - withinCovariance;
    }
}
