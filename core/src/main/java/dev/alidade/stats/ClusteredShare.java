// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A share of answers that come in clusters, one cluster a person, out of a staff of known or unknown size: three answers
 * of one person tell less than three answers of three persons, and 36 of a staff of 40 tell more than 36 of thousands.
 *
 * <p>With m persons, Y matches and T answers, p = Y / T:
 * <ul>
 *   <li>v, the variance of p, is that of the linearised ratio,
 *       \( v = \frac{m}{(m-1)T^2} \sum (y_i - p n_i)^2 \); when all gave the same number of answers this is the sample
 *       variance of the persons' shares divided by m;
 *   <li>the design effect is \( v / (p(1-p)/T) \), at least 1; when v = 0 (all persons have the same share) it is T / m,
 *       so that the persons are the cases;
 *   <li>the effective number of answers is T / design effect, divided by (1 - m/N) when m of a staff of N answered;
 *   <li>the limits are {@link Wilson}'s for that number with the quantile of Student's t with m - 1 degrees of freedom.
 * </ul>
 * The variance is exact arithmetic on whole numbers until one last division. W. G. Cochran, "Sampling Techniques", 3rd
 * edition (1977), sections 2.5 to 2.11 and 9; L. Kish, "Survey Sampling" (1965), for the design effect.
 *
 * @param share p, from 0 to 1
 * @param standardError \( \sqrt{v(1-m/N)} \), or \( \sqrt v \) when the staff is unknown
 * @param designEffect how many answers weigh as much as one independent answer; at least 1
 * @param effectiveAnswers T / design effect, before the correction for a finite staff
 * @param limits the interval; a point when the whole staff answered
 */
public record ClusteredShare(
        double share, double standardError, double designEffect, double effectiveAnswers, Limits limits) {

    /** Checks that the limits are there. */
    public ClusteredShare {
        requireNonNull(limits, "limits");
    }

    /**
     * The share and its interval.
     *
     * @param sums what the persons answered; at least one person
     * @param staff how many persons could have answered, at least as many as did; empty when unknown or without bound
     * @param level the confidence level, between 0 and 1 (0.95 is usual)
     * @return the share with its interval; empty when one single person answered, unless that person is the whole staff:
     *     how much persons differ can't be seen on one
     * @throws IllegalArgumentException if nobody answered, more persons than the staff answered, or the level is not
     *     between 0 and 1
     */
    public static Optional<ClusteredShare> of(ClusterSums sums, OptionalLong staff, double level) {
        requireNonNull(sums, "sums");
        requireNonNull(staff, "staff");
        double upperProbability = Checks.upperProbability(level);
        long persons = sums.persons();
        if (persons == 0) {
            throw new IllegalArgumentException("Nobody answered: a share needs at least one answer.");
        }
        if (staff.isPresent() && persons > staff.getAsLong()) {
            throw new IllegalArgumentException(
                    "%d persons answered, but the staff is %d. Maybe the staff number is that of one department only, or persons were counted twice."
                            .formatted(persons, staff.getAsLong()));
        }
        boolean everybody = staff.isPresent() && persons == staff.getAsLong();
        if (persons == 1 && !everybody) {
            return Optional.empty();
        }
        double answers = (double) sums.answers();
        double share = sums.matches() / answers;
        BigInteger residuals = sums.scaledResiduals();
        double designEffect = residuals.signum() == 0 ? answers / persons : Math.max(1, designEffect(sums, residuals));
        double effective = answers / designEffect;
        if (everybody) {
            return Optional.of(new ClusteredShare(share, 0, designEffect, effective, Limits.point(share)));
        }
        double unseen = staff.isPresent() ? (staff.getAsLong() - persons) / (double) staff.getAsLong() : 1;
        double critical = StudentT.quantile(upperProbability, (double) (persons - 1));
        return Optional.of(new ClusteredShare(
                share,
                Math.sqrt(variance(sums, residuals) * unseen),
                designEffect,
                effective,
                Wilson.limits(share, effective / unseen, critical)));
    }

    private static double variance(ClusterSums sums, BigInteger residuals) {
        BigInteger answers = BigInteger.valueOf(sums.answers());
        return residuals.multiply(BigInteger.valueOf(sums.persons())).doubleValue()
                / BigInteger.valueOf(sums.persons() - 1)
                        .multiply(answers.pow(4))
                        .doubleValue();
    }

    /** \( v / (p(1-p)/T) \), shortened; residuals above 0 mean that there are matches and mismatches. */
    private static double designEffect(ClusterSums sums, BigInteger residuals) {
        BigInteger matches = BigInteger.valueOf(sums.matches());
        BigInteger answers = BigInteger.valueOf(sums.answers());
        BigInteger persons = BigInteger.valueOf(sums.persons());
        return residuals.multiply(persons).doubleValue()
                / persons.subtract(BigInteger.ONE)
                        .multiply(answers)
                        .multiply(matches)
                        .multiply(answers.subtract(matches))
                        .doubleValue();
    }
}
