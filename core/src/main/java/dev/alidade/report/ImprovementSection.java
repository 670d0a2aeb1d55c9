// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableSet;
import dev.alidade.mindset.MindsetMetrics;
import dev.alidade.report.Table.Column;
import dev.alidade.score.Improvement;
import dev.alidade.score.Scorecard;
import java.util.List;
import java.util.Optional;

/** What would help most. */
final class ImprovementSection {
    /** The improvements that a short report tells. */
    static final int MOST = 8;

    private static final ImmutableSet<String> BOTH_WAYS =
            ImmutableSet.of(MindsetMetrics.SALES_IN_MARKETING.id(), MindsetMetrics.MARKETING_IN_SALES.id());

    private ImprovementSection() {}

    static ChapterBody of(Scorecard card) {
        if (card.total().isEmpty()) {
            return card.topics().stream().allMatch(topic -> topic.score().isEmpty())
                    ? new ChapterBody()
                    : ChapterBody.saying(
                            "There is no total, and so no points that it could gain. What would help is told topic by topic, where each chapter begins.");
        }
        if (card.improvements().isEmpty()) {
            return ChapterBody.saying("Everything that has a value is at its target.");
        }
        int shown = Math.min(MOST, card.improvements().size());
        ChapterBody body = ChapterBody.of(table(card.improvements().subList(0, shown)));
        String points =
                "Points that the total would gain if this measurement alone came to its target, all else equal.";
        either(card.improvements().subList(0, shown)).ifPresent(body::say);
        if (shown == card.improvements().size()) {
            return body.say(points);
        }
        return body.say(points
                        + " The first %s of %s are shown."
                                .formatted(shown, card.improvements().size()))
                .detail(table(
                        card.improvements().subList(shown, card.improvements().size())));
    }

    /** Two ways to one end, of which the first to be gone changes what the other needs. */
    private static Optional<String> either(List<Improvement> shown) {
        List<String> ids =
                shown.stream().map(improvement -> improvement.metric().id()).toList();
        return ids.containsAll(BOTH_WAYS)
                ? Optional.of(
                        "Either sales says what marketing says or marketing what sales says: after the one, the other needs"
                                + " less or something else, and their points don't add up.")
                : Optional.empty();
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
