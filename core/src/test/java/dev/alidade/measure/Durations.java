// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Curves of whole days for tests. */
final class Durations {
    static final Window DAYS = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC)
            .withResolution(Resolution.DAY);

    private Durations() {}

    static DurationCounts counted(long... days) {
        DurationCounts counts = new DurationCounts(DAYS);
        for (long day : days) {
            counts.add(Duration.ofDays(day));
        }
        return counts;
    }

    /** The i-th subject was seen for so many days; 1 stands for an event, 0 for none yet. */
    static TimeToEvent curve(long[] days, long[] happened) {
        DurationCounts events = counted();
        DurationCounts open = counted();
        for (int i = 0; i < days.length; i++) {
            (happened[i] == 1 ? events : open).add(Duration.ofDays(days[i]));
        }
        return TimeToEvent.of(events, open);
    }

    static double days(Duration time) {
        return time.toNanos() / 86_400e9;
    }
}
