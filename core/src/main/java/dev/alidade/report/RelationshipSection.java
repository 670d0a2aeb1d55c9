// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.relationship.FrictionView;
import dev.alidade.relationship.ItemShare;
import dev.alidade.relationship.RankedFriction;
import dev.alidade.relationship.RelationshipReport;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.review.FrictionEvidence;
import dev.alidade.review.ReviewResult;
import java.util.List;
import java.util.stream.Collectors;

/** How the departments see each other, in words. */
final class RelationshipSection {
    private static final int TEXT = 60;

    private RelationshipSection() {}

    static ChapterBody of(RelationshipReport report, ReviewResult result) {
        if (report.items().isEmpty()) {
            return ChapterBody.saying("Nobody rated the other department in this time.");
        }
        ChapterBody body = new ChapterBody();
        body.add(RelationshipBlocks.help(report, result.frictions()));
        body.add(RelationshipBlocks.facts(report));
        if (rated(report.frictions().sales()) || rated(report.frictions().marketing())) {
            body.detail(frictions(report, result));
            body.detail(
                    new Paragraph("An opinion beside a fact: neither proves the other, but where they differ there is"
                            + " something to talk about."));
        }
        if (rated(report.frictionsOnSales().marketing())
                || rated(report.frictionsOnSales().sales())) {
            body.detail(onSales(report));
        }
        body.detailAll(RelationshipBlocks.instruments(report));
        body.add(RelationshipBlocks.changes(report));
        return body.add(RelationshipBlocks.withheld(report));
    }

    private static boolean rated(FrictionView view) {
        return view.state() != State.NO_DATA;
    }

    /** What sales has against marketing, most agreed with first, with what was measured. */
    private static Table frictions(RelationshipReport report, ReviewResult result) {
        Table.Builder table = Table.builder(
                Column.left("Against marketing"),
                Column.right("Sales agrees"),
                Column.right("Marketing agrees"),
                Column.left("Measured"));
        CampaignReadings readings = new CampaignReadings(result.attribution());
        for (RankedFriction ranked : report.frictions().sales().items()) {
            for (FrictionEvidence evidence : result.frictions()) {
                if (evidence.friction().item().equals(ranked.share().item())
                        && (asked(evidence.sales()) || asked(evidence.marketing()))) {
                    table.row(
                            text(ranked.share()),
                            share(evidence.sales()),
                            share(evidence.marketing()),
                            measured(evidence.measured(), readings));
                }
            }
        }
        return table.build();
    }

    private static boolean asked(ItemShare share) {
        return share.state() != State.NO_DATA;
    }

    private static Table onSales(RelationshipReport report) {
        Table.Builder table = Table.builder(
                Column.left("Against sales"), Column.right("Marketing agrees"), Column.right("Sales agrees"));
        for (RankedFriction ranked : report.frictionsOnSales().marketing().items()) {
            report.frictionsOnSales().sales().items().stream()
                    .map(RankedFriction::share)
                    .filter(own -> own.item().equals(ranked.share().item()))
                    .forEach(own -> table.row(text(ranked.share()), share(ranked.share()), share(own)));
        }
        return table.build();
    }

    /** The question as it was put, or the item's name. */
    static String text(ItemShare share) {
        return text(share.text().orElse(share.item()));
    }

    static String text(String text) {
        return Glyphs.shortened(Glyphs.inert(text), TEXT);
    }

    static String share(ItemShare share) {
        return switch (share.state()) {
            case VALUE -> Figures.share(share.top().proportion().orElseThrow());
            case SUPPRESSED -> "withheld";
            case NO_DATA, NOT_REACHED -> Figures.NONE;
        };
    }

    private static String measured(List<Measurement> measured, CampaignReadings readings) {
        return measured.isEmpty()
                ? Figures.NONE
                : measured.stream()
                        .map(one -> "%s: %s".formatted(readings.title(one.metric()), readings.value(one)))
                        .collect(Collectors.joining("; "));
    }
}
