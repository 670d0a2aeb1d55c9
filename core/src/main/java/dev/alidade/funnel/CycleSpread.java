// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.DurationCounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The cycles of deals that are closed: complete data, floored to the window's resolution. Of deals that closed in a window
 * the long cycles of those still open are missing, so these are too short; {@link DealReport#timeToClose()} isn't.
 *
 * @param count how many cycles there are
 * @param mean their mean, floored to a nanosecond; empty without cycles
 * @param lowerQuartile the first quartile; all quantiles by the definition of Hyndman and Fan, type 7
 * @param median the median
 * @param upperQuartile the third quartile
 * @param ninthDecile what nine of ten cycles don't exceed
 */
public record CycleSpread(
        long count,
        Optional<Duration> mean,
        Optional<Duration> lowerQuartile,
        Optional<Duration> median,
        Optional<Duration> upperQuartile,
        Optional<Duration> ninthDecile) {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** Checks that nothing is missing. */
    public CycleSpread {
        requireNonNull(mean, "mean");
        requireNonNull(lowerQuartile, "lowerQuartile");
        requireNonNull(median, "median");
        requireNonNull(upperQuartile, "upperQuartile");
        requireNonNull(ninthDecile, "ninthDecile");
    }

    static CycleSpread of(DurationCounts cycles) {
        return new CycleSpread(
                cycles.total(),
                mean(cycles),
                cycles.quantile(0.25),
                cycles.quantile(0.5),
                cycles.quantile(0.75),
                cycles.quantile(0.9));
    }

    private static Optional<Duration> mean(DurationCounts cycles) {
        if (cycles.total() == 0) {
            return Optional.empty();
        }
        BigInteger seconds = BigInteger.ZERO; // counted times are whole minutes or days
        for (Map.Entry<Duration, Long> entry : cycles.counts().entrySet()) {
            seconds = seconds.add(
                    BigInteger.valueOf(entry.getKey().toSeconds()).multiply(BigInteger.valueOf(entry.getValue())));
        }
        BigInteger[] nanos = seconds.multiply(NANOS)
                .divide(BigInteger.valueOf(cycles.total()))
                .divideAndRemainder(NANOS);
        return Optional.of(Duration.ofSeconds(nanos[0].longValueExact(), nanos[1].longValueExact()));
    }

    /** A duration in days of 24 hours. */
    static double days(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .divide(BigDecimal.valueOf(86_400), 20, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
