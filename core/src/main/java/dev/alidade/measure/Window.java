// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Which facts count, and what is known of them. Start and end select facts by each metric's anchor instant; the as-of
 * instant hides what is not yet known: facts at or after it never change a result.
 *
 * <pre>{@code
 * Window quarter = Window.ofDays(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 10, 1), ZoneId.of("Europe/Berlin"));
 * }</pre>
 *
 * @param start the first instant of the window
 * @param end the first instant after the window
 * @param asOf the first instant that is not known; after the start
 * @param zone in which days and months begin
 * @param resolution how finely durations are counted
 */
public record Window(Instant start, Instant end, Instant asOf, ZoneId zone, Resolution resolution) {
    /** The earliest instant of any fact or window: the beginning of the year 1, UTC. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** The first instant after any fact or window: the beginning of the year 10,000, UTC. */
    public static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Checks the order of the instants.
     *
     * @throws IllegalArgumentException if the window is empty, nothing in it can be known, or it leaves the years 1 to
     *     9999
     */
    public Window {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(asOf, "asOf");
        requireNonNull(zone, "zone");
        requireNonNull(resolution, "resolution");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("Window: end %s is not after start %s.".formatted(end, start));
        }
        if (!asOf.isAfter(start)) {
            throw new IllegalArgumentException(
                    "Window: as-of %s is not after start %s, so nothing in it is known.".formatted(asOf, start));
        }
        if (start.isBefore(EARLIEST) || end.isAfter(LATEST) || asOf.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "Window: %s to %s as of %s leaves the years 1 to 9999.".formatted(start, end, asOf));
        }
    }

    /**
     * A window in UTC, as of its end, with durations in minutes.
     *
     * @param start the first instant
     * @param end the first instant after it
     * @return the window
     */
    public static Window of(Instant start, Instant end) {
        return new Window(start, end, end, ZoneOffset.UTC, Resolution.MINUTE);
    }

    /**
     * A window of whole days, as of its end, with durations in minutes.
     *
     * @param from the first day
     * @param to the day after the last
     * @param zone the zone in which days begin
     * @return the window
     */
    public static Window ofDays(LocalDate from, LocalDate to, ZoneId zone) {
        Instant end = to.atStartOfDay(zone).toInstant();
        return new Window(from.atStartOfDay(zone).toInstant(), end, end, zone, Resolution.MINUTE);
    }

    /**
     * This window, seen at another time.
     *
     * @param newAsOf the first instant that is not known
     * @return a new window
     */
    public Window withAsOf(Instant newAsOf) {
        return new Window(start, end, newAsOf, zone, resolution);
    }

    /**
     * This window with durations counted otherwise.
     *
     * @param newResolution how finely
     * @return a new window
     */
    public Window withResolution(Resolution newResolution) {
        return new Window(start, end, asOf, zone, newResolution);
    }

    /**
     * Whether something that happened at an instant is known.
     *
     * @param instant when it happened
     * @return true if the instant is before as-of
     */
    public boolean knows(Instant instant) {
        return instant.isBefore(asOf);
    }

    /**
     * Whether something that is anchored at an instant counts in this window.
     *
     * @param anchor the instant that decides
     * @return true if it is known and in {@code [start, end)}
     */
    public boolean selects(Instant anchor) {
        return !anchor.isBefore(start) && anchor.isBefore(end) && knows(anchor);
    }

    /**
     * Whether a deadline has passed, so that meeting or missing it can be judged.
     *
     * @param deadline the last instant at which it can be met
     * @return true if the deadline is at or before as-of
     */
    public boolean isDue(Instant deadline) {
        return !deadline.isAfter(asOf);
    }

    /**
     * The last instant at which a time that was agreed is met. With resolution {@link Resolution#MINUTE} it is exact:
     * that much after the beginning. With {@link Resolution#DAY}, where only dates are known, times of the day decide
     * nothing: the agreed time counts in local days, a part of a day as a whole one, and is met up to a nanosecond before
     * the next local midnight. What begins on 1 March and has 24 hours is met on 2 March, and {@linkplain #isDue due}
     * when 3 March begins. So nobody is late who may have been in time.
     *
     * @param from the beginning
     * @param within the agreed time, not negative
     * @return the deadline
     */
    public Instant deadline(Instant from, Duration within) {
        if (resolution == Resolution.MINUTE) {
            return from.plus(within);
        }
        Duration rest = within.minusDays(within.toDays());
        return lastOfDay(LocalDate.ofInstant(from, zone).plusDays(within.toDays() + (rest.isZero() ? 0 : 1)));
    }

    /**
     * The last instant of the local day in which an instant lies.
     *
     * @param instant any instant of the day
     * @return a nanosecond before the next local midnight
     */
    public Instant lastOfDay(Instant instant) {
        return lastOfDay(LocalDate.ofInstant(instant, zone));
    }

    /**
     * The first local day that begins at an instant or after it: days whose amounts count as a whole count from there.
     *
     * @param instant any instant
     * @return the instant's own day if it begins then, else the next one
     */
    public LocalDate firstDayFrom(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return day.atStartOfDay(zone).toInstant().isBefore(instant) ? day.plusDays(1) : day;
    }

    private Instant lastOfDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /** The last known instant: as-of less one nanosecond, so that a day that ends at as-of is not counted as begun. */
    Instant lastKnown() {
        return asOf.minusNanos(1);
    }

    /**
     * The time between two instants as durations are counted in this window: floored to whole units of the resolution.
     * With {@link Resolution#DAY} these are local days, from a time of the day to the same time as clocks show it, so that
     * a day may last 23 or 25 hours.
     *
     * @param from the beginning
     * @param to the end, not before the beginning
     * @return whole minutes or days, not negative
     * @throws IllegalArgumentException if the end is before the beginning
     */
    public long elapsed(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Duration from %s to %s is negative.".formatted(from, to));
        }
        if (resolution == Resolution.DAY && !(zone instanceof ZoneOffset)) {
            return ChronoUnit.DAYS.between(from.atZone(zone), to.atZone(zone));
        }
        long seconds = to.getEpochSecond() - from.getEpochSecond() - (to.getNano() < from.getNano() ? 1 : 0);
        return resolution == Resolution.DAY ? seconds / 86_400 : seconds / 60; // by constants: no division is left
    }
}
