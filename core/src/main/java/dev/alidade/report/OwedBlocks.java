// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.HandoffIssues;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.handoff.LeadFlow;
import dev.alidade.handoff.MarketingDelivery;
import dev.alidade.handoff.Obligation;
import dev.alidade.handoff.Sourcing;
import dev.alidade.handoff.ValueDelivery;
import dev.alidade.measure.Unit;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Table.Column;
import java.util.Optional;

/** What each side owes the other, and how steadily leads come. */
final class OwedBlocks {
    private OwedBlocks() {}

    static Block agreed(Obligation response, Obligation decision, Optional<MarketingDelivery> delivery) {
        Table.Builder table = Table.builder(
                Column.left("What was agreed"), Column.right("Kept"), Column.right("Broken"), Column.right("Not due"));
        table.group("sales owes, by hand-over");
        row(table, "a first attempt in time", response);
        row(table, "a decision in time", decision);
        delivery.ifPresent(owed -> {
            table.group("marketing owes, by month");
            row(table, "qualified leads", owed.months());
            owed.value().ifPresent(value -> row(table, "their value", value.months()));
        });
        return table.build();
    }

    private static void row(Table.Builder table, String what, Obligation obligation) {
        table.row(
                what,
                Long.toString(obligation.met()),
                Long.toString(obligation.breached()),
                Long.toString(obligation.notDue()));
    }

    static Facts facts(HandoffReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact("Tried often enough", persistence(report)));
        report.delivery().ifPresent(owed -> {
            facts.add(new Fact("Leads owed", leads(owed)));
            owed.value().ifPresent(value -> facts.add(new Fact("Value owed", value(value))));
        });
        return new Facts(facts.build());
    }

    private static String persistence(HandoffReport report) {
        if (report.issues().stream().anyMatch(issue -> issue.kind().equals(HandoffIssues.UNKNOWN_CONNECTION))) {
            return "not known: of no attempt is it recorded whether it reached the buyer";
        }
        return report.persistence().total() == 0
                ? "none to judge"
                : Figures.share(report.persistence()) + " of those never reached that were given up or are old enough";
    }

    /** How steadily leads come, and who finds them. */
    static Facts flow(LeadFlow flow, Sourcing sourcing) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact("Flow of leads", flow(flow)));
        facts.add(new Fact(
                "Found by sales itself",
                (sourcing.bySales().total() == 0 ? "nobody recorded by whom" : Figures.share(sourcing.bySales()))
                        + (sourcing.unknown() > 0 ? ", %s not recorded".formatted(sourcing.unknown()) : "")));
        return new Facts(facts.build());
    }

    private static String leads(MarketingDelivery owed) {
        return "%s delivered of %s owed for the days that are due (%s), %s more stand rejected, %s of the last days not due"
                .formatted(
                        owed.qualified(),
                        Figures.value(Unit.COUNT, owed.owed()),
                        Figures.percent(owed.share()),
                        owed.rejected(),
                        owed.notDue());
    }

    private static String value(ValueDelivery value) {
        return "%s of %s %s owed for the days that are due (%s), %s without a usable value"
                .formatted(
                        value.delivered().toPlainString(),
                        value.owed().toPlainString(),
                        value.currency().getCurrencyCode(),
                        Figures.percent(value.share()),
                        Figures.count(value.withoutValue(), "lead", "leads"));
    }

    private static String flow(LeadFlow flow) {
        if (flow.longestGap().isEmpty()) {
            return "can't be told, as no day lies wholly in this time";
        }
        String gap = flow.longestGap().getAsLong() == 0
                ? "a hand-over every day"
                : "longest stretch without a hand-over %s%s"
                        .formatted(
                                Figures.count(flow.longestGap().getAsLong(), "day", "days"),
                                flow.gapFrom().map(day -> " from " + day).orElse(""));
        return gap
                + (flow.weeklyVariation().isPresent()
                        ? "; from week to week it varies by %s".formatted(Figures.percent(flow.weeklyVariation()))
                        : "");
    }
}
