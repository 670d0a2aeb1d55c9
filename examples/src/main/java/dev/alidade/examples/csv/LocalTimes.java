// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * Points in time as exports write them: beside ISO 8601 also with an offset without a colon
 * ({@code 2024-03-04T09:15:00.000+0000}), and without any offset ({@code 2024-03-04 09:15} or {@code 2024-03-04T09:15:00}).
 * A local time that comes twice, when clocks are set back, is the earlier one; one that doesn't come is as late as if
 * clocks had not been set forward.
 *
 * @param zone the zone of times without an offset; empty for the zone in which plain dates begin
 */
public record LocalTimes(Optional<ZoneId> zone) {
    /** What is wanted, for messages. */
    static final String WANTED = "an instant such as 2024-04-03T09:30:00Z, 2024-04-03T09:30:00.000+0000 or"
            + " 2024-04-03 09:30, or a plain date such as 2024-04-03";

    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final int PLAIN_DATE_LENGTH = 10;

    /** Checks that nothing is missing. */
    public LocalTimes {
        requireNonNull(zone, "zone");
    }

    /**
     * An instant, or the start of a day.
     *
     * @param text the text
     * @param days the zone in which days begin
     * @return the instant
     * @throws DateTimeException if the text is none of these, or leaves the years 1 to 9999
     */
    public Instant parse(String text, ZoneId days) {
        if (text.length() <= PLAIN_DATE_LENGTH) {
            return Moment.parse(text, days);
        }
        String iso = text.charAt(PLAIN_DATE_LENGTH) == ' '
                ? text.substring(0, PLAIN_DATE_LENGTH) + "T" + text.substring(PLAIN_DATE_LENGTH + 1)
                : text;
        return Moment.known(
                TEXT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime offset
                        ? offset.toInstant()
                        : LocalDateTime.parse(iso).atZone(zone.orElse(days)).toInstant());
    }
}
