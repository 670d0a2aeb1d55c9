// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.Disputes;
import dev.alidade.handoff.Rejections;
import dev.alidade.handoff.WorkedLeads;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.RiskComparison;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "The leads are no good" against "nobody follows up": what became of leads that were worked, and of those given back. */
final class QuarrelBlocks {
    private static final int MOST_REASONS = 10;
    private static final int REASON = 60;

    private QuarrelBlocks() {}

    static ImmutableList<Block> of(WorkedLeads worked) {
        if (worked.inTime().total() == 0
                && worked.late().total() == 0
                && worked.unworked().total() == 0) {
            return ImmutableList.of();
        }
        Table.Builder table = Table.builder(
                Column.left("Leads that sales followed up"),
                Column.right("Hand-overs"),
                Column.right("Became an opportunity or customer"));
        row(table, "in time", worked.inTime());
        row(table, "late", worked.late());
        row(table, "not at all", worked.unworked());
        String compared = compared("Late leads", worked.lateRisk(), "those in time")
                + compared("Leads without follow-up", worked.unworkedRisk(), "all that were followed up");
        return ImmutableList.of(
                table.build(),
                new Paragraph(
                        compared + "This is association, not cause: sales may well call the better leads first."));
    }

    private static void row(Table.Builder table, String name, Proportion converted) {
        table.row(
                name,
                Long.toString(converted.total()),
                converted.total() == 0
                        ? Figures.NONE
                        : converted.hits() + " (" + Figures.percent(converted.share()) + ")");
    }

    private static String compared(String exposed, RiskComparison risk, String reference) {
        if (risk.ratio().isEmpty()) {
            return "";
        }
        return "%s converted %s times as often as %s%s. "
                .formatted(
                        exposed,
                        Figures.ratio(risk.ratio()),
                        reference,
                        risk.ratioInterval().map(QuarrelBlocks::limits).orElse(""));
    }

    private static String limits(Interval interval) {
        String high = Double.isInfinite(interval.high()) ? "no limit" : Figures.ratio(interval.high());
        return " (%s interval %s to %s)"
                .formatted(Figures.round(interval.level()), Figures.ratio(interval.low()), high);
    }

    /** How many stand rejected, and what became of the disputes. */
    static String words(Rejections rejections, Disputes disputes) {
        if (rejections.total() == 0) {
            return "No lead stands rejected.";
        }
        return "%s rejected: %s for quality, %s for procedural reasons%s. Rejected without one attempt to reach the buyer: %s; won later all the same: %s."
                        .formatted(
                                Figures.count(rejections.total(), "hand-over stands", "hand-overs stand"),
                                rejections.quality(),
                                rejections.procedural(),
                                rejections.unknownKind() == 0
                                        ? ""
                                        : ", %s without a kind of reason".formatted(rejections.unknownKind()),
                                Figures.share(rejections.unworked()),
                                Figures.share(rejections.wonLater()))
                + disputed(disputes);
    }

    private static String disputed(Disputes disputes) {
        return disputes.raised() == 0
                ? ""
                : " Marketing disputed %s: %s overturned, %s upheld, %s open."
                        .formatted(disputes.raised(), disputes.overturned(), disputes.upheld(), disputes.open());
    }

    /** The reasons, the most frequent first. */
    static Optional<Table> reasons(Rejections rejections) {
        if (rejections.byReason().isEmpty()) {
            return Optional.empty();
        }
        List<Map.Entry<String, Long>> reasons = rejections.byReason().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Table.Builder table = Table.builder(Column.left("Reason for rejecting"), Column.right("Hand-overs"));
        for (Map.Entry<String, Long> reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
            table.row(
                    Glyphs.shortened(Glyphs.inert(reason.getKey()), REASON),
                    reason.getValue().toString());
        }
        if (reasons.size() > MOST_REASONS) {
            table.row("and %s other reasons".formatted(reasons.size() - MOST_REASONS), "");
        }
        if (rejections.withoutReason() > 0) {
            table.row("(no reason given)", Long.toString(rejections.withoutReason()));
        }
        return Optional.of(table.build());
    }
}
