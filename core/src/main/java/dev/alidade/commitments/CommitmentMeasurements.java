// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The numbers about promises as measurements. */
final class CommitmentMeasurements {
    private final CommitmentTally tally;
    private final PromiseRecord total;
    private final ImmutableList<TrackRecord> teams;

    CommitmentMeasurements(CommitmentTally tally, PromiseRecord total, ImmutableList<TrackRecord> teams) {
        this.tally = tally;
        this.total = total;
        this.teams = teams;
    }

    /** All measurements in the order of the metrics. */
    ImmutableList<Measurement> all(PromiseRecord bySales, PromiseRecord byMarketing) {
        PromiseCells cells = tally.total;
        Optional<Telling> telling = total.telling();
        Optional<PromiseChanges> changes = total.changes();
        return ImmutableList.of(
                share(CommitmentMetrics.KEPT, total.kept(), total, cells.missedIds),
                scope(),
                share(CommitmentMetrics.WARNED, telling.map(Telling::warned), total, cells.unwarnedIds),
                inTime(),
                share(CommitmentMetrics.SILENT, telling.map(Telling::silent), total, cells.untoldIds),
                share(CommitmentMetrics.KEPT_BY_SALES, bySales.kept(), bySales, tally.bySales.missedIds),
                share(
                        CommitmentMetrics.KEPT_BY_MARKETING,
                        byMarketing.kept(),
                        byMarketing,
                        tally.byMarketing.missedIds),
                share(CommitmentMetrics.REDATED, changes.map(PromiseChanges::redated), total, cells.redatedIds),
                share(CommitmentMetrics.CANCELLED, changes.map(PromiseChanges::cancelled), total, cells.cancelledIds),
                notice(),
                telling.map(Telling::knownToTold)
                        .map(time -> time.median(CommitmentMetrics.TIME_TO_TELL, List.of()))
                        .orElseGet(() -> absent(CommitmentMetrics.TIME_TO_TELL)),
                repeated());
    }

    private static Measurement share(Metric metric, Optional<Proportion> share, PromiseRecord of, IdSample examples) {
        return share.map(known -> Measurement.share(metric, known, of.notDue(), examples.ids()))
                .orElseGet(() -> absent(metric));
    }

    private Measurement scope() {
        return total.scope()
                .map(scope -> Measurement.of(
                        CommitmentMetrics.SCOPE,
                        scope.mean(),
                        Optional.of(scope.interval()),
                        Evidence.over(scope.promises())))
                .orElseGet(() -> absent(CommitmentMetrics.SCOPE));
    }

    private Measurement inTime() {
        return total.telling()
                .map(telling -> telling.knownToTold()
                        .share(
                                CommitmentMetrics.TOLD_IN_TIME,
                                tally.settings.toldWithin(),
                                total.notDue(),
                                tally.total.toldLateIds.idsThen(tally.total.overdueIds)))
                .orElseGet(() -> absent(CommitmentMetrics.TOLD_IN_TIME));
    }

    private Measurement notice() {
        Optional<Duration> notice = total.telling().flatMap(Telling::notice);
        long warned = total.telling().map(telling -> telling.warned().hits()).orElse(0L);
        return notice.map(median -> Measurement.of(
                        CommitmentMetrics.NOTICE, (double) median.toSeconds(), Optional.empty(), Evidence.over(warned)))
                .orElseGet(() -> absent(CommitmentMetrics.NOTICE));
    }

    private Measurement repeated() {
        if (teams.isEmpty()) {
            return absent(CommitmentMetrics.REPEATED);
        }
        return Measurement.of(
                CommitmentMetrics.REPEATED,
                (double) teams.stream().filter(TrackRecord::repeated).count(),
                Optional.empty(),
                Evidence.over(teams.size()));
    }

    private static Measurement absent(Metric metric) {
        return Measurement.absent(metric, State.NO_DATA, Evidence.none());
    }
}
