// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import dev.alidade.model.Opportunity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Forecast errors of random deals against a plain loop over periods and deals. */
class ForecastProperties {
    private static final List<LocalDate> MONTHS = List.of(
            LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1));

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeDatedDeals.deals("EUR").list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<ForecastSettings> settings() {
        return Arbitraries.of(
                builder().build(),
                builder().leadDays(20).build(),
                builder().categories("commit").build(),
                builder()
                        .categories("commit", "best case", "pipeline")
                        .leadDays(1)
                        .build());
    }

    private static ForecastSettingsBuilder builder() {
        return ForecastSettings.builder()
                .namingPersons(true)
                .pipeline(SomeDatedDeals.PIPELINE)
                .pipeline(SomeDatedDeals.PARTNERS);
    }

    @Property(tries = 500)
    void whatIsForecastAndWonIsThatOfAPlainLoop(
            @ForAll("deals") List<Opportunity> deals, @ForAll("settings") ForecastSettings settings) {
        ForecastReport report = Forecasts.accuracy(settings).measure(deals, SomeDatedDeals.WINDOW);
        ForecastOracle told = new ForecastOracle(deals, SomeDatedDeals.WINDOW, settings);
        assertEquals(3, report.periods().size());
        assertEquals(1, report.notOver());
        for (int i = 0; i < 3; i++) {
            LocalDate from = MONTHS.get(i);
            LocalDate to = MONTHS.get(i + 1);
            ForecastPeriod period = report.periods().get(i);
            assertEquals(from, period.from());
            assertEquals(to, period.to());
            assertEquals(told.statedDeals(from), period.stated());
            assertSame(told.forecast(from, to), period.forecast());
            assertSame(told.actual(from, to), period.won());
            assertEquals(told.wins(from, to), period.wins());
            assertEquals(told.missed(from, to), period.missedWins());
        }
    }

    private static void assertSame(Map<String, BigDecimal> byOwner, Map<String, BigDecimal> byCurrency) {
        BigDecimal expected = byOwner.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(byOwner.isEmpty(), byCurrency.isEmpty());
        assertEquals(0, expected.compareTo(byCurrency.getOrDefault("EUR", BigDecimal.ZERO)), byCurrency::toString);
    }

    @Property(tries = 500)
    void theErrorsAreThoseOfAPlainDoubleLoop(
            @ForAll("deals") List<Opportunity> deals, @ForAll("settings") ForecastSettings settings) {
        ForecastReport report = Forecasts.accuracy(settings).measure(deals, SomeDatedDeals.WINDOW);
        ForecastOracle told = new ForecastOracle(deals, SomeDatedDeals.WINDOW, settings);
        BigDecimal off = BigDecimal.ZERO;
        BigDecimal offByOwner = BigDecimal.ZERO;
        BigDecimal more = BigDecimal.ZERO;
        BigDecimal won = BigDecimal.ZERO;
        long wins = 0;
        long missed = 0;
        boolean any = false;
        Map<String, BigDecimal> offOf = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            LocalDate from = MONTHS.get(i);
            LocalDate to = MONTHS.get(i + 1);
            if (told.statedDeals(from) == 0) {
                continue;
            }
            Map<String, BigDecimal> forecast = told.forecast(from, to);
            Map<String, BigDecimal> actual = told.actual(from, to);
            Set<String> owners = new TreeSet<>(forecast.keySet());
            owners.addAll(actual.keySet());
            any |= !owners.isEmpty();
            BigDecimal difference = BigDecimal.ZERO;
            for (String owner : owners) {
                BigDecimal own = forecast.getOrDefault(owner, BigDecimal.ZERO)
                        .subtract(actual.getOrDefault(owner, BigDecimal.ZERO));
                difference = difference.add(own);
                offByOwner = offByOwner.add(own.abs());
                offOf.merge(owner, own.abs(), BigDecimal::add);
                won = won.add(actual.getOrDefault(owner, BigDecimal.ZERO));
            }
            off = off.add(difference.abs());
            more = more.add(difference);
            wins += told.wins(from, to);
            missed += told.missed(from, to);
        }
        assertEquals(Proportion.of(missed, wins), report.missedWins());
        assertEquals(any, report.error().isPresent());
        if (any) {
            assertEquals(ratio(off, won), report.error().orElseThrow().wape());
            assertEquals(ratio(more, won), report.error().orElseThrow().bias());
            assertEquals(
                    ratio(offByOwner, won), report.errorByOwner().orElseThrow().wape());
            assertEquals(ratio(off, won), report.measurements().get(0).value());
            Map<String, BigDecimal> reported = new TreeMap<>();
            report.owners()
                    .forEach(owner -> reported.put(
                            owner.ownerId().orElse(""), owner.error().absolute().stripTrailingZeros()));
            offOf.replaceAll((owner, value) -> value.stripTrailingZeros());
            assertEquals(offOf, reported);
        }
    }

    private static OptionalDouble ratio(BigDecimal difference, BigDecimal won) {
        return won.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        difference.divide(won, MathContext.DECIMAL128).doubleValue());
    }

    @Property(tries = 200)
    void theWindowAsOnePeriodIsJudgedAtItsStart(@ForAll("deals") List<Opportunity> deals) {
        ForecastSettings settings = builder().span(ForecastSpan.WINDOW).build();
        var window = SomeDatedDeals.WINDOW.withAsOf(SomeDatedDeals.WINDOW.end());
        ForecastReport report = Forecasts.accuracy(settings).measure(deals, window);
        ForecastOracle told = new ForecastOracle(deals, window, settings);
        LocalDate from = LocalDate.of(2024, 1, 1);
        LocalDate to = LocalDate.of(2024, 5, 1);
        assertEquals(1, report.periods().size());
        assertSame(told.forecast(from, to), report.periods().get(0).forecast());
        assertSame(told.actual(from, to), report.periods().get(0).won());
        assertEquals(
                Optional.of(from),
                report.periods().stream().map(ForecastPeriod::from).findFirst());
    }
}
