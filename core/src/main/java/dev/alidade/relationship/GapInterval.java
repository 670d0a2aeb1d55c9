// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.Interval;
import dev.alidade.stats.Limits;
import dev.alidade.stats.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The interval of the mean of absolute differences between two departments. Ratings of one person go together, and an
 * absolute difference near zero can only err upwards, so that the usual interval would leave out a true gap of zero.
 *
 * <p>Let \( e_k \) be the errors of the k differences, with their covariances over persons. Differences whose own interval
 * leaves out zero err by \( \pm e_k \), the others at most by \( |e_k| \), the mean and covariances of which are those of
 * folded normal variables, \( E|e_k| = σ_k\sqrt{2/π} \) and \( Cov(|e_j|, |e_k|) = \frac2π σ_jσ_k (\sqrt{1-ρ^2} + ρ \arcsin ρ -
 * 1) \) (F. C. Leone and others, "The folded normal distribution", Technometrics 3, 1961). The lower limit is the gap less
 * the mean and t standard deviations of what it may err by; the upper limit is the gap and t standard deviations of the
 * differences with their signs. The level is kept or exceeded; t has Satterthwaite's degrees of freedom.
 * Where {@link ItemErrors} knows only the most that a covariance can be, the interval is a wider one.
 */
final class GapInterval {
    private static final double FOLDED_MEAN = Math.sqrt(2 / Math.PI);

    private final Raters raters;
    private final ItemErrors sales;
    private final ItemErrors marketing;
    private final List<ItemGap> gaps = new ArrayList<>();

    GapInterval(Raters raters) {
        this.raters = raters;
        sales = new ItemErrors(raters);
        marketing = new ItemErrors(raters);
    }

    void add(ItemRatings ofSales, ItemRatings ofMarketing, ItemGap gap) {
        sales.add(ofSales, rating -> ofSales.unit(rating) - gap.sales().orElseThrow());
        marketing.add(
                ofMarketing,
                rating -> ofMarketing.unit(rating) - gap.marketing().orElseThrow());
        gaps.add(gap);
    }

    /** What chance alone would show on average; empty when nobody differs from the own department. */
    OptionalDouble byChance() {
        double sum = 0;
        for (int k = 0; k < gaps.size(); k++) {
            sum += deviation(k);
        }
        return sum > 0 ? OptionalDouble.of(FOLDED_MEAN * sum / gaps.size()) : OptionalDouble.empty();
    }

    private double deviation(int k) {
        return StrictMath.hypot(sales.deviation(k), marketing.deviation(k));
    }

    /** The covariance of two differences, with the sign that makes it larger. */
    private double largest(int j, int k) {
        return Math.max(
                sales.covariance(j, k, 1) + marketing.covariance(j, k, 1),
                sales.covariance(j, k, -1) + marketing.covariance(j, k, -1));
    }

    /** The interval; empty when nobody differs from the own department. */
    Optional<Interval> around(double gap) {
        int n = gaps.size();
        double signed = 0;
        double signedSales = 0;
        double errors = 0;
        double bias = 0;
        for (int j = 0; j < n; j++) {
            double sigma = deviation(j);
            bias += clear(j) ? 0 : FOLDED_MEAN * sigma;
            for (int k = 0; k < n; k++) {
                double signs = sign(j) * sign(k);
                double ofSales = sales.covariance(j, k, signs);
                double covariance = ofSales + marketing.covariance(j, k, signs);
                signed += covariance;
                signedSales += ofSales;
                if (clear(j) && clear(k)) {
                    errors += covariance;
                } else if (!clear(j) && !clear(k)) {
                    errors += folded(largest(j, k), sigma, deviation(k));
                }
            }
        }
        if (!(signed > 0) && !(errors > 0)) {
            return Optional.empty();
        }
        double t = StudentT.quantile((1 + raters.settings().level()) / 2, freedom(signedSales, signed - signedSales));
        double low = gap - (bias + t * Math.sqrt(Math.max(0, errors))) / n;
        double high = gap + t * Math.sqrt(Math.max(0, signed)) / n;
        return Optional.of(raters.interval(new Limits(Math.max(0, low), Math.min(1, Math.max(gap, high)))));
    }

    private boolean clear(int k) {
        return gaps.get(k)
                .interval()
                .map(limits -> limits.low() > 0 || limits.high() < 0)
                .orElse(true); // no error at all
    }

    private double sign(int k) {
        return gaps.get(k).difference().orElseThrow() < 0 ? -1 : 1;
    }

    private static double folded(double covariance, double first, double second) {
        if (first == 0 || second == 0) {
            return 0;
        }
        double correlation = Math.max(-1, Math.min(1, covariance / (first * second)));
        return 2
                / Math.PI
                * first
                * second
                * (Math.sqrt(1 - correlation * correlation) + correlation * StrictMath.asin(correlation) - 1);
    }

    /** Satterthwaite's, between those of the smaller department and those of both. */
    private double freedom(double ofSales, double ofMarketing) {
        double both = ofSales + ofMarketing;
        double parts = ofSales * ofSales / (sales.fewest() - 1) + ofMarketing * ofMarketing / (marketing.fewest() - 1);
        return parts > 0 ? Math.max(1, both * both / parts) : Math.min(sales.fewest(), marketing.fewest()) - 1.0;
    }
}
