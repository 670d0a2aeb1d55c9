// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.BusinessHoursBuilder;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys about when people work. */
final class BusinessHoursKeys {
    private static final PolicyKey OPEN = PolicyKey.of(
            "business-hours.open",
            "hours such as MON-FRI 08:00-17:00 or SUN 22:00-06:00, separated by commas",
            "When people work; `22:00-06:00` lasts until the next morning. Hours may touch, and not overlap.",
            "calendar time counts, and for requests of material the days from Monday to Friday",
            "MON-FRI 08:00-17:00, SAT 09:00-12:00");
    private static final PolicyKey ZONE = PolicyKey.of(
            "business-hours.zone",
            "a time zone such as Europe/Berlin",
            "The zone of these times.",
            "needed with `business-hours.open`",
            "Europe/Berlin");
    private static final PolicyKey HOLIDAYS = PolicyKey.of(
            "business-hours.holidays",
            "plain dates such as 2024-12-25, separated by commas",
            "Days on which no hours begin.",
            "none",
            "2024-05-01, 2024-12-25");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(OPEN, ZONE, HOLIDAYS);

    private static final Pattern INTERVAL = Pattern.compile(
            "(?<first>[A-Za-z]{3})(?:-(?<last>[A-Za-z]{3}))? +(?<from>[0-9]{2}:[0-9]{2})-(?<to>[0-9]{2}:[0-9]{2})");

    private static final int DAY = 86_400;

    private BusinessHoursKeys() {}

    /** The business hours; empty when the policy names none. */
    static Optional<BusinessHours> hours(PolicyValues values) {
        Optional<ImmutableList<String>> intervals = values.list(OPEN);
        Optional<ZoneId> zone = values.parsed(ZONE, BusinessHoursKeys::zone);
        Optional<ImmutableList<String>> holidays = values.list(HOLIDAYS);
        if (intervals.isEmpty()) {
            if (zone.isPresent() || holidays.isPresent()) {
                throw new IllegalArgumentException(
                        "%s is missing, wanted hours such as MON-FRI 08:00-17:00.".formatted(OPEN));
            }
            return Optional.empty();
        }
        BusinessHoursBuilder hours = BusinessHours.builder(zone.orElseThrow(() -> new IllegalArgumentException(
                "%s is missing, wanted the time zone of the business hours.".formatted(ZONE))));
        List<Opening> openings = new ArrayList<>();
        intervals.get().forEach(interval -> open(hours, interval, openings));
        holidays.orElse(ImmutableList.of()).forEach(day -> hours.holiday(holiday(day)));
        return Optional.of(hours.build());
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void open(BusinessHoursBuilder hours, String text, List<Opening> openings) {
        Matcher interval = INTERVAL.matcher(text);
        if (!interval.matches()) {
            throw wanted(text);
        }
        DayOfWeek day = day(text, interval.group("first"));
        DayOfWeek last = interval.group("last") == null ? day : day(text, interval.group("last"));
        LocalTime from = time(text, interval.group("from"));
        LocalTime to = time(text, interval.group("to"));
        open(hours, text, day, from, to, openings);
        while (day != last) {
            day = day.plus(1);
            open(hours, text, day, from, to, openings);
        }
    }

    private static void open(
            BusinessHoursBuilder hours,
            String text,
            DayOfWeek day,
            LocalTime from,
            LocalTime to,
            List<Opening> openings) {
        int begin = (day.getValue() - 1) * DAY + from.toSecondOfDay();
        int end = begin - from.toSecondOfDay() + to.toSecondOfDay() + (to.isAfter(from) ? 0 : DAY);
        Opening opening = new Opening(text, begin, end);
        for (Opening other : openings) {
            if (opening.overlaps(other)) {
                throw new IllegalArgumentException(
                        "%s names %s and %s, which overlap on %s, wanted hours apart. Maybe that day has hours of its own: MON-THU 08:00-17:00, FRI 08:00-13:00."
                                .formatted(OPEN, Quoted.of(other.text), Quoted.of(text), day));
            }
        }
        openings.add(opening);
        hours.open(day, from, to);
    }

    private static DayOfWeek day(String text, String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw wanted(text);
    }

    private static LocalTime time(String text, String time) {
        try {
            return LocalTime.parse(time);
        } catch (DateTimeException e) {
            throw wanted(text);
        }
    }

    private static LocalDate holiday(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s names %s, wanted plain dates such as 2024-12-25, separated by commas."
                            .formatted(HOLIDAYS, Quoted.of(text)),
                    e);
        }
    }

    /** One opening, in seconds since Monday; it may last into the next week. */
    private record Opening(String text, int from, int to) {
        boolean overlaps(Opening other) {
            return meets(other, 0) || meets(other, 7 * DAY) || meets(other, -7 * DAY);
        }

        private boolean meets(Opening other, int later) {
            return from < other.to + later && other.from + later < to;
        }
    }

    private static IllegalArgumentException wanted(String text) {
        return new IllegalArgumentException(
                "%s names %s, wanted hours such as MON-FRI 08:00-17:00 or SUN 22:00-06:00, separated by commas."
                        .formatted(OPEN, Quoted.of(text)));
    }
}
