// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Window;
import dev.alidade.model.Spend;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was spent on each campaign on the days of a window, counted day by day in cents. */
final class DaySpend {
    private DaySpend() {}

    /** Cents by campaign, of those with a day that counts: one that begins in the window less a lag, and before as-of. */
    static Map<String, Long> byCampaign(Window window, Period lag, List<Spend> spends) {
        Map<String, Long> cents = new TreeMap<>();
        for (Spend spend : spends) {
            for (LocalDate day = spend.from(); day.isBefore(spend.to()); day = day.plusDays(1)) {
                if (counts(window, lag, day)) {
                    cents.merge(spend.campaignId(), on(spend, day), Long::sum);
                }
            }
        }
        return cents;
    }

    static boolean counts(Window window, Period lag, LocalDate day) {
        LocalDate first = Chance.dayOf(window.start()).minus(lag);
        LocalDate end = Chance.dayOf(window.end()).minus(lag);
        return !day.isBefore(first) && day.isBefore(end) && Chance.begin(day).isBefore(window.asOf());
    }

    /** An equal part of each day, and the cents that are left over one by one to the first days. */
    private static long on(Spend spend, LocalDate day) {
        long days = ChronoUnit.DAYS.between(spend.from(), spend.to());
        long number = ChronoUnit.DAYS.between(spend.from(), day);
        long cents = Math.abs(spend.amount().minorUnits());
        long part = cents / days + (number < cents % days ? 1 : 0);
        return spend.amount().minorUnits() < 0 ? -part : part;
    }
}
