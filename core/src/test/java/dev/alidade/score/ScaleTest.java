// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.9, 0.5, 0", "0.5, 0.9, 0.9, 1", "0.5, 0.9, 0.7, 0.5", "0.5, 0.9, 0.2, 0", "0.5, 0.9, 0.95, 1",
        "0.4, 0.1, 0.4, 0", "0.4, 0.1, 0.1, 1", "0.4, 0.1, 0.25, 0.5", "0.4, 0.1, 0.9, 0", "0.4, 0.1, 0, 1",
        "86400, 3600, 45000, 0.5", "-1, 1, 0, 0.5"
    })
    void aStraightLineRunsFromWorstToTargetAndNoFurther(double worst, double target, double value, double scaled) {
        assertEquals(scaled, Scale.of(worst, target).scaled(value), 1e-12);
    }

    @Test
    void theTargetIsWorthExactlyOne() {
        for (int i = 1; i < 1000; i++) {
            assertEquals(1.0, Scale.of(0.1, 0.2 + i / 1000.0).scaled(0.2 + i / 1000.0));
        }
    }

    @Test
    void theNaturalScaleOfAShareFollowsItsDirection() {
        assertEquals(Scale.of(0, 1), Scale.natural(Samples.HANDOFF_X));
        assertEquals(Scale.of(1, 0), Scale.natural(Samples.PIPELINE_Y));
    }

    @Test
    void informationHasNoNaturalScale() {
        String message = assertThrows(IllegalArgumentException.class, () -> Scale.natural(Samples.NOTE))
                .getMessage();

        assertTrue(message.startsWith("handoff.note is information and has no natural scale"), message);
    }

    @Test
    void aDurationHasNoNaturalScale() {
        assertThrows(IllegalArgumentException.class, () -> Scale.natural(Samples.MEDIAN));
    }

    @Test
    void aTargetOfNineTenthsOf530Is477() {
        assertEquals(65, Scale.of(0, 0.9).stepsToTarget(412, 530));
        assertEquals(1, Scale.of(0, 0.9).stepsToTarget(476, 530));
        assertEquals(0, Scale.of(0, 0.9).stepsToTarget(477, 530));
    }

    @Test
    void aTargetBetweenTwoCountsNeedsTheHigherOne() {
        assertEquals(477, Scale.of(0, 0.9).stepsToTarget(0, 529));
        assertEquals(477, Scale.of(0, 0.9).stepsToTarget(0, 530));
        assertEquals(478, Scale.of(0, 0.9).stepsToTarget(0, 531));
    }

    @Test
    void stepsDownAreCountedLikeStepsUp() {
        assertEquals(7, Scale.of(1, 0.1).stepsToTarget(10, 30));
        assertEquals(8, Scale.of(1, 0.1).stepsToTarget(10, 29));
        assertEquals(0, Scale.of(1, 0.1).stepsToTarget(3, 30));
    }

    @Test
    void everyTenthOfEveryNumberIsCountedExactly() {
        for (long total = 10; total <= 100_000; total += 10) {
            for (int tenths = 1; tenths <= 10; tenths++) {
                assertEquals(total / 10 * tenths, Scale.of(0, tenths / 10.0).stepsToTarget(0, total));
            }
        }
    }

    @Test
    void theDirectionIsThatOfTheTarget() {
        assertEquals(Direction.HIGHER_IS_BETTER, Scale.of(0, 1).direction());
        assertEquals(Direction.LOWER_IS_BETTER, Scale.of(1, 0).direction());
    }

    @Test
    void oneZeroIsAsGoodAsAnother() {
        assertEquals(Scale.of(0.0, 1), Scale.of(-0.0, 1));
        assertThrows(IllegalArgumentException.class, () -> Scale.of(0.0, -0.0));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "NaN, 1", "0, Infinity", "-1.7e308, 1.7e308"})
    void pointsThatMakeNoLineAreRefused(double worst, double target) {
        assertThrows(IllegalArgumentException.class, () -> Scale.of(worst, target));
    }
}
