// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.stats.WaitingTimes.Counts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The shares of outcomes against their definition, and their variance against its sum and the delta method. */
class AalenJohansenProperties {
    @Provide
    Arbitrary<Counts> three() {
        return WaitingTimes.counts(3, 1L << 40, true);
    }

    @Provide
    Arbitrary<Counts> threeFew() {
        return WaitingTimes.counts(3, 9, true);
    }

    @Provide
    Arbitrary<Counts> complete() {
        return WaitingTimes.counts(3, 1000, false);
    }

    @Provide
    Arbitrary<Counts> one() {
        return WaitingTimes.counts(1, 1L << 40, true);
    }

    @Property(tries = 200)
    void allSharesAndTheCurveAddUpToOne(@ForAll("three") Counts counts) {
        KaplanMeier any = counts.any();
        AalenJohansen shares = AalenJohansen.of(counts.events(), any);
        for (int i = 0; i < any.size(); i++) {
            assertEquals(1, any.survival(i) + shares.share(0, i) + shares.share(1, i) + shares.share(2, i), 1e-14);
        }
    }

    @Property(tries = 200)
    void oneOutcomeAloneIsTheRestOfTheCurveWithItsError(@ForAll("one") Counts counts) {
        KaplanMeier any = counts.any();
        AalenJohansen shares = AalenJohansen.of(counts.events(), any);
        for (int i = 0; i < any.size(); i++) {
            assertEquals(1 - any.survival(i), shares.share(0, i), 1e-14);
            if (any.survival(i) == 0) {
                assertEquals(1.0, shares.share(0, i));
            }
            double error = any.standardError(i).orElse(0);
            assertEquals(error, shares.standardError(0, i), 1e-15 * error);
        }
    }

    @Property(tries = 200)
    void aShareIsTheSumOfSurvivalTimesRate(@ForAll("three") Counts counts) {
        KaplanMeier any = counts.any();
        AalenJohansen shares = AalenJohansen.of(counts.events(), any);
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            double before = 1;
            for (int i = 0; i < any.size(); i++) {
                sum += before * counts.events()[k][i] / any.atRisk(i);
                before = any.survival(i);
                assertEquals(sum, shares.share(k, i), 1e-14);
            }
        }
    }

    /** The three sums of Gaynor et al. 1993, as they are printed. */
    @Property(tries = 200)
    void theVarianceIsGaynors(@ForAll("threeFew") Counts counts) {
        KaplanMeier any = counts.any();
        AalenJohansen shares = AalenJohansen.of(counts.events(), any);
        for (int k = 0; k < 3; k++) {
            for (int t = 0; t < any.size(); t++) {
                double sum = 0;
                for (int j = 0; j <= t; j++) {
                    double n = any.atRisk(j);
                    double d = any.events(j);
                    double hits = counts.events()[k][j];
                    double before = j == 0 ? 1 : any.survival(j - 1);
                    double later = shares.share(k, t) - shares.share(k, j);
                    sum += d < n ? later * later * d / (n * (n - d)) : 0;
                    sum += before * before * (n - hits) * hits / (n * n * n);
                    sum -= 2 * later * before * hits / (n * n);
                }
                assertEquals(sum, shares.standardError(k, t) * shares.standardError(k, t), 1e-13);
            }
        }
    }

    /** The delta method by brute force: numerical derivatives by each rate, multinomial covariances of the rates. */
    @Property(tries = 40)
    void theVarianceIsTheDeltaMethods(@ForAll("threeFew") Counts counts) {
        KaplanMeier any = counts.any();
        int last = any.size() - 1;
        AalenJohansen shares = AalenJohansen.of(counts.events(), any);
        double[][] rates = new double[3][any.size()];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < any.size(); i++) {
                rates[k][i] = (double) counts.events()[k][i] / any.atRisk(i);
            }
        }
        double variance = 0;
        for (int i = 0; i < any.size(); i++) {
            double[] slope = new double[3];
            for (int k = 0; k < 3; k++) {
                double rate = rates[k][i];
                rates[k][i] = rate + 1e-4;
                double above = first(rates);
                rates[k][i] = rate - 1e-4;
                slope[k] = (above - first(rates)) / 2e-4; // linear in each rate, so no error but rounding
                rates[k][i] = rate;
            }
            for (int k = 0; k < 3; k++) {
                for (int l = 0; l < 3; l++) {
                    double covariance = ((k == l ? rates[k][i] : 0) - rates[k][i] * rates[l][i]) / any.atRisk(i);
                    variance += slope[k] * slope[l] * covariance;
                }
            }
        }
        assertEquals(variance, shares.standardError(0, last) * shares.standardError(0, last), 1e-9);
    }

    private static double first(double[][] rates) {
        double share = 0;
        double survival = 1;
        for (int i = 0; i < rates[0].length; i++) {
            share += survival * rates[0][i];
            survival *= 1 - rates[0][i] - rates[1][i] - rates[2][i];
        }
        return share;
    }

    @Property(tries = 100)
    void withoutCensoringTheVarianceIsBinomial(@ForAll("complete") Counts counts) {
        KaplanMeier any = counts.any();
        AalenJohansen shares = AalenJohansen.of(counts.events(), any);
        for (int i = 0; i < any.size(); i++) {
            double p = shares.share(1, i);
            double expected = Math.sqrt(p * (1 - p) / any.atRisk(0));
            assertEquals(expected, shares.standardError(1, i), 1e-14 * expected);
        }
    }
}
