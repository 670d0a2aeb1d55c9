// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class QuadraticFormTest {
    /** By hand: the inverse of (4 2; 2 3) is (3 -2; -2 4) / 8. */
    @Test
    void theDistanceIsThatByTheInverse() {
        double[][] covariance = {{4, 2}, {2, 3}};
        assertEquals(
                (3 * 25 - 4 * 5 * 7 + 4 * 49) / 8.0,
                QuadraticForm.of(covariance, new double[] {5, 7}).orElseThrow(),
                1e-13);
    }

    @Test
    void aDirectionWithoutVarianceHasNoDistance() {
        OptionalDouble none = OptionalDouble.empty();
        assertEquals(none, QuadraticForm.of(new double[][] {{0}}, new double[] {1}));
        assertEquals(none, QuadraticForm.of(new double[][] {{1, 1}, {1, 1}}, new double[] {1, 2}));
        assertEquals(none, QuadraticForm.of(new double[][] {{-1}}, new double[] {1}));
    }

    /** What is left of a variance is compared with the variance, in whatever unit. */
    @Test
    void singularDoesNotDependOnTheUnit() {
        for (double unit : new double[] {1e-12, 1, 1e6}) {
            double[][] nearly = {{unit, unit}, {unit, unit * (1 + 1e-11)}};
            assertEquals(OptionalDouble.empty(), QuadraticForm.of(nearly, new double[] {1, 2}));
            double[][] hardly = {{unit, 0}, {0, 4 * unit}};
            assertEquals(2, QuadraticForm.of(hardly, new double[] {1, 2}).orElseThrow() * unit, 1e-12);
        }
    }
}
