// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static dev.alidade.market.MarketFixture.deal;
import static dev.alidade.market.MarketFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Spend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which time before a window growth is against, and into which periods a window falls. */
class MarketTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin"); // 31 March 2024 has 23 hours

    private static Instant berlin(LocalDateTime at) {
        return at.atZone(BERLIN).toInstant();
    }

    /** As many months, if it is whole months; else as many days, if it is whole days; else as many hours. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-01T00:00, 2024-05-01T00:00, 2024-01-01T00:00",
        "2024-03-01T00:00, 2024-04-08T00:00, 2024-01-23T00:00",
        "2024-03-25T00:00, 2024-04-01T00:00, 2024-03-18T00:00",
        "2024-03-25T00:00, 2024-04-08T00:00, 2024-03-11T00:00",
        "2024-03-30T00:00, 2024-03-31T12:00, 2024-03-28T13:00", // 35 hours
        "2024-03-30T12:00, 2024-04-01T00:00, 2024-03-29T01:00" // 35 hours
    })
    void theTimeBeforeIsAsLongAsTheWindow(LocalDateTime start, LocalDateTime end, LocalDateTime before) {
        Window window = Window.of(berlin(start), berlin(end));
        Window there = new Window(window.start(), window.end(), window.asOf(), BERLIN, window.resolution());
        MarketReport report = Markets.of(settings().build()).measure(List.of(), there);
        assertEquals(berlin(before), report.before());
    }

    /** One a day, of a day and a half from noon on: the day that begins in it, against the two that begin before. */
    @Test
    void estimatesAreOfDaysThatBeginInTheWindowAndInTheTimeBefore() {
        LocalDate april = LocalDate.of(2024, 4, 1);
        Window window = Window.of(Instant.parse("2024-04-01T12:00:00Z"), Instant.parse("2024-04-03T00:00:00Z"));
        MarketReport report = Markets.of(settings().basis(DemandBasis.ESTIMATE).build())
                .measure(List.of(DemandEstimate.of("north", april.minusDays(10), april.plusDays(10), 20)), window);
        DemandGrowth growth = report.market("north").orElseThrow().growth().orElseThrow();
        assertEquals(2, growth.before().doubleValue());
        assertEquals(1, growth.now().doubleValue());
        assertEquals(OptionalDouble.of(0), growth.growth());
    }

    @Test
    void aWindowMayHaveMoreMonthsThanMostHave() {
        Window decade = Window.ofDays(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1), ZoneOffset.UTC);
        List<MarketFact> deals = List.of(
                deal("O1", "north", Instant.parse("2014-12-31T23:59:59Z")), // the 60th month
                deal("O2", "north", Instant.parse("2015-01-01T00:00:00Z")),
                deal("O3", "north", Instant.parse("2019-12-31T23:59:59Z")));
        MarketReport report = Markets.of(settings().build()).measure(deals, decade);
        assertEquals(
                List.of("2014-12", "2015-01", "2019-12"),
                report.periods().stream().map(MarketPeriod::period).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-Q1",
        "2024-03-31, 2024-Q1",
        "2024-05-15, 2024-Q2",
        "2024-09-30, 2024-Q3",
        "2024-10-01, 2024-Q4",
        "2024-12-31, 2024-Q4"
    })
    void quartersAreOfThreeMonths(LocalDate day, String quarter) {
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        MarketReport report = Markets.of(settings().period(PeriodLength.QUARTER).build())
                .measure(
                        List.of(
                                deal(
                                        "O1",
                                        "north",
                                        day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                                Spend.ofDay("N", day, Money.of("1", "EUR"))),
                        year);
        assertEquals(1, report.periods().size());
        assertEquals(quarter, report.periods().get(0).period());
        LocalDate first = LocalDate.of(2024, (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        assertEquals(first, report.periods().get(0).from());
    }

    @Test
    void aPeriodThatBeganBeforeTheWindowBeginsWithIt() {
        LocalDate middle = LocalDate.of(2024, 4, 15);
        Window window = Window.ofDays(middle, LocalDate.of(2024, 6, 1), ZoneOffset.UTC);
        MarketReport report = Markets.of(settings().build())
                .measure(
                        List.of(
                                deal("O1", "north", window.start()),
                                deal("O2", "north", Instant.parse("2024-05-31T00:00:00Z"))),
                        window);
        assertEquals(
                List.of(middle, LocalDate.of(2024, 5, 1)),
                report.periods().stream().map(MarketPeriod::from).toList());
    }
}
