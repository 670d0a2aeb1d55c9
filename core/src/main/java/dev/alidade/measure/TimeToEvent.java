// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.stats.KaplanMeier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long it takes until an event comes, when some still wait for it (censored): the curve of Kaplan and Meier (1958).
 * Who still waits counts as long as he was seen, neither as reached nor as never. At equal times events come first.
 *
 * <p>Times are floored to the window's resolution, and "by a time" includes the time itself: by 7 days, in whole days,
 * means up to the end of day 7. Nothing is known beyond the longest time on record while some still wait.
 *
 * @param events for how many the event came
 * @param open how many still waited when last seen
 * @param steps the curve, one step for each time on record, shortest first; empty without subjects
 */
public record TimeToEvent(long events, long open, ImmutableList<Step> steps) {
    private static final double HALF = 0.5;

    /**
     * One step of the curve.
     *
     * @param at the time since the beginning
     * @param atRisk how many waited until just before this time
     * @param events for how many of them the event came at this time
     * @param censored how many were last seen at this time, without the event
     * @param survival the share still waiting from this time on, from 0 to 1
     * @param standardError Greenwood's standard error of that share; empty when it is 0
     */
    public record Step(
            Duration at, long atRisk, long events, long censored, double survival, OptionalDouble standardError) {
        /** Checks that nothing is missing. */
        public Step {
            requireNonNull(at, "at");
            requireNonNull(standardError, "standardError");
        }
    }

    /**
     * Checks that the steps add up.
     *
     * @throws IllegalArgumentException if the steps are not in order, or their counts contradict each other
     */
    public TimeToEvent {
        requireNonNull(steps, "steps");
        long waiting = Math.addExact(events, open);
        long came = 0;
        Duration last = Duration.ofNanos(-1);
        for (Step step : steps) {
            if (step.at().compareTo(last) <= 0 || step.atRisk() != waiting) {
                throw new IllegalArgumentException(
                        "Step %s doesn't follow on %s with %s waiting.".formatted(step, last, waiting));
            }
            last = step.at();
            waiting -= step.events() + step.censored();
            came += step.events();
        }
        if (waiting != 0 || came != events) {
            throw new IllegalArgumentException(
                    "Time to event: the steps don't add up to %s events and %s open.".formatted(events, open));
        }
    }

    /**
     * The curve of counted times.
     *
     * @param events times until the event
     * @param open times for which the event had not come when they were last seen
     * @return the curve
     * @throws IllegalArgumentException if the two were counted at different resolutions
     * @throws ArithmeticException if there are more than 2^63 - 1 subjects
     */
    public static TimeToEvent of(DurationCounts events, DurationCounts open) {
        CountedTimes times = CountedTimes.of(events, open);
        KaplanMeier curve = KaplanMeier.of(times.counts(0), times.counts(1));
        ImmutableList.Builder<Step> steps = ImmutableList.builderWithExpectedSize(times.size());
        for (int i = 0; i < times.size(); i++) {
            steps.add(new Step(
                    times.at(i),
                    curve.atRisk(i),
                    curve.events(i),
                    curve.censored(i),
                    curve.survival(i),
                    curve.standardError(i)));
        }
        return new TimeToEvent(events.total(), open.total(), steps.build());
    }

    /**
     * How many there are, with the event and without.
     *
     * @return {@code events + open}
     */
    public long subjects() {
        return events + open;
    }

    /**
     * The share for whom the event comes within a time. Times that were floored to the resolution count up to one unit
     * more; in minutes, {@code reachedBy(time.minusNanos(1))} leaves out the unit that begins with the time itself.
     *
     * @param time the time since the beginning, itself included
     * @return the share, from 0 to 1; empty without subjects, and beyond the longest time on record while some still
     *     waited there
     */
    public OptionalDouble reachedBy(Duration time) {
        WaitingCurve curve = WaitingCurve.of(this);
        return curve.known(time) ? OptionalDouble.of(curve.point(time).reached()) : OptionalDouble.empty();
    }

    /**
     * The interval of {@link #reachedBy} at level {@value Interval#DEFAULT_LEVEL}, with {@link SurvivalLimits#SCORE}.
     *
     * @param time the time since the beginning
     * @return the interval; empty where the share is
     */
    public Optional<Interval> reachedInterval(Duration time) {
        return reachedInterval(time, Interval.DEFAULT_LEVEL, SurvivalLimits.SCORE);
    }

    /**
     * A pointwise interval of {@link #reachedBy}.
     *
     * @param time the time since the beginning
     * @param level the confidence level, between 0 and 1
     * @param limits the kind of limits
     * @return the interval; empty where the share is, and, but for {@link SurvivalLimits#SCORE}, when nobody or everybody
     *     was reached: there Greenwood's formula knows no spread
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<Interval> reachedInterval(Duration time, double level, SurvivalLimits limits) {
        double critical = SurvivalLimits.critical(level);
        WaitingCurve curve = WaitingCurve.of(this);
        return curve.known(time)
                ? curve.point(time)
                        .waiting(limits, critical)
                        .map(band -> new Interval(1 - band.high(), 1 - band.low(), level))
                : Optional.empty();
    }

    /**
     * Within what time the event comes for half of all.
     *
     * @return the median; empty when fewer than half were reached
     */
    public Optional<Duration> median() {
        return quantile(HALF);
    }

    /**
     * By when exactly half were reached, where that is so: then the {@link #median()} is no time on record, but the middle
     * between this one and the next event, or the longest time on record if no event follows. While some still wait that
     * middle moves on with as-of.
     *
     * @return the time; empty when the median is a time on record, or there is none
     */
    public Optional<Duration> exactHalf() {
        return WaitingCurve.of(this).flatFrom(reachable(HALF));
    }

    /**
     * The interval of the {@link #median()} at level {@value Interval#DEFAULT_LEVEL}, with {@link SurvivalLimits#LOG}.
     *
     * @return the interval; each end is empty where the data don't reach it
     */
    public DurationInterval medianInterval() {
        return quantileInterval(HALF, Interval.DEFAULT_LEVEL, SurvivalLimits.LOG);
    }

    /**
     * Within what time the event comes for a share of all: the shortest such time on record. Where exactly that share is
     * reached, any time until the next event would do; then it is the middle between the two, or between the first of
     * them and the longest time on record if no event follows, as in {@code quantile} of the R package survival.
     * Whether it is exactly that share is decided on the counts, not on rounded numbers.
     *
     * @param p the share, above 0, up to 1, taken as the decimal it is written as
     * @return the quantile; empty when fewer were reached
     * @throws IllegalArgumentException if {@code p} is not above 0 and at most 1
     */
    public Optional<Duration> quantile(double p) {
        return WaitingCurve.of(this).quantile(reachable(p));
    }

    /**
     * The interval of a quantile: all times at which the pointwise interval of the share waiting contains {@code 1 - p}
     * (R. Brookmeyer and J. Crowley, Biometrics 38, 1982), from where its lower limit first comes down to it up to where
     * the upper one does.
     *
     * @param p the share, above 0, up to 1
     * @param level the confidence level, between 0 and 1
     * @param limits the kind of limits
     * @return the interval; each end is empty where the data don't reach it
     * @throws IllegalArgumentException if {@code p} or the level is out of its range
     */
    public DurationInterval quantileInterval(double p, double level, SurvivalLimits limits) {
        return WaitingCurve.of(this).quantileInterval(reachable(p), level, limits);
    }

    /**
     * The mean time, with longer times counted as a horizon.
     *
     * @param horizon the longest time that counts; {@code steps().get(steps().size() - 1).at()} for all that is known
     * @return the mean with its standard error; empty without subjects, and when the horizon is beyond the longest time
     *     on record while some still waited there
     * @throws IllegalArgumentException if the horizon is negative
     */
    public Optional<RestrictedMean> restrictedMean(Duration horizon) {
        if (horizon.isNegative()) {
            throw new IllegalArgumentException("Horizon %s is negative.".formatted(horizon));
        }
        WaitingCurve curve = WaitingCurve.of(this);
        return curve.known(horizon) ? Optional.of(curve.restrictedMean(horizon)) : Optional.empty();
    }

    /**
     * Tests whether the event comes equally fast here and in other groups.
     *
     * @param others the other groups, at least one, counted at the same resolution
     * @return the log-rank test; empty when no two groups waited at the same time for an event to come
     * @throws IllegalArgumentException if there is no other group
     */
    public Optional<LogRankTest> compare(TimeToEvent... others) {
        if (others.length == 0) {
            throw new IllegalArgumentException("One group alone can't be compared.");
        }
        return WaitingCurve.compare(
                ImmutableList.<TimeToEvent>builder().add(this).add(others).build());
    }

    /**
     * The share reached by a target as a measurement, with the default interval. Its evidence is how many events came by
     * the target, of all subjects; with censoring the share is not their quotient, as some were not seen long enough.
     *
     * @param metric which number this is
     * @param target the time since the beginning, itself included
     * @param notDue how many more could not be judged yet
     * @param examples ids of a few facts to look at
     * @return the measurement; {@link Measurement.State#NO_DATA} without subjects, {@link
     *     Measurement.State#NOT_REACHED} when the target is beyond what is known
     */
    public Measurement share(Metric metric, Duration target, long notDue, List<String> examples) {
        WaitingCurve curve = WaitingCurve.of(this);
        Evidence evidence = Evidence.of(Proportion.of(curve.point(target).events(), subjects()), notDue, examples);
        OptionalDouble share = reachedBy(target);
        return share.isPresent()
                ? Measurement.of(metric, share.getAsDouble(), reachedInterval(target), evidence)
                : absent(metric, evidence);
    }

    /**
     * The median as a measurement in seconds, with its default interval where both ends are known. Its evidence is how
     * many events came, of all subjects.
     *
     * @param metric which number this is, of unit {@link Unit#SECONDS}
     * @param examples ids of a few facts to look at
     * @return the measurement; {@link Measurement.State#NO_DATA} without subjects, {@link
     *     Measurement.State#NOT_REACHED} when fewer than half were reached
     * @throws IllegalArgumentException if the metric's unit is another
     */
    public Measurement median(Metric metric, List<String> examples) {
        if (metric.unit() != Unit.SECONDS) {
            throw new IllegalArgumentException(
                    "%s: a median time is in SECONDS, not in %s.".formatted(metric.id(), metric.unit()));
        }
        Evidence evidence = Evidence.of(Proportion.of(events, subjects()), 0, examples);
        Optional<Duration> median = median();
        if (median.isEmpty()) {
            return absent(metric, evidence);
        }
        DurationInterval limits = medianInterval();
        return Measurement.of(
                metric,
                WaitingCurve.seconds(median.get()),
                limits.low()
                        .flatMap(low -> limits.high()
                                .map(high -> new Interval(
                                        WaitingCurve.seconds(low), WaitingCurve.seconds(high), limits.level()))),
                evidence);
    }

    private Measurement absent(Metric metric, Evidence evidence) {
        return Measurement.absent(
                metric, subjects() == 0 ? Measurement.State.NO_DATA : Measurement.State.NOT_REACHED, evidence);
    }

    private static BigDecimal reachable(double p) {
        BigDecimal exact = CountedTimes.probability(p);
        if (exact.signum() == 0) {
            throw new IllegalArgumentException("Share 0 is reached before the beginning. Wanted a share above 0.");
        }
        return exact;
    }
}
