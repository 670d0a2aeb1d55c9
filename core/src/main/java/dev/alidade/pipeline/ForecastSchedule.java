// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The periods of a window for which forecasts are made, in the order of time.
 *
 * @param over those that are over at as-of
 * @param notOver how many are not
 */
record ForecastSchedule(ImmutableList<Slot> over, long notOver) {
    /**
     * A period and when its forecast is made.
     *
     * @param days its days
     * @param frozenAt the first instant that the forecast doesn't know
     */
    record Slot(ClosingPeriod days, Instant frozenAt) {}

    static ForecastSchedule of(Window window, ForecastSettings settings) {
        ImmutableList.Builder<Slot> over = ImmutableList.builder();
        long notOver = 0;
        LocalDate first = LocalDate.ofInstant(window.start(), window.zone());
        if (settings.span() == ForecastSpan.WINDOW) {
            LocalDate to = LocalDate.ofInstant(window.end().minusNanos(1), window.zone())
                    .plusDays(1);
            ClosingPeriod days = new ClosingPeriod(first, to, window.start(), window.end());
            Instant frozenAt = settings.leadDays() == 0 ? window.start() : frozenAt(first, settings, window.zone());
            return window.isDue(window.end())
                    ? new ForecastSchedule(ImmutableList.of(new Slot(days, frozenAt)), 0)
                    : new ForecastSchedule(ImmutableList.of(), 1);
        }
        int months = settings.span() == ForecastSpan.MONTH ? 1 : 3;
        LocalDate from = first.withDayOfMonth(1).minusMonths((first.getMonthValue() - 1) % months);
        while (true) {
            LocalDate to = from.plusMonths(months);
            ClosingPeriod days = ClosingPeriod.of(from, to, window.zone());
            if (days.end().isAfter(window.end())) {
                return new ForecastSchedule(over.build(), notOver);
            }
            if (!days.start().isBefore(window.start())) {
                if (window.isDue(days.end())) {
                    over.add(new Slot(days, frozenAt(from, settings, window.zone())));
                } else {
                    notOver++;
                }
            }
            from = to;
        }
    }

    private static Instant frozenAt(LocalDate from, ForecastSettings settings, ZoneId zone) {
        return from.minusDays(settings.leadDays()).atStartOfDay(zone).toInstant();
    }
}
