// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stages of pipelines by number, and the calendar periods of close dates. */
class StageOrderTest {
    private static final Pipeline PIPELINE = Pipeline.of(
            "direct",
            Stage.of("Old", 1, Stage.Kind.LOST),
            Stage.of("New", 2, Stage.Kind.OPEN),
            Stage.of("Trial", 3, Stage.Kind.OPEN),
            Stage.of("Won", 4, Stage.Kind.WON));
    private static final Pipeline ONLY_CLOSED = Pipeline.of("closed", Stage.of("Won", 1, Stage.Kind.WON));

    @Test
    void stagesAreNumberedByPosition() {
        StageOrder order = new StageOrder(PIPELINE, Set.of("New"), Set.of("Trial", "Won"));
        assertEquals(PIPELINE, order.pipeline());
        assertEquals(4, order.size());
        assertEquals("Trial", order.stage(2).name());
        assertEquals(0, order.number("Old"));
        assertEquals(3, order.number("Won"));
        assertEquals(StageOrder.UNKNOWN, order.number("Elsewhere"));
        assertEquals(Stage.Kind.WON, order.kind(3));
        assertEquals(1, order.first(), "the first open one");
        assertFalse(order.startsCycle(1));
        assertTrue(order.startsCycle(2));
        assertFalse(order.startsCycle(3), "no cycle begins with its end");
        assertTrue(order.hasRequired());
    }

    @Test
    void withoutAnOpenStageThereIsNoFirstAndNoRequiredOne() {
        StageOrder order = new StageOrder(ONLY_CLOSED, Set.of(), Set.of());
        assertEquals(StageOrder.UNKNOWN, order.first());
        assertFalse(order.hasRequired());
        assertFalse(new StageOrder(PIPELINE, Set.of("New", "Trial"), Set.of()).hasRequired());
    }

    @Test
    void ofStagesOfOneInstantAClosingOneIsLastWhereverItStands() {
        Instant later = Instant.EPOCH.plusSeconds(9);
        DealCourse course = new DealCourse();
        course.follow(
                Opportunity.builder("O1")
                        .createdAt(Instant.EPOCH)
                        .stage(later, "Old")
                        .stage(later, "Trial")
                        .stage(later, "Elsewhere")
                        .build(),
                Optional.of(new StageOrder(PIPELINE, Set.of(), Set.of())),
                later.plusSeconds(1),
                DealMoves.NONE);
        assertEquals(DealStanding.State.LOST, course.state());
    }

    @Test
    void aDealWithoutPipelineIsInTheOnlyOne() {
        Opportunity deal = Opportunity.builder("O1").createdAt(Instant.EPOCH).build();
        StageOrders one = new StageOrders(List.of(PIPELINE), Set.of());
        StageOrders two = new StageOrders(List.of(PIPELINE, ONLY_CLOSED), Set.of());
        assertEquals(Optional.of(PIPELINE), one.of(deal).map(StageOrder::pipeline));
        assertEquals(Optional.empty(), two.of(deal));
        Opportunity closed = Opportunity.builder("O1")
                .createdAt(Instant.EPOCH)
                .pipeline("closed")
                .build();
        assertEquals(Optional.empty(), one.of(closed));
        assertEquals(Optional.of(ONLY_CLOSED), two.of(closed).map(StageOrder::pipeline));
        assertEquals(
                List.of(PIPELINE, ONLY_CLOSED),
                two.all().stream().map(StageOrder::pipeline).toList());
    }

    @Test
    void aPeriodIsPastOnTheFirstDayOfTheNextOne() {
        LocalDate march = LocalDate.of(2024, 3, 31);
        assertFalse(PushPeriod.MONTH.isPast(march.withDayOfMonth(1), march));
        assertTrue(PushPeriod.MONTH.isPast(march, march.plusDays(1)));
        assertFalse(PushPeriod.MONTH.isPast(march.plusDays(1), march));
        assertFalse(PushPeriod.QUARTER.isPast(LocalDate.of(2024, 1, 1), march));
        assertTrue(PushPeriod.QUARTER.isPast(march, march.plusDays(1)));
        assertFalse(PushPeriod.YEAR.isPast(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
        assertTrue(PushPeriod.YEAR.isPast(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1)));
        assertFalse(PushPeriod.YEAR.isPast(march.plusYears(1), march));
    }
}
