// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The days whose spend counts: those that begin in the window, less the lag, and before as-of. */
final class SpendDays {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final LocalDate first;
    private final LocalDate end;
    private final CampaignSettings settings;

    SpendDays(CampaignSettings settings, Window window) {
        this.settings = settings;
        LocalDate known = firstBegun(window, window.asOf());
        LocalDate to = firstBegun(window, window.end()).minus(settings.lag());
        first = firstBegun(window, window.start()).minus(settings.lag());
        end = to.isBefore(known) ? to : known;
    }

    /** The first day that begins at an instant or after it. */
    private static LocalDate firstBegun(Window window, Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, window.zone());
        return day.atStartOfDay(window.zone()).toInstant().isBefore(instant) ? day.plusDays(1) : day;
    }

    LocalDate first() {
        return first;
    }

    /** The day after the last; not before the first. */
    LocalDate end() {
        return end.isBefore(first) ? first : end;
    }

    /** Whether any of a spend's days are among these. */
    boolean touch(Spend spend) {
        return spend.from().isBefore(end()) && spend.to().isAfter(first);
    }

    /**
     * What of a spend falls on these days, in minor units of the currency of the settings, each day converted at its own
     * rate and nothing rounded to whole ones; at most 18 decimals. Empty when a rate is missing, or the amount is too large.
     */
    Optional<BigDecimal> amount(Spend spend) {
        Money inside = spend.within(first, end());
        if (settings.journeys().currency().equals(Optional.of(inside.currency()))) {
            return Optional.of(BigDecimal.valueOf(inside.minorUnits()));
        }
        if (settings.journeys().rates().isEmpty()) {
            return Optional.empty();
        }
        return converted(spend, settings.journeys().rates().get());
    }

    private Optional<BigDecimal> converted(Spend spend, ExchangeRates rates) {
        LocalDate day = spend.from().isBefore(first) ? first : spend.from();
        LocalDate stop = spend.to().isBefore(end()) ? spend.to() : end();
        BigDecimal sum = BigDecimal.ZERO;
        for (; day.isBefore(stop); day = day.plusDays(1)) {
            Optional<BigDecimal> converted = rates.minorUnits(spend.within(day, day.plusDays(1)), day);
            if (converted.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(converted.get());
        }
        // one absurd amount must not end a run over millions of facts
        return sum.abs().compareTo(MOST) <= 0 ? Optional.of(sum) : Optional.empty();
    }
}
