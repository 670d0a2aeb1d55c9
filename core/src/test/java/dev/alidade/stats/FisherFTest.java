// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FisherFTest {
    /** R 4.2.2: {@code qf(p, df1, df2)}. */
    @Test
    void quantilesAsByR() {
        assertQuantile(1.66153841702881, 0.975, 29, 174);
        assertQuantile(0.536965542527491, 0.025, 29, 174);
        assertQuantile(1, 0.5, 1, 1);
        assertQuantile(3.32583453041301, 0.95, 5, 10);
        // the root of mpmath's betainc to 30 digits; qf of R is 1e-12 off
        assertQuantile(7.55102088028805e-05, 1e-6, 3, 7);
        assertQuantile(999.494916633311, 0.999, 200, 2);
        // mpmath 1.3.0, 50 digits: one far out, and one in closed form, (1 - p^(1/a)) / p^(1/a) with a = df1 / 2
        assertQuantile(324.75845655579275, 0.9999999999, 5, 10);
        assertQuantile(0.021714723595162595, 1e-20, 2e9, 2);
    }

    private static void assertQuantile(double wanted, double p, double df1, double df2) {
        assertEquals(wanted, FisherF.quantile(p, df1, df2), 1e-12 * wanted);
    }

    @Test
    void argumentsOutOfTheirRangesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FisherF.quantile(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> FisherF.quantile(0.5, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> FisherF.quantile(0.5, 1, Double.NaN));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> FisherF.quantile(0.5, 1, 0));
        assertEquals("Degrees of freedom 1.0 and 0.0: wanted both above 0.", refused.getMessage());
    }
}
