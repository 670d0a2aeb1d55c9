// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.grouping.Groups;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.FaultShare;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.report.Block;
import dev.alidade.report.Chapter;
import dev.alidade.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports group by group, as tables. */
public final class GroupsText {
    private static final List<String> HANDOFF =
            List.of("hand-overs", "decided in time", "accepted", "followed up", "followed up in time");
    private static final List<String> FUNNEL =
            List.of("leads", "opportunities to date", "won to date", "won in the horizon", "half won within");
    private static final List<String> DEALS =
            List.of("open", "won of closed", "won of created", "traceable", "half closed within");

    private static final List<String> PIPELINE = List.of("open", "healthy", "overdue", "stale", "pushed");

    private GroupsText() {}

    static String of(Groups groups) {
        return tables(groups).stream().map(GroupTable::text).collect(Collectors.joining());
    }

    static String markdown(Groups groups) {
        return tables(groups).stream().map(GroupTable::markdown).collect(Collectors.joining());
    }

    /**
     * The tables as a chapter of a page.
     *
     * @param groups the reports by groups, as far as asked for
     * @return the chapter {@code groups}; empty if none was asked for
     */
    public static Optional<Chapter> chapter(Groups groups) {
        ImmutableList<Block> blocks = tables(groups).stream()
                .flatMap(table -> table.blocks().stream())
                .collect(ImmutableList.toImmutableList());
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter("groups", "Group by group", Optional.empty(), blocks));
    }

    private static List<GroupTable> tables(Groups groups) {
        List<GroupTable> tables = new ArrayList<>();
        groups.handoff()
                .map(reports -> GroupTable.of("The hand-over", reports, HANDOFF, GroupsText::handoff))
                .ifPresent(tables::add);
        groups.funnel()
                .map(reports -> GroupTable.of("The funnel", reports, FUNNEL, GroupsText::funnel)
                        .noted(note(reports, report -> report.leadToWon().timeToEvent())))
                .ifPresent(tables::add);
        groups.deals()
                .map(reports -> GroupTable.of("Opportunities", reports, DEALS, GroupsText::deals)
                        .noted(note(reports, DealReport::timeToClose)))
                .ifPresent(tables::add);
        groups.pipeline()
                .map(reports -> GroupTable.of("Open opportunities", reports, PIPELINE, GroupsText::pipeline))
                .ifPresent(tables::add);
        return tables;
    }

    private static List<String> handoff(HandoffReport report) {
        return List.of(
                String.valueOf(report.episodes()),
                share(report.decisionRate()),
                share(report.acceptance()),
                share(report.followUp()),
                share(report.withinAgreement()));
    }

    private static List<String> funnel(FunnelReport report) {
        return List.of(
                String.valueOf(report.leads()),
                share(report.leadToOpportunity().toDate()),
                share(report.leadToWon().toDate()),
                share(report.leadToWon().withinHorizon()),
                Figures.median(report.leadToWon().timeToEvent()));
    }

    private static List<String> deals(DealReport report) {
        return List.of(
                String.valueOf(report.open()),
                share(report.winRate()),
                share(report.winRateCreated()),
                share(report.traceable()),
                Figures.median(report.timeToClose()));
    }

    private static List<String> pipeline(PipelineReport report) {
        return List.of(
                String.valueOf(report.open()),
                share(report.healthy()),
                share(report, Fault.OVERDUE),
                share(report, Fault.STALE),
                share(report, Fault.PUSHED));
    }

    private static String share(PipelineReport report, Fault fault) {
        return report.fault(fault).map(FaultShare::count).map(GroupsText::share).orElse(Numbers.NOTHING);
    }

    private static String share(Proportion proportion) {
        return proportion.total() == 0
                ? Numbers.NOTHING
                : "%s (%s)".formatted(Numbers.percent(proportion.share()), proportion);
    }

    /** What the sign before some medians means. */
    private static <R> Optional<String> note(Grouped<R> reports, Function<R, TimeToEvent> times) {
        return Figures.medianNote(Stream.concat(reports.groups().values().stream(), reports.ungrouped().stream())
                .map(times));
    }
}
