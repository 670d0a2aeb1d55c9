// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.report.Table.Column;
import dev.alidade.score.Improvement;
import dev.alidade.score.Scorecard;
import java.util.List;

/** What would help most. */
final class ImprovementSection {
    /** The improvements that a short report tells. */
    static final int MOST = 8;

    private ImprovementSection() {}

    static ChapterBody of(Scorecard card) {
        if (card.total().isEmpty()) {
            return new ChapterBody();
        }
        if (card.improvements().isEmpty()) {
            return ChapterBody.saying("Everything that has a value is at its target.");
        }
        int shown = Math.min(MOST, card.improvements().size());
        ChapterBody body = ChapterBody.of(table(card.improvements().subList(0, shown)));
        String points =
                "Points that the total would gain if this measurement alone came to its target, all else equal.";
        if (shown == card.improvements().size()) {
            return body.say(points);
        }
        return body.say(points
                        + " The first %s of %s are shown."
                                .formatted(shown, card.improvements().size()))
                .detail(table(
                        card.improvements().subList(shown, card.improvements().size())));
    }

    private static Table table(List<Improvement> improvements) {
        Table.Builder table = Table.builder(
                Column.right("Points"),
                Column.left("What to do"),
                Column.left("Measurement"),
                Column.right("Now"),
                Column.right("Target"));
        for (Improvement improvement : improvements) {
            table.row(
                    "+" + Figures.points(improvement.points()),
                    improvement.advice().orElse("bring it to its target"),
                    improvement.metric().title(),
                    Figures.value(improvement.metric().unit(), improvement.value()),
                    Figures.value(improvement.metric().unit(), improvement.target()));
        }
        return table.build();
    }
}
