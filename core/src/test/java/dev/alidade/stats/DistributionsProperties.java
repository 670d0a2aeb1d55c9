// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class DistributionsProperties {

    @Property
    void normalProbabilityUndoesTheQuantile(@ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 0.999999) double p) {
        assertEquals(p, Normal.cdf(Normal.quantile(p)), 5e-14 * p);
    }

    @Property
    void studentsQuantileIsSymmetric(
            @ForAll @Scale(12) @DoubleRange(min = 0.001, max = 0.499) double p,
            @ForAll @Scale(12) @DoubleRange(min = 1, max = 1e9) double df) {
        double below = StudentT.quantile(p, df);
        assertEquals(-below, StudentT.quantile(1 - p, df), 1e-12 * -below);
    }

    @Property
    void betaProbabilityUndoesTheQuantile(
            @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 0.999999) double p,
            @ForAll @Scale(12) @DoubleRange(min = 0.5, max = 1e5) double a,
            @ForAll @Scale(12) @DoubleRange(min = 0.5, max = 1e5) double b) {
        double x = Beta.quantile(p, a, b);
        // Near 1 neighbouring values of x are so far apart that p changes visibly from one to the next.
        double step = Beta.regularized(Math.min(1, Math.nextUp(x)), a, b) - Beta.regularized(Math.nextDown(x), a, b);
        assertEquals(p, Beta.regularized(x, a, b), 1e-11 + step);
    }

    @Property
    void theUpperTailIsTheLowerTailOfTheMirrorImage(
            @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 0.5) double q,
            @ForAll @Scale(12) @DoubleRange(min = 0.5, max = 1e4) double a,
            @ForAll @Scale(12) @DoubleRange(min = 0.5, max = 1e4) double b) {
        assertEquals(1 - Beta.quantile(q, b, a), Beta.upperQuantile(q, a, b), 1e-14);
    }
}
