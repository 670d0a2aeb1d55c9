// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.stats.CountedQuantile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often durations occurred, counted at the window's resolution: times to an event, or, in another cell, times for
 * which the event has not yet come (censored). Exact counts, so that splitting the data changes nothing.
 */
public final class DurationCounts extends Cell<DurationCounts> {
    private static final int PAGE = 64;
    private static final int MOST = 1 << 22; // bins; more than 10,000 years of days

    private static final Duration LONGEST = Duration.between(Window.EARLIEST, Window.LATEST);

    private final Window window;
    private int[] @Nullable [] pages = new int[0][]; // half the memory of long: most of a tally is here
    private final Map<Integer, Long> large = new HashMap<>(); // of counts beyond an int, what the page can't hold
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

    /**
     * Counts an elapsed time that was measured elsewhere, such as business time. By day, 24 hours are a day.
     *
     * @param elapsed how long it took, not negative
     * @throws IllegalArgumentException if it is negative, which is a data issue to be counted as such, or longer than
     *     the years 1 to 9999
     */
    public void add(Duration elapsed) {
        if (elapsed.isNegative()) {
            throw new IllegalArgumentException("Duration %s is negative.".formatted(elapsed));
        }
        if (elapsed.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Duration %s is longer than the years 1 to 9999. Maybe it is in another unit.".formatted(elapsed));
        }
        add(window.resolution().bin(window.resolution().units(elapsed)), 1);
    }

    private void add(int bin, long more) {
        int page = bin / PAGE;
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, Math.min(2 * pages.length, MOST / PAGE)));
        }
        int @Nullable [] counts = pages[page];
        if (counts == null) {
            counts = new int[PAGE];
            pages[page] = counts;
        }
        total = Math.addExact(total, more);
        long sum = counts[bin % PAGE] + more;
        if (sum > Integer.MAX_VALUE) {
            large.merge(bin, sum - 1, Long::sum);
            sum = 1; // the page still shows that there is a count
        }
        counts[bin % PAGE] = (int) sum;
    }

    private long count(int bin, int onPage) {
        return large.isEmpty() ? onPage : onPage + large.getOrDefault(bin, 0L);
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

    /**
     * A quantile of these durations, linear between them: definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
     * statistical packages", The American Statistician 50 (1996), as in spreadsheets and R. Of all that were counted,
     * so right for complete durations only: where some are still open, use {@link TimeToEvent}.
     *
     * @param p the probability, taken as the decimal it is written as; 0.5 for the median, 0 for the shortest, 1 for the
     *     longest
     * @return the quantile of the floored durations; empty when there are none
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1
     */
    public Optional<Duration> quantile(double p) {
        BigDecimal exact = CountedTimes.probability(p);
        if (total == 0) {
            return Optional.empty();
        }
        CountedTimes times = CountedTimes.of(this);
        CountedQuantile place = CountedQuantile.interpolated(times.counts(0), exact);
        Duration lower = times.at(place.lower());
        BigDecimal seconds = BigDecimal.valueOf(
                        times.at(place.upper()).minus(lower).toSeconds())
                .multiply(place.fraction())
                .setScale(9, RoundingMode.HALF_EVEN);
        long whole = seconds.longValue();
        return Optional.of(lower.plusSeconds(whole)
                .plusNanos(seconds.subtract(BigDecimal.valueOf(whole))
                        .movePointRight(9)
                        .longValueExact()));
    }

    /**
     * The shortest duration within which at least a share p of them lies: definition 1 of Hyndman and Fan. Always a
     * duration that occurred.
     *
     * @param p the probability, taken as the decimal it is written as
     * @return the quantile of the floored durations; empty when there are none
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1
     */
    public Optional<Duration> lowerQuantile(double p) {
        BigDecimal exact = CountedTimes.probability(p);
        if (total == 0) {
            return Optional.empty();
        }
        CountedTimes times = CountedTimes.of(this);
        return Optional.of(
                times.at(CountedQuantile.observed(times.counts(0), exact).lower()));
    }

    Resolution resolution() {
        return window.resolution();
    }

    /** The first bin at or after one that holds a count, {@link Integer#MAX_VALUE} if there is none. */
    int next(int from) {
        for (int bin = from; bin / PAGE < pages.length; bin++) {
            int @Nullable [] counts = pages[bin / PAGE];
            if (counts == null) {
                bin += PAGE - 1 - bin % PAGE;
            } else if (counts[bin % PAGE] > 0) {
                return bin;
            }
        }
        return Integer.MAX_VALUE;
    }

    long count(int bin) {
        int @Nullable [] counts = bin / PAGE < pages.length ? pages[bin / PAGE] : null;
        return counts == null ? 0 : count(bin, counts[bin % PAGE]);
    }

    private interface Visitor {
        void visit(int bin, long count);
    }

    private void forEach(Visitor visitor) {
        for (int page = 0; page < pages.length; page++) {
            int @Nullable [] counts = pages[page];
            if (counts == null) {
                continue;
            }
            for (int i = 0; i < PAGE; i++) {
                if (counts[i] > 0) {
                    visitor.visit(page * PAGE + i, count(page * PAGE + i, counts[i]));
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
