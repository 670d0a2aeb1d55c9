// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts the numbers of a report together. */
final class CollaborationSummary {
    private static final int EXAMPLES = 5;

    private CollaborationSummary() {}

    static CollaborationReport report(
            ImmutableList<SeriesState> series,
            CrossAttendance rideAlongs,
            CrossAttendance salesInMarketing,
            CrossAttendance marketingInSales,
            Actions actions,
            Projects projects,
            MeetingTime time,
            Proportion balance,
            Sites sites,
            ImmutableList<DataIssue> issues) {
        Proportion held = sum(series.stream().map(SeriesState::kept).toList());
        Proportion both = sum(series.stream().map(SeriesState::bothSides).toList());
        List<String> oneSided = series.stream()
                .flatMap(state -> state.oneSided().stream())
                .sorted()
                .limit(EXAMPLES)
                .toList();
        ImmutableList<Measurement> measurements = ImmutableList.of(
                Measurement.share(CollaborationMetrics.MEETINGS_HELD, held, 0, ImmutableList.of()),
                Measurement.share(CollaborationMetrics.BOTH_SIDES_PRESENT, both, 0, oneSided),
                whole(CollaborationMetrics.MARKETING_RIDE_ALONGS, rideAlongs.share()),
                whole(CollaborationMetrics.SALES_IN_MARKETING_MEETINGS, salesInMarketing.share()),
                work(CollaborationMetrics.ACTIONS_ON_TIME, actions.work()),
                work(CollaborationMetrics.PROJECTS_ON_TRACK, projects.work()),
                whole(CollaborationMetrics.MARKETING_IN_SALES_MEETINGS, marketingInSales.share()),
                number(CollaborationMetrics.MEETING_HOURS, seconds(time.total()), time.measured()),
                number(CollaborationMetrics.DISPUTE_SHARE, time.disputeShare(), time.noted()),
                whole(CollaborationMetrics.SAME_SITE_SHARE, Optional.of(sites.sameSite())),
                whole(CollaborationMetrics.TEAM_BALANCE, Optional.of(balance)),
                whole(CollaborationMetrics.LOAD_BALANCE, Optional.of(actions.shareOfSales())),
                number(
                        CollaborationMetrics.OVERDUE_AGE,
                        seconds(actions.work().medianOverdue()),
                        actions.work().overdue().orElse(0)));
        return new CollaborationReport(
                series,
                held,
                both,
                rideAlongs,
                salesInMarketing,
                marketingInSales,
                actions,
                projects,
                time,
                balance,
                sites,
                issues,
                measurements);
    }

    private static Proportion sum(List<Proportion> parts) {
        long hits = 0;
        long total = 0;
        for (Proportion part : parts) {
            hits = Math.addExact(hits, part.hits());
            total = Math.addExact(total, part.total());
        }
        return Proportion.of(hits, total);
    }

    /** A share of everybody there is: no sample, and so without an interval. */
    private static Measurement whole(Metric metric, Optional<Proportion> share) {
        Optional<Proportion> told = share.filter(known -> known.total() > 0);
        return told.map(known -> Measurement.of(
                        metric,
                        known.share().orElseThrow(),
                        Optional.empty(),
                        Evidence.of(known, 0, ImmutableList.of())))
                .orElseGet(() -> Measurement.absent(metric, State.NO_DATA, Evidence.none()));
    }

    private static Measurement work(Metric metric, DueWork work) {
        return Measurement.share(
                metric, work.onTime().orElseGet(() -> Proportion.of(0, 0)), work.notDue(), work.late());
    }

    private static Measurement number(Metric metric, OptionalDouble value, long cases) {
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), Evidence.over(cases))
                : Measurement.absent(metric, State.NO_DATA, Evidence.over(cases));
    }

    private static OptionalDouble seconds(Optional<Duration> duration) {
        return duration.map(time -> OptionalDouble.of((double) time.toSeconds()))
                .orElseGet(OptionalDouble::empty);
    }
}
