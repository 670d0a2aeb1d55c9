// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The share of subjects for whom an event has not come yet, by time, when some are no longer seen before it comes
 * (censored): \( S(t) = \prod_{t_i \le t} (1 - d_i / n_i) \), with \( d_i \) events among \( n_i \) at risk at
 * \( t_i \). Who is censored at a time was at risk at that time: at ties, events come first.
 *
 * <p>Between two censorings the product telescopes, so that it is one quotient of counts for each stretch: without
 * censoring the curve is exactly one less the share of events so far.
 *
 * <p>E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American
 * Statistical Association 53 (1958); variance: M. Greenwood, "The natural duration of cancer" (1926).
 */
public final class KaplanMeier {
    private final long[] events;
    private final long[] censored;
    private final long[] atRisk;
    private final long[] starts;
    private final double[] survival;
    private final double[] variance; // of the logarithm of the survival

    /**
     * Where the curve comes down to a share.
     *
     * @param first the first step at or below the share
     * @param last where the curve leaves the share if it is exactly there; else the same step
     */
    public record Span(int first, int last) {}

    private KaplanMeier(long[] events, long[] censored, long subjects) {
        this.events = events;
        this.censored = censored;
        this.atRisk = new long[events.length];
        this.starts = new long[events.length];
        this.survival = new double[events.length];
        this.variance = new double[events.length];
        double base = 1;
        double baseVariance = 0;
        long start = subjects;
        long n = subjects;
        for (int i = 0; i < events.length; i++) {
            atRisk[i] = n;
            starts[i] = start;
            long left = n - events[i];
            survival[i] = base * ((double) left / start);
            variance[i] = baseVariance + (start - left) / ((double) start * left); // d/(n(n-d)), telescoped
            n = left - censored[i];
            if (censored[i] > 0) {
                base = survival[i];
                baseVariance = variance[i];
                start = n;
            }
        }
    }

    /**
     * The curve of counted times.
     *
     * @param events how many events came at each time, times ascending; not changed by the caller afterwards
     * @param censored how many subjects were seen for the last time at each of the same times, without an event
     * @return the curve, one step for each time
     * @throws IllegalArgumentException if a count is negative, a time has neither, or the lengths differ
     * @throws ArithmeticException if there are more than 2^63 - 1 subjects
     */
    public static KaplanMeier of(long[] events, long[] censored) {
        if (events.length != censored.length) {
            throw new IllegalArgumentException(
                    "%d counts of events and %d of censored.".formatted(events.length, censored.length));
        }
        long subjects = 0;
        for (int i = 0; i < events.length; i++) {
            if (events[i] < 0 || censored[i] < 0 || events[i] + censored[i] == 0) {
                throw new IllegalArgumentException(
                        "Step %d: %d events and %d censored.".formatted(i, events[i], censored[i]));
            }
            subjects = Math.addExact(subjects, Math.addExact(events[i], censored[i]));
        }
        return new KaplanMeier(events, censored, subjects);
    }

    /**
     * The number of steps.
     *
     * @return how many distinct times there are
     */
    public int size() {
        return events.length;
    }

    /**
     * How many events came at a step.
     *
     * @param step the step
     * @return the number of events
     */
    public long events(int step) {
        return events[step];
    }

    /**
     * How many subjects were seen for the last time at a step, without an event.
     *
     * @param step the step
     * @return the number of censored subjects
     */
    public long censored(int step) {
        return censored[step];
    }

    /**
     * How many subjects were at risk at a step.
     *
     * @param step the step
     * @return those without event and still seen just before it
     */
    public long atRisk(int step) {
        return atRisk[step];
    }

    /**
     * How many subjects were at risk when the stretch without censoring began that ends with or after a step.
     *
     * @param step the step
     * @return those at risk just after the last earlier step with censored subjects, or at the beginning
     */
    public long startOfStretch(int step) {
        return starts[step];
    }

    /**
     * The share without event from a step on.
     *
     * @param step the step
     * @return the survival, from 0 to 1
     */
    public double survival(int step) {
        return survival[step];
    }

    /**
     * Greenwood's standard error of the survival.
     *
     * @param step the step
     * @return the standard error; empty where the survival is 0, of which the formula knows nothing
     */
    public OptionalDouble standardError(int step) {
        return survival[step] > 0
                ? OptionalDouble.of(survival[step] * Math.sqrt(variance[step]))
                : OptionalDouble.empty();
    }

    /**
     * Where the curve first comes down to a share. Equality is decided exactly, on the counts.
     *
     * @param share the share, as an exact decimal, from 0 to 1
     * @return the step at which the survival is first at or below the share, and, if it is exactly the share, the next
     *     step with an event, or the last step if there is none; empty when the curve doesn't come down so far
     */
    public Optional<Span> fallTo(BigDecimal share) {
        double target = share.doubleValue();
        int stretches = 1;
        for (int i = 0; i < events.length; i++) {
            double blur = (2 * stretches + 4) * 0x1p-52 * target; // twice the rounding error of the product
            if (survival[i] - target <= blur) {
                int sign = target - survival[i] > blur ? -1 : compare(i, share);
                if (sign < 0) {
                    return Optional.of(new Span(i, i));
                }
                if (sign == 0) {
                    return Optional.of(new Span(i, endOfFlat(i)));
                }
            }
            stretches += censored[i] > 0 ? 1 : 0;
        }
        return Optional.empty();
    }

    private int endOfFlat(int from) {
        int next = from + 1;
        while (next < events.length && events[next] == 0) {
            next++;
        }
        return Math.min(next, events.length - 1);
    }

    private int compare(int step, BigDecimal share) {
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ONE;
        for (int i = 0; i <= step; i++) {
            if (i == step || censored[i] > 0) {
                above = above.multiply(BigInteger.valueOf(atRisk[i] - events[i]));
                below = below.multiply(BigInteger.valueOf(starts[i]));
            }
        }
        return new BigDecimal(above).compareTo(share.multiply(new BigDecimal(below)));
    }
}
