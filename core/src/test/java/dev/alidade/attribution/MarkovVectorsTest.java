// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversion;
import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.assertEffects;
import static dev.alidade.attribution.Vectors.credited;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Probabilities of conversion and removal effects of order 1, removed channels leading to null, as exact fractions. */
final class MarkovVectorsTest {

    @Test
    void threeChannelsOfWhichTwoAreIndispensable() {
        // Journeys of S. Bryl, analyzecore.com/2016/08/03/attribution-model-r-part-1; numbers computed by hand.
        ModelResult result = credited(
                Models.markov(), PathRow.of("C1 > C2 > C3", 1, 0), PathRow.of("C1", 0, 1), PathRow.of("C2 > C3", 0, 1));
        assertConversion("1/3", result);
        assertEffects("C1 1/2, C2 1, C3 1", result);
        assertConversions("C1 1/5, C2 2/5, C3 2/5", result);
    }

    @Test
    void aChannelThatLeadsIntoAnother() {
        // Transition table of S. Puzyrov, serhiipuzyrov.com/2019/07: start to ga .8, to mail .2; ga to conversion .5,
        // to mail
        // .25, to null .25; mail to conversion 1. Numbers computed by hand.
        ModelResult result = credited(
                Models.markov(), PathRow.of("ga", 2, 1), PathRow.of("mail", 1, 0), PathRow.of("ga > mail", 1, 0));
        assertConversion("4/5", result);
        assertEffects("ga 3/4, mail 1/2", result);
        assertConversions("ga 12/5, mail 8/5", result);
    }

    @Test
    void loopsBetweenTwoChannelsWithoutNulls() {
        // README of pychattr, github.com/jmwoloso/pychattr, where 10,000 simulated paths gave A 1.991106 and B
        // 1.008894.
        ModelResult result = credited(
                Models.markov(),
                PathRow.of("A > B > A > B > B > A", 1, 0),
                PathRow.of("A > B > B > A > A", 1, 0),
                PathRow.of("A > A", 1, 0));
        assertConversion("1", result);
        assertEffects("A 1, B 1/2", result);
        assertConversions("A 2, B 1", result);
    }

    @Test
    void aChannelThatAllPathsBeginWith() {
        // eeghor/mta, tests/test_probabilistic_models.py: its transition matrix (a to b 2/3, b to conversion 3/4, c to
        // conversion 1/2); numbers computed by hand.
        ModelResult result = credited(Models.markov(), PathRow.of("a > b", 3, 1), PathRow.of("a > c", 1, 1));
        assertConversion("2/3", result);
        assertEffects("a 1, b 3/4, c 1/4", result);
        assertConversions("a 2, b 3/2, c 1/2", result);
    }

    @Test
    void aChainWhereChannelsRepeatAndReturn() {
        // Computed by hand.
        ModelResult result = credited(
                Models.markov(), PathRow.of("A > B > A", 1, 0), PathRow.of("B", 0, 1), PathRow.of("A > A > B", 2, 0));
        assertConversion("3/4", result);
        assertEffects("A 5/6, B 3/4", result);
        assertConversions("A 30/19, B 27/19", result);
    }

    @Test
    void rowsThatConvertAndEndInNothing() {
        // Computed by hand.
        ModelResult result =
                credited(Models.markov(), PathRow.of("A > B", 3, 7), PathRow.of("A", 1, 9), PathRow.of("B", 2, 0));
        assertConversion("3/11", result);
        assertEffects("A 31/36, B 5/6", result);
        assertConversions("A 186/61, B 180/61", result);
    }

    @Test
    void whatEveryWalkThatConvertsPassesHasAnEffectOfOneToTheLastBit() {
        // Computed by hand; the quotient of two sums made it 0.9999999999999997.
        ModelResult result = credited(
                Models.markov(), PathRow.of("A > Z", 1, 1), PathRow.of("B > A > Z", 5, 2), PathRow.of("B", 0, 1));
        assertConversion("3/5", result);
        assertEffects("A 1, B 7/9, Z 1", result);
        assertConversions("A 54/25, B 42/25, Z 54/25", result);
        assertEquals(OptionalDouble.of(1), result.credit("A").orElseThrow().removalEffect());
        assertEquals(OptionalDouble.of(1), result.credit("Z").orElseThrow().removalEffect());
    }

    @Test
    void whatAloneLeadsToEveryConversionHasAnEffectOfOneByBypassToo() {
        ModelResult result = credited(
                Models.markov().withRemoval(Removal.BYPASS), PathRow.of("A", 49, 0), PathRow.of("A > B", 0, 1));
        assertEquals(OptionalDouble.of(1), result.credit("A").orElseThrow().removalEffect());
    }
}
