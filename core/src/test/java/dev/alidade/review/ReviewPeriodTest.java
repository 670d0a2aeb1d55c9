// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Window;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a window is cut into periods, and what they are called. */
final class ReviewPeriodTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ReviewPolicy POLICY =
            ReviewPolicy.builder().handoff(ServiceLevelAgreement.standard()).build();

    private static Window days(String from, String to) {
        return Window.ofDays(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024-01-01, 2025-01-01, 2024",
        "YEAR, 2024-01-01, 2024-12-31, 2024-01-01 to 12-30",
        "QUARTER, 2024-01-01, 2024-04-01, 2024-Q1",
        "QUARTER, 2024-04-01, 2024-07-01, 2024-Q2",
        "QUARTER, 2024-07-01, 2024-10-01, 2024-Q3",
        "QUARTER, 2024-10-01, 2025-01-01, 2024-Q4",
        "QUARTER, 2024-02-01, 2024-04-01, 2024-02-01 to 03-31",
        "MONTH, 2024-03-01, 2024-04-01, 2024-03",
        "MONTH, 2024-03-01, 2024-05-01, 2024-03-01 to 04-30",
        "MONTH, 2024-12-02, 2025-01-01, 2024-12-02 to 12-31",
        "MONTH, 2024-12-02, 2025-01-02, 2024-12-02 to 2025-01-01",
        "MONTH, 2024-03-05, 2024-03-06, 2024-03-05",
        "WEEK, 2024-01-01, 2024-01-08, 2024-01-01 to 01-07",
        "WEEK, 2024-12-30, 2025-01-06, 2024-12-30 to 2025-01-05"
    })
    void aPeriodOfTheCalendarHasItsNameAndAnotherItsDays(ReviewPeriod period, String from, String to, String label) {
        assertEquals(label, period.label(days(from, to)));
    }

    @Test
    void aPeriodIsWholeFromItsEndOn() {
        Window week = days("2024-01-01", "2024-01-08");

        assertTrue(ReviewPeriod.WEEK.whole(week.withAsOf(week.end())));
        assertFalse(ReviewPeriod.WEEK.whole(week.withAsOf(week.end().minusNanos(1))));
        assertFalse(ReviewPeriod.WEEK.whole(days("2024-01-02", "2024-01-09")));
        assertFalse(ReviewPeriod.WEEK.whole(days("2024-01-01", "2024-01-15")));
    }

    @Test
    void daysOfTheMiddleOfAQuarterBelongToIt() {
        for (String from : List.of("2024-04-01", "2024-05-31", "2024-06-30")) {
            assertEquals(
                    List.of(days(from, "2024-07-01"), days("2024-07-01", "2024-07-02")),
                    ReviewPeriod.QUARTER.of(days(from, "2024-07-02")));
        }
    }

    @Test
    void aWindowMayHaveUpTo120Periods() {
        assertEquals(
                PeriodReview.MOST,
                ReviewPeriod.MONTH.of(days("2014-01-01", "2024-01-01")).size());
        Window more = days("2014-01-01", "2024-01-02");
        assertThrows(IllegalArgumentException.class, () -> ReviewPeriod.MONTH.of(more));
    }

    private static ReviewResult january(String from, String to) {
        Window window = days(from, to);
        List<Fact> leads = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            Instant at = days("2024-01-01", "2024-02-01").start().plusSeconds(43_200L * number);
            LeadBuilder lead = Lead.builder("L" + number).createdAt(at).handedOff(at);
            leads.add(lead.attempt(at.plusSeconds(600))
                    .accepted(at.plusSeconds(900))
                    .build());
        }
        return AlignmentReview.under(POLICY).measure(leads, window);
    }

    @Test
    void periodsThatOnlyTouchDoNotOverlap() {
        ReviewResult first = january("2024-01-01", "2024-01-08");
        ReviewResult second = january("2024-01-08", "2024-01-15");
        ReviewResult longer = january("2024-01-07", "2024-01-15");

        assertFalse(PeriodChange.between(first, second).overlaps());
        assertFalse(PeriodChange.between(second, first).overlaps());
        assertTrue(PeriodChange.between(first, longer).overlaps());
        assertTrue(PeriodChange.between(longer, second).overlaps());
    }

    @Test
    void changesBetweenTotalsPassOverPeriodsWithoutOne() {
        ReviewResult first = january("2024-01-01", "2024-01-08");
        ReviewResult nothing = january("2023-12-01", "2023-12-08");
        ReviewResult second = january("2024-01-08", "2024-01-15");
        ReviewTrend trend = ReviewTrend.of(
                days("2024-01-01", "2024-01-15"),
                ReviewPeriod.WEEK,
                ImmutableList.of(first, nothing, second),
                ImmutableList.of("mindset", "content"));

        assertEquals(List.of(PeriodChange.between(first, second)), trend.betweenTotals());
        assertEquals(2, trend.changes().size());
        assertEquals(Optional.of(PeriodChange.between(first, second)), trend.overall());
        assertEquals(List.of("mindset"), trend.untold(first));
    }

    @Test
    void aReportIsFoundByItsNameAndKind() {
        ReviewResult review = january("2024-01-01", "2024-01-08");

        assertEquals(review.handoff(), review.report("handoff", HandoffReport.class));
        assertEquals(Optional.empty(), review.report("handoff", MindsetReport.class));
        assertEquals(List.of(), review.frictions());
    }
}
