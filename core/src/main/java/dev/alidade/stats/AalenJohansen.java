// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The share of subjects for whom each of several outcomes came first, by time: an outcome ends the wait for the others,
 * which is something else than being censored. \( F_k(t) = \sum_{t_i \le t} S(t_{i-1})\, d_{ki} / n_i \); all shares and
 * the {@link KaplanMeier} curve of any outcome add up to 1.
 *
 * <p>O. O. Aalen and S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored
 * observations", Scandinavian Journal of Statistics 5 (1978). The variance is of Greenwood's type (delta method over
 * the multinomial counts of each time): J. J. Gaynor et al., "On the use of cause-specific failure and conditional
 * failure probabilities", Journal of the American Statistical Association 88 (1993). With one outcome it is Greenwood's,
 * without censoring the binomial one. It is carried forward as the covariance of outcome and survival; between two
 * censorings all steps telescope into one, so that nothing cancels.
 */
public final class AalenJohansen {
    private final double[][] share;
    private final double[][] variance;

    private AalenJohansen(int outcomes, int steps) {
        share = new double[outcomes][steps];
        variance = new double[outcomes][steps];
    }

    /**
     * The shares of counted times.
     *
     * @param events for each outcome how often it came at each time, times ascending
     * @param any how many events came at each of the same times, and how many were censored
     * @return the shares
     */
    public static AalenJohansen of(long[][] events, KaplanMeier any) {
        AalenJohansen result = new AalenJohansen(events.length, any.size());
        for (int k = 0; k < events.length; k++) {
            result.fill(k, events[k], any);
        }
        return result;
    }

    private void fill(int outcome, long[] events, KaplanMeier any) {
        double base = 0; // of this outcome, when the stretch without censoring began
        double baseSurvival = 1;
        double baseVariance = 0;
        double baseCovariance = 0;
        double survivalVariance = 0;
        long count = 0;
        boolean alone = true; // no other outcome has come so far: what is left of the curve, with its variance
        for (int i = 0; i < any.size(); i++) {
            count += events[i];
            alone &= events[i] == any.events(i);
            long left = any.atRisk(i) - any.events(i);
            double start = (double) any.startOfStretch(i);
            double hit = count / start;
            double stay = left / start;
            double each = baseSurvival * baseSurvival / start;
            double error = any.standardError(i).orElse(0);
            double now = alone
                    ? error * error
                    : baseVariance + hit * (2 * baseCovariance + hit * survivalVariance) + each * hit * (1 - hit);
            share[outcome][i] = alone && left == 0 ? 1 : Math.min(1, base + baseSurvival * hit);
            variance[outcome][i] = Math.max(0, now);
            if (any.censored(i) > 0) {
                base = share[outcome][i];
                baseVariance = variance[outcome][i];
                baseCovariance = stay * (baseCovariance + hit * survivalVariance - each * hit);
                survivalVariance = stay * (stay * survivalVariance + each * (1 - stay));
                baseSurvival = any.survival(i);
                count = 0;
            }
        }
    }

    /**
     * The share for whom an outcome had come by a step.
     *
     * @param outcome the outcome
     * @param step the step
     * @return the share, from 0 to 1
     */
    public double share(int outcome, int step) {
        return share[outcome][step];
    }

    /**
     * The standard error of that share.
     *
     * @param outcome the outcome
     * @param step the step
     * @return the standard error; 0 as long as the outcome has not come
     */
    public double standardError(int outcome, int step) {
        return Math.sqrt(variance[outcome][step]);
    }
}
