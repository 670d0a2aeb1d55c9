// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Count;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/** Makes the report of what a tally has counted. */
final class PipelineSummary {
    private final PipelineTally tally;
    private final FaultShares shares;
    private final OpenTable table;
    private final Proportion winRate;

    /**
     * A summary of a tally.
     *
     * @param recorded what is on record at all, here or in any other group
     */
    PipelineSummary(PipelineTally tally, RecordedCells recorded) {
        this.tally = tally;
        tally.open.requireCounted();
        ImmutableList<OpenCells.Group> groups = tally.open.groups();
        requireRecorded(groups);
        shares = new FaultShares(tally, recorded, groups);
        long won = total(tally.won);
        winRate = Proportion.of(won, Math.addExact(won, total(tally.lost)));
        table = new OpenTable(tally, groups, shares.recorded(), winRate);
        if (tally.ages.total() != shares.started() || tally.pushedDeals.value() > shares.open()) {
            throw new IllegalStateException("Of %s open deals %s are in a cycle, %s have an age and %s were pushed."
                    .formatted(shares.open(), shares.started(), tally.ages.total(), tally.pushedDeals.value()));
        }
    }

    /** What an open deal has is on record for at least that deal. */
    private void requireRecorded(ImmutableList<OpenCells.Group> groups) {
        int shown = groups.stream()
                .mapToInt(OpenCells.Group::mask)
                .reduce(
                        0,
                        (sum, mask) -> sum
                                | (mask & (Fault.PUSHED.bit() | Fault.REGRESSED.bit() | Fault.REOPENED.bit()))
                                | (~mask
                                        & (Fault.NO_CLOSE_DATE.bit()
                                                | Fault.NO_NEXT_STEP.bit()
                                                | Fault.NO_AMOUNT.bit()
                                                | Fault.NO_ACCOUNT.bit())));
        for (Fault fault : Fault.values()) {
            if (fault.in(shown) && !tally.recorded.has(fault)) {
                throw new IllegalStateException(
                        "What %s is told from is recorded for no deal, but for an open one.".formatted(fault));
            }
        }
    }

    private static long total(Keyed<Count> counts) {
        long[] sum = {0};
        counts.forEach((product, count) -> sum[0] = Math.addExact(sum[0], count.value()));
        return sum[0];
    }

    PipelineReport report() {
        ImmutableSortedMap<Fault, FaultShare> faults = shares.shares();
        return new PipelineReport(
                shares.open(),
                shares.started(),
                tally.settings.thresholds(),
                shares.healthy(),
                shares.judged(),
                shares.healthyValue(),
                faults,
                tally.settings.currency(),
                table.value(),
                table.stages(),
                DurationSpread.of(tally.ages),
                Pushes.of(
                        tally.pushedDeals.value(),
                        tally.pushes.value(),
                        tally.pushesPastPeriod.value(),
                        tally.pushedDays.value()),
                winRate,
                tally.issues.found(),
                measurements(faults));
    }

    private ImmutableList<Measurement> measurements(ImmutableSortedMap<Fault, FaultShare> faults) {
        ImmutableList.Builder<Measurement> all = ImmutableList.builder();
        all.add(Measurement.share(PipelineMetrics.HEALTHY_SHARE, shares.healthy(), 0, shares.unhealthy()));
        byValue(all, PipelineMetrics.HEALTHY_SHARE_VALUE, shares.healthyValue(), shares.healthy());
        for (FaultShare fault : faults.values()) {
            all.add(Measurement.share(
                    PipelineMetrics.share(fault.fault()),
                    fault.count(),
                    fault.recorded() ? fault.notJudged() : 0,
                    fault.examples()));
            byValue(all, PipelineMetrics.shareByValue(fault.fault()), fault.value(), fault.count());
        }
        return all.build();
    }

    private static void byValue(
            ImmutableList.Builder<Measurement> all, Metric metric, Optional<ValueShare> value, Proportion count) {
        value.ifPresent(share -> {
            Evidence evidence = Evidence.over(Math.subtractExact(count.total(), share.withoutValue()));
            all.add(
                    share.share().isPresent()
                            ? Measurement.of(metric, share.share().getAsDouble(), Optional.empty(), evidence)
                            : Measurement.absent(metric, State.NO_DATA, evidence));
        });
    }
}
