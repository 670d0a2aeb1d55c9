// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Block.Section;
import dev.alidade.report.Table.Column;
import dev.alidade.review.PeriodChange;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.MetricChange;
import dev.alidade.score.MetricChange.Verdict;
import dev.alidade.score.ScoreChange;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The total through the periods of a window, and what moved it by more than chance. */
final class TrendSection {
    private static final int MOVERS = 3; // of one change: who asks for more compares two cards

    private TrendSection() {}

    static ChapterBody of(ReviewTrend trend) {
        ChapterBody body = ChapterBody.saying(summary(trend)).add(totals(trend));
        trend.overall()
                .flatMap(PeriodChange::change)
                .ifPresent(change ->
                        body.add(new Section("From the first to the last")).addAll(ChangeSection.of(change)));
        body.addAll(remarks(trend));
        movers(trend)
                .ifPresent(table -> body.detail(new Section("From period to period"))
                        .detail(table)
                        .detail(new Paragraph(
                                "By name are, of each change, the largest %s that are more than chance at the level of their intervals; among many that did not change, one in twenty seems to have. Values in one of the two only are measured in one of both periods and not in the other, often for want of cases."
                                        .formatted(MOVERS))));
        return body;
    }

    private static String summary(ReviewTrend trend) {
        Optional<PeriodChange> overall =
                trend.overall().filter(change -> change.change().isPresent());
        if (overall.isEmpty()) {
            return "There are no two periods with a total to compare.";
        }
        double points = overall.get().change().orElseThrow().points();
        String words = "From %s to %s the total %s."
                .formatted(
                        trend.period().label(overall.get().earlier()),
                        trend.period().label(overall.get().later()),
                        points == 0 ? "stayed the same" : moved(points));
        return trend.changes().stream()
                .filter(change -> change.change().isPresent() && points(change) < 0)
                .min(Comparator.comparingDouble(TrendSection::points))
                .map(fall -> words
                        + " The largest fall was in %s: %s points."
                                .formatted(trend.period().label(fall.later()), Figures.points(Math.abs(points(fall)))))
                .orElse(words);
    }

    private static double points(PeriodChange change) {
        return change.change().orElseThrow().points();
    }

    private static String moved(double points) {
        return "%s by %s points".formatted(points > 0 ? "rose" : "fell", Figures.points(Math.abs(points)));
    }

    private static Table totals(ReviewTrend trend) {
        Table.Builder table = Table.builder(
                Column.left("Period"),
                Column.right("Total"),
                Column.right("Bounds"),
                Column.right("Coverage"),
                Column.left("Weakest topic"));
        for (ReviewResult result : trend.results()) {
            Scorecard card = result.scorecard();
            table.row(
                    trend.period().label(result.window()),
                    Figures.points(card.total()),
                    Figures.bounds(card.bounds()),
                    Figures.percent(card.coverage()),
                    Figures.weakest(card).map(TrendSection::weakest).orElse(Figures.NONE));
        }
        return table.build();
    }

    private static String weakest(TopicScore topic) {
        return topic.id() + " " + Figures.points(topic.score());
    }

    private static Optional<Table> movers(ReviewTrend trend) {
        Table.Builder table = Table.builder(
                Column.left("Since the period before"),
                Column.right("Points"),
                Column.right("Score before"),
                Column.right("After"));
        for (PeriodChange change : trend.changes()) {
            change.change().ifPresent(found -> {
                table.group(trend.period().label(change.later()), ChangeSection.signed(found.points()));
                clear(found)
                        .forEach(one -> table.row(
                                one.metric().title(),
                                ChangeSection.signed(one.points()),
                                Figures.points(one.scoreBefore()),
                                Figures.points(one.scoreAfter())));
                rest(table, "Changes that may be chance", found.points(Verdict.WITHIN_CHANCE));
                rest(table, "Changes without an interval", found.points(Verdict.UNKNOWN));
                rest(table, "Values in one of the two only", found.pointsOfOneSide());
            });
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private static List<MetricChange> clear(ScoreChange change) {
        return change.changes().stream()
                .filter(one -> one.verdict() == Verdict.BEYOND_CHANCE)
                .limit(MOVERS)
                .toList();
    }

    private static void rest(Table.Builder table, String what, double points) {
        if (points != 0) {
            table.row("(%s)".formatted(what), ChangeSection.signed(points));
        }
    }

    private static List<Paragraph> remarks(ReviewTrend trend) {
        ImmutableList.Builder<Paragraph> remarks = ImmutableList.builder();
        List<String> parts = trend.results().stream()
                .map(ReviewResult::window)
                .filter(window -> !trend.period().whole(window.withAsOf(window.end())))
                .map(window -> trend.period().label(window))
                .toList();
        if (!parts.isEmpty()) {
            remarks.add(new Paragraph("Parts of a period: %s.".formatted(String.join(", ", parts))));
        }
        trend.results().stream()
                .map(ReviewResult::window)
                .filter(TrendSection::running)
                .forEach(window -> remarks.add(new Paragraph("%s was not over at as-of, %s before its end."
                        .formatted(
                                trend.period().label(window),
                                Figures.duration(Duration.between(window.asOf(), window.end()))))));
        remarks.add(new Paragraph(seen(trend)));
        if (!trend.untold().isEmpty()) {
            remarks.add(new Paragraph(
                    "Answers of persons and customers are told for the whole window only, and not scored here: what the whole says beyond its periods could be the answers of one. That concerns %s: content and outcome are scored by period without these answers, other topics that ask them not at all."
                            .formatted(String.join(", ", trend.untold()))));
        }
        return remarks.build();
    }

    private static boolean running(Window window) {
        return window.asOf().isBefore(window.end());
    }

    private static String seen(ReviewTrend trend) {
        boolean together = trend.results().size() > 1
                && trend.results().stream()
                        .map(ReviewResult::window)
                        .allMatch(window -> window.asOf().equals(trend.window().asOf()));
        return together
                ? "All periods are seen as of the same instant: of the earlier ones more is known than of the later."
                : running(trend.window())
                        ? "Each period that was over is judged by what was known at its end."
                        : "Each period is judged by what was known as long after its end as as-of is after the whole window's end.";
    }
}
