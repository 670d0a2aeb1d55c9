// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GapTest {
    @Test
    void itIsTheMeanDistanceOfTheDepartmentsMeansFromZeroToOne() {
        PerceptionGap gap = new SomeRatings()
                .of(SALES, "closeness", 1, 1, 2, 3, 3) // mean 2: 1/4
                .of(MARKETING, "closeness", 4, 4, 4, 4, 4) // 3/4
                .of(SALES, "friction-1", 5, 5, 4, 4, 2) // mean 4: 3/4
                .of(MARKETING, "friction-1", 3, 3, 3, 3, 3) // 1/2
                .report()
                .perceptionGap();
        assertEquals(0.375, gap.gap().orElseThrow(), 1e-15);
        assertEquals(2, gap.shown());
        assertEquals(
                List.of("closeness", "friction-1"),
                gap.items().stream().map(item -> item.items().sales()).toList());
        assertEquals(-0.5, gap.items().get(0).difference().orElseThrow(), 1e-15);
        assertEquals(0.25, gap.items().get(0).sales().orElseThrow(), 1e-15);
        assertEquals(0.75, gap.items().get(0).marketing().orElseThrow(), 1e-15);
    }

    @Test
    void itemsAreInTheOrderOfTheirDistancesAndWithheldOnesLast() {
        RelationshipSettings settings = RelationshipSettings.builder()
                .matched(
                        MatchedItems.same("closeness"),
                        MatchedItems.same("friction-1"),
                        MatchedItems.same("friction-2"),
                        MatchedItems.same("friction-3"),
                        new MatchedItems("friction-2", "friction-3"))
                .build();
        RelationshipReport report = new SomeRatings()
                .of(SALES, "closeness", 3, 3, 3, 3)
                .of(MARKETING, "closeness", 3, 3, 3, 3, 3)
                .of(SALES, "friction-1", 3, 3, 3, 3, 3)
                .of(MARKETING, "friction-1", 3, 3, 3, 3, 3)
                .of(SALES, "friction-2", 3, 3, 3, 3, 3)
                .of(MARKETING, "friction-2", 2, 2, 2, 2, 2)
                .of(SALES, "friction-3", 5, 5, 5, 5, 5, 5)
                .of(MARKETING, "friction-3", 2, 2, 2, 2, 2)
                .report(settings);
        assertEquals(
                List.of("friction-3", "friction-2", "friction-2 and friction-3", "friction-1", "closeness"),
                report.perceptionGap().items().stream()
                        .map(gap -> gap.items().toString())
                        .toList());
        assertEquals(OptionalLong.of(5), report.measurements().get(5).evidence().denominator());
    }

    @Test
    void itemsAreWithheldWhenEitherDepartmentIsSmallAndLeftOutWhenOnlyOneRatedThem() {
        PerceptionGap gap = new SomeRatings()
                .of(SALES, "closeness", 1, 1, 2, 3, 3)
                .of(MARKETING, "closeness", 4, 4, 4, 4)
                .of(SALES, "friction-1", 5, 5, 4, 4, 2)
                .report()
                .perceptionGap();
        assertEquals(State.SUPPRESSED, gap.state());
        assertEquals(1, gap.items().size());
        assertEquals(OptionalDouble.empty(), gap.items().get(0).sales());
        assertEquals(State.NO_DATA, new SomeRatings().report().perceptionGap().state());
    }

    @Test
    void ofOneItemThatIsClearlyApartTheIntervalIsWelchsAbsolute() {
        // R 4.2.2: t.test(c(1,1,2,3,2,1) / 4, c(4,5,4,3,5) / 4)$conf.int
        PerceptionGap gap = new SomeRatings()
                .of(SALES, "closeness", 1, 1, 2, 3, 2, 1)
                .of(MARKETING, "closeness", 4, 5, 4, 3, 5)
                .report()
                .perceptionGap();
        Interval interval = gap.interval().orElseThrow();
        assertEquals(
                -0.918983643385, gap.items().get(0).interval().orElseThrow().low(), 1e-11);
        assertEquals(
                -0.347683023282, gap.items().get(0).interval().orElseThrow().high(), 1e-11);
        assertEquals(0.347683023282, interval.low(), 1e-11);
        assertEquals(0.918983643385, interval.high(), 1e-11);
    }

    @Test
    void departmentsThatAgreeHaveZeroInTheInterval() {
        PerceptionGap gap = new SomeRatings()
                .of(SALES, "closeness", 1, 2, 3, 4, 5)
                .of(MARKETING, "closeness", 1, 2, 3, 4, 4)
                .of(SALES, "friction-1", 5, 2, 3, 4, 1)
                .of(MARKETING, "friction-1", 5, 4, 3, 3, 1)
                .report()
                .perceptionGap();
        assertEquals(0, gap.interval().orElseThrow().low(), 0);
        assertTrue(gap.byChance().orElseThrow() > gap.gap().orElseThrow());
    }

    @Test
    void whoOfAllGaveWhichRatingLeavesNoTraceWhereOneRatedOnlySome() {
        int[] first = {1, 2, 3, 4, 5, 3};
        int[] second = {5, 2, 3, 4, 4, 1};
        RelationshipReport report = new SomeRatings()
                .of(SALES, "closeness", 5, 4, 4, 2, 1, 5)
                .of(SALES, "friction-1", 5, 4, 3, 1, 1)
                .of(MARKETING, "closeness", first)
                .of(MARKETING, "friction-1", second)
                .report();
        RelationshipReport other = new SomeRatings()
                .of(SALES, "closeness", 4, 5, 2, 5, 4, 1)
                .of(SALES, "friction-1", 1, 4, 5, 3, 1)
                .of(MARKETING, "closeness", first)
                .of(MARKETING, "friction-1", second)
                .report();
        assertEquals(report, other);
        assertTrue(report.perceptionGap().interval().isPresent());
    }

    @Test
    void howRatingsOfTheSamePersonsGoTogetherIsKnown() {
        // both differences are clear; of sales, who rates one item lower rates the other higher, or lower
        int[] low = {1, 1, 2, 2, 1, 2};
        int[] turned = {2, 2, 1, 1, 2, 2};
        int[] high = {5, 5, 5, 5, 5, 5};
        Interval apart = gap(low, turned, high).interval().orElseThrow();
        Interval together = gap(low, low, high).interval().orElseThrow();
        assertTrue(apart.high() - apart.low() < 0.6 * (together.high() - together.low()));
    }

    private static PerceptionGap gap(int[] closeness, int[] friction, int[] marketing) {
        return new SomeRatings()
                .of(SALES, "closeness", closeness)
                .of(SALES, "friction-1", friction)
                .of(MARKETING, "closeness", marketing)
                .of(MARKETING, "friction-1", marketing)
                .report()
                .perceptionGap();
    }

    @Test
    void withoutAnyVarianceThereIsNoInterval() {
        PerceptionGap gap = new SomeRatings()
                .of(SALES, "closeness", 2, 2, 2, 2, 2)
                .of(MARKETING, "closeness", 4, 4, 4, 4, 4)
                .report()
                .perceptionGap();
        assertEquals(OptionalDouble.of(0.5), gap.gap());
        assertEquals(Optional.empty(), gap.interval());
        assertEquals(OptionalDouble.empty(), gap.byChance());
    }

    @Test
    void itemsMayBeMatchedByThePairAndThenOnlyThese() {
        RelationshipSettings settings = RelationshipSettings.builder()
                .matched(new MatchedItems("friction-9", "friction-on-sales-1"))
                .build();
        PerceptionGap gap = new SomeRatings()
                .of(SALES, "closeness", 2, 2, 2, 2, 2)
                .of(MARKETING, "closeness", 4, 4, 4, 4, 4)
                .of(SALES, "friction-9", 5, 5, 5, 5, 5)
                .of(MARKETING, "friction-on-sales-1", 4, 4, 4, 4, 4)
                .report(settings)
                .perceptionGap();
        assertEquals(OptionalDouble.of(0.25), gap.gap());
    }
}
