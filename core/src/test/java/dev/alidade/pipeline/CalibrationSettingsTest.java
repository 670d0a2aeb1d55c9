// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CalibrationSettingsTest {
    @Test
    void settingsAtTheLimitsAreTakenAndThoseBeyondRefused() {
        double[] edges = new double[100];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (i + 1) / 101.0;
        }
        assertEquals(
                99,
                CalibrationSettings.builder()
                        .edges(Arrays.copyOf(edges, 99))
                        .small(1)
                        .build()
                        .edges()
                        .size());
        for (double[] wrong : new double[][] {edges, {0, 0.5}, {0.5, 1}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> CalibrationSettings.builder().edges(wrong).build());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> CalibrationSettings.builder().clip(0.5).build());
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        CalibrationSettingsBuilder builder = CalibrationSettings.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.edges(10, 20).build());
        assertThrows(
                IllegalArgumentException.class, () -> builder.edges(0.5, 0.5).build());
        assertThrows(
                IllegalArgumentException.class, () -> builder.edges(0.5, 0.4).build());
        assertThrows(
                IllegalArgumentException.class, () -> builder.edges(Double.NaN).build());
        Pipeline pipeline =
                Pipeline.of("direct", Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.2));
        CalibrationSettingsBuilder other = CalibrationSettings.builder();
        assertThrows(IllegalArgumentException.class, () -> other.small(0).build());
        assertThrows(
                IllegalArgumentException.class, () -> other.small(1).clip(0).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> CalibrationSettings.builder()
                        .pipeline(pipeline)
                        .pipeline(pipeline)
                        .build());
    }
}
