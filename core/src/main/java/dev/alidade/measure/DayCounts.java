// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often something happened on each local day of a window. */
public final class DayCounts extends Cell<DayCounts> {
    private static final int PAGE = 64;
    private static final int MOST = 1 << 22; // days; more than 10,000 years

    private final Window window;
    private final LocalDays days;
    private long[] @Nullable [] pages = new long[0][];
    private long total;

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
        add(days.of(at), 1);
    }

    private void add(int day, long more) {
        int page = day / PAGE;
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, Math.min(2 * pages.length, MOST / PAGE)));
        }
        long @Nullable [] counts = pages[page];
        if (counts == null) {
            counts = new long[PAGE];
            pages[page] = counts;
        }
        counts[day % PAGE] += more;
        total = Math.addExact(total, more);
    }

    /**
     * How often it happened on all days together.
     *
     * @return the sum of the counts
     */
    public long total() {
        return total;
    }

    /**
     * The counts by day.
     *
     * @return the days on which it happened, earliest first, each with its count
     */
    public ImmutableSortedMap<LocalDate, Long> counts() {
        ImmutableSortedMap.Builder<LocalDate, Long> byDay = ImmutableSortedMap.naturalOrder();
        forEach((day, count) -> byDay.put(days.day(day), count));
        return byDay.build();
    }

    private interface Visitor {
        void visit(int day, long count);
    }

    private void forEach(Visitor visitor) {
        for (int page = 0; page < pages.length; page++) {
            long @Nullable [] counts = pages[page];
            if (counts == null) {
                continue;
            }
            for (int i = 0; i < PAGE; i++) {
                if (counts[i] > 0) {
                    visitor.visit(page * PAGE + i, counts[i]);
                }
            }
        }
    }

    @Override
    void merge(DayCounts other) {
        other.forEach(this::add);
    }

    @Override
    void write(SavedWriter out) {
        int[] used = {0};
        forEach((day, count) -> used[0]++);
        out.number(used[0]);
        int[] last = {-1};
        forEach((day, count) -> {
            out.number(day - last[0] - 1L);
            out.number(count);
            last[0] = day;
        });
    }

    @Override
    void read(SavedReader in) {
        int used = in.size(2);
        int lastDay = days.of(window.end().minusNanos(1));
        long day = -1;
        for (int i = 0; i < used; i++) {
            long gap = in.number();
            long count = in.number();
            if (gap > lastDay || day + gap + 1 > lastDay || count == 0 || count > Long.MAX_VALUE - total) {
                throw in.damaged("a day is out of range");
            }
            day += gap + 1;
            add((int) day, count);
        }
    }

    @Override
    char kind() {
        return 'Y';
    }
}
