// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BrierTermsTest {
    /**
     * Ten forecasts of 0.2, three of which came true, six of 0.5 with two, nine of 0.8 with five. Exact fractions by Python's
     * fractions module: Brier 323/1250, reliability 181/5625, resolution 31/2250, uncertainty 6/25.
     */
    @Test
    void threeForecastsAreTakenApartAsFractionsAre() {
        BrierTerms terms = BrierTerms.of(List.of(
                BrierTerms.Group.of(0.2, 10, 3), BrierTerms.Group.of(0.5, 6, 2), BrierTerms.Group.of(0.8, 9, 5)));
        assertEquals(323 / 1250.0, terms.brier(), 1e-15);
        assertEquals(181 / 5625.0, terms.reliability(), 1e-15);
        assertEquals(31 / 2250.0, terms.resolution(), 1e-15);
        assertEquals(6 / 25.0, terms.uncertainty(), 1e-15);
        assertEquals(0, terms.withinVariance());
        assertEquals(0, terms.withinCovariance());
        assertEquals(3, terms.groups());
    }

    /** Any forecasts in any groups, also groups that mix far forecasts, against the plain mean of squares. */
    @Property
    void theTermsAddUpForAnyGroups(
            @ForAll @IntRange(min = 1, max = 400) int cases,
            @ForAll @IntRange(min = 1, max = 12) int bins,
            @ForAll int seed) {
        Random random = new Random(seed);
        double[][] sums = new double[bins][3];
        long[][] counts = new long[bins][2];
        double direct = 0;
        for (int i = 0; i < cases; i++) {
            double forecast = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble();
            int hit = random.nextDouble() < forecast ? 1 : random.nextInt(2);
            int bin = random.nextInt(bins);
            counts[bin][0]++;
            counts[bin][1] += hit;
            sums[bin][0] += forecast;
            sums[bin][1] += forecast * forecast;
            sums[bin][2] += hit * forecast;
            direct += (forecast - hit) * (forecast - hit) / cases;
        }
        List<BrierTerms.Group> groups = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            groups.add(BrierTerms.Group.of(counts[bin][0], counts[bin][1], sums[bin][0], sums[bin][1], sums[bin][2]));
        }
        BrierTerms terms = BrierTerms.of(groups);
        assertEquals(direct, terms.brier(), 1e-12);
        assertEquals(
                direct,
                terms.reliability()
                        - terms.resolution()
                        + terms.uncertainty()
                        + terms.withinVariance()
                        - terms.withinCovariance(),
                1e-12);
    }

    @Test
    void withoutForecastsThereIsNoScore() {
        assertThrows(IllegalArgumentException.class, () -> BrierTerms.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> BrierTerms.of(List.of(BrierTerms.Group.of(0.5, 0, 0))));
    }

    @Test
    void moreHitsThanCasesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> BrierTerms.Group.of(0.5, 3, 4));
    }
}
