// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cohen's kappa: agreement of two raters beyond chance, without order of the categories. Falls with uneven margins even
 * when the raters agree as much (the "kappa paradox"): read it with {@link #observed} or {@link GwetAc1}.
 *
 * <p>J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
 *
 * @param kappa (observed - expected) / (1 - expected); empty when both raters put everything into one category
 * @param observed the share of cases that the raters agree on, from 0 to 1
 * @param expected the agreement by chance, given how often each rater used each category, from 0 to 1
 * @param variance the large-sample variance of kappa; empty when kappa is. J. L. Fleiss, J. Cohen and B. S. Everitt,
 *     "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72 (1969)
 */
public record CohenKappa(OptionalDouble kappa, double observed, double expected, OptionalDouble variance) {

    /** Checks that all parts are there. */
    public CohenKappa {
        requireNonNull(kappa, "kappa");
        requireNonNull(variance, "variance");
    }

    /**
     * Kappa of a table of counts.
     *
     * @param table square; in row i and column j the cases that the first rater put into category i and the second into j
     * @return kappa with what it is made of
     * @throws IllegalArgumentException if the table is not square, holds no case or a negative count
     */
    public static CohenKappa of(long[][] table) {
        PairTable pairs = PairTable.of(table);
        BigInteger total = BigInteger.valueOf(pairs.total());
        BigInteger squared = total.multiply(total);
        BigInteger chance = pairs.agreeingByChance();
        double observed = pairs.agreeing() / (double) pairs.total();
        double expected = chance.doubleValue() / squared.doubleValue();
        if (chance.equals(squared)) {
            return new CohenKappa(OptionalDouble.empty(), observed, expected, OptionalDouble.empty());
        }
        double room = squared.subtract(chance).doubleValue();
        double gained = BigInteger.valueOf(pairs.agreeing())
                .multiply(total)
                .subtract(chance)
                .doubleValue();
        return new CohenKappa(
                OptionalDouble.of(gained / room),
                observed,
                expected,
                OptionalDouble.of(variance(pairs, observed, expected, room / squared.doubleValue())));
    }

    private static double variance(PairTable pairs, double observed, double expected, double room) {
        int categories = pairs.categories();
        double missed = 1 - observed;
        double onDiagonal = 0;
        double offDiagonal = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                if (i == j) {
                    double term = room - (pairs.rowShare(i) + pairs.columnShare(i)) * missed;
                    onDiagonal += pairs.share(i, i) * term * term;
                } else {
                    double term = pairs.columnShare(i) + pairs.rowShare(j);
                    offDiagonal += pairs.share(i, j) * term * term;
                }
            }
        }
        double mean = observed * expected - 2 * expected + observed;
        double sum = onDiagonal + missed * missed * offDiagonal - mean * mean;
        return Math.max(0, sum) / (room * room * room * room * pairs.total());
    }

    /**
     * The large-sample interval: kappa and so many standard errors to either side. Not cut off at 1. Too narrow for few
     * cases, and a point when the raters agree on all of them.
     *
     * @param level the confidence level, between 0 and 1 (0.95 is usual)
     * @return the limits; empty when kappa is
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<Limits> limits(double level) {
        double critical = Normal.quantile(Checks.upperProbability(level));
        if (kappa.isEmpty() || variance.isEmpty()) {
            return Optional.empty();
        }
        double reach = critical * Math.sqrt(variance.getAsDouble());
        return Optional.of(new Limits(kappa.getAsDouble() - reach, kappa.getAsDouble() + reach));
    }
}
