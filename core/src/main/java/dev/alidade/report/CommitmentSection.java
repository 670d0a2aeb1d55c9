// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.commitments.CommitmentReport;
import dev.alidade.commitments.PromiseChanges;
import dev.alidade.commitments.PromiseRecord;
import dev.alidade.commitments.Telling;
import dev.alidade.measure.Proportion;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Block.Section;
import dev.alidade.report.Table.Column;
import java.util.Optional;

/** Whether the departments keep what they promise each other, and say so when they can't, in words. */
final class CommitmentSection {
    private CommitmentSection() {}

    static ImmutableList<Block> of(CommitmentReport report) {
        Section section = new Section("Promises between the departments");
        PromiseRecord total = report.total();
        if (total.due() == 0) {
            return ImmutableList.of(
                    section,
                    new Paragraph(
                            total.notDue() == 0
                                    ? "No promise of one department to the other was to be kept in this window."
                                    : "No promise is due yet; %s to be kept in this window."
                                            .formatted(total.notDue() == 1 ? "1 is" : total.notDue() + " are")));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(section, table(report));
        if (total.notDue() > 0) {
            blocks.add(new Paragraph("Not due yet, and in none of these numbers: %s."
                    .formatted(Figures.count(total.notDue(), "promise", "promises"))));
        }
        CommitmentBlocks.facts(report).ifPresent(blocks::add);
        CommitmentBlocks.help(report).ifPresent(blocks::add);
        return blocks.build();
    }

    private static Table table(CommitmentReport report) {
        Table.Builder table = Table.builder(
                Column.left("Promises"),
                Column.right("Due"),
                Column.left("Kept"),
                Column.right("Late"),
                Column.right("Taken back"),
                Column.right("Re-dated"),
                Column.right("Scope"),
                Column.left("Warned"),
                Column.left("Silent"));
        row(table, "sales to marketing", report.bySales());
        row(table, "marketing to sales", report.byMarketing());
        row(table, "both ways", report.total());
        return table.build();
    }

    private static void row(Table.Builder table, String direction, PromiseRecord promises) {
        Optional<PromiseChanges> changes = promises.changes();
        table.row(
                direction,
                Long.toString(promises.due()),
                share(promises.kept()),
                promises.kept().isPresent() ? Long.toString(promises.late()) : Figures.NONE,
                hits(changes.map(PromiseChanges::cancelled)),
                hits(changes.map(PromiseChanges::redated)),
                promises.scope().map(scope -> Figures.percent(scope.mean())).orElse(Figures.NONE),
                share(promises.telling().map(Telling::warned)),
                share(promises.telling().map(Telling::silent)));
    }

    private static String hits(Optional<Proportion> share) {
        return share.map(known -> Long.toString(known.hits())).orElse(Figures.NONE);
    }

    /** A share of nothing is none. */
    private static String share(Optional<Proportion> share) {
        return share.filter(known -> known.total() > 0).map(Figures::share).orElse(Figures.NONE);
    }
}
