// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DurationCounts;
import dev.alidade.stats.CountedQuantile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * How durations spread: complete data, floored to the window's resolution. Quantiles are of the definition of Hyndman and
 * Fan, type 7, unless said otherwise.
 *
 * @param count how many durations there are
 * @param mean their mean, floored to a nanosecond; empty without durations, as all that follow
 * @param lowerQuartile the first quartile
 * @param median the median
 * @param upperQuartile the third quartile
 * @param ninthDecile what nine of ten don't exceed
 * @param nineteenTwentieths what 95 of a hundred don't exceed
 * @param longest the longest
 * @param times each duration with how often it occurs, shortest first
 */
public record DurationSpread(
        long count,
        Optional<Duration> mean,
        Optional<Duration> lowerQuartile,
        Optional<Duration> median,
        Optional<Duration> upperQuartile,
        Optional<Duration> ninthDecile,
        Optional<Duration> nineteenTwentieths,
        Optional<Duration> longest,
        ImmutableList<Time> times) {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** Checks that nothing is missing. */
    public DurationSpread {
        requireNonNull(mean, "mean");
        requireNonNull(lowerQuartile, "lowerQuartile");
        requireNonNull(median, "median");
        requireNonNull(upperQuartile, "upperQuartile");
        requireNonNull(ninthDecile, "ninthDecile");
        requireNonNull(nineteenTwentieths, "nineteenTwentieths");
        requireNonNull(longest, "longest");
        requireNonNull(times, "times");
    }

    /**
     * A duration and how often it occurs.
     *
     * @param time the duration
     * @param count how often, positive
     */
    public record Time(Duration time, long count) {
        /** Checks that nothing is missing. */
        public Time {
            requireNonNull(time, "time");
        }
    }

    static DurationSpread of(DurationCounts durations) {
        ImmutableList<Time> times = durations.counts().entrySet().stream()
                .map(entry -> new Time(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
        return new DurationSpread(
                durations.total(),
                mean(times, durations.total()),
                durations.quantile(0.25),
                durations.quantile(0.5),
                durations.quantile(0.75),
                durations.quantile(0.9),
                durations.quantile(0.95),
                durations.quantile(1),
                times);
    }

    private static Optional<Duration> mean(ImmutableList<Time> times, long total) {
        if (total == 0) {
            return Optional.empty();
        }
        BigInteger seconds = BigInteger.ZERO; // counted times are whole minutes or days
        for (Time time : times) {
            seconds =
                    seconds.add(BigInteger.valueOf(time.time().toSeconds()).multiply(BigInteger.valueOf(time.count())));
        }
        BigInteger[] nanos =
                seconds.multiply(NANOS).divide(BigInteger.valueOf(total)).divideAndRemainder(NANOS);
        return Optional.of(Duration.ofSeconds(nanos[0].longValueExact(), nanos[1].longValueExact()));
    }

    /**
     * A quantile, linear between the durations: definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
     * packages", The American Statistician 50 (1996).
     *
     * @param p the probability, 0 to 1, taken as the decimal it is written as
     * @return the quantile; empty without durations
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1
     */
    public Optional<Duration> quantile(double p) {
        BigDecimal exact = probability(p);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        CountedQuantile place = CountedQuantile.interpolated(counts(), exact);
        Duration lower = times.get(place.lower()).time();
        BigDecimal nanos = BigDecimal.valueOf(
                        times.get(place.upper()).time().minus(lower).toSeconds())
                .multiply(place.fraction())
                .movePointRight(9)
                .setScale(0, RoundingMode.HALF_EVEN);
        BigInteger[] parts = nanos.toBigIntegerExact().divideAndRemainder(NANOS);
        return Optional.of(lower.plus(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact())));
    }

    /**
     * The shortest duration within which at least a share of all lies: definition 1 of Hyndman and Fan. Always a duration
     * that occurred.
     *
     * @param p the probability, 0 to 1, taken as the decimal it is written as
     * @return the quantile; empty without durations
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1
     */
    public Optional<Duration> lowerQuantile(double p) {
        BigDecimal exact = probability(p);
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        times.get(CountedQuantile.observed(counts(), exact).lower())
                                .time());
    }

    private static BigDecimal probability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "Quantile: probability %s is not between 0 and 1. Maybe it is a percentage.".formatted(p));
        }
        return BigDecimal.valueOf(p);
    }

    private long[] counts() {
        return times.stream().mapToLong(Time::count).toArray();
    }
}
