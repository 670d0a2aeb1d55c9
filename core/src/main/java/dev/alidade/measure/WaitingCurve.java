// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.stats.CurveArea;
import dev.alidade.stats.KaplanMeier;
import dev.alidade.stats.Limits;
import dev.alidade.stats.LogRank;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is read off the curve of a {@link TimeToEvent}. */
final class WaitingCurve {
    private static final double CLEAR = 1e-6; // far more than the rounding error of the longest curve

    private final ImmutableList<TimeToEvent.Step> steps;
    private final long subjects;

    /** The curve at one time: events so far, subjects of whom it is known whether the event came, shares. */
    record Point(long events, long known, double reached, double waiting, double error) {
        Optional<Limits> waiting(SurvivalLimits limits, double critical) {
            return limits.limits(waiting, error, critical, known);
        }
    }

    private WaitingCurve(ImmutableList<TimeToEvent.Step> steps, long subjects) {
        this.steps = steps;
        this.subjects = subjects;
    }

    static WaitingCurve of(TimeToEvent times) {
        return new WaitingCurve(times.steps(), times.subjects());
    }

    /** Whether the curve is known at a time: not without subjects, and not where nobody was seen so long. */
    boolean known(Duration time) {
        if (steps.isEmpty()) {
            return false;
        }
        TimeToEvent.Step last = steps.get(steps.size() - 1);
        return last.survival() == 0 || time.compareTo(last.at()) <= 0;
    }

    Point point(Duration time) {
        long events = 0;
        long lost = 0; // last seen before the time
        boolean complete = true; // nobody was lost before an event, so that the share is a quotient of counts
        double survival = 1;
        double error = 0;
        for (TimeToEvent.Step step : steps) {
            int order = step.at().compareTo(time);
            if (order > 0) {
                break;
            }
            complete &= lost == 0 || step.events() == 0;
            events += step.events();
            lost += order < 0 ? step.censored() : 0;
            survival = step.survival();
            error = step.standardError().orElse(0);
        }
        return new Point(
                events,
                subjects - lost,
                complete && events > 0 ? (double) events / subjects : 1 - survival,
                survival,
                error);
    }

    Optional<Duration> quantile(BigDecimal p) {
        return fallTo(BigDecimal.ONE.subtract(p)).map(span -> {
            Duration first = steps.get(span.first()).at();
            return first.plus(steps.get(span.last()).at().minus(first).dividedBy(2));
        });
    }

    /** Where the stretch begins on which exactly this share is reached; empty without such a stretch. */
    Optional<Duration> flatFrom(BigDecimal p) {
        return fallTo(BigDecimal.ONE.subtract(p))
                .filter(span -> span.first() != span.last())
                .map(span -> steps.get(span.first()).at());
    }

    DurationInterval quantileInterval(BigDecimal p, double level, SurvivalLimits limits) {
        double critical = SurvivalLimits.critical(level);
        double share = BigDecimal.ONE.subtract(p).doubleValue();
        Optional<Duration> low = Optional.empty();
        Optional<Duration> high = Optional.empty();
        long known = subjects;
        for (TimeToEvent.Step step : steps) {
            if (step.events() > 0) {
                Optional<Limits> band =
                        limits.limits(step.survival(), step.standardError().orElse(0), critical, known);
                if (low.isEmpty() && band.isPresent() && band.get().low() <= share) {
                    low = Optional.of(step.at());
                }
                if (band.isPresent() && band.get().high() <= share) {
                    high = Optional.of(step.at());
                    break;
                }
            }
            known -= step.censored();
        }
        return new DurationInterval(low, high, level);
    }

    RestrictedMean restrictedMean(Duration horizon) {
        long[] times = steps.stream().mapToLong(step -> step.at().toSeconds()).toArray();
        CurveArea area = CurveArea.of(times, kaplanMeier(), seconds(horizon));
        return new RestrictedMean(duration(area.mean()), duration(area.standardError()), horizon);
    }

    static Optional<LogRankTest> compare(List<TimeToEvent> groups) {
        ImmutableSortedSet<Duration> times = groups.stream()
                .flatMap(group -> group.steps().stream())
                .map(TimeToEvent.Step::at)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Duration::compareTo));
        ImmutableList<Duration> order = times.asList();
        long[][] events = new long[groups.size()][order.size()];
        long[][] censored = new long[groups.size()][order.size()];
        for (int k = 0; k < groups.size(); k++) {
            int i = 0;
            for (TimeToEvent.Step step : groups.get(k).steps()) {
                while (!order.get(i).equals(step.at())) {
                    i++;
                }
                events[k][i] = step.events();
                censored[k][i] = step.censored();
            }
        }
        return LogRank.of(events, censored).map(test -> new LogRankTest(test.chiSquare(), test.df(), test.p()));
    }

    /** Where the curve comes down to a share; counts are asked only where the rounded curve comes too near to tell. */
    private Optional<KaplanMeier.Span> fallTo(BigDecimal share) {
        double target = share.doubleValue();
        for (int i = 0; i < steps.size(); i++) {
            double survival = steps.get(i).survival();
            if (survival < target - CLEAR) {
                return Optional.of(new KaplanMeier.Span(i, i));
            }
            if (survival <= target + CLEAR) {
                return kaplanMeier().fallTo(share);
            }
        }
        return Optional.empty();
    }

    private KaplanMeier kaplanMeier() {
        return KaplanMeier.of(
                steps.stream().mapToLong(TimeToEvent.Step::events).toArray(),
                steps.stream().mapToLong(TimeToEvent.Step::censored).toArray());
    }

    static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }

    private static Duration duration(double seconds) {
        BigDecimal exact = new BigDecimal(seconds).setScale(9, RoundingMode.HALF_EVEN);
        long whole = exact.toBigInteger().longValueExact();
        return Duration.ofSeconds(
                whole,
                exact.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValueExact());
    }
}
