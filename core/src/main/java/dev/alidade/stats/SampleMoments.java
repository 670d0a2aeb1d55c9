// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Optional;

/**
 * The mean of several values and how much they differ.
 *
 * @param cases how many values, at least 1
 * @param mean their mean; finite
 * @param variance their sample variance \( \sum (x - \bar x)^2 / (n-1) \); 0 for a single value, of which it can't be told
 */
public record SampleMoments(long cases, double mean, double variance) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no case, the mean is not finite, or the variance is negative or not finite
     */
    public SampleMoments {
        if (cases < 1 || !Double.isFinite(mean) || !(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Moments: %s cases, mean %s, variance %s are not possible."
                    .formatted(cases, Double.toString(mean), Double.toString(variance)));
        }
    }

    /**
     * The moments of values. In two passes, so that nothing cancels; equal values have variance 0 exactly.
     *
     * @param values the values, at least one; their order may show in the last digit
     * @return their moments
     * @throws IllegalArgumentException if there are none
     */
    public static SampleMoments of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Moments of no values: a mean needs at least one.");
        }
        double sum = 0;
        for (double value : values) {
            sum += value - values[0];
        }
        double mean = values[0] + sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new SampleMoments(values.length, mean, values.length == 1 ? 0 : squares / (values.length - 1));
    }

    /**
     * These moments for a population of which a part was seen: the variance shrinks by what is known for sure.
     *
     * @param unseen the share of the population that is not among the cases, from 0 to 1
     * @return moments with the variance times that share
     */
    public SampleMoments ofFinite(double unseen) {
        return new SampleMoments(cases, mean, variance * unseen);
    }

    /**
     * The interval of the mean by Student's t distribution.
     *
     * @param level the confidence level, between 0 and 1
     * @return the limits; empty for a single case, or when all values are equal: how much others differ can't be seen on them
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<Limits> limits(double level) {
        double upper = Checks.upperProbability(level);
        if (cases < 2 || variance == 0) {
            return Optional.empty();
        }
        double reach = StudentT.quantile(upper, (double) (cases - 1)) * Math.sqrt(variance / cases);
        return Optional.of(new Limits(mean - reach, mean + reach));
    }
}
