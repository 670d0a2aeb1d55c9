// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference values: business_hours_cases.csv, computed by brute force over instants (each second's local time tested
 * against the opening hours). Weekdays are numbered from 0, Monday.
 */
class BusinessHoursReferenceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    same day inside | America/New_York | 2024-03-05T15:00:00Z | 2024-03-05T15:05:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 300 | 300
                    Friday 16:30 to Monday 09:30 | America/New_York | 2024-03-01T21:30:00Z | 2024-03-04T14:30:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 3600 | 234000
                    arrives Saturday, answered Monday 09:10 | America/New_York | 2024-03-02T16:00:00Z | 2024-03-04T14:10:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 600 | 166200
                    both outside on the same evening | America/New_York | 2024-03-05T23:00:00Z | 2024-03-06T03:00:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 0 | 14400
                    end exactly at opening = 0 | America/New_York | 2024-03-06T01:00:00Z | 2024-03-06T14:00:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 0 | 46800
                    start exactly at closing = 0 that day | America/New_York | 2024-03-05T22:00:00Z | 2024-03-06T14:01:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 60 | 57660
                    holiday Thursday skipped (2024-07-04) | America/New_York | 2024-07-03T20:00:00Z | 2024-07-05T14:00:00Z | 09:00-17:00 | 0 1 2 3 4 | 2024-07-04 | 7200 | 151200
                    weekend with spring-forward between (NY 2024-03-10): 24/7 clock has 23 h Sunday | America/New_York | 2024-03-10T05:00:00Z | 2024-03-11T04:00:00Z | 00:00-24:00 | 0 1 2 3 4 5 6 |  | 82800 | 82800
                    fall-back day (NY 2024-11-03): 25 h | America/New_York | 2024-11-03T04:00:00Z | 2024-11-04T05:00:00Z | 00:00-24:00 | 0 1 2 3 4 5 6 |  | 90000 | 90000
                    business hours across DST change Fri-Mon (NY) | America/New_York | 2024-03-08T21:00:00Z | 2024-03-11T14:00:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 7200 | 234000
                    window 01:00-05:00 on spring-forward Sunday (02:00-03:00 missing) | America/New_York | 2024-03-10T05:00:00Z | 2024-03-10T16:00:00Z | 01:00-05:00 | 0 1 2 3 4 5 6 |  | 10800 | 39600
                    window 01:00-05:00 on fall-back Sunday (01:00-02:00 twice) | America/New_York | 2024-11-03T04:00:00Z | 2024-11-03T17:00:00Z | 01:00-05:00 | 0 1 2 3 4 5 6 |  | 18000 | 46800
                    overnight shift Mon-Fri 22:00-06:00 Friday night counts into Saturday | America/New_York | 2024-03-02T02:00:00Z | 2024-03-02T17:00:00Z | 22:00-06:00 | 0 1 2 3 4 |  | 28800 | 54000
                    overnight shift Sunday 00:00-06:00 does not count | America/New_York | 2024-03-03T05:00:00Z | 2024-03-03T17:00:00Z | 22:00-06:00 | 0 1 2 3 4 |  | 0 | 43200
                    midnight that does not exist (Sao Paulo 2018-11-04 00:00 -> 01:00) | America/Sao_Paulo | 2018-11-04T02:00:00Z | 2018-11-04T04:00:00Z | 00:00-24:00 | 0 1 2 3 4 5 6 |  | 7200 | 7200
                    half-hour zone | Asia/Kolkata | 2024-03-05T03:00:00Z | 2024-03-05T05:00:00Z | 09:00-18:00 | 0 1 2 3 4 |  | 5400 | 7200
                    negative interval (response before creation) | America/New_York | 2024-03-05T16:00:00Z | 2024-03-05T15:00:00Z | 09:00-17:00 | 0 1 2 3 4 |  | -3600 | -3600
                    zero interval | America/New_York | 2024-03-05T16:00:00Z | 2024-03-05T16:00:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 0 | 0
                    long: whole 2024, NY, Mon-Fri 9-17, no holidays | America/New_York | 2024-01-01T05:00:00Z | 2025-01-01T05:00:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 7545600 | 31622400
                    same instants seen from Rome | Europe/Rome | 2024-03-01T21:30:00Z | 2024-03-04T14:30:00Z | 09:00-17:00 | 0 1 2 3 4 |  | 23400 | 234000
                    """)
    void theBusinessTimeIsThatOfTheReference(
            String name,
            String zone,
            Instant from,
            Instant to,
            String window,
            String weekdays,
            LocalDate holiday,
            long businessSeconds,
            long calendarSeconds) {
        BusinessHoursBuilder builder = BusinessHours.builder(ZoneId.of(zone));
        List<String> times = Splitter.on('-').splitToList(window.replace("24:00", "00:00"));
        for (String weekday : Splitter.on(' ').split(weekdays)) {
            builder.open(
                    DayOfWeek.of(Integer.parseInt(weekday) + 1),
                    LocalTime.parse(times.get(0)),
                    LocalTime.parse(times.get(1)));
        }
        if (holiday != null) {
            builder.holiday(holiday);
        }
        assertEquals(Duration.ofSeconds(calendarSeconds), Duration.between(from, to));
        assertEquals(Duration.ofSeconds(businessSeconds), builder.build().between(from, to));
    }
}
