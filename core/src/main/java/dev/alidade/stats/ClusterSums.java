// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * What {@link ClusteredShare} needs to know of answers that come in clusters, one cluster a person: six exact sums over
 * persons. Sums of two groups of different persons add up ({@link #plus}), so they can be counted in any order and any
 * split. Only persons with at least one answer belong in it.
 *
 * @param persons how many persons answered
 * @param matches sum of a person's matching answers y
 * @param answers sum of a person's answers n
 * @param matchesSquared sum of y * y
 * @param matchesTimesAnswers sum of y * n
 * @param answersSquared sum of n * n
 */
public record ClusterSums(
        long persons, long matches, long answers, long matchesSquared, long matchesTimesAnswers, long answersSquared) {

    /** Nobody. */
    public static final ClusterSums NONE = new ClusterSums(0, 0, 0, 0, 0, 0);

    /**
     * Checks that some set of persons can have these sums: counts are not negative, {@code y <= n} and {@code 1 <= n}
     * carry over to every sum, and no variance is negative.
     *
     * @throws IllegalArgumentException if no persons can have these sums
     */
    public ClusterSums {
        boolean ordered = 0 <= persons
                && 0 <= matches
                && persons <= answers
                && matches <= matchesSquared
                && matchesSquared <= matchesTimesAnswers
                && matches <= matchesTimesAnswers
                && matchesTimesAnswers <= answersSquared
                && answers <= answersSquared;
        if (!ordered
                || spread(persons, matchesSquared, matches, matches).signum() < 0
                || spread(persons, answersSquared, answers, answers).signum() < 0) {
            throw new IllegalArgumentException(
                    ("Sums over %d persons (matches %d, answers %d, squares %d, %d, %d) can't come from persons with at least one"
                                    + " answer and no more matches than answers. Maybe persons without an answer were counted.")
                            .formatted(persons, matches, answers, matchesSquared, matchesTimesAnswers, answersSquared));
        }
    }

    /**
     * The sums with one more person.
     *
     * @param matching how many of the person's answers match; from 0 to {@code given}
     * @param given how many answers the person gave; at least 1
     * @return the new sums
     * @throws IllegalArgumentException if the numbers are out of their range
     * @throws ArithmeticException if a sum leaves the range of {@code long}
     */
    public ClusterSums withPerson(long matching, long given) {
        if (given < 1 || matching < 0 || matching > given) {
            throw new IllegalArgumentException(
                    "A person with %d matching of %d answers: wanted at least one answer and no more matches than answers."
                            .formatted(matching, given));
        }
        return plus(new ClusterSums(
                1,
                matching,
                given,
                Math.multiplyExact(matching, matching),
                Math.multiplyExact(matching, given),
                Math.multiplyExact(given, given)));
    }

    /**
     * The sums over these and other persons. Nobody may be in both.
     *
     * @param other sums over other persons
     * @return the new sums
     * @throws ArithmeticException if a sum leaves the range of {@code long}
     */
    public ClusterSums plus(ClusterSums other) {
        requireNonNull(other, "other");
        return new ClusterSums(
                Math.addExact(persons, other.persons),
                Math.addExact(matches, other.matches),
                Math.addExact(answers, other.answers),
                Math.addExact(matchesSquared, other.matchesSquared),
                Math.addExact(matchesTimesAnswers, other.matchesTimesAnswers),
                Math.addExact(answersSquared, other.answersSquared));
    }

    /**
     * The squared residuals of the ratio p = Y / T of all matches Y to all answers T, made whole:
     * \( T^2 \sum (y - pn)^2 = T^2\sum y^2 - 2YT\sum yn + Y^2\sum n^2 \).
     */
    BigInteger scaledResiduals() {
        BigInteger y = BigInteger.valueOf(matches);
        BigInteger t = BigInteger.valueOf(answers);
        return t.multiply(t)
                .multiply(BigInteger.valueOf(matchesSquared))
                .subtract(y.multiply(t)
                        .multiply(BigInteger.valueOf(matchesTimesAnswers))
                        .shiftLeft(1))
                .add(y.multiply(y).multiply(BigInteger.valueOf(answersSquared)));
    }

    private static BigInteger spread(long count, long sumOfProducts, long sumA, long sumB) {
        return BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(sumOfProducts))
                .subtract(BigInteger.valueOf(sumA).multiply(BigInteger.valueOf(sumB)));
    }
}
