// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.model.BusinessHours;
import dev.alidade.model.BusinessHoursBuilder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Business that is open from Monday to Friday but for some holidays, in whole hours of the day; day after day. */
record Office(ZoneId zone, int opens, int closes, List<LocalDate> holidays) {
    static Office office(Dice dice, ZoneId zone) {
        return new Office(
                zone,
                dice.between(7, 10),
                dice.between(15, 22),
                dice.some(0, 2, () -> LocalDate.of(2024, 3, 1).plusDays(dice.between(0, 60))));
    }

    BusinessHours hours() {
        BusinessHoursBuilder builder = BusinessHours.builder(zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                builder.open(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0));
            }
        }
        holidays.forEach(builder::holiday);
        return builder.build();
    }

    /** How long it was open from an instant up to a later one. */
    Duration between(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (LocalDate day = LocalDate.ofInstant(from, zone);
                !day.isAfter(LocalDate.ofInstant(to, zone));
                day = day.plusDays(1)) {
            Instant begin = later(from, at(day, opens));
            Instant end = earlier(to, at(day, closes));
            if (isOpenOn(day) && begin.isBefore(end)) {
                open = open.plus(Duration.between(begin, end));
            }
        }
        return open;
    }

    /** The first instant by which it was open for so long. */
    Instant dueAt(Instant from, Duration time) {
        Duration left = time;
        for (LocalDate day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            Instant begin = later(from, at(day, opens));
            Instant end = at(day, closes);
            if (isOpenOn(day) && begin.isBefore(end)) {
                Duration open = Duration.between(begin, end);
                if (open.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = left.minus(open);
            }
        }
    }

    private boolean isOpenOn(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
