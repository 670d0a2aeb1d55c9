// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The share of cases that count for, less the share of those that count against, where others count neither way: a net
 * promoter score; the change of a share in paired cases.
 *
 * <p>The interval is the adjusted Wald interval of D. G. Bonett and R. M. Price, "Adjusted Wald confidence interval for a
 * difference of binomial proportions based on paired data", Journal of Educational and Behavioral Statistics 37 (2012):
 * Wald's after adding one case for and one against, \( \tilde p \pm c \sqrt{(\tilde p_1 + \tilde p_2 - \tilde p^2) / (n+2)}
 * \) with \( \tilde p_i = (n_i + 1) / (n + 2) \) and \( \tilde p = \tilde p_1 - \tilde p_2 \). As {@code ci.prop.ps} and
 * {@code ci.pairs.prop1} of the R package statpsych.
 */
public final class NetShare {

    private NetShare() {}

    /**
     * The interval for independent cases.
     *
     * @param pro cases that count for, not negative
     * @param con cases that count against, not negative
     * @param total all cases, at least 1 and as many as both
     * @param level the confidence level, between 0 and 1
     * @return the limits, from -1 to 1; the share itself lies between them
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Limits limits(long pro, long con, long total, double level) {
        if (total < 1 || pro < 0 || con < 0 || pro > total - con) {
            throw new IllegalArgumentException(
                    "Net share: %d for and %d against of %d are not possible.".formatted(pro, con, total));
        }
        double critical = Normal.quantile(Checks.upperProbability(level));
        double n = total + 2.0;
        double plus = (pro + 1.0) / n;
        double minus = (con + 1.0) / n;
        double net = plus - minus;
        double reach = critical * Math.sqrt((plus + minus - net * net) / n);
        double share = (pro - con) / (double) total;
        return new Limits(Math.max(-1, Math.min(share, net - reach)), Math.min(1, Math.max(share, net + reach)));
    }
}
