// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.DayCounts;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hand-overs by local day. */
final class FlowCounts {
    private static final long DAY_SECONDS = 86_400;

    private final Window window;
    private final DayCounts handOvers;

    FlowCounts(CellRegister cells, Window window) {
        this.window = window;
        handOvers = cells.cell("handOvers", new DayCounts(window));
    }

    void add(Instant handedOffAt) {
        handOvers.add(handedOffAt);
    }

    long handOvers() {
        return handOvers.total();
    }

    /**
     * How steadily leads were handed over.
     *
     * @param recorded whether a hand-over is on record at all, here or in any other group
     */
    LeadFlow result(boolean recorded) {
        LocalDate first = WindowMonths.firstWholeDay(window);
        Instant known = window.end().isBefore(window.asOf()) ? window.end() : window.asOf();
        LocalDate end = LocalDate.ofInstant(known, window.zone());
        long days = Math.max(0, end.toEpochDay() - first.toEpochDay());
        if (days == 0 || !recorded) {
            return new LeadFlow(days, OptionalLong.empty(), Optional.empty(), days / 7, OptionalDouble.empty());
        }
        SortedMap<LocalDate, Long> counts = handOvers.counts().subMap(first, end);
        long longest = 0;
        LocalDate from = first; // of the gap that is looked at
        LocalDate gapFrom = first;
        for (LocalDate day : counts.keySet()) {
            if (day.toEpochDay() - from.toEpochDay() > longest) {
                longest = day.toEpochDay() - from.toEpochDay();
                gapFrom = from;
            }
            from = day.plusDays(1);
        }
        if (end.toEpochDay() - from.toEpochDay() > longest) {
            longest = end.toEpochDay() - from.toEpochDay();
            gapFrom = from;
        }
        return new LeadFlow(
                days,
                OptionalLong.of(longest),
                longest == 0 ? Optional.empty() : Optional.of(gapFrom),
                days / 7,
                variation(counts, first, days / 7));
    }

    /** With whole sums s of the weekly counts and q of their squares: the root of n (n q - s s) / ((n - 1) s s). */
    private static OptionalDouble variation(SortedMap<LocalDate, Long> counts, LocalDate first, long weeks) {
        TreeMap<Long, Long> byWeek = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> day : counts.entrySet()) {
            byWeek.merge((day.getKey().toEpochDay() - first.toEpochDay()) / 7, day.getValue(), Math::addExact);
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long count : byWeek.headMap(weeks).values()) {
            BigInteger exact = BigInteger.valueOf(count);
            sum = sum.add(exact);
            squares = squares.add(exact.multiply(exact));
        }
        if (weeks < 2 || sum.signum() == 0) {
            return OptionalDouble.empty();
        }
        BigInteger n = BigInteger.valueOf(weeks);
        BigInteger spread = n.multiply(n.multiply(squares).subtract(sum.multiply(sum)));
        BigInteger scale = n.subtract(BigInteger.ONE).multiply(sum).multiply(sum);
        return OptionalDouble.of(Math.sqrt(new BigDecimal(spread)
                .divide(new BigDecimal(scale), MathContext.DECIMAL128)
                .doubleValue()));
    }

    static List<Measurement> measurements(LeadFlow flow) {
        return List.of(
                measured(
                        HandoffMetrics.LEAD_FLOW_GAP,
                        flow.longestGap().isPresent()
                                ? OptionalDouble.of((double) (flow.longestGap().getAsLong() * DAY_SECONDS))
                                : OptionalDouble.empty(),
                        flow.days()),
                measured(HandoffMetrics.LEAD_FLOW_VARIATION, flow.weeklyVariation(), flow.weeks()));
    }

    private static Measurement measured(Metric metric, OptionalDouble value, long over) {
        return value.isEmpty()
                ? Measurement.absent(metric, State.NO_DATA, Evidence.over(over))
                : Measurement.of(metric, value.getAsDouble(), Optional.empty(), Evidence.over(over));
    }
}
