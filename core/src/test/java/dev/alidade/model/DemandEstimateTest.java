// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DemandEstimateTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    private static DemandEstimate of(String size) {
        return new DemandEstimate("north", MARCH, MARCH.plusDays(3), new BigDecimal(size), Optional.empty());
    }

    @Test
    void everyDayHasAnEqualPart() {
        DemandEstimate estimate = of("300");
        assertEquals(0, estimate.within(MARCH, MARCH.plusDays(1)).compareTo(new BigDecimal("100")));
        assertEquals(0, estimate.within(MARCH.plusDays(1), MARCH.plusDays(9)).compareTo(new BigDecimal("200")));
        assertEquals(0, estimate.within(MARCH.minusDays(9), MARCH).signum());
        assertEquals(0, estimate.within(MARCH.plusDays(2), MARCH.plusDays(1)).signum());
    }

    @Property(tries = 500)
    void thePartsOfAnyDivisionAddUp(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long size,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 400) int cut) {
        DemandEstimate estimate = DemandEstimate.of("north", MARCH, MARCH.plusDays(days), size);
        BigDecimal first = estimate.within(MARCH.minusDays(1), MARCH.plusDays(cut));
        BigDecimal second = estimate.within(MARCH.plusDays(cut), MARCH.plusDays(days + 1L));
        assertEquals(0, first.add(second).compareTo(BigDecimal.valueOf(size)));
        assertTrue(first.signum() >= 0 && second.signum() >= 0 && first.scale() <= 18);
    }

    @Test
    void aSizeMayHave18Decimals() {
        assertEquals(0, of("3e-18").within(MARCH, MARCH.plusDays(1)).compareTo(new BigDecimal("1e-18")));
        assertEquals(0, of("0").within(MARCH, MARCH.plusDays(1)).signum());
    }

    @Test
    void whatCannotBeIsRefused() {
        for (String size : new String[] {"-1", "1000000000000000000", "1e-19"}) {
            assertThrows(IllegalArgumentException.class, () -> of(size));
        }
        assertThrows(IllegalArgumentException.class, () -> DemandEstimate.of(" ", MARCH, MARCH.plusDays(1), 1));
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DemandEstimate.of("north", MARCH, MARCH, 1));
        assertEquals(
                "Demand in market north: no day from 2024-03-01 to 2024-03-01, which is the day after the last.",
                refusal.getMessage());
    }

    @Test
    void aTraceHasTheMarketOfItsLead() {
        Lead lead = Lead.builder("L1").createdAt(Instant.EPOCH).market("north").build();
        assertEquals(Optional.of("north"), LeadTrace.to(lead).market());
        assertEquals(Optional.empty(), new LeadTrace("L1", Optional.empty(), Optional.empty()).market());
    }
}
