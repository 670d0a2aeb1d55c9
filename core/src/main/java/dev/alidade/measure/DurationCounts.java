// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How often durations occurred, counted at the window's resolution: times to an event, or, in another cell, times for
 * which the event has not yet come (censored). Exact counts, so that splitting the data changes nothing.
 */
public final class DurationCounts extends Cell<DurationCounts> {
    private static final int PAGE = 64;
    private static final int MOST = 1 << 22; // bins; more than 10,000 years of days

    private final Window window;
    private long[] @Nullable [] pages = new long[0][];
    private long total;

    /**
     * No durations yet.
     *
     * @param window gives the resolution, the zone for whole days, and the instant up to which open durations run
     */
    public DurationCounts(Window window) {
        this.window = requireNonNull(window, "window");
    }

    /**
     * Counts the time between two instants.
     *
     * @param from the beginning
     * @param to the end, not before the beginning
     * @throws IllegalArgumentException if {@code to} is before {@code from}: count that as a data issue
     */
    public void add(Instant from, Instant to) {
        add(window.resolution().bin(window.elapsed(from, to)), 1);
    }

    /**
     * Counts the time from an instant up to the last one that is known.
     *
     * @param from the beginning, before the window's as-of instant
     */
    public void addOpen(Instant from) {
        add(from, window.lastKnown());
    }

    private void add(int bin, long more) {
        int page = bin / PAGE;
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, Math.min(2 * pages.length, MOST / PAGE)));
        }
        long @Nullable [] counts = pages[page];
        if (counts == null) {
            counts = new long[PAGE];
            pages[page] = counts;
        }
        counts[bin % PAGE] += more;
        total = Math.addExact(total, more);
    }

    /**
     * How many durations were counted.
     *
     * @return the number of durations
     */
    public long total() {
        return total;
    }

    /**
     * The counts by duration, floored to the resolution.
     *
     * @return the durations that occurred, shortest first, each with its count
     */
    public ImmutableSortedMap<Duration, Long> counts() {
        ImmutableSortedMap.Builder<Duration, Long> counts = ImmutableSortedMap.naturalOrder();
        Resolution resolution = window.resolution();
        forEach((bin, count) -> counts.put(resolution.duration(resolution.floor(bin)), count));
        return counts.build();
    }

    private interface Visitor {
        void visit(int bin, long count);
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
    void merge(DurationCounts other) {
        other.forEach(this::add);
    }

    @Override
    void write(SavedWriter out) {
        int[] used = {0};
        forEach((bin, count) -> used[0]++);
        out.number(used[0]);
        int[] last = {-1};
        forEach((bin, count) -> {
            out.number(bin - last[0] - 1L);
            out.number(count);
            last[0] = bin;
        });
    }

    @Override
    void read(SavedReader in) {
        int used = in.size(2);
        long bin = -1;
        for (int i = 0; i < used; i++) {
            bin += in.number() + 1;
            long count = in.number();
            if (bin < 0 || bin >= MOST || count == 0 || count > Long.MAX_VALUE - total) {
                throw in.damaged("a duration is out of range");
            }
            add((int) bin, count);
        }
    }

    @Override
    char kind() {
        return 'D';
    }
}
