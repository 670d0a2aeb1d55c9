// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.score.MetricChange;
import dev.alidade.score.MetricChange.Verdict;
import dev.alidade.score.ScoreChange;
import java.util.List;
import java.util.OptionalDouble;

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
        Table.Builder table = Table.builder(
                Column.right("Points"),
                Column.left("What moved the total"),
                Column.right("Score before"),
                Column.right("After"),
                Column.left("Chance?"));
        for (MetricChange one : moved.subList(0, Math.min(MOST, moved.size()))) {
            table.row(
                    signed(one.points()),
                    one.metric().title(),
                    score(one.scoreBefore()),
                    score(one.scoreAfter()),
                    chance(one));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(table.build());
        if (moved.size() > MOST) {
            blocks.add(new Paragraph("The largest %s of %s are shown.".formatted(MOST, moved.size())));
        }
        return blocks.build();
    }

    /** Points that were gained or lost. */
    static String signed(double points) {
        return (points > 0 ? "+" : "") + Figures.points(points);
    }

    private static String score(OptionalDouble points) {
        return points.isPresent() ? Figures.points(points.getAsDouble()) : Figures.NONE;
    }

    /** Whether chance may have made a change. */
    static String chance(MetricChange change) {
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
