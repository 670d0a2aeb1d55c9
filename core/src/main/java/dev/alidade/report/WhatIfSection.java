// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import dev.alidade.score.WhatIfResult;
import java.util.OptionalDouble;

/** A card as it would be, beside the card as it is. */
final class WhatIfSection {
    private WhatIfSection() {}

    /** Whether the total stays as it is, and the score of each topic too. */
    static boolean changesNothing(WhatIfResult result) {
        return totalStays(result) && scores(result.before()).equals(scores(result.after()));
    }

    private static ImmutableMap<String, OptionalDouble> scores(Scorecard card) {
        return card.topics().stream().collect(ImmutableMap.toImmutableMap(TopicScore::id, TopicScore::score));
    }

    private static boolean totalStays(WhatIfResult result) {
        return result.points().isPresent() && result.points().getAsDouble() == 0;
    }

    static ImmutableList<Block> of(WhatIfResult result) {
        if (changesNothing(result)) {
            return ImmutableList.of(
                    Facts.of(new Fact("Score as it is", score(result.before()))), new Paragraph(nothing(result)));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Facts.of(
                new Fact("Score as it is", score(result.before())),
                new Fact("As it would be", score(result.after())),
                new Fact("Difference", points(result.points())),
                new Fact("Of that, judgement", points(result.judgement())),
                new Fact(
                        "Weakest topic then",
                        result.after()
                                .weakestTopic()
                                .map(topic -> "%s with %s".formatted(topic.id(), Figures.points(topic.score())))
                                .orElse("none has a score"))));
        if (result.points().isEmpty()) {
            blocks.addAll(WithoutTotal.of(result));
        }
        result.change()
                .filter(change -> change.changes().stream().anyMatch(one -> one.points() != 0))
                .ifPresent(change -> blocks.addAll(ChangeSection.of(change)));
        if (totalStays(result)) {
            blocks.add(new Paragraph(
                    "The total stays as it is: what one topic gains another one loses, or what moves has no weight."));
        }
        return blocks.add(
                        new Paragraph(
                                "Only what was asked is otherwise; in the company one change moves several measurements. To see the whole effect, change the facts and review them again. What follows is the score as it would be."))
                .build();
    }

    /** Why the score stays as it is: a weight cancels where there is nothing to weigh against, the rest isn't scored. */
    private static String nothing(WhatIfResult result) {
        ImmutableList<String> unscored = result.after().unscored().stream()
                .filter(measurement -> !result.before().measurements().contains(measurement))
                .map(measurement -> measurement.metric().id())
                .collect(ImmutableList.toImmutableList());
        return unscored.isEmpty()
                ? "It changes nothing: what was asked is no part of the score here, is so already, lies beyond its target"
                        + " or scale, or is the only one that has a value, with nothing to weigh against."
                : "It changes nothing: %s %s."
                        .formatted(
                                String.join(", ", unscored),
                                unscored.stream().allMatch(id -> measured(result.before(), id))
                                        ? "is measured, but no part of the score"
                                        : "is no part of the score here, and its topic is not in scope");
    }

    private static boolean measured(Scorecard card, String id) {
        return card.measurements().stream()
                .anyMatch(measurement -> measurement.metric().id().equals(id));
    }

    private static String score(Scorecard card) {
        return card.total().isPresent()
                ? "%s of 100 (bounds %s)".formatted(Figures.points(card.total()), Figures.bounds(card.bounds()))
                : "none";
    }

    private static String points(OptionalDouble points) {
        return points.isPresent() ? ChangeSection.signed(points.getAsDouble()) + " points" : Figures.NONE;
    }
}
