// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.score.Heading;
import dev.alidade.score.HeadingScore;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;

/** The total with what surrounds it, and the scores of headings and topics. */
final class ScoreSection {
    private static final int NAME = 60;

    private ScoreSection() {}

    static ChapterBody of(Scorecard card) {
        ChapterBody body = ChapterBody.of(Facts.of(
                new Fact("Score", total(card)),
                new Fact("Bounds", Figures.bounds(card.bounds())),
                new Fact("Coverage", coverage(card)),
                new Fact("Weakest topic", weakest(card))));
        MissingWeight.words(card)
                .ifPresent(topics -> body.say(
                        "Most of the weight without a value, in shares of the weight in scope, is that of %s. A topic that nobody measures can be left out of the review, and its weight with it."
                                .formatted(topics)));
        if (!card.headings().isEmpty()) {
            body.add(table(card));
            body.say(
                    "Bounds: with every measurement at one end of its interval, and what is unknown at its worst or best."
                            + " Points: score times weight; they add up.");
            body.detail(new Paragraph("Each number is rounded by itself. Weight is shared out among what has a value;"
                    + " coverage says how much that is."));
        }
        return body.detail(Facts.of(
                new Fact("Topics in scope", card.scope().isEmpty() ? "none" : String.join(", ", card.scope())),
                new Fact(
                        "Scored by",
                        "model %s (%s)"
                                .formatted(
                                        Glyphs.shortened(card.model().name(), NAME),
                                        card.model().fingerprint()))));
    }

    private static String total(Scorecard card) {
        if (card.total().isPresent()) {
            return Figures.points(card.total()) + " of 100";
        }
        return card.coverage().isEmpty()
                ? "none: the model has no entry in scope"
                : "none: less has a value than the %s of the weight in scope that the model asks for"
                        .formatted(Figures.round(card.model().minimumCoverage()));
    }

    private static String coverage(Scorecard card) {
        return card.coverage().isPresent()
                ? Figures.percent(card.coverage()) + " of the weight in scope has a value"
                : "nothing in scope is scored";
    }

    private static String weakest(Scorecard card) {
        return Figures.weakest(card)
                .map(ScoreSection::weakest)
                .orElse(card.weakestTopic().isPresent() ? "none: each has all its points" : "none has a score");
    }

    private static String weakest(TopicScore topic) {
        return "%s with %s (bounds %s, coverage %s)"
                .formatted(
                        topic.id(),
                        Figures.points(topic.score()),
                        Figures.bounds(topic.bounds()),
                        Figures.percent(topic.coverage()));
    }

    private static Table table(Scorecard card) {
        Table.Builder table = Table.builder(
                Column.left("Heading and topic"),
                Column.right("Score"),
                Column.right("Bounds"),
                Column.right("Coverage"),
                Column.right("Weight"),
                Column.right("Points"));
        for (HeadingScore heading : card.headings()) {
            table.group(
                    name(heading.heading()),
                    Figures.points(heading.score()),
                    Figures.bounds(heading.bounds()),
                    Figures.percent(heading.coverage()),
                    Figures.percent(heading.weight()),
                    Figures.points(heading.points()));
            for (TopicScore topic : heading.topics()) {
                table.row(
                        topic.id(),
                        Figures.points(topic.score()),
                        Figures.bounds(topic.bounds()),
                        Figures.percent(topic.coverage()),
                        Figures.percent(topic.weight()),
                        Figures.points(topic.points()));
            }
        }
        return table.group(
                        "Total",
                        Figures.points(card.total()),
                        Figures.bounds(card.bounds()),
                        Figures.percent(card.coverage()),
                        card.total().isPresent() ? Figures.percent(1) : Figures.NONE,
                        Figures.points(card.total()))
                .build();
    }

    static String name(Heading heading) {
        return switch (heading) {
            case COMMUNICATION -> "Communication";
            case COLLABORATION -> "Collaboration";
            case ACCOUNTABILITY -> "Accountability";
        };
    }
}
