// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Opening hours of every kind for properties, and the slow way to count their time: instant by instant. */
record SomeHours(int step, Moment around, List<Opening> openings, Set<LocalDate> holidays) {
    /** A zone and an instant in it near which something happens to its clocks. */
    record Moment(ZoneId zone, Instant at) {}

    /** Hours that begin on a day. */
    record Opening(DayOfWeek day, LocalTime from, LocalTime to) {}

    private static final List<Moment> MOMENTS = List.of(
            moment("America/New_York", "2024-03-10T07:00:00Z"), // 2:00 -> 3:00
            moment("America/New_York", "2024-11-03T06:00:00Z"), // 2:00 -> 1:00
            moment("America/Sao_Paulo", "2018-11-04T03:00:00Z"), // no midnight
            moment("America/Sao_Paulo", "2018-02-18T02:00:00Z"), // midnight -> 23:00 of the day before
            moment("Australia/Lord_Howe", "2024-04-06T15:00:00Z"), // half an hour back
            moment("Australia/Lord_Howe", "2024-10-05T15:30:00Z"), // half an hour forward
            moment("Pacific/Apia", "2011-12-30T10:00:00Z"), // no 30 December
            moment("Asia/Kathmandu", "2024-05-01T00:00:00Z"),
            moment("Europe/Berlin", "2500-03-28T01:00:00Z"), // after the years that are summed beforehand
            moment("UTC", "1969-12-31T23:00:00Z"));

    private static Moment moment(String zone, String at) {
        return new Moment(ZoneId.of(zone), Instant.parse(at));
    }

    /** Hours in whole steps of so many seconds, with holidays near the moment. */
    static Arbitrary<SomeHours> inStepsOf(int step) {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 86_400 / step - 1).map(n -> LocalTime.ofSecondOfDay((long) n * step));
        Arbitrary<Opening> openings = Combinators.combine(Arbitraries.of(DayOfWeek.class), times, times)
                .as((day, from, to) -> new Opening(day, from, from.equals(to) ? LocalTime.MIDNIGHT : to));
        return Arbitraries.of(MOMENTS)
                .flatMap(moment -> Combinators.combine(
                                openings.list().ofMinSize(1).ofMaxSize(9),
                                Arbitraries.integers()
                                        .between(-4, 4)
                                        .map(days -> LocalDate.ofInstant(moment.at, moment.zone)
                                                .plusDays(days))
                                        .set()
                                        .ofMaxSize(4))
                        .as((open, holidays) -> new SomeHours(step, moment, open, holidays)));
    }

    BusinessHours hours() {
        BusinessHoursBuilder builder = BusinessHours.builder(around.zone);
        openings.forEach(opening -> builder.open(opening.day, opening.from, opening.to));
        holidays.forEach(builder::holiday);
        return builder.build();
    }

    /** The instant so many steps after the moment. */
    Instant at(int steps) {
        return around.at.plusSeconds((long) steps * step);
    }

    boolean open(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, around.zone);
        for (LocalDate day : List.of(local.toLocalDate(), local.toLocalDate().minusDays(1))) {
            for (Opening opening : openings) {
                LocalDateTime from = day.atTime(opening.from);
                LocalDateTime to = opening.to.isAfter(opening.from)
                        ? day.atTime(opening.to)
                        : day.plusDays(1).atTime(opening.to);
                if (opening.day == day.getDayOfWeek()
                        && !holidays.contains(day)
                        && !local.isBefore(from)
                        && local.isBefore(to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Step by step, the open time between two numbers of steps in order. */
    Duration between(int from, int to) {
        int open = 0;
        for (int steps = from; steps < to; steps++) {
            open += open(at(steps)) ? 1 : 0;
        }
        return Duration.ofSeconds((long) open * step);
    }
}
