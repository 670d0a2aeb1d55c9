// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static dev.alidade.market.MarketFixture.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums that no facts come to are refused. */
class SavedMarketTest {
    /** Sums in which one lead, two valued deals, one estimate and two records of spend are counted, but for one change. */
    private static MarketSums with(int plane, String value) {
        BigDecimal[] planes = new BigDecimal[MarketCells.PLANES];
        List<String> usual = List.of("1", "2", "2", "500", "1", "7", "2", "0", "300");
        Arrays.setAll(planes, i -> new BigDecimal(i == plane ? value : usual.get(i)));
        return MarketSums.of(i -> planes[i]);
    }

    @Test
    void possibleSumsAreTaken() {
        with(MarketCells.LEADS, "0").check("north", "2024-04");
        with(MarketCells.SPENT, "-300").check("north", "2024-04");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1", // fewer deals than have a value
        "2, 0", // a value of no deal
        "3, -1", // a negative value
        "4, 0", // an estimated size without an estimate
        "5, -7", // a negative estimate
        "6, 0", // spend without a record
        "7, 3", // more records without a rate than records
        "7, 2" // spend that can't be converted, and an amount of it
    })
    void sumsThatContradictEachOtherAreRefused(int plane, String value) {
        MarketSums sums = with(plane, value);
        assertThrows(IllegalStateException.class, () -> sums.check("north", "2024-04"));
    }

    @Test
    void spendBeforeTheWindowAndEstimatesOfNoMarketAreRefused() {
        MarketSums sums = with(MarketCells.LEADS, "1");
        assertThrows(IllegalStateException.class, () -> sums.check("north", MarketTimes.BEFORE));
        assertThrows(IllegalStateException.class, () -> sums.check(MarketCells.NONE, "2024-04"));
    }

    @Test
    void negativeAndBrokenCountsAreRefused() {
        assertThrows(IllegalStateException.class, () -> with(MarketCells.LEADS, "-1"));
        assertThrows(ArithmeticException.class, () -> with(MarketCells.DEALS, "2.5"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03", "2024-07", "2024-4", "2024-Q2", "April", "''"})
    void periodsOutsideOfTheWindowAndOfNoFormAreRefused(String name) {
        MarketTimes times = new MarketTimes(QUARTER, PeriodLength.MONTH);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> times.first(name));
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
    }

    @Test
    void quartersHaveTheirFirstDays() {
        MarketTimes times = new MarketTimes(QUARTER, PeriodLength.QUARTER);
        assertEquals("2024-04-01", times.first("2024-Q2").toString());
        assertThrows(IllegalStateException.class, () -> times.first("2024-Q5"));
        assertThrows(IllegalStateException.class, () -> times.first("2024-04"));
    }
}
