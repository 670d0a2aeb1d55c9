// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
    /**
     * The p-values of Benjamini and Hochberg (1995), section 3.2, of which their procedure rejects the four smallest at 0.05.
     * Reference values: R 4.2.2, {@code p.adjust(p, "BH")}.
     */
    @Test
    void theExampleOfBenjaminiAndHochbergRejectsFour() {
        assertArrayEquals(
                new double[] {
                    0.0015,
                    0.003,
                    0.0095,
                    0.035625,
                    0.0603,
                    0.0638571428571,
                    0.0638571428571,
                    0.0645,
                    0.0765,
                    0.486,
                    0.581181818182,
                    0.714875,
                    0.753230769231,
                    0.813214285714,
                    1
                },
                BenjaminiHochberg.adjusted(
                        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
                        0.6528, 0.7590, 1.0),
                1e-12);
    }

    /** R 4.2.2, {@code p.adjust(c(.04, .01, .04, .03, .01), "BH")}. */
    @Test
    void theOrderStaysAndEqualValuesStayEqual() {
        assertArrayEquals(
                new double[] {0.040, 0.025, 0.040, 0.040, 0.025},
                BenjaminiHochberg.adjusted(.04, .01, .04, .03, .01),
                1e-15);
    }

    @Test
    void oneTestStaysAsItIs() {
        assertArrayEquals(new double[] {0.04}, BenjaminiHochberg.adjusted(0.04));
        assertEquals(0, BenjaminiHochberg.adjusted().length);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BenjaminiHochberg.adjusted(1.1));
        assertThrows(IllegalArgumentException.class, () -> BenjaminiHochberg.adjusted(Double.NaN));
    }

    /** R 4.2.2, {@code 2 * pt(-c(0.5, 2.2, 8), c(1, 19, 7))}. */
    @Test
    void theTailsOfStudentsDistributionAreThoseOfR() {
        assertEquals(7.04832764699134e-01, StudentT.twoSided(0.5, 1), 1e-14);
        assertEquals(4.03811016461741e-02, StudentT.twoSided(-2.2, 19), 1e-15);
        assertEquals(9.11492117087537e-05, StudentT.twoSided(8, 7), 1e-17);
        assertEquals(0, StudentT.twoSided(Double.NEGATIVE_INFINITY, 3));
        assertEquals(1, StudentT.twoSided(0, 3), 1e-15);
    }

    @Test
    void zeroAndOneAreProbabilities() {
        assertArrayEquals(new double[] {1, 0}, BenjaminiHochberg.adjusted(1, 0));
    }
}
