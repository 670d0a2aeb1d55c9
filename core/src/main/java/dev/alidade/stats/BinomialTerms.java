// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The probabilities of the counts of a binomial variable, as far as they matter: from the likeliest count to either side
 * until a count is 10^20 times less likely, so that there are about twenty standard deviations of them.
 */
final class BinomialTerms {
    /** More cases than these are taken for so many: what chance does is less than rounding then. */
    static final long MOST_CASES = 100_000_000;

    private static final double NEGLIGIBLE = 1e-20;

    private final long first;
    private final double[] probabilities;

    private BinomialTerms(long first, double[] probabilities) {
        this.first = first;
        this.probabilities = probabilities;
    }

    /** The counts among n cases, from 1 to 10^8, each of which is one with probability p, from 0 to 1. */
    static BinomialTerms of(long n, double p) {
        long mode = Math.min(n, (long) Math.floor((n + 1) * p));
        double odds = p / (1 - p);
        double[] above = side(n - mode, step -> (double) (n - mode - step) / (mode + step + 1) * odds);
        double[] below = side(mode, step -> (double) (mode - step) / (n - mode + step + 1) / odds);
        double[] all = new double[below.length + 1 + above.length];
        for (int i = 0; i < below.length; i++) {
            all[below.length - 1 - i] = below[i];
        }
        all[below.length] = 1;
        System.arraycopy(above, 0, all, below.length + 1, above.length);
        double sum = 0;
        for (double term : all) {
            sum += term;
        }
        for (int i = 0; i < all.length; i++) {
            all[i] /= sum;
        }
        return new BinomialTerms(mode - below.length, all);
    }

    /** The mean of a function of the share of cases that are one, keeping nothing. */
    static double mean(long n, double p, DoubleUnaryOperator ofShare) {
        long mode = Math.min(n, (long) Math.floor((n + 1) * p));
        double odds = p / (1 - p);
        double weight = 1;
        double sum = ofShare.applyAsDouble((double) mode / n);
        double term = 1;
        for (long count = mode + 1; count <= n && term >= NEGLIGIBLE; count++) {
            term *= (double) (n - count + 1) / count * odds;
            weight += term;
            sum += term * ofShare.applyAsDouble((double) count / n);
        }
        term = 1;
        for (long count = mode - 1; count >= 0 && term >= NEGLIGIBLE; count--) {
            term *= (double) (count + 1) / (n - count) / odds;
            weight += term;
            sum += term * ofShare.applyAsDouble((double) count / n);
        }
        return sum / weight;
    }

    private interface Ratio {
        /** How much likelier the count after so many steps away from the mode is than the one before. */
        double at(long step);
    }

    private static double[] side(long most, Ratio ratio) {
        double[] terms = new double[(int) Math.min(64, most)];
        int size = 0;
        double term = 1;
        while (size < most) {
            term *= ratio.at(size);
            if (term < NEGLIGIBLE) {
                break;
            }
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, 2 * size);
            }
            terms[size] = term;
            size++;
        }
        return Arrays.copyOf(terms, size);
    }

    int size() {
        return probabilities.length;
    }

    long count(int at) {
        return first + at;
    }

    double probability(int at) {
        return probabilities[at];
    }
}
