// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.OpeningPattern.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a team is at work, and how much of its working time lies between two instants. An instant is open when its local
 * time in the zone lies in an interval of opening hours, from its first moment to just before its end. So a local hour
 * that is skipped when clocks go forward is not there, and one that comes twice when they go back counts twice.
 *
 * <p>Hours belong to the day on which they begin: a holiday takes away the hours that begin on it, also what of them lies
 * after midnight, and leaves those that began on the day before.
 *
 * <pre>{@code
 * BusinessHours hours = BusinessHours.builder(ZoneId.of("Europe/Berlin"))
 *         .open(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
 *         .open(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)) // until Saturday morning
 *         .holiday(LocalDate.of(2024, 4, 1))
 *         .build();
 * hours.dueAt(handedOff, Duration.ofHours(4));
 * }</pre>
 */
public final class BusinessHours {
    private final ZoneId zone;
    private final ImmutableList<ImmutableList<Span>> hours;
    private final ImmutableSortedSet<LocalDate> holidays;
    private final OpenSeconds openSeconds;

    BusinessHours(ZoneId zone, ImmutableList<ImmutableList<Span>> hours, ImmutableSortedSet<LocalDate> holidays) {
        this.zone = zone;
        this.hours = hours;
        this.holidays = holidays;
        ImmutableSortedSet<Long> days = holidays.stream()
                .map(LocalDate::toEpochDay)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Long::compare));
        openSeconds = new OpenSeconds(new OpeningPattern(hours, days, days::contains), zone.getRules());
    }

    /**
     * Begins opening hours.
     *
     * @param zone the zone of the local times
     * @return a builder without hours
     */
    public static BusinessHoursBuilder builder(ZoneId zone) {
        return new BusinessHoursBuilder(zone);
    }

    /**
     * Monday to Friday from 9 to 17, without holidays: a working figure of this library, without source.
     *
     * @param zone the zone of the local times
     * @return the hours
     */
    public static BusinessHours standard(ZoneId zone) {
        BusinessHoursBuilder builder = builder(zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                builder.open(day, LocalTime.of(9, 0), LocalTime.of(17, 0));
            }
        }
        return builder.build();
    }

    /**
     * The zone of the local times.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The days on which no hours begin.
     *
     * @return the holidays, in order
     */
    public ImmutableSortedSet<LocalDate> holidays() {
        return holidays;
    }

    /**
     * The business time between two instants: how long it was open.
     *
     * @param from the beginning
     * @param to the end
     * @return the open time from the beginning to just before the end; negative when the end is before the beginning
     * @throws IllegalArgumentException if an instant is outside of the years 1 to 9999
     */
    public Duration between(Instant from, Instant to) {
        require(from, "from");
        require(to, "to");
        long seconds = openSeconds.upTo(to.getEpochSecond()) - openSeconds.upTo(from.getEpochSecond());
        return Duration.ofSeconds(seconds, openNanos(to) - openNanos(from));
    }

    /**
     * The first instant by which an amount of business time has passed. A target that is reached exactly at closing is
     * due at closing, not at the next opening; a target of zero is due at once, also when it is closed.
     *
     * @param from the beginning
     * @param businessTime how much open time shall pass, not negative
     * @return the earliest instant not before {@code from} with {@code between(from, instant)} equal to the target
     * @throws IllegalArgumentException if the target is negative, or the beginning or the result is outside of the
     *     years 1 to 9999
     */
    public Instant dueAt(Instant from, Duration businessTime) {
        require(from, "from");
        if (businessTime.isNegative()) {
            throw new IllegalArgumentException("Business hours: a target of %s is negative.".formatted(businessTime));
        }
        if (businessTime.isZero()) {
            return from;
        }
        if (businessTime.toSeconds() <= Window.LATEST.getEpochSecond() - from.getEpochSecond()) {
            Duration target = businessTime.plusNanos(openNanos(from));
            long passed = openSeconds.upTo(from.getEpochSecond()) + target.getSeconds();
            Instant due = target.getNano() == 0
                    ? Instant.ofEpochSecond(openSeconds.first(passed))
                    : Instant.ofEpochSecond(openSeconds.first(passed + 1) - 1, target.getNano());
            if (!due.isAfter(Window.LATEST)) {
                return due;
            }
        }
        throw new IllegalArgumentException(
                "Business hours: %s of business time after %s end after the year 9999.".formatted(businessTime, from));
    }

    /**
     * The number of business days after a day: days on which hours begin.
     *
     * @param after the day from which on they count, itself not counted
     * @param to the last day that may count, not before the other
     * @return how many of the days after {@code after}, up to {@code to}, are business days; 0 when both are one day
     * @throws IllegalArgumentException if {@code to} is before {@code after}
     */
    public long businessDays(LocalDate after, LocalDate to) {
        if (to.isBefore(after)) {
            throw new IllegalArgumentException("Business hours: %s is before %s.".formatted(to, after));
        }
        long lost = holidays.subSet(after, false, to, true).stream()
                .filter(day -> !hours.get(day.getDayOfWeek().getValue() - 1).isEmpty())
                .count();
        return openWeekdays(to) - openWeekdays(after) - lost;
    }

    /** The number of days up to this one whose weekday has hours, counted from an arbitrary Monday. */
    private long openWeekdays(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        long inWeek = hours.stream().filter(spans -> !spans.isEmpty()).count();
        long sinceMonday = hours.subList(0, weekday).stream()
                .filter(spans -> !spans.isEmpty())
                .count();
        return Math.floorDiv(day.toEpochDay() + 3, 7L) * inWeek + sinceMonday; // 1970-01-01 was a Thursday
    }

    /** What of an instant's second has passed, if it is open. */
    private int openNanos(Instant instant) {
        int nanos = instant.getNano();
        long second = instant.getEpochSecond();
        return nanos == 0 || openSeconds.upTo(second) == openSeconds.upTo(second + 1) ? 0 : nanos;
    }

    private static void require(Instant instant, String what) {
        requireNonNull(instant, what);
        if (instant.isBefore(Window.EARLIEST) || instant.isAfter(Window.LATEST)) {
            throw new IllegalArgumentException(
                    "Business hours: %s %s is outside of the years 1 to 9999.".formatted(what, instant));
        }
    }

    /**
     * The identity of these hours as a parameter of an analysis.
     *
     * @return settings that are equal for equal zones, hours and holidays
     */
    public Settings settings() {
        return Settings.of("business-hours", 1)
                .with("zone", zone.getId())
                .with("hours", hoursText())
                .with("holidays", holidays.toString());
    }

    /**
     * When business is open, for people to read.
     *
     * @return such as {@code Monday to Friday 09:00-17:00, Europe/Berlin, without 2 holidays}
     */
    public String inWords() {
        String closed = holidays.isEmpty()
                ? ""
                : ", without %s %s".formatted(holidays.size(), holidays.size() == 1 ? "holiday" : "holidays");
        return "%s, %s%s".formatted(OpeningWords.of(hours), zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId(), closed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessHours that
                && zone.equals(that.zone)
                && hours.equals(that.hours)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * zone.hashCode() + hours.hashCode()) + holidays.hashCode();
    }

    @Override
    public String toString() {
        return zone.getId() + hoursText() + (holidays.isEmpty() ? "" : " without " + holidays);
    }

    private String hoursText() {
        StringBuilder text = new StringBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Span span : hours.get(day.getValue() - 1)) {
                text.append(", %s %s-%s".formatted(day, clock(span.from()), clock(span.to())));
            }
        }
        return text.toString();
    }

    /** A time of the day on which hours begin, or, after 24:00, of the next day. */
    private static String clock(long second) {
        return second <= OpeningPattern.DAY
                ? "%02d:%02d:%02d".formatted(second / 3_600, second / 60 % 60, second % 60)
                : "next day " + clock(second - OpeningPattern.DAY);
    }
}
