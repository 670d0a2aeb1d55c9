// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * What chance alone does to the overlap and divergence of distributions: their expected values where there is no
 * difference. A sample of few cases never has quite the shares that it was drawn from, so that a distance is to be read
 * beside these. Sums over the binomial distribution of each category's count, without simulation; more than 10^8 cases are
 * taken for so many.
 */
public final class ChanceDistance {
    private static final double LN_2 = StrictMath.log(2);
    private static final int MANY = 500;
    private static final long MOST_PAIRS = 4_000_000;
    private static final long MOST_OF_PAIRS = 1_000_000;

    private ChanceDistance() {}

    /**
     * The expected overlap of known shares and those of a sample that was drawn with these shares.
     *
     * @param shares amounts by category, finite, none negative, not all zero
     * @param cases how many the sample has, at least 1
     * @return above 0, at most 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double overlap(double[] shares, long cases) {
        long n = checked(cases);
        double apart = 0;
        for (double p : DistributionDistance.shares(shares)) {
            apart += BinomialTerms.mean(n, p, share -> Math.abs(share - p));
        }
        return 1 - apart / 2;
    }

    /**
     * The expected overlap of two samples that were drawn with the same shares. Of 30 cases each in eight categories of equal
     * shares it is .73.
     *
     * @param shares amounts by category, finite, none negative, not all zero; usually those of both samples together
     * @param cases how many the one sample has, at least 1
     * @param otherCases how many the other one has, at least 1
     * @return above 0, at most 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double overlap(double[] shares, long cases, long otherCases) {
        long n = checked(cases);
        long m = checked(otherCases);
        double apart = 0;
        for (double p : DistributionDistance.shares(shares)) {
            apart += apart(BinomialTerms.of(n, p), n, BinomialTerms.of(m, p), m);
        }
        return 1 - apart / 2;
    }

    /** The mean distance of two independent shares: the integral of F(1-G) + G(1-F) over both distribution functions. */
    private static double apart(BinomialTerms x, long n, BinomialTerms y, long m) {
        double area = 0;
        double f = 0;
        double g = 0;
        double last = 0;
        int i = 0;
        int j = 0;
        while (i < x.size() || j < y.size()) {
            boolean ofX = j == y.size() || (i < x.size() && x.count(i) * m <= y.count(j) * n);
            double at = ofX ? (double) x.count(i) / n : (double) y.count(j) / m;
            area += (at - last) * (f * (1 - g) + g * (1 - f));
            last = at;
            if (ofX) {
                f = Math.min(1, f + x.probability(i));
                i++;
            } else {
                g = Math.min(1, g + y.probability(j));
                j++;
            }
        }
        return area;
    }

    /**
     * The expected divergence of Jensen and Shannon, base 2, of known shares and those of a sample that was drawn with these
     * shares. About \( (k-1)/(8 n \ln 2) \) for k categories with many cases each.
     *
     * @param shares amounts by category, finite, none negative, not all zero
     * @param cases how many the sample has, at least 1
     * @return from 0, below 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double jensenShannon(double[] shares, long cases) {
        long n = checked(cases);
        double sum = 0;
        for (double p : DistributionDistance.shares(shares)) {
            sum += BinomialTerms.mean(n, p, share -> DistributionDistance.contribution(share, p));
        }
        return sum;
    }

    /**
     * The expected divergence of Jensen and Shannon, base 2, of two samples that were drawn with the same shares. More than a
     * million cases are taken for so many. A category with so many cases in both that millions of pairs of counts matter adds
     * \( (1-p)(1/n+1/m)/(8\ln 2) \), which is off by less than a hundredth then.
     *
     * @param shares amounts by category, finite, none negative, not all zero; usually those of both samples together
     * @param cases how many the one sample has, at least 1
     * @param otherCases how many the other one has, at least 1
     * @return from 0, below 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double jensenShannon(double[] shares, long cases, long otherCases) {
        long n = Math.min(MOST_OF_PAIRS, checked(cases));
        long m = Math.min(MOST_OF_PAIRS, checked(otherCases));
        double sum = 0;
        for (double p : DistributionDistance.shares(shares)) {
            BinomialTerms x = BinomialTerms.of(n, p);
            BinomialTerms y = BinomialTerms.of(m, p);
            boolean many = Math.min(x.size(), y.size()) >= MANY && (long) x.size() * y.size() > MOST_PAIRS;
            sum += many ? (1 - p) * (1.0 / n + 1.0 / m) / (8 * LN_2) : diverging(x, n, y, m);
        }
        return sum;
    }

    private static double diverging(BinomialTerms x, long n, BinomialTerms y, long m) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            double share = (double) x.count(i) / n;
            double mean = 0;
            for (int j = 0; j < y.size(); j++) {
                mean += y.probability(j) * DistributionDistance.contribution(share, (double) y.count(j) / m);
            }
            sum += x.probability(i) * mean;
        }
        return sum;
    }

    private static long checked(long cases) {
        if (cases < 1) {
            throw new IllegalArgumentException("%s cases: a sample has at least one.".formatted(cases));
        }
        return Math.min(cases, BinomialTerms.MOST_CASES);
    }
}
