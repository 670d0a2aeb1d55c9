// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Stage FIRST = Stage.of("Qualified", 1, Stage.Kind.OPEN).withProbability(0.2);
    private static final Stage WON = Stage.of("Won", 8, Stage.Kind.WON);
    private static final Stage LOST = Stage.of("Lost", 9, Stage.Kind.LOST);

    @Test
    void stagesStandByPositionAndAreFoundByName() {
        Pipeline pipeline = Pipeline.of("direct", LOST, FIRST, WON);
        assertEquals(ImmutableList.of(FIRST, WON, LOST), pipeline.stages());
        assertEquals(Optional.of(WON), pipeline.stage("Won"));
        assertEquals(Optional.empty(), pipeline.stage("won"));
        assertEquals(Pipeline.of("direct", FIRST, WON, LOST), pipeline);
    }

    @Test
    void namesAndPositionsAreUnique() {
        assertThrows(IllegalArgumentException.class, () -> Pipeline.of("direct"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Pipeline.of("direct", FIRST, Stage.of("Qualified", 2, Stage.Kind.OPEN)));
        assertEquals(
                "Pipeline direct: stages Won and Signed are both at position 8.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Pipeline.of("direct", WON, Stage.of("Signed", 8, Stage.Kind.WON)))
                        .getMessage());
    }

    @Test
    void aPercentageIsNoProbability() {
        assertEquals(
                "Stage Won: probability 100.0 is not between 0 and 1. Maybe it is a percentage.",
                assertThrows(IllegalArgumentException.class, () -> WON.withProbability(100))
                        .getMessage());
    }

    @Test
    void everyPartOfAPipelineIsPartOfItsIdentity() {
        Pipeline pipeline = Pipeline.of("direct", FIRST, WON);
        assertEquals(Pipeline.of("direct", WON, FIRST).settings(), pipeline.settings());
        assertNotEquals(Pipeline.of("other", FIRST, WON).settings(), pipeline.settings());
        assertNotEquals(Pipeline.of("direct", FIRST.withProbability(0.3), WON).settings(), pipeline.settings());
        assertNotEquals(
                Pipeline.of("direct", FIRST.withForecastCategory("best case"), WON)
                        .settings(),
                pipeline.settings());
        assertNotEquals(
                Pipeline.of("direct", FIRST, Stage.of("Won", 7, Stage.Kind.WON)).settings(), pipeline.settings());
        assertNotEquals(
                Pipeline.of("direct", FIRST, Stage.of("Won", 8, Stage.Kind.LOST))
                        .settings(),
                pipeline.settings());
    }
}
