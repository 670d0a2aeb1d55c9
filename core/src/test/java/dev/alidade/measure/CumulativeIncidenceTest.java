// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static dev.alidade.measure.Durations.counted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
    /** Ten deals: won after 1, 4 and 4 days, lost after 2 and 6, open for 3, 3, 5, 7 and 8. */
    private static final CumulativeIncidence DEALS = CumulativeIncidence.of(
            ImmutableMap.of("won", counted(1, 4, 4), "lost", counted(2, 6)), counted(3, 3, 5, 7, 8));

    private static OptionalDouble won(long days) {
        return DEALS.share("won", Duration.ofDays(days));
    }

    private static OptionalDouble lost(long days) {
        return DEALS.share("lost", Duration.ofDays(days));
    }

    /** By hand: .1 won at once; then .8 waiting, 2 of 6 at risk are won; then .5333 waiting, 1 of 3 is lost. */
    @Test
    void theSharesAreWhatIsLeftTimesTheRate() {
        assertEquals(0.1, won(3).orElseThrow(), 1e-15);
        assertEquals(0.1 + 0.8 * 2 / 6, won(4).orElseThrow(), 1e-15);
        assertEquals(0.1, lost(5).orElseThrow(), 1e-15);
        assertEquals(0.1 + 0.8 * 4 / 6 / 3, lost(8).orElseThrow(), 1e-15);
    }

    /** By hand with the formula of Gaynor et al. 1993, its three sums over the days 1, 2 and 4. */
    @Test
    void theErrorIsOfGreenwoodsType() {
        double later1 = 0.8 * 2 / 6;
        double sum = later1 * later1 / (10 * 9) + later1 * later1 / (9 * 8);
        sum += 9.0 / 1000 + 0.8 * 0.8 * 4 * 2 / 216;
        sum -= 2 * later1 / 100;
        CumulativeIncidence.Step step = DEALS.steps().get(3);
        assertEquals(Duration.ofDays(4), step.at());
        assertEquals(Math.sqrt(sum), step.standardErrors().get("won"), 1e-15);
        assertEquals(6, step.atRisk());
        assertEquals(ImmutableSortedMap.of("lost", 0L, "won", 2L), step.events());
        assertEquals(ImmutableSortedMap.of("lost", 2L, "won", 3L), DEALS.events());
        assertEquals(10, DEALS.subjects());
    }

    @Test
    void beforeTheFirstStepNothingHasComeAndBeyondTheLastNothingIsKnown() {
        assertEquals(OptionalDouble.of(0), won(0));
        assertEquals(OptionalDouble.empty(), won(9));
        assertEquals(Optional.empty(), DEALS.shareInterval("won", Duration.ofDays(9)));
    }

    @Test
    void onceNobodyWaitsTheSharesStay() {
        CumulativeIncidence done =
                CumulativeIncidence.of(ImmutableMap.of("won", counted(1, 4), "lost", counted(2)), counted());
        assertEquals(2.0 / 3, done.share("won", Duration.ofDays(100)).orElseThrow(), 1e-15);
        Interval interval = done.shareInterval("won", Duration.ofDays(100)).orElseThrow();
        Interval expected = Proportion.of(2, 3).interval().orElseThrow();
        assertEquals(expected.low(), interval.low(), 1e-14);
        assertEquals(expected.high(), interval.high(), 1e-14);
    }

    @Test
    void aShareOfZeroHasAScoreIntervalOfThoseWhoAreKnownAndNoOther() {
        Interval interval = DEALS.shareInterval("lost", Duration.ofDays(1)).orElseThrow();
        assertEquals(Proportion.of(0, 10).interval().orElseThrow(), interval);
        assertEquals(Optional.empty(), DEALS.shareInterval("lost", Duration.ofDays(1), 0.95, SurvivalLimits.LOG_LOG));
    }

    @Test
    void whoWasLostBeforeIsNotKnown() {
        CumulativeIncidence late =
                CumulativeIncidence.of(ImmutableMap.of("won", counted(4), "lost", counted(7)), counted(1, 1, 4, 9));
        assertEquals(Proportion.of(0, 4).interval(), late.shareInterval("lost", Duration.ofDays(4)));
        assertEquals(Proportion.of(0, 3).interval(), late.shareInterval("lost", Duration.ofDays(5)));
    }

    @Test
    void outcomesAreInTheOrderOfTheirNames() {
        assertEquals(ImmutableList.of("lost", "won"), DEALS.events().keySet().asList());
        assertEquals(
                DEALS,
                CumulativeIncidence.of(
                        ImmutableMap.of("lost", counted(2, 6), "won", counted(1, 4, 4)), counted(3, 3, 5, 7, 8)));
    }

    @Test
    void anUnknownOutcomeIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DEALS.share("wun", Duration.ofDays(1)));
        assertEquals("There is no outcome wun. There are [lost, won].", refused.getMessage());
        IllegalArgumentException alsoRefused =
                assertThrows(IllegalArgumentException.class, () -> DEALS.shareInterval("wun", Duration.ofDays(99)));
        assertEquals(refused.getMessage(), alsoRefused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> CumulativeIncidence.of(ImmutableMap.of(), counted()));
    }

    @Test
    void withoutSubjectsNothingIsKnown() {
        CumulativeIncidence nothing = CumulativeIncidence.of(ImmutableMap.of("won", counted()), counted());
        assertEquals(OptionalDouble.empty(), nothing.share("won", Duration.ZERO));
        assertEquals(0, nothing.subjects());
    }
}
