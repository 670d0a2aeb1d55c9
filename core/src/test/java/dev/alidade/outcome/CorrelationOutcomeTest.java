// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static dev.alidade.outcome.OutcomeFixture.YEAR;
import static dev.alidade.outcome.OutcomeFixture.day;
import static dev.alidade.outcome.OutcomeFixture.measured;
import static dev.alidade.outcome.OutcomeFixture.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CorrelationOutcomeTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    private static LocalDate month(int number) {
        return FIRST.plusMonths(number).atDay(1);
    }

    private static List<PastTotal> totals(double... totals) {
        List<PastTotal> all = new ArrayList<>();
        for (double total : totals) {
            all.add(new PastTotal(month(all.size()), month(all.size() + 1), total));
        }
        return all;
    }

    private static List<LaterOutcome> outcomes(String measure, int first, double... values) {
        List<LaterOutcome> all = new ArrayList<>();
        for (double value : values) {
            int number = first + all.size();
            all.add(new LaterOutcome(month(number), month(number + 1), measure, value));
        }
        return all;
    }

    @Test
    void aTotalIsComparedWithTheOutcomeOfTheNextPeriod() {
        // By hand: totals 1 2 3 4 5 and the next months' revenue 30 10 20 40 50: ranks 3 1 2 4 5, rho = 1 - 6 * 6 /
        // 120.
        OutcomeCorrelation found = measured(OutcomeSettings.builder()
                        .totals(totals(1, 2, 3, 4, 5))
                        .outcomes(outcomes("revenue", 0, 999, 30, 10, 20, 40, 50))
                        .build())
                .correlations()
                .get(0);
        assertEquals(5, found.periods());
        assertEquals(0, found.unmatched());
        assertEquals(0.7, found.rho().orElseThrow(), 1e-15);
        assertTrue(found.interval().orElseThrow().contains(0.7));
    }

    @Test
    void withoutALagTheSamePeriodIsCompared() {
        OutcomeCorrelation found = measured(OutcomeSettings.builder()
                        .totals(totals(1, 2, 3))
                        .outcomes(outcomes("churn", 0, 9, 8, 7))
                        .lag(0)
                        .build())
                .correlations()
                .get(0);
        assertEquals(OptionalDouble.of(-1), found.rho());
        assertEquals(Optional.empty(), found.interval());
    }

    @Test
    void aGapIsNoPeriodAndNeverComparedWithTheNextOne() {
        List<LaterOutcome> gap = new ArrayList<>(outcomes("revenue", 1, 5));
        gap.addAll(outcomes("revenue", 3, 7, 9));
        OutcomeCorrelation found = measured(OutcomeSettings.builder()
                        .totals(totals(1, 2, 3, 4))
                        .outcomes(gap)
                        .build())
                .correlations()
                .get(0);
        assertEquals(3, found.periods());
        assertEquals(1, found.unmatched());
    }

    @Test
    void periodsThatAreNoMonthsAreShiftedByTheirDays() {
        List<PastTotal> weeks = new ArrayList<>();
        List<LaterOutcome> later = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate monday = day("2024-01-01").plusWeeks(i);
            weeks.add(new PastTotal(monday, monday.plusWeeks(1), i));
            later.add(new LaterOutcome(monday.plusWeeks(2), monday.plusWeeks(3), "calls", i));
        }
        OutcomeCorrelation found = measured(OutcomeSettings.builder()
                        .totals(weeks)
                        .outcomes(later)
                        .lag(2)
                        .build())
                .correlations()
                .get(0);
        assertEquals(4, found.periods());
        assertEquals(OptionalDouble.of(1), found.rho());
    }

    @Test
    void whatIsNotOverByAsOfDoesNotCount() {
        OutcomeSettings settings = OutcomeSettings.builder()
                .totals(totals(1, 2, 3, 4))
                .outcomes(outcomes("revenue", 1, 5, 6, 7, 8))
                .build();
        OutcomeCorrelation found = Outcomes.under(settings)
                .measure(List.of(), YEAR.withAsOf(Instant.parse("2024-01-02T00:00:00Z")))
                .correlations()
                .get(0);
        assertEquals(4, found.periods());
        OutcomeCorrelation earlier = Outcomes.under(OutcomeSettings.builder()
                        .totals(totals(1, 2, 3, 4))
                        .outcomes(outcomes("revenue", 12, 5, 6, 7, 8))
                        .lag(12)
                        .build())
                .measure(List.of(), YEAR.withAsOf(Instant.parse("2024-03-01T00:00:00Z")))
                .correlations()
                .get(0);
        assertEquals(2, earlier.periods());
        assertEquals(2, earlier.unmatched());
    }

    @Test
    void aTotalThatIsNotKnownYetIsNotUnmatched() {
        List<PastTotal> totals = new ArrayList<>(totals(1, 2, 3));
        totals.add(new PastTotal(month(24), month(25), 4));
        OutcomeCorrelation found = measured(OutcomeSettings.builder()
                        .totals(totals)
                        .outcomes(outcomes("revenue", 1, 5, 6, 7))
                        .build())
                .correlations()
                .get(0);
        assertEquals(3, found.periods());
        assertEquals(0, found.unmatched());
    }

    @Test
    void ofSeveralMeasuresTheMetricTellsTheChosenOneOnly() {
        List<LaterOutcome> two = new ArrayList<>(outcomes("revenue", 1, 1, 2, 3, 4, 9));
        two.addAll(outcomes("churn", 1, 9, 2, 3, 1, 0));
        OutcomeReport unchosen = measured(OutcomeSettings.builder()
                .totals(totals(1, 2, 3, 4, 5))
                .outcomes(two)
                .build());
        assertEquals(
                State.NO_DATA,
                the(unchosen, OutcomeMetrics.ALIGNMENT_CORRELATION).state());
        assertEquals(
                List.of("churn", "revenue"),
                unchosen.correlations().stream()
                        .map(OutcomeCorrelation::measure)
                        .toList());
        OutcomeReport chosen = measured(OutcomeSettings.builder()
                .totals(totals(1, 2, 3, 4, 5))
                .outcomes(two)
                .measure("revenue")
                .build());
        assertEquals(
                OptionalDouble.of(1),
                the(chosen, OutcomeMetrics.ALIGNMENT_CORRELATION).value());
    }

    @Test
    void contradictingTablesAreRefused() {
        List<PastTotal> twice = new ArrayList<>(totals(1));
        twice.addAll(totals(2));
        assertThrows(
                IllegalArgumentException.class,
                () -> OutcomeSettings.builder().totals(twice).build());
        List<LaterOutcome> again = new ArrayList<>(outcomes("revenue", 1, 1));
        again.addAll(outcomes("revenue", 1, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> OutcomeSettings.builder().outcomes(again).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> OutcomeSettings.builder().lag(-1).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> OutcomeSettings.builder().lag(1_001).build());
        assertEquals(1_000, OutcomeSettings.builder().lag(1_000).build().lag());
        assertThrows(
                IllegalArgumentException.class,
                () -> OutcomeSettings.builder()
                        .outcomes(outcomes("churn", 1, 1))
                        .measure("revenue")
                        .build());
    }

    @Test
    void aTotalThatNoScorecardHasIsRefused() {
        LocalDate from = LocalDate.of(2024, 1, 1);
        for (double total : new double[] {-0.1, 100.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new PastTotal(from, from.plusMonths(1), total));
        }
        assertEquals(100, new PastTotal(from, from.plusMonths(1), 100).total());
    }
}
