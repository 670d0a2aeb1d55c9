// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import dev.alidade.report.Figures;
import dev.alidade.score.Bounds;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scores of the topics with their bounds, the weakest first, under the total. */
final class ScorePicture {
    private static final double MOST = 100;
    private static final double CAP = 3;

    private record Row(String name, double score, Bounds bounds, String kind) {
        String number() {
            return "%s (%s)".formatted(Figures.points(score), Figures.bounds(bounds));
        }
    }

    private ScorePicture() {}

    static Optional<Picture> of(Scorecard card) {
        List<Row> rows = new ArrayList<>();
        card.total().ifPresent(total -> rows.add(new Row("Total", total, card.bounds(), "total")));
        weakestFirst(card)
                .forEach(topic -> rows.add(new Row(topic.id(), topic.score().orElseThrow(), topic.bounds(), "topic")));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String without = card.topics().stream()
                .filter(topic -> topic.score().isEmpty())
                .map(TopicScore::id)
                .collect(Collectors.joining(", "));
        return Optional.of(Picture.of(
                "scores",
                "Scores of the topics, the weakest first",
                words(rows, without),
                canvas -> draw(canvas, rows, without)));
    }

    /** The topics with a score, lowest first, equal ones by id. */
    static ImmutableList<TopicScore> weakestFirst(Scorecard card) {
        return card.topics().stream()
                .filter(topic -> topic.score().isPresent())
                .sorted(Comparator.<TopicScore>comparingDouble(
                                topic -> topic.score().orElseThrow())
                        .thenComparing(TopicScore::id))
                .collect(ImmutableList.toImmutableList());
    }

    private static String words(List<Row> rows, String without) {
        return rows.stream()
                        .map(row -> "%s: %s points, bounds %s."
                                .formatted(row.name(), Figures.points(row.score()), Figures.bounds(row.bounds())))
                        .collect(Collectors.joining(" ", "Points from 0 to 100. ", ""))
                + (without.isEmpty() ? "" : " Without a score: " + without + ".");
    }

    private static void draw(Canvas canvas, List<Row> rows, String without) {
        double top = 0;
        for (Row row : rows) {
            double y = BarRows.heading(canvas, top, row.name(), row.number(), row.kind());
            double scale = canvas.width() / MOST;
            canvas.rect(0, y, canvas.width(), BarRows.BAR, "ground");
            canvas.rect(0, y, row.score() * scale, BarRows.BAR, "bar " + row.kind());
            bounds(canvas, row.bounds(), y + BarRows.BAR + 2 * CAP, scale);
            top = y + BarRows.BAR + 3 * CAP + BarRows.GAP;
        }
        double y = top + canvas.letter() * 0.6;
        canvas.text(0, y, Anchor.START, "tick", "0");
        canvas.text(canvas.width() / 2, y, Anchor.MIDDLE, "tick", "points of 100; line: bounds");
        canvas.text(canvas.width(), y, Anchor.END, "tick", "100");
        if (!without.isEmpty()) {
            for (String line : Lettering.wrapped("Without a score: " + without, canvas.width(), canvas.letter(), 4)) {
                y += canvas.line();
                canvas.text(0, y, Anchor.START, "note", line);
            }
        }
    }

    private static void bounds(Canvas canvas, Bounds bounds, double y, double scale) {
        double low = bounds.low() * scale;
        double high = bounds.high() * scale;
        canvas.line(low, y, high, y, "span");
        canvas.line(low, y - CAP, low, y + CAP, "span");
        canvas.line(high, y - CAP, high, y + CAP, "span");
    }
}
