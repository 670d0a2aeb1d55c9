// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good the forecasts are with open deals taken for what they are: deals that waited that long so far. The outcome of a
 * stage or bin is the incidence of winning (Aalen and Johansen 1978) within the longest time on record. What is undecided
 * even then may still be lost or won, which gives two ends; without open deals both are the {@link DecidedScores}. All but
 * the counts are empty without statements.
 *
 * <p>With N statements, n of them in group k, \( \sum_k \frac{n_k}{N} (f_k^2 - 2 f_k o_k + o_k) \) is the Brier score of
 * groups of equal forecasts. In bins, what forecasts and outcomes have in common within a bin is taken from decided ones.
 *
 * @param statements how many statements there are
 * @param open how many of them are about deals that are still open
 * @param meanForecast the mean stated probability
 * @param won the share won within the longest time on record
 * @param undecided the share that is neither won nor lost by then
 * @param brier the Brier score when all that is undecided will be lost
 * @param brierIfWon the Brier score when all that is undecided will be won
 * @param bias the interval of mean forecast less share won, from the least that undecided deals leave possible to the most:
 *     above 0 where too much is promised whatever becomes of them; limits cut to -1 to 1, which is all that is possible
 * @param slope the interval of the slope of {@link Recalibration} over both ends, stages or bins taken as groups; empty
 *     where no finite slope fits best
 * @param logLoss the log loss when all that is undecided will be lost; empty where a certain forecast failed then
 * @param logLossIfWon the log loss when all that is undecided will be won; empty where a certain forecast failed then
 */
public record IncidenceScores(
        long statements,
        long open,
        OptionalDouble meanForecast,
        OptionalDouble won,
        OptionalDouble undecided,
        OptionalDouble brier,
        OptionalDouble brierIfWon,
        Optional<Interval> bias,
        Optional<Interval> slope,
        OptionalDouble logLoss,
        OptionalDouble logLossIfWon) {
    /** Checks that nothing is missing. */
    public IncidenceScores {
        requireNonNull(meanForecast, "meanForecast");
        requireNonNull(won, "won");
        requireNonNull(undecided, "undecided");
        requireNonNull(brier, "brier");
        requireNonNull(brierIfWon, "brierIfWon");
        requireNonNull(bias, "bias");
        requireNonNull(slope, "slope");
        requireNonNull(logLoss, "logLoss");
        requireNonNull(logLossIfWon, "logLossIfWon");
    }
}
