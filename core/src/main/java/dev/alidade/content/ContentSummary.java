// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Count;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Puts together what is told about material. */
final class ContentSummary {
    private static final int EXAMPLES = 5;
    private static final long DAY_SECONDS = 86_400;

    private final ContentTally tally;
    private final RequestReport requests;
    private final LibraryReport library;
    private final SelfMadeReport selfMade;
    private final ImmutableList<Readiness> launches;
    private final ImmutableList<Readiness> seasons;

    ContentSummary(ContentTally tally) {
        this.tally = tally;
        requests = requests(tally.requests);
        library = new Library(tally.library.values(), tally.uses, tally.deals, tally.seen()).report();
        selfMade = tally.selfMade.report();
        Calendars calendars = new Calendars(tally.settings, tally.library, tally.seen());
        launches = calendars.launches();
        seasons = calendars.seasons();
    }

    private RequestReport requests(RequestCells cells) {
        return new RequestReport(
                cells.requests(),
                CumulativeIncidence.of(
                        ImmutableMap.of(
                                RequestReport.DELIVERED,
                                cells.delivered,
                                RequestReport.DECLINED,
                                cells.declined,
                                RequestReport.CANCELLED,
                                cells.cancelled),
                        cells.open),
                tally.settings.turnaround(),
                cells.young.value(),
                Proportion.of(
                        cells.of(RequestOutcome.Kind.DECLINED),
                        Math.addExact(cells.of(RequestOutcome.Kind.DECLINED), cells.of(RequestOutcome.Kind.DELIVERED))),
                Proportion.of(cells.late.value(), cells.needed.value()),
                counts(cells.reasons),
                cells.teams.byTeam());
    }

    private static ImmutableSortedMap<String, Long> counts(Keyed<Count> cells) {
        ImmutableSortedMap.Builder<String, Long> counts = ImmutableSortedMap.naturalOrder();
        cells.forEach((name, count) -> counts.put(name, count.value()));
        return counts.build();
    }

    ContentReport report() {
        RatedMaterial accuracy = tally.ratings.accuracy();
        RatedMaterial findability = tally.ratings.findability();
        ImmutableList<Measurement> measurements = ImmutableList.of(
                turnaround(),
                Measurement.share(
                        ContentMetrics.FRESH,
                        library.fresh(),
                        0,
                        ids(asset -> asset.fresh().filter(yes -> !yes).isPresent())),
                share(ContentMetrics.USED, library.used(), library.notExposed(), ids(this::unusedInTime)),
                selfMade(),
                ready(ContentMetrics.LAUNCH_READINESS, launches),
                ready(ContentMetrics.SEASON_READINESS, seasons),
                accuracy.satisfied().measurement(ContentMetrics.ACCURACY),
                findability.satisfied().measurement(ContentMetrics.FINDABILITY),
                Measurement.share(ContentMetrics.DECLINED, requests.declined(), 0, tally.requests.declinedIds.ids()),
                Measurement.share(ContentMetrics.SERVED_LATE, requests.late(), 0, tally.requests.lateIds.ids()),
                share(
                        ContentMetrics.NEVER_USED,
                        library.neverUsed(),
                        0,
                        ids(asset -> asset.neverUsed().orElse(false))),
                share(ContentMetrics.WON_WITH_MATERIAL, library.wonWithMaterial(), 0, ImmutableList.of()),
                longestGap(),
                Measurement.share(
                        ContentMetrics.SUPPLIED_MONTHS, library.supply().months(), 0, ImmutableList.of()));
        return new ContentReport(
                requests,
                library,
                selfMade,
                accuracy,
                findability,
                launches,
                seasons,
                share(launches),
                share(seasons),
                ContentFindings.of(tally, launches, seasons),
                measurements);
    }

    private Measurement turnaround() {
        Duration target = Duration.ofDays(requests.turnaround());
        long inTime = requests.curves().steps().stream()
                .filter(step -> step.at().compareTo(target) <= 0)
                .mapToLong(step -> step.events().getOrDefault(RequestReport.DELIVERED, 0L))
                .sum();
        Evidence evidence = Evidence.of(
                Proportion.of(inTime, requests.curves().subjects()),
                requests.notDue(),
                tally.requests.failedIds.idsThen(tally.requests.overdueIds));
        OptionalDouble share = requests.deliveredWithin(requests.turnaround());
        return share.isPresent()
                ? Measurement.of(
                        ContentMetrics.TURNAROUND,
                        share.getAsDouble(),
                        requests.curves().shareInterval(RequestReport.DELIVERED, target),
                        evidence)
                : Measurement.absent(
                        ContentMetrics.TURNAROUND,
                        requests.requests() == 0 ? State.NO_DATA : State.NOT_REACHED,
                        evidence);
    }

    private Measurement selfMade() {
        return share(
                ContentMetrics.SELF_MADE,
                tally.settings.unit() == SelfMadeUnit.TEAM ? selfMade.teams() : selfMade.sellers(),
                0,
                ImmutableList.of());
    }

    private Measurement longestGap() {
        Evidence evidence = Evidence.over(library.supply().days());
        return library.supply().longestGap().isPresent()
                ? Measurement.of(
                        ContentMetrics.LONGEST_GAP,
                        (double) (library.supply().longestGap().getAsLong() * DAY_SECONDS),
                        Optional.empty(),
                        evidence)
                : Measurement.absent(ContentMetrics.LONGEST_GAP, State.NO_DATA, evidence);
    }

    private static Proportion share(List<Readiness> occasions) {
        return Proportion.of(
                occasions.stream()
                        .filter(one -> one.state() == Readiness.State.READY)
                        .count(),
                occasions.stream().filter(Readiness::judged).count());
    }

    private static Measurement ready(Metric metric, List<Readiness> occasions) {
        return Measurement.share(
                metric,
                share(occasions),
                occasions.stream()
                        .filter(one -> one.state() == Readiness.State.NOT_DUE)
                        .count(),
                occasions.stream()
                        .filter(one -> one.judged() && one.state() != Readiness.State.READY)
                        .limit(EXAMPLES)
                        .map(Readiness::id)
                        .toList());
    }

    private static Measurement share(Metric metric, Optional<Proportion> share, long notDue, List<String> examples) {
        return Measurement.share(metric, share.orElse(Proportion.of(0, 0)), notDue, examples);
    }

    private boolean unusedInTime(AssetState asset) {
        return tally.seen().selects(asset.releasedAt())
                && asset.usedInTime().filter(yes -> !yes).isPresent();
    }

    private List<String> ids(Predicate<AssetState> wanted) {
        return library.assets().stream()
                .filter(wanted)
                .limit(EXAMPLES)
                .map(AssetState::id)
                .toList();
    }
}
