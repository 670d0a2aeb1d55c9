// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Window;
import dev.alidade.stats.RankCorrelation;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Pairs past totals with what outcomes came to some periods later. */
final class LaggedPairs {
    static final Comparator<PastTotal> OF_TOTALS =
            Comparator.comparing(PastTotal::from).thenComparing(PastTotal::to).thenComparingDouble(PastTotal::total);

    static final Comparator<LaterOutcome> OF_OUTCOMES = Comparator.comparing(LaterOutcome::measure)
            .thenComparing(LaterOutcome::from)
            .thenComparing(LaterOutcome::to)
            .thenComparingDouble(LaterOutcome::value);

    private record Days(LocalDate from, LocalDate to) {
        /** These days some of their own lengths later: whole calendar months later if they are whole months. */
        Days later(int lag) {
            Period length = CalendarLength.of(from, to).multipliedBy(lag);
            return new Days(from.plus(length), to.plus(length));
        }
    }

    private LaggedPairs() {}

    /** Refuses two totals, or two values of one measure, of one period; both are in their order. */
    static void requireSingle(List<PastTotal> totals, List<LaterOutcome> outcomes) {
        for (int i = 1; i < totals.size(); i++) {
            if (totals.get(i).from().equals(totals.get(i - 1).from())
                    && totals.get(i).to().equals(totals.get(i - 1).to())) {
                throw new IllegalArgumentException("Outcomes: the period from %s to %s has two past totals, %s and %s."
                        .formatted(
                                totals.get(i).from(),
                                totals.get(i).to(),
                                totals.get(i - 1).total(),
                                totals.get(i).total()));
            }
        }
        for (int i = 1; i < outcomes.size(); i++) {
            LaterOutcome one = outcomes.get(i - 1);
            LaterOutcome other = outcomes.get(i);
            if (one.measure().equals(other.measure())
                    && one.from().equals(other.from())
                    && one.to().equals(other.to())) {
                throw new IllegalArgumentException("Outcomes: %s has two values from %s to %s, %s and %s."
                        .formatted(one.measure(), one.from(), one.to(), one.value(), other.value()));
            }
        }
    }

    /** The correlation for each measure, in their order; periods that aren't over by as-of don't count. */
    static ImmutableList<OutcomeCorrelation> correlations(OutcomeSettings settings, Window window) {
        Map<String, Map<Days, Double>> byMeasure = new HashMap<>();
        for (LaterOutcome outcome : settings.outcomes()) {
            Map<Days, Double> values = byMeasure.computeIfAbsent(outcome.measure(), measure -> new HashMap<>());
            if (over(outcome.to(), window)) {
                values.put(new Days(outcome.from(), outcome.to()), outcome.value());
            }
        }
        return settings.outcomes().stream()
                .map(LaterOutcome::measure)
                .distinct()
                .map(measure -> correlation(measure, byMeasure.getOrDefault(measure, Map.of()), settings, window))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean over(LocalDate end, Window window) {
        return window.isDue(end.atStartOfDay(window.zone()).toInstant());
    }

    private static OutcomeCorrelation correlation(
            String measure, Map<Days, Double> values, OutcomeSettings settings, Window window) {
        List<double[]> pairs = new ArrayList<>();
        long unmatched = 0;
        for (PastTotal total : settings.totals()) {
            if (!over(total.to(), window)) {
                continue;
            }
            Double value = values.get(new Days(total.from(), total.to()).later(settings.lag()));
            if (value == null) {
                unmatched++;
            } else {
                pairs.add(new double[] {total.total(), value});
            }
        }
        OptionalDouble rho = RankCorrelation.spearman(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
        Optional<Interval> interval = rho.isEmpty()
                ? Optional.empty()
                : RankCorrelation.spearmanLimits(rho.getAsDouble(), pairs.size(), Interval.DEFAULT_LEVEL)
                        .map(limits -> new Interval(limits.low(), limits.high(), Interval.DEFAULT_LEVEL));
        return new OutcomeCorrelation(measure, settings.lag(), pairs.size(), unmatched, rho, interval);
    }
}
