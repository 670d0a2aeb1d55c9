// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Names;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How weight functions treat what is missing, falls together or is extreme. */
class WeightRulesTest {
    private static final double EXACT = 1e-15;
    private static final int NONE = -1;

    /** A path of touches on different names, with so many hours before the anchor. */
    private static JourneyPath path(long... hours) {
        Names names = new Names();
        JourneyPath path = new JourneyPath(names, 0);
        path.timed = true;
        for (int i = 0; i < hours.length; i++) {
            path.add(names.id("n" + i), Duration.ofHours(hours[i]).toNanos());
        }
        path.conversions = 1;
        return path;
    }

    private static JourneyPath milestones(int size, int first, int lead, int opportunity, int won) {
        JourneyPath path = path(new long[size]);
        path.setMilestoneTouch(JourneyPath.index(Milestone.FIRST_TOUCH), first);
        path.setMilestoneTouch(JourneyPath.index(Milestone.LEAD_CREATED), lead);
        path.setMilestoneTouch(JourneyPath.index(Milestone.OPPORTUNITY_CREATED), opportunity);
        path.setMilestoneTouch(JourneyPath.index(Milestone.WON), won);
        return path;
    }

    private static double[] weights(AttributionModel model, JourneyPath path) {
        TouchUnits units = new TouchUnits();
        units.begin(path.size);
        int unused = ((WeightModel) model).weigh(path, units);
        return IntStream.range(0, path.size)
                .mapToDouble(i -> units.of(i) / 0x1p60)
                .toArray();
    }

    private static int found(MilestoneWeights weights, JourneyPath path) {
        TouchUnits units = new TouchUnits();
        units.begin(path.size);
        return ((WeightModel) Models.milestones(weights)).weigh(path, units);
    }

    @Test
    void weeksHalveExactlyUpToFiftyTwoOfThem() {
        long week = 168;
        assertArrayEquals(
                new double[] {0x1p-52, 1 - 0x1p-52}, weights(Models.timeDecayByWeek(), path(52 * week, 0)), 0x1p-60);
        assertArrayEquals(new double[] {0, 1}, weights(Models.timeDecayByWeek(), path(53 * week, 0)));
        assertArrayEquals(
                new double[] {0, .5, .5},
                weights(Models.timeDecayByWeek(), path(900 * week, 100 * week + 3, 100 * week)));
    }

    @Test
    void withoutAMiddleItsShareGoesToTheEndsInProportion() {
        assertArrayEquals(new double[] {.5, .5}, weights(Models.position(PositionWeights.GOOGLE), path(2, 1)), EXACT);
        assertArrayEquals(new double[] {.25, .75}, weights(Models.position(PositionWeights.J), path(2, 1)), EXACT);
    }

    @Test
    void endsWithoutWeightsShareEvenlyWhereThereIsNoMiddle() {
        AttributionModel middle = Models.position(PositionWeights.of(0, 1, 0));
        assertArrayEquals(new double[] {.5, .5}, weights(middle, path(2, 1)), EXACT);
        assertArrayEquals(new double[] {1}, weights(middle, path(2)), EXACT);
        assertArrayEquals(new double[] {0, 1, 0}, weights(middle, path(3, 2, 1)), EXACT);
    }

    @Test
    void aMissingMilestoneLeavesItsWeightToWhatIsThere() {
        JourneyPath path = milestones(4, 0, 2, NONE, NONE);
        // W: 30 to the first touch, 30 to the lead, none to the opportunity, 10 to two others, of 70 in all
        assertArrayEquals(
                new double[] {3 / 7.0, .5 / 7, 3 / 7.0, .5 / 7},
                weights(Models.milestones(MilestoneWeights.HUBSPOT_W), path),
                EXACT);
        assertEquals(WeightModel.MISSING, found(MilestoneWeights.HUBSPOT_W, path));
    }

    @Test
    void aMilestoneWithoutWeightIsNeitherMissingNorCoinciding() {
        assertEquals(0, found(MilestoneWeights.HUBSPOT_U, milestones(3, 0, 2, NONE, 2)));
    }

    @Test
    void aTouchThatStandsForSeveralMilestonesGetsTheirSum() {
        JourneyPath path = milestones(3, 0, 0, 2, 2);
        assertArrayEquals(
                new double[] {.45, .10, .45},
                weights(Models.milestones(MilestoneWeights.HUBSPOT_FULL_PATH), path),
                EXACT);
        assertEquals(WeightModel.COINCIDING, found(MilestoneWeights.HUBSPOT_FULL_PATH, path));
    }

    @Test
    void withoutOthersTheirShareGoesToTheMilestonesInProportion() {
        assertArrayEquals(
                new double[] {1 / 3.0, 2 / 3.0},
                weights(Models.milestones(MilestoneWeights.HUBSPOT_W), milestones(2, 0, 1, 1, 1)),
                EXACT);
        assertArrayEquals(
                new double[] {1},
                weights(Models.milestones(MilestoneWeights.HUBSPOT_W), milestones(1, 0, 0, 0, 0)),
                EXACT);
    }

    @Test
    void whereNothingWithAWeightIsThereAllTouchesShareEvenly() {
        MilestoneWeights onlyLead = new MilestoneWeights("lead", 0, 1, 0, 0, 0);
        JourneyPath path = milestones(4, 0, NONE, NONE, NONE);
        assertArrayEquals(new double[] {.25, .25, .25, .25}, weights(Models.milestones(onlyLead), path), EXACT);
        assertEquals(WeightModel.MISSING, found(onlyLead, path));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 24, 24 * 365, 24 * 36_500})
    void aYoungJourneyAndAnOldOneDecayAlike(long later) {
        // only differences of ages count, so that a short half-life doesn't leave nothing but zeros
        assertArrayEquals(
                new double[] {1 / 3.0, 2 / 3.0},
                weights(Models.timeDecay(Duration.ofHours(1)), path(later + 1, later)),
                1e-12);
    }

    @Test
    void aTouchManyHalfLivesOlderGetsNothing() {
        assertArrayEquals(
                new double[] {0, 1}, weights(Models.timeDecay(Duration.ofNanos(1)), path(24 * 36_000, 0)), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"167, 0.5", "168, 0.333333333333333333", "335, 0.333333333333333333", "336, 0.2"})
    void weekStepsAreWholeWeeks(long hours, double share) {
        assertEquals(share, weights(Models.timeDecayByWeek(), path(hours, 0))[0], EXACT);
    }

    @Test
    void ranksFollowTheLastTouchOfEachName() {
        Names names = new Names();
        JourneyPath path = new JourneyPath(names, 0);
        for (String name : "a b c b a c".split(" ", -1)) {
            path.add(names.id(name));
        }
        // from the end: c, a, b
        assertArrayEquals(
                new double[] {0, 0, 0, 1 / 6.0, 2 / 6.0, 3 / 6.0}, weights(Models.timeDecayByRank(), path), EXACT);
        assertArrayEquals(
                new double[] {0, 0, 0, 1 / 7.0, 2 / 7.0, 4 / 7.0},
                weights(Models.timeDecayByDoubledRank(), path),
                EXACT);
    }

    @Test
    void manyNamesByDoubledRankLeaveTheEarliestNothing() {
        double[] weights = weights(Models.timeDecayByDoubledRank(), path(new long[5_000]));
        assertEquals(.5, weights[4_999], EXACT);
        assertEquals(0, weights[0], EXACT);
        assertEquals(1, Arrays.stream(weights).sum(), EXACT);
    }

    @Test
    void aWeightFunctionSeesNamesAgesAndMilestones() {
        JourneyPath path = milestones(2, 0, 1, NONE, NONE);
        path.ageNanos[0] = Duration.ofDays(3).toNanos();
        TouchPath seen = new TouchesOfPath(path);
        assertEquals(2, seen.size());
        assertEquals("n1", seen.name(1));
        assertEquals(Optional.of(Duration.ofDays(3)), seen.age(0));
        assertEquals(OptionalInt.of(1), seen.touchOf(Milestone.LEAD_CREATED));
        assertEquals(OptionalInt.empty(), seen.touchOf(Milestone.WON));
        assertThrows(IndexOutOfBoundsException.class, () -> seen.name(2));
        assertThrows(IndexOutOfBoundsException.class, () -> seen.age(-1));
        path.timed = false;
        assertEquals(Optional.empty(), seen.age(0));
    }

    @Test
    void weightsOfAWrongLengthOrSignAreRefused() {
        for (double[] wrong : new double[][] {{1}, {1.5, -.5}, {Double.NaN, 1}, {.5, .5 + 1e-8}}) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> weights(Models.custom(new Fixed(wrong)), path(2, 1)),
                            Arrays.toString(wrong))
                    .getMessage();
            assertTrue(message.contains("Weight function fixed"), message);
        }
        assertArrayEquals(
                new double[] {.25, .75}, weights(Models.custom(new Fixed(.25, .75 + 1e-10)), path(2, 1)), 1e-9);
    }

    private static final class Fixed implements TouchWeights {
        private final double[] weights;

        Fixed(double... weights) {
            this.weights = weights;
        }

        @Override
        public String id() {
            return "fixed";
        }

        @Override
        public double[] weights(TouchPath path) {
            return weights;
        }
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PositionWeights.of(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> PositionWeights.of(-1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> PositionWeights.of(1, 2_000_000, 2));
        assertThrows(IllegalArgumentException.class, () -> new MilestoneWeights("x", 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new MilestoneWeights(" ", 1, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new MilestoneWeights("x", 1, -1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Models.timeDecay(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Models.timeDecay(Duration.ofDays(40_000)));
    }
}
