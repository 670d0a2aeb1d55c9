// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.stats.CountedQuantile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/**
 * How often durations occurred, counted at the window's resolution: times to an event, or, in another cell, times for
 * which the event has not yet come (censored). Exact counts, so that splitting the data changes nothing.
 */
public final class DurationCounts extends Cell<DurationCounts> {
    private static final int NONE = -1; // no bin

    private static final int MOST = 1 << 22; // bins; more than 10,000 years of days

    private static final Duration LONGEST = Duration.between(Window.EARLIEST, Window.LATEST);

    private final Window window;
    private final Duration limit;
    private final int limitBin;
    private final BinCounts bins = new BinCounts();
    private Instant lastKnown;

    /**
     * No durations yet.
     *
     * @param window gives the resolution, the zone for whole days, and the instant up to which open durations run
     */
    public DurationCounts(Window window) {
        this.window = requireNonNull(window, "window");
        limit = LONGEST;
        limitBin = NONE;
        lastKnown = window.lastKnown();
    }

    /**
     * No durations yet, with a limit at which it matters whether a duration is longer. With resolution {@link
     * Resolution#MINUTE}, one that is longer than the limit but would be floored to the same value is counted as the next
     * longer value, so that what lies within the limit is exact. Whole days are counted as they are.
     *
     * @param window gives the resolution, the zone for whole days, and the instant up to which open durations run
     * @param limit the limit, such as an agreed time; itself within
     * @throws IllegalArgumentException if the limit is negative or longer than the years 1 to 9999
     */
    public DurationCounts(Window window, Duration limit) {
        this.window = requireNonNull(window, "window");
        this.limit = countable(requireNonNull(limit, "limit"));
        limitBin = window.resolution() == Resolution.MINUTE
                ? window.resolution().bin(window.resolution().units(limit))
                : NONE;
        lastKnown = window.lastKnown();
    }

    /** No durations yet, to be counted as another cell counts them. */
    private DurationCounts(DurationCounts like) {
        window = like.window;
        limit = like.limit;
        limitBin = like.limitBin;
        lastKnown = like.lastKnown;
    }

    /**
     * Counts the time between two instants.
     *
     * @param from the beginning
     * @param to the end, not before the beginning
     * @throws IllegalArgumentException if {@code to} is before {@code from}: count that as a data issue
     */
    public void add(Instant from, Instant to) {
        int bin = window.resolution().bin(window.elapsed(from, to));
        bins.add(bin == limitBin && Duration.between(from, to).compareTo(limit) > 0 ? bin + 1 : bin);
    }

    /**
     * Counts the time from an instant up to the last one that is known.
     *
     * @param from the beginning, before the window's as-of instant
     */
    public void addOpen(Instant from) {
        add(from, lastKnown);
    }

    /**
     * Counts an elapsed time that was measured elsewhere, such as business time. By day, 24 hours are a day.
     *
     * @param elapsed how long it took, not negative
     * @throws IllegalArgumentException if it is negative, which is a data issue to be counted as such, or longer than
     *     the years 1 to 9999
     */
    public void add(Duration elapsed) {
        int bin = window.resolution().bin(window.resolution().units(countable(elapsed)));
        bins.add(bin == limitBin && elapsed.compareTo(limit) > 0 ? bin + 1 : bin);
    }

    private static Duration countable(Duration elapsed) {
        if (elapsed.isNegative()) {
            throw new IllegalArgumentException("Duration %s is negative.".formatted(elapsed));
        }
        if (elapsed.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Duration %s is longer than the years 1 to 9999. Maybe it is in another unit.".formatted(elapsed));
        }
        return elapsed;
    }

    /**
     * How many durations were counted.
     *
     * @return the number of durations
     */
    public long total() {
        return bins.total();
    }

    /**
     * The counts by duration, floored to the resolution.
     *
     * @return the durations that occurred, shortest first, each with its count
     */
    public ImmutableSortedMap<Duration, Long> counts() {
        ImmutableSortedMap.Builder<Duration, Long> counts = ImmutableSortedMap.naturalOrder();
        Resolution resolution = window.resolution();
        bins.forEach((bin, count) -> counts.put(resolution.duration(resolution.floor(bin)), count));
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
        if (total() == 0) {
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
        if (total() == 0) {
            return Optional.empty();
        }
        CountedTimes times = CountedTimes.of(this);
        return Optional.of(
                times.at(CountedQuantile.observed(times.counts(0), exact).lower()));
    }

    /**
     * What two cells have counted, together: how long it took to one event or another.
     *
     * @param other durations of the same window and limit
     * @return a new cell that no tally knows; neither of the two changes
     * @throws IllegalArgumentException if windows or limits differ
     * @throws ArithmeticException if a count gets too large
     */
    public DurationCounts plus(DurationCounts other) {
        if (!window.equals(other.window) || !limit.equals(other.limit) || limitBin != other.limitBin) {
            throw new IllegalArgumentException("Durations of %s up to %s can't be added to those of %s up to %s."
                    .formatted(other.window, other.limit, window, limit));
        }
        DurationCounts both = new DurationCounts(this);
        both.merge(this);
        both.merge(other);
        return both;
    }

    Resolution resolution() {
        return window.resolution();
    }

    /** Marks the bins that hold a count. */
    void mark(BitSet used) {
        bins.mark(used);
    }

    /** Visits the bins that hold a count, lowest first. */
    void forEachBin(BitPlanes.Visitor visitor) {
        bins.forEach(visitor);
    }

    @Override
    void shareWith(DurationCounts other) {
        lastKnown = other.lastKnown; // of the same window
    }

    @Override
    void merge(DurationCounts other) {
        bins.merge(other.bins);
    }

    @Override
    void write(SavedWriter out) {
        bins.write(out);
    }

    @Override
    void read(SavedReader in) {
        bins.read(in, MOST);
    }

    @Override
    char kind() {
        return 'D';
    }
}
