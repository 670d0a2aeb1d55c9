// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import dev.alidade.stats.Limits;
import dev.alidade.stats.Wilson;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * So many of so many: 412 of 530. The workhorse of all rates; comparisons with a threshold are exact.
 *
 * @param hits how many have the property, not negative
 * @param total how many there are, at least {@code hits}
 */
public record Proportion(long hits, long total) {
    /**
     * Checks that the hits are among the total.
     *
     * @throws IllegalArgumentException if {@code hits} is negative or more than {@code total}
     */
    public Proportion {
        if (hits < 0 || hits > total) {
            throw new IllegalArgumentException("Proportion: %s of %s is not possible.".formatted(hits, total));
        }
    }

    /**
     * So many of so many.
     *
     * @param hits how many have the property
     * @param total how many there are
     * @return the proportion
     * @throws IllegalArgumentException if {@code hits} is negative or more than {@code total}
     */
    public static Proportion of(long hits, long total) {
        return new Proportion(hits, total);
    }

    /**
     * The share of hits.
     *
     * @return {@code hits / total}, from 0 to 1; empty when there is nothing to share
     */
    public OptionalDouble share() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / total);
    }

    /**
     * How many don't have the property.
     *
     * @return {@code total - hits}
     */
    public long misses() {
        return total - hits;
    }

    /**
     * The Wilson score interval at level {@value Interval#DEFAULT_LEVEL}.
     *
     * @return the interval; empty when there is nothing to share
     */
    public Optional<Interval> interval() {
        return interval(Interval.DEFAULT_LEVEL);
    }

    /**
     * The Wilson score interval (E. B. Wilson 1927; Newcombe 1998, method 3) for independent cases.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval; empty when there is nothing to share
     */
    public Optional<Interval> interval(double level) {
        if (total == 0) {
            return Optional.empty();
        }
        Limits limits = Wilson.limits(hits, total, level);
        return Optional.of(new Interval(limits.low(), limits.high(), level));
    }

    /**
     * Whether the share is less than a fraction, compared exactly as {@code hits * denominator < total * numerator}.
     *
     * @param numerator the fraction's numerator, not negative
     * @param denominator the fraction's denominator, positive
     * @return true if the share is less; false when it is equal, more, or there is nothing to share
     * @throws IllegalArgumentException if the fraction is negative or its denominator not positive
     */
    public boolean below(long numerator, long denominator) {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException("Fraction %s/%s is not usable.".formatted(numerator, denominator));
        }
        int high = Long.compare(Math.multiplyHigh(hits, denominator), Math.multiplyHigh(total, numerator));
        return high != 0 ? high < 0 : Long.compareUnsigned(hits * denominator, total * numerator) < 0;
    }

    @Override
    public String toString() {
        return hits + " of " + total;
    }
}
