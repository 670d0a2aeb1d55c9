// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import dev.alidade.model.CommitmentEvent.Cancelled;
import dev.alidade.model.CommitmentEvent.ChangeKnown;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentEvent.Delivered;
import dev.alidade.model.CommitmentEvent.Told;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What promises can't be, and how their timelines are sorted. */
class CommitmentTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2024, 3, 8);

    private static CommitmentBuilder promise() {
        return Commitment.builder("P1", Department.MARKETING, Department.SALES, NOON);
    }

    private static void assertSays(String part, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void atOneInstantADateComesFirstAndACancellationLast() {
        Commitment promise = promise()
                .cancelled(NOON)
                .delivered(NOON)
                .told(NOON)
                .changeKnown(NOON)
                .due(DUE)
                .build();
        assertEquals(
                List.of(DateSet.class, ChangeKnown.class, Told.class, Delivered.class, Cancelled.class),
                Lists.transform(promise.timeline(), Object::getClass));
    }

    @Test
    void aTimelineIsTheSameHoweverItsEventsArrive() {
        Commitment promise = promise()
                .due(DUE, BigDecimal.ONE)
                .delivered(NOON, BigDecimal.TEN)
                .delivered(NOON, BigDecimal.ONE)
                .build();
        assertEquals(promise, promise.withTimeline(Lists.reverse(promise.timeline())));
    }

    @Test
    void equalQuantitiesAreEqualHoweverTheyAreWritten() {
        assertEquals(
                promise().due(DUE, new BigDecimal("2.50")).build(),
                promise().due(DUE, new BigDecimal("25E-1")).build());
        assertEquals(
                Optional.of(new BigDecimal("2.5")),
                new DateSet(NOON, DUE, Optional.of(new BigDecimal("2.50"))).quantity());
        assertEquals(
                Optional.of(new BigDecimal("20")), new Delivered(NOON, Optional.of(new BigDecimal("2E+1"))).quantity());
    }

    @Test
    void aQuantityOfNothingIsRefused() {
        assertSays("DateSet.quantity: 0", () -> promise().due(DUE, BigDecimal.ZERO));
        assertSays("Delivered.quantity: -1", () -> promise().delivered(NOON, new BigDecimal("-1")));
    }

    @Test
    void aBlankIdAndADayBeyondAllYearsAreRefused() {
        assertSays(
                "Commitment.id",
                () -> Commitment.builder(" ", Department.SALES, Department.MARKETING, NOON)
                        .build());
        assertSays("+10000-01-01", () -> promise().due(LocalDate.of(10_000, 1, 1)));
    }
}
