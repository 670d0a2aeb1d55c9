// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.review.PeriodChange;
import dev.alidade.score.MetricChange;
import dev.alidade.score.MetricChange.Verdict;
import dev.alidade.score.ScoreChange;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What moved a total, measurement by measurement. */
final class ChangeSection {
    private static final int MOST = 10;

    private ChangeSection() {}

    /** The changes of a total between two cards, the largest first; nothing when nothing moved. */
    static ImmutableList<Block> of(ScoreChange change) {
        List<MetricChange> moved =
                change.changes().stream().filter(one -> one.points() != 0).toList();
        if (moved.isEmpty()) {
            return ImmutableList.of(new Paragraph("No measurement moved the total."));
        }
        boolean assumed = moved.stream().allMatch(one -> one.verdict() == Verdict.UNKNOWN);
        Table.Builder table = Table.builder(columns(assumed));
        for (MetricChange one : moved.subList(0, Math.min(MOST, moved.size()))) {
            String[] cells = {
                signed(one.points()),
                one.metric().title(),
                Figures.points(one.scoreBefore()),
                Figures.points(one.scoreAfter()),
                chance(one)
            };
            table.row(assumed ? Arrays.copyOf(cells, cells.length - 1) : cells);
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(table.build());
        if (moved.size() > MOST) {
            blocks.add(new Paragraph("The largest %s of %s are shown.".formatted(MOST, moved.size())));
        }
        return blocks.build();
    }

    /** The difference to an earlier card, of what time that was, and what the difference is due to. */
    static ImmutableList<Block> since(PeriodChange since) {
        ScoreChange change = since.change().orElseThrow();
        String points = Figures.points(Math.abs(change.points()));
        return ImmutableList.<Block>builder()
                .add(new Paragraph("The earlier review: " + ReportPage.window(since.earlier())))
                .add(new Paragraph("The total was %s and is %s: %s"
                        .formatted(
                                Figures.points(change.from()),
                                Figures.points(change.to()),
                                change.points() == 0
                                        ? "no change."
                                        : "%s points %s.".formatted(points, change.points() > 0 ? "more" : "less"))))
                .addAll(of(change))
                .addAll(since.overlaps() ? ImmutableList.of(new Paragraph(shared(since))) : ImmutableList.of())
                .build();
    }

    private static String shared(PeriodChange since) {
        Window earlier = since.earlier();
        Window later = since.later();
        Instant from = earlier.start().isAfter(later.start()) ? earlier.start() : later.start();
        Instant to = earlier.end().isBefore(later.end()) ? earlier.end() : later.end();
        return "Whether a change is chance can't be told: both reviews count the same cases, from %s to before %s."
                .formatted(Figures.instant(from, later.zone()), Figures.instant(to, later.zone()));
    }

    /** Points that were gained or lost. */
    static String signed(double points) {
        String words = Figures.points(points);
        return points <= 0 ? words : words.startsWith("<") ? "<+" + words.substring(1) : "+" + words;
    }

    /** Of assumed values nobody asks whether they are chance. */
    private static Column[] columns(boolean assumed) {
        Column[] columns = {
            Column.right("Points"),
            Column.left("What moved the total"),
            Column.right("Score before"),
            Column.right("After"),
            Column.left("Chance?")
        };
        return assumed ? Arrays.copyOf(columns, columns.length - 1) : columns;
    }

    /** Whether chance may have made a change. */
    private static String chance(MetricChange change) {
        return switch (change.kind()) {
            case APPEARED -> "new value";
            case DISAPPEARED -> "no value now";
            case CHANGED -> words(change.verdict());
        };
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case BEYOND_CHANCE -> "more than chance";
            case WITHIN_CHANCE -> "may be chance";
            case UNKNOWN -> "not known";
        };
    }
}
