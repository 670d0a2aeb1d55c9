// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import dev.alidade.measure.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time as files and options write them. */
public final class Moment {
    /** What is wanted, for messages. */
    public static final String WANTED =
            "an ISO 8601 instant with offset or Z such as 2024-04-03T09:30:00Z, or a plain date such as 2024-04-03";

    private static final int PLAIN_DATE_LENGTH = 10;

    private Moment() {}

    /**
     * An instant, or the start of a day.
     *
     * @param text ISO 8601 with offset or {@code Z}, or a plain date
     * @param zone in which days begin
     * @return the instant
     * @throws DateTimeException if the text is neither, or leaves the years 1 to 9999
     */
    public static Instant parse(String text, ZoneId zone) {
        return known(
                text.length() == PLAIN_DATE_LENGTH
                        ? date(text).atStartOfDay(zone).toInstant()
                        : UtcSeconds.parse(text)
                                .orElseGet(() -> OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                                        .toInstant()));
    }

    /**
     * The last instant at which a deadline can be met: a plain date lasts until the next local midnight.
     *
     * @param text ISO 8601 with offset or {@code Z}, or a plain date
     * @param zone in which days end
     * @return the instant
     * @throws DateTimeException if the text is neither, or leaves the years 1 to 9999
     */
    public static Instant parseDeadline(String text, ZoneId zone) {
        return text.length() == PLAIN_DATE_LENGTH
                ? known(date(text).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1))
                : parse(text, zone);
    }

    /** Whether a text has the length of a plain date. */
    static boolean isPlainDate(String text) {
        return text.length() == PLAIN_DATE_LENGTH;
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    static Instant known(Instant instant) {
        if (instant.isBefore(Window.EARLIEST) || !instant.isBefore(Window.LATEST)) {
            throw new DateTimeException("outside of the years 1 to 9999");
        }
        return instant;
    }
}
