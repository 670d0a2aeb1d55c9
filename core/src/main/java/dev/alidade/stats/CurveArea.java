// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The mean of the times up to a horizon, later ones counted as the horizon: the area below the survival curve,
 * \( \int_0^h S(t)\,dt \), with its standard error \( \sqrt{\sum_i A_i^2 \, d_i / (n_i (n_i - d_i))} \), where
 * \( A_i \) is the area from the time of step i to the horizon. J. P. Klein and M. L. Moeschberger, "Survival Analysis"
 * (2003), section 4.5; so does survfit of the R package survival, without correction for bias.
 *
 * @param mean the area, in the unit of the times
 * @param standardError its standard error, in the unit of the times
 */
public record CurveArea(double mean, double standardError) {

    /**
     * The area below a curve. Where the horizon is after the last step, the curve is taken to stay where it is.
     *
     * @param times the time of each step, ascending, not negative
     * @param curve the curve
     * @param horizon up to when; not negative
     * @return the mean and its standard error
     */
    public static CurveArea of(long[] times, KaplanMeier curve, double horizon) {
        double area = 0;
        double variance = 0;
        double until = horizon;
        for (int i = curve.size() - 1; i >= 0; i--) {
            if (times[i] > horizon) {
                continue;
            }
            area += curve.survival(i) * (until - times[i]);
            long left = curve.atRisk(i) - curve.events(i);
            if (left > 0) {
                variance += area * area * curve.events(i) / ((double) curve.atRisk(i) * left);
            }
            until = times[i];
        }
        return new CurveArea(area + until, Math.sqrt(variance));
    }
}
