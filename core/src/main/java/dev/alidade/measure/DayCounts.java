// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;

/** How often something happened on each local day of a window. */
public final class DayCounts extends Cell<DayCounts> {
    private final Window window;
    private LocalDays days;
    private final BinCounts counts = new BinCounts();

    /**
     * Nothing has happened yet.
     *
     * @param window gives the zone in which days begin
     */
    public DayCounts(Window window) {
        this.window = requireNonNull(window, "window");
        this.days = new LocalDays(window);
    }

    /**
     * Counts something that happened.
     *
     * @param at when it happened, in the window
     * @throws IllegalArgumentException if the instant lies outside of {@code [start, end)}
     */
    public void add(Instant at) {
        if (at.isBefore(window.start()) || !at.isBefore(window.end())) {
            throw new IllegalArgumentException(
                    "%s is not between %s and %s.".formatted(at, window.start(), window.end()));
        }
        counts.add(days.of(at));
    }

    /**
     * How often it happened on all days together.
     *
     * @return the sum of the counts
     */
    public long total() {
        return counts.total();
    }

    /**
     * The counts by day.
     *
     * @return the days on which it happened, earliest first, each with its count
     */
    public ImmutableSortedMap<LocalDate, Long> counts() {
        ImmutableSortedMap.Builder<LocalDate, Long> byDay = ImmutableSortedMap.naturalOrder();
        counts.forEach((day, count) -> byDay.put(days.day(day), count));
        return byDay.build();
    }

    @Override
    void shareWith(DayCounts other) {
        days = other.days; // of the same window
    }

    @Override
    void merge(DayCounts other) {
        counts.merge(other.counts);
    }

    @Override
    void write(SavedWriter out) {
        counts.write(out);
    }

    @Override
    void read(SavedReader in) {
        counts.read(in, days.of(window.end().minusNanos(1)) + 1);
    }

    @Override
    char kind() {
        return 'Y';
    }
}
