// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.score.Improvement;
import dev.alidade.score.Scorecard;

/** What would help most. */
final class ImprovementSection {
    private static final int MOST = 10;

    private ImprovementSection() {}

    static ImmutableList<Block> of(Scorecard card) {
        if (card.total().isEmpty()) {
            return ImmutableList.of();
        }
        if (card.improvements().isEmpty()) {
            return ImmutableList.of(new Paragraph("Everything that has a value is at its target."));
        }
        Table.Builder table = Table.builder(
                Column.right("Points"),
                Column.left("What to do"),
                Column.left("Measurement"),
                Column.right("Now"),
                Column.right("Target"));
        for (Improvement improvement : card.improvements()
                .subList(0, Math.min(MOST, card.improvements().size()))) {
            table.row(
                    "+" + Figures.points(improvement.points()),
                    improvement.advice().orElse("bring it to its target"),
                    improvement.metric().title(),
                    Figures.value(improvement.metric().unit(), improvement.value()),
                    Figures.value(improvement.metric().unit(), improvement.target()));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(table.build());
        String more = card.improvements().size() > MOST
                ? " The first %s of %s are shown."
                        .formatted(MOST, card.improvements().size())
                : "";
        return blocks.add(new Paragraph(
                        "Points that the total would gain if this measurement alone came to its target, all else equal."
                                + more))
                .build();
    }
}
