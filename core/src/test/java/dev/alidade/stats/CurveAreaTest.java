// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CurveAreaTest {
    /** Weeks to relapse with maintenance, the data set {@code aml} of the R package survival (R. G. Miller 1997). */
    private static final long[] MAINTAINED = {9, 13, 18, 23, 28, 31, 34, 45, 48, 161};

    private static final KaplanMeier MAINTAINED_CURVE =
            KaplanMeier.of(new long[] {1, 1, 1, 1, 0, 1, 1, 0, 1, 0}, new long[] {0, 1, 0, 0, 1, 0, 0, 1, 0, 1});

    private static final long[] NOT_MAINTAINED = {5, 8, 12, 16, 23, 27, 30, 33, 43, 45};

    private static final KaplanMeier NOT_MAINTAINED_CURVE =
            KaplanMeier.of(new long[] {2, 2, 1, 0, 1, 1, 1, 1, 1, 1}, new long[] {0, 0, 0, 1, 0, 0, 0, 0, 0, 0});

    private static void assertArea(double mean, double error, CurveArea area) {
        assertEquals(mean, area.mean(), 1e-12 * mean);
        assertEquals(error, area.standardError(), 1e-12 * error);
    }

    /**
     * R: {@code print(survfit(Surv(time, status) ~ x, aml), rmean = 161)} prints 52.6 (19.83) and, up to 45 weeks, 22.7 (4.18).
     * More digits: the definition in exact fractions, by Python.
     */
    @Example
    void theMeansOfAmlAreThoseOfSurvfit() {
        assertArea(5791 / 110.0, 19.828602795562585, CurveArea.of(MAINTAINED, MAINTAINED_CURVE, 161));
        assertArea(545 / 24.0, 4.180941981033154, CurveArea.of(NOT_MAINTAINED, NOT_MAINTAINED_CURVE, 45));
    }

    @Example
    void stepsAfterTheHorizonDontCount() {
        assertArea(2543 / 88.0, 3.4675776788916, CurveArea.of(MAINTAINED, MAINTAINED_CURVE, 40));
        assertArea(1579 / 72.0, 3.835641163184592, CurveArea.of(NOT_MAINTAINED, NOT_MAINTAINED_CURVE, 40));
        assertEquals(new CurveArea(4.5, 0), CurveArea.of(MAINTAINED, MAINTAINED_CURVE, 4.5));
    }

    /** Nobody is left then, so that a later horizon adds nothing. */
    @Example
    void anEndOfAllIsTheEndOfTheArea() {
        assertArea(545 / 24.0, 4.180941981033154, CurveArea.of(NOT_MAINTAINED, NOT_MAINTAINED_CURVE, 1_000));
    }

    /** Without censoring this is the plain mean of the times, and the root of their variance over n. */
    @Property(tries = 200)
    void withoutCensoringItIsTheMeanOfTheTimesUpToTheHorizon(
            @ForAll("complete") WaitingTimes.Counts counts, @ForAll @IntRange(max = 130) int horizon) {
        double n = Arrays.stream(counts.events()[0]).sum();
        double mean = 0;
        for (int i = 0; i < counts.times().length; i++) {
            mean += counts.events()[0][i] * Math.min(horizon, counts.times()[i]) / n;
        }
        double squares = 0;
        for (int i = 0; i < counts.times().length; i++) {
            double apart = Math.min(horizon, counts.times()[i]) - mean;
            squares += counts.events()[0][i] * apart * apart;
        }
        CurveArea area = CurveArea.of(counts.times(), counts.any(), horizon);
        assertEquals(mean, area.mean(), 1e-12 * Math.max(1, mean));
        assertEquals(Math.sqrt(squares) / n, area.standardError(), 1e-7);
    }

    @Provide
    Arbitrary<WaitingTimes.Counts> complete() {
        return WaitingTimes.counts(1, 50, false);
    }
}
