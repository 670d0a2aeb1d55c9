// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Optional;

/**
 * The interval for the difference of two means when none, some or all of the cases are in both samples: two groups, two
 * rounds of a survey that some persons answered twice, the same persons before and after.
 *
 * <p>With c cases in both samples, whose two values have the correlation r,
 * \( v = \frac{s_1^2}{n_1} + \frac{s_2^2}{n_2} - \frac{2 r s_1 s_2 c}{n_1 n_2} \), and Student's t with
 * \( (c - 1) + \frac{\gamma - c + 1}{n_1 + n_2} (n_1 + n_2 - 2c) \) degrees of freedom, γ being those of Welch. Without
 * common cases this is Welch's interval, with the same cases in both that of paired differences. B. Derrick, B. Russ, D.
 * Toher, P. White, "Test statistics for the comparison of means for two samples that include both paired and independent
 * observations", Journal of Modern Applied Statistical Methods 16 (2017), the statistic for unequal variances.
 */
public final class MeanDifference {

    private MeanDifference() {}

    /**
     * The interval for the first mean less the second of samples without common cases (B. L. Welch 1947).
     *
     * @param first the first sample, at least 2 cases
     * @param second the second sample, at least 2 cases
     * @param level the confidence level, between 0 and 1
     * @return the limits; empty when neither sample has any variance
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Optional<Limits> limits(SampleMoments first, SampleMoments second, double level) {
        return limits(first, second, 0, 0, level);
    }

    /**
     * The interval for the first mean less the second.
     *
     * @param first the first sample, at least 2 cases
     * @param second the second sample, at least 2 cases
     * @param common how many cases are in both, at most the smaller sample; 1 counts as none
     * @param correlation of the two values of those in both, from -1 to 1; 0 where it can't be told
     * @param level the confidence level, between 0 and 1
     * @return the limits; empty when the difference has no variance
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Optional<Limits> limits(
            SampleMoments first, SampleMoments second, long common, double correlation, double level) {
        double upper = Checks.upperProbability(level);
        if (first.cases() < 2 || second.cases() < 2) {
            throw new IllegalArgumentException("Means of %s and %s cases: wanted at least two cases each."
                    .formatted(first.cases(), second.cases()));
        }
        if (common < 0 || common > Math.min(first.cases(), second.cases()) || !(Math.abs(correlation) <= 1)) {
            throw new IllegalArgumentException("%s common cases of %s and %s with correlation %s are not possible."
                    .formatted(common, first.cases(), second.cases(), Double.toString(correlation)));
        }
        long both = common == 1 ? 0 : common;
        double n1 = (double) first.cases();
        double n2 = (double) second.cases();
        double v1 = first.variance() / n1;
        double v2 = second.variance() / n2;
        double variance =
                v1 + v2 - 2 * correlation * Math.sqrt(first.variance() * second.variance()) * both / (n1 * n2);
        if (!(variance > (v1 + v2) * 1e-14)) {
            return Optional.empty();
        }
        double welch = (v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));
        double df = both == 0 ? welch : both - 1 + (welch - both + 1) * (n1 + n2 - 2 * both) / (n1 + n2);
        double reach = StudentT.quantile(upper, Math.max(1, df)) * Math.sqrt(variance);
        double difference = first.mean() - second.mean();
        return Optional.of(new Limits(difference - reach, difference + reach));
    }
}
