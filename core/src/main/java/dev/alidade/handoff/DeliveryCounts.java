// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.WindowMonths.Part;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DayCounts;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.OwedLeads;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Leads that marketing delivered, against what it owes. */
final class DeliveryCounts {
    private final OwedLeads owed;
    private final Window window;
    private final Deadlines deadlines;
    private final DayCounts qualified;
    private final Count rejected;
    private final Count notDue;
    private final IdSample rejectedLeads;
    private final @Nullable ValueCounts values;

    DeliveryCounts(OwedLeads owed, CellRegister cells, Window window, Deadlines deadlines) {
        this.owed = owed;
        this.window = window;
        this.deadlines = deadlines;
        qualified = cells.cell("qualified", new DayCounts(window));
        rejected = cells.cell("qualifiedNot", new Count());
        notDue = cells.cell("qualifiedNotDue", new Count());
        rejectedLeads = cells.cell("qualifiedNotLeads", new IdSample());
        values = owed.valuePerMonth()
                .map(perMonth -> new ValueCounts(perMonth, cells, window))
                .orElse(null);
    }

    void notDue() {
        notDue.increment();
    }

    void rejected(String leadId) {
        rejected.increment();
        rejectedLeads.add(leadId);
    }

    /** Counts a qualified lead; false if its value can't be used though one was agreed. */
    boolean qualified(Instant handedOffAt, Optional<Money> value) {
        qualified.add(handedOffAt);
        return values == null || values.add(handedOffAt, value);
    }

    MarketingDelivery result() {
        ImmutableList<Part> parts = WindowMonths.of(window, deadlines);
        OwedShare share = volume(parts);
        return new MarketingDelivery(
                qualified.total(),
                rejected.value(),
                notDue.value(),
                share.owedAmount(),
                share.share(),
                share.months(),
                Optional.ofNullable(values).map(counts -> counts.result(parts, qualified.total())));
    }

    private OwedShare volume(List<Part> parts) {
        Map<YearMonth, BigInteger> byMonth = new HashMap<>();
        qualified
                .counts()
                .forEach(
                        (day, count) -> byMonth.merge(YearMonth.from(day), BigInteger.valueOf(count), BigInteger::add));
        return OwedShare.of(
                owed.perMonth(),
                parts,
                BigInteger.valueOf(qualified.total()),
                month -> byMonth.getOrDefault(month, BigInteger.ZERO));
    }

    /**
     * The measurements of a report; without a hand-over that can be judged, of whatever group, nobody can tell a bad month
     * from a missing file.
     */
    List<Measurement> measurements(MarketingDelivery delivery, boolean anyJudged) {
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        measurements.add(measured(
                HandoffMetrics.MARKETING_SLA,
                anyJudged ? delivery.share() : OptionalDouble.empty(),
                OptionalLong.of(delivery.qualified()),
                OptionalLong.of((long) Math.ceil(delivery.owed()))));
        delivery.value()
                .ifPresent(value -> measurements.add(measured(
                        HandoffMetrics.MARKETING_SLA_VALUE,
                        anyJudged ? value.share() : OptionalDouble.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty())));
        return measurements.build();
    }

    private Measurement measured(
            Metric metric, OptionalDouble share, OptionalLong numerator, OptionalLong denominator) {
        Evidence evidence = new Evidence(numerator, denominator, notDue.value(), rejectedLeads.ids());
        return share.isEmpty()
                ? Measurement.absent(metric, State.NO_DATA, evidence)
                : Measurement.of(metric, share.getAsDouble(), Optional.empty(), evidence);
    }
}
