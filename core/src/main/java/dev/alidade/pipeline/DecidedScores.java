// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good the forecasts were for deals that are won or lost. Deals that are still open are left out, so that these scores
 * describe the fast ones as long as many are; see {@link IncidenceScores}. All but the counts are empty when nothing is
 * decided. Intervals take several statements about one deal as one deal.
 *
 * @param won the decided statements whose deal was won; its share is the base rate
 * @param meanForecast the mean stated probability
 * @param bias mean forecast less base rate (calibration-in-the-large): above 0 where too much is promised
 * @param biasInterval its interval, limits cut to -1 to 1, which is all that is possible; empty for fewer than two deals
 * @param brier mean squared distance of forecast and outcome (1 won, 0 lost), 0 to 1; 0 is perfect
 * @param baseBrier the Brier score of who always states the base rate
 * @param skill 1 less the Brier score over that of the base rate: 1 is perfect, 0 as good as the base rate, below 0
 *     worse; empty when all were won or all lost
 * @param skillInterval its interval, the limits at most 1, as no skill is more; empty for fewer than two deals
 * @param logLoss mean of -ln(the probability that was given to what came), 0 is perfect. A certain forecast that came true
 *     costs nothing; one that failed costs infinitely much, so that there is no log loss then unless probabilities are
 *     clipped
 * @param baseLogLoss the log loss of who always states the base rate
 * @param failedCertain statements of 0 whose deal was won, and of 1 whose deal was lost
 * @param recalibration what would make the forecasts fit; empty when all forecasts are equal, or one forecast separates
 *     won from lost, so that no finite slope fits best
 * @param byValue what the Brier score is made of, equal forecasts in one group; empty for more than 1,000 different ones
 * @param byBin the same, forecasts of one bin in one group
 */
public record DecidedScores(
        Proportion won,
        OptionalDouble meanForecast,
        OptionalDouble bias,
        Optional<Interval> biasInterval,
        OptionalDouble brier,
        OptionalDouble baseBrier,
        OptionalDouble skill,
        Optional<Interval> skillInterval,
        OptionalDouble logLoss,
        OptionalDouble baseLogLoss,
        long failedCertain,
        Optional<Recalibration> recalibration,
        Optional<MurphyTerms> byValue,
        Optional<MurphyTerms> byBin) {
    /** Checks that nothing is missing. */
    public DecidedScores {
        requireNonNull(won, "won");
        requireNonNull(meanForecast, "meanForecast");
        requireNonNull(bias, "bias");
        requireNonNull(biasInterval, "biasInterval");
        requireNonNull(brier, "brier");
        requireNonNull(baseBrier, "baseBrier");
        requireNonNull(skill, "skill");
        requireNonNull(skillInterval, "skillInterval");
        requireNonNull(logLoss, "logLoss");
        requireNonNull(baseLogLoss, "baseLogLoss");
        requireNonNull(recalibration, "recalibration");
        requireNonNull(byValue, "byValue");
        requireNonNull(byBin, "byBin");
    }
}
