// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ScoringModelTest {
    private static final ModelEntry X = ModelEntry.of(Samples.HANDOFF_X, Heading.ACCOUNTABILITY);
    private static final ModelEntry Y = ModelEntry.of(Samples.PIPELINE_Y, Heading.ACCOUNTABILITY);
    private static final ScoringModel MODEL =
            ScoringModel.builder("ours").entry(X).entry(Y).build();

    @Test
    void everythingWeighsTheSameUnlessToldOtherwise() {
        assertEquals(
                ImmutableMap.of(Heading.COMMUNICATION, 1.0, Heading.COLLABORATION, 1.0, Heading.ACCOUNTABILITY, 1.0),
                MODEL.headingWeights());
        assertEquals(ImmutableSortedMap.of("handoff", 1.0, "pipeline", 1.0), MODEL.topicWeights());
        assertEquals(0.5, MODEL.minimumCoverage());
    }

    @Test
    void twoEntriesForOneMetricAreRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> MODEL.plus(X.withWeight(2)))
                .getMessage();

        assertEquals("Metric handoff.x has two entries. To change one, use with(entry).", message);
    }

    @Test
    void oneTopicUnderTwoHeadingsIsRefused() {
        ModelEntry elsewhere = ModelEntry.of(Samples.PIPELINE_Z, Heading.COMMUNICATION);

        String message = assertThrows(IllegalArgumentException.class, () -> MODEL.plus(elsewhere))
                .getMessage();

        assertTrue(message.contains("Topic pipeline stands under ACCOUNTABILITY"), message);
    }

    @Test
    void theOrderOfGivingLeavesNoTrace() {
        ScoringModel other = ScoringModel.builder("ours").entry(Y).entry(X).build();

        assertEquals(MODEL, other);
        assertEquals(MODEL.fingerprint(), other.fingerprint());
    }

    @Test
    void theNameIsNoPartOfTheFingerprint() {
        assertEquals(MODEL.fingerprint(), MODEL.withName("theirs").fingerprint());
    }

    @Test
    void everyOtherChangeIsPartOfTheFingerprint() {
        ImmutableSet<String> fingerprints = Stream.of(
                        MODEL,
                        MODEL.with(X.withWeight(2)),
                        MODEL.with(X.withMinimumSample(30)),
                        MODEL.with(X.withScale(Scale.of(0.5, 1))),
                        MODEL.with(X.withScale(Scale.of(0, 0.5))),
                        MODEL.without("handoff.x"),
                        MODEL.without("pipeline.y"),
                        MODEL.withTopicWeight("handoff", 2),
                        MODEL.withHeadingWeight(Heading.ACCOUNTABILITY, 2),
                        MODEL.toBuilder().minimumCoverage(0.6).build(),
                        ScoringModel.builder("moved")
                                .entry(ModelEntry.of(Samples.HANDOFF_X, Heading.COLLABORATION))
                                .entry(Y)
                                .build())
                .map(ScoringModel::fingerprint)
                .collect(ImmutableSet.toImmutableSet());

        assertEquals(11, fingerprints.size());
    }

    @Test
    void theWeightOfAHeadingWithoutEntriesIsNoPartOfTheFingerprint() {
        assertEquals(
                MODEL.fingerprint(),
                MODEL.withHeadingWeight(Heading.COLLABORATION, 7).fingerprint());
    }

    @Test
    void anEntryIsChangedWithoutTouchingItsTopicsWeight() {
        ScoringModel changed = MODEL.withTopicWeight("handoff", 3).with(X.withWeight(2));

        assertEquals(2, changed.entry("handoff.x").orElseThrow().weight());
        assertEquals(ImmutableSortedMap.of("handoff", 3.0, "pipeline", 1.0), changed.topicWeights());
    }

    @Test
    void changingAnEntryThatIsNotThereIsRefused() {
        ModelEntry stranger = ModelEntry.of(Samples.PIPELINE_Z, Heading.ACCOUNTABILITY);

        String message = assertThrows(IllegalArgumentException.class, () -> MODEL.with(stranger))
                .getMessage();

        assertEquals("Model ours has no entry for pipeline.z. It has [handoff.x, pipeline.y].", message);
    }

    @Test
    void theWeightOfAnUnknownTopicIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> MODEL.withTopicWeight("handof", 2))
                .getMessage();

        assertEquals("Topic handof has a weight but no entries. There are entries of [handoff, pipeline].", message);
    }

    @Test
    void weightsThatAreNotPositiveAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MODEL.withTopicWeight("handoff", 0));
        assertThrows(IllegalArgumentException.class, () -> MODEL.withHeadingWeight(Heading.ACCOUNTABILITY, -1));
    }

    @Test
    void aMinimumCoverageInPercentIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> MODEL.toBuilder().minimumCoverage(50).build());
        assertEquals(1, MODEL.toBuilder().minimumCoverage(1).build().minimumCoverage());
    }

    @Test
    void otherModelsDiffer() {
        assertNotEquals(MODEL, MODEL.with(X.withWeight(2)));
    }
}
