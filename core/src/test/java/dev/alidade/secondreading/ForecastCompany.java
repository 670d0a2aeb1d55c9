// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.pipeline.ForecastMethod;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.ForecastSettingsBuilder;
import dev.alidade.pipeline.ForecastSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Deals over some months, and which forecasts are held against what was won. */
record ForecastCompany(
        Window window,
        List<Pipeline> pipelines,
        boolean rates,
        ForecastSpan span,
        int lead,
        ForecastMethod method,
        List<Opportunity> deals) {
    /** What the forecast by categories adds up. */
    static final List<String> CATEGORIES = List.of("commit", "pipeline");

    /** The days of a period. */
    record Period(LocalDate from, LocalDate to) {}

    static ForecastCompany of(Dice dice) {
        Window window = SomeWindows.months(dice);
        boolean rates = dice.chance(50);
        return new ForecastCompany(
                window,
                dice.oneOf(
                        List.of(SomeDealHistories.DIRECT),
                        List.of(SomeDealHistories.DIRECT, SomeDealHistories.PARTNERS),
                        List.of()),
                rates,
                dice.oneOf(ForecastSpan.values()),
                dice.oneOf(0, 0, 7, 30),
                dice.oneOf(ForecastMethod.values()),
                SomeDealHistories.deals(dice, window, 20, rates));
    }

    ForecastSettings settings() {
        ForecastSettingsBuilder builder = ForecastSettings.builder().span(span).leadDays(lead);
        pipelines.forEach(builder::pipeline);
        if (rates) {
            builder.rates(SomeDealHistories.rates(window));
        }
        if (method == ForecastMethod.CATEGORIES) {
            builder.categories(CATEGORIES.toArray(String[]::new));
        }
        return builder.build();
    }

    /** The whole months or quarters of the window, or the window, as far as they are over at as-of. */
    List<Period> periods() {
        LocalDate start = LocalDate.ofInstant(window.start(), window.zone());
        LocalDate end = LocalDate.ofInstant(window.end(), window.zone());
        List<Period> periods = new ArrayList<>();
        if (span == ForecastSpan.WINDOW) {
            periods.add(new Period(start, end));
        } else {
            int months = span == ForecastSpan.MONTH ? 1 : 3;
            YearMonth first = YearMonth.of(start.getYear(), 1);
            for (YearMonth month = first; month.atDay(1).isBefore(end); month = month.plusMonths(months)) {
                periods.add(new Period(month.atDay(1), month.plusMonths(months).atDay(1)));
            }
        }
        periods.removeIf(period -> period.from().isBefore(start)
                || period.to().isAfter(end)
                || period.to().atStartOfDay(window.zone()).toInstant().isAfter(window.asOf()));
        return periods;
    }

    List<ForecastCompany> smaller() {
        List<ForecastCompany> smaller = new ArrayList<>();
        for (List<Opportunity> fewer : SecondReading.smallerLists(deals, SomeDealHistories::smaller)) {
            smaller.add(new ForecastCompany(window, pipelines, rates, span, lead, method, fewer));
        }
        return smaller;
    }
}
