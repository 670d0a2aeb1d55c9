// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import com.google.common.collect.ImmutableList;
import dev.alidade.market.EmergingMarkets.Absent;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a report on markets says to others: measurements and issues. */
final class MarketFindings {
    private static final int EXAMPLES = 5;

    private MarketFindings() {}

    static ImmutableList<DataIssue> issues(MarketSummary summary) {
        ImmutableList.Builder<DataIssue> issues = ImmutableList.builder();
        issues.addAll(summary.tally.issues.found());
        long records = Math.addExact(Comparing.total(summary.now).records(), summary.nowhere.records());
        if (summary.settings.currency().isEmpty() && records > 0) {
            issues.add(new DataIssue(MarketIssues.NO_CURRENCY, records, ImmutableList.of()));
        }
        List<String> negative = summary.now.entrySet().stream()
                .filter(market -> market.getValue().spent().signum() < 0)
                .map(Map.Entry::getKey)
                .toList();
        if (!negative.isEmpty()) {
            issues.add(new DataIssue(MarketIssues.NEGATIVE_SPEND, negative.size(), some(negative)));
        }
        issues.addAll(summary.names.issues());
        if (summary.severalUnits) {
            long[] estimates = {0};
            ImmutableList.Builder<String> units = ImmutableList.builder();
            summary.tally.units.forEach((unit, count) -> {
                estimates[0] = Math.addExact(estimates[0], Math.max(1, count.value()));
                units.add(unit.isEmpty() ? "(no unit)" : unit);
            });
            issues.add(new DataIssue(MarketIssues.SEVERAL_UNITS, estimates[0], some(units.build())));
        }
        if (summary.growing.absent().equals(Optional.of(Absent.RECORDS_BEGIN_LATE))) {
            issues.add(new DataIssue(MarketIssues.RECORDS_BEGIN_LATE, 1, ImmutableList.of()));
        }
        return issues.build();
    }

    private static ImmutableList<String> some(List<String> names) {
        return names.stream().limit(EXAMPLES).collect(ImmutableList.toImmutableList());
    }

    static MarketReport withMeasurements(MarketReport report, MarketSettings settings) {
        return new MarketReport(
                report.currency(),
                report.comparison(),
                report.others(),
                report.markets(),
                report.before(),
                report.emerging(),
                report.hot(),
                report.periods(),
                report.withoutMarket(),
                report.issues(),
                measurements(report, settings));
    }

    private static ImmutableList<Measurement> measurements(MarketReport report, MarketSettings settings) {
        MarketComparison comparison = report.comparison();
        OptionalDouble largest = report.largestGaps(1).stream()
                .mapToDouble(market -> Math.abs(market.gap().orElseThrow()))
                .findFirst();
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        measurements.add(
                compared(MarketMetrics.SPEND_DEMAND_OVERLAP, comparison.overlap(), report),
                counted(
                        MarketMetrics.EMERGING_COVERAGE,
                        report.emerging().funded(),
                        report.emerging().withoutMoney()),
                compared(
                        MarketMetrics.LARGEST_GAP,
                        comparison.overlap().isPresent()
                                ? OptionalDouble.of(largest.orElse(0))
                                : OptionalDouble.empty(),
                        report),
                compared(MarketMetrics.DIVERGENCE, comparison.divergence(), report),
                number(
                        MarketMetrics.SPEND_WITHOUT_MARKET,
                        report.withoutMarket().spendShare(),
                        Evidence.none()),
                Measurement.share(
                        MarketMetrics.DEMAND_WITHOUT_MARKET,
                        unplaced(report.withoutMarket(), settings.basis()),
                        0,
                        List.of()));
        if (!settings.hot().isEmpty()) {
            measurements.add(hot(report));
        }
        return measurements.build();
    }

    private static Proportion unplaced(WithoutMarket without, DemandBasis basis) {
        return switch (basis) {
            case LEADS -> without.leads();
            case OPPORTUNITIES, OPPORTUNITY_VALUE -> without.opportunities();
            case ESTIMATE -> Proportion.of(0, 0);
        };
    }

    private static Measurement hot(MarketReport report) {
        List<String> refuted = report.hot().stream()
                .filter(market -> !market.confirmed())
                .map(HotMarket::market)
                .toList();
        boolean known =
                report.hot().stream().anyMatch(market -> market.demandShare().isPresent());
        long stated = known ? report.hot().size() : 0;
        return counted(
                MarketMetrics.HOT_MARKETS_CONFIRMED,
                Proportion.of(stated == 0 ? 0 : stated - refuted.size(), stated),
                refuted);
    }

    /** A share of markets: these are all there are and no sample, so that there is no interval. */
    private static Measurement counted(Metric metric, Proportion share, List<String> examples) {
        return number(metric, share.share(), Evidence.of(share, 0, some(examples)));
    }

    /** A number that needs enough cases; the examples are the markets with the largest gaps. */
    private static Measurement compared(Metric metric, OptionalDouble value, MarketReport report) {
        Evidence evidence = new Evidence(
                OptionalLong.empty(),
                OptionalLong.of(report.comparison().cases()),
                0,
                report.largestGaps(EXAMPLES).stream()
                        .map(MarketBalance::market)
                        .collect(ImmutableList.toImmutableList()));
        return number(metric, report.comparison().enough() ? value : OptionalDouble.empty(), evidence);
    }

    private static Measurement number(Metric metric, OptionalDouble value, Evidence evidence) {
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }
}
