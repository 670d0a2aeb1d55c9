// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelEntryTest {

    @Test
    void aShareIsScoredOnItsNaturalScaleUnlessToldOtherwise() {
        assertEquals(
                new ModelEntry(Samples.HANDOFF_X, Heading.ACCOUNTABILITY, Scale.of(0, 1), 1, 1),
                ModelEntry.of(Samples.HANDOFF_X, Heading.ACCOUNTABILITY));
    }

    @Test
    void informationIsScoredOnAScaleOfTheUsersOnly() {
        assertThrows(IllegalArgumentException.class, () -> ModelEntry.of(Samples.NOTE, Heading.ACCOUNTABILITY));
        assertEquals(
                Scale.of(0.6, 0.2),
                ModelEntry.of(Samples.NOTE, Heading.ACCOUNTABILITY, Scale.of(0.6, 0.2))
                        .scale());
    }

    @Test
    void aScaleAgainstTheDirectionOfTheMetricIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> ModelEntry.of(Samples.PIPELINE_Y, Heading.ACCOUNTABILITY, Scale.of(0, 0.5)))
                .getMessage();

        assertTrue(message.contains("pipeline.y") && message.contains("exchanged"), message);
    }

    @Test
    void percentagesOnTheScaleOfAShareAreRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> ModelEntry.of(Samples.HANDOFF_X, Heading.ACCOUNTABILITY, Scale.of(0, 90)))
                .getMessage();

        assertTrue(message.contains("percentages"), message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightThatIsNotPositiveIsRefused(double weight) {
        ModelEntry entry = ModelEntry.of(Samples.HANDOFF_X, Heading.ACCOUNTABILITY);

        assertThrows(IllegalArgumentException.class, () -> entry.withWeight(weight));
    }

    @Test
    void aMinimumSampleBelowOneIsRefused() {
        ModelEntry entry = ModelEntry.of(Samples.HANDOFF_X, Heading.ACCOUNTABILITY);

        assertThrows(IllegalArgumentException.class, () -> entry.withMinimumSample(0));
    }
}
