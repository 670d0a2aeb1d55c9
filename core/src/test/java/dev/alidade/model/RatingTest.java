// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatingTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final Money TEN = Money.of("10", "EUR");

    private static long top(int lowest, int highest) {
        RatingScale scale = new RatingScale(lowest, highest);
        return IntStream.rangeClosed(lowest, highest).filter(scale::top).count();
    }

    @Test
    void theTopTwoBoxHasTwoPointsFromFourPointsOnAndOneBelow() {
        assertEquals(1, top(0, 1));
        assertEquals(1, top(1, 3));
        assertEquals(2, top(1, 4));
        assertEquals(2, top(1, 5));
        assertEquals(2, top(0, 10));
        assertTrue(new RatingScale(Integer.MIN_VALUE, Integer.MAX_VALUE).top(Integer.MAX_VALUE - 1));
        assertFalse(new RatingScale(Integer.MIN_VALUE, Integer.MAX_VALUE).top(Integer.MAX_VALUE - 2));
        assertTrue(new RatingScale(Integer.MIN_VALUE, Integer.MIN_VALUE + 1).top(Integer.MIN_VALUE + 1));
        assertFalse(new RatingScale(Integer.MIN_VALUE, Integer.MIN_VALUE + 1).top(Integer.MIN_VALUE));
    }

    @Test
    void aScaleHoldsItsEnds() {
        assertTrue(RatingScale.STANDARD.contains(1) && RatingScale.STANDARD.contains(5));
        assertFalse(RatingScale.STANDARD.contains(0) || RatingScale.STANDARD.contains(6));
        assertThrows(IllegalArgumentException.class, () -> new RatingScale(5, 5));
        assertEquals(RatingScale.STANDARD, RatingItem.standard("morale").scale());
        assertThrows(IllegalArgumentException.class, () -> new RatingItem("morale", 5, 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> RatingItem.standard(" "));
    }

    @Test
    void satisfactionOffItsScaleIsRefusedWithBoth() {
        assertEquals(new RatingScale(0, 10), new Satisfaction("C1", NOON, 10, 0, 10).scale());
        String refusal = assertThrows(IllegalArgumentException.class, () -> new Satisfaction("C1", NOON, 9, 1, 5))
                .getMessage();
        assertTrue(refusal.contains("9 is not on the scale from 1 to 5"), refusal);
        assertThrows(IllegalArgumentException.class, () -> new Satisfaction(" ", NOON, 3, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> new Satisfaction("C1", Instant.MAX, 3, 1, 5));
    }

    @Test
    void ratingsNeedAPersonAnItemAndATime() {
        assertEquals(
                Optional.empty(),
                Rating.of("p1", Department.SALES, "morale", 3, NOON).wave());
        assertThrows(IllegalArgumentException.class, () -> Rating.of("", Department.SALES, "morale", 3, NOON));
        assertThrows(IllegalArgumentException.class, () -> Rating.of("p1", Department.SALES, "", 3, NOON));
        assertThrows(IllegalArgumentException.class, () -> Rating.of("p1", Department.SALES, "morale", 3, Instant.MIN));
    }

    @Test
    void aCustomersPeriodHasDays() {
        assertEquals(TEN, new CustomerPeriod("C1", MAY, MAY.plusDays(1), TEN, TEN).revenueAtEnd());
        assertThrows(IllegalArgumentException.class, () -> new CustomerPeriod("C1", MAY, MAY, TEN, TEN));
        assertThrows(IllegalArgumentException.class, () -> new CustomerPeriod(" ", MAY, MAY.plusDays(1), TEN, TEN));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CustomerPeriod("C1", MAY.withYear(10_000), MAY.withYear(10_001), TEN, TEN));
    }
}
