// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The total through the periods of a window, and what moved it by more than chance. */
final class TrendSection {
    private static final int MOVERS = 3; // of one change: who asks for more compares two cards

    /** Topics that ask persons or customers among other things, which are told by period. */
    private static final ImmutableSet<String> PARTLY = ImmutableSet.of("content", "outcome");

    private TrendSection() {}

    static ChapterBody of(ReviewTrend trend, ReviewResult whole) {
        ChapterBody body = ChapterBody.saying(summary(trend)).add(totals(trend));
        if (trend.overall().isEmpty()) {
            body.add(TopicCourses.of(trend));
        }
        trend.overall()
                .flatMap(PeriodChange::change)
                .ifPresent(change ->
                        body.add(new Section("From the first to the last")).addAll(ChangeSection.of(change)));
        body.addAll(remarks(trend, whole));
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
        ImmutableList<PeriodChange> steps = trend.betweenTotals();
        return steps.stream()
                .filter(step -> steps.size() > 1 && points(step) < 0)
                .min(Comparator.comparingDouble(TrendSection::points))
                .map(fall -> words
                        + " The largest fall was %s: %s points."
                                .formatted(when(trend, fall), Figures.points(Math.abs(points(fall)))))
                .orElse(words);
    }

    private static String when(ReviewTrend trend, PeriodChange step) {
        String later = trend.period().label(step.later());
        return neighbours(step)
                ? "in " + later
                : "from %s to %s, with no total between them"
                        .formatted(trend.period().label(step.earlier()), later);
    }

    private static boolean neighbours(PeriodChange step) {
        return step.earlier().end().equals(step.later().start());
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
                Column.left("Since the total before"),
                Column.right("Points"),
                Column.right("Score before"),
                Column.right("After"));
        for (PeriodChange step : trend.betweenTotals()) {
            step.change().ifPresent(found -> {
                String later = trend.period().label(step.later());
                table.group(
                        neighbours(step)
                                ? later
                                : later + ", since " + trend.period().label(step.earlier()),
                        ChangeSection.signed(found.points()));
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

    private static List<Paragraph> remarks(ReviewTrend trend, ReviewResult whole) {
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
        untold(trend, whole).map(Paragraph::new).ifPresent(remarks::add);
        return remarks.build();
    }

    /** Which answers no period tells; nothing when there are none. */
    private static Optional<String> untold(ReviewTrend trend, ReviewResult whole) {
        List<String> untold = trend.untold(whole);
        if (untold.isEmpty()) {
            return Optional.empty();
        }
        List<String> silent = new ArrayList<>(untold);
        silent.removeAll(PARTLY);
        List<String> partly = untold.stream().filter(PARTLY::contains).toList();
        return Optional.of(
                "Answers of persons and customers are told for the whole window only: what the whole says beyond its periods could be the answers of one."
                        + (silent.isEmpty() ? "" : " Not told here: %s.".formatted(String.join(", ", silent)))
                        + (partly.isEmpty()
                                ? ""
                                : " Told without these answers: %s.".formatted(String.join(", ", partly))));
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
                        : trend.window().asOf().equals(trend.window().end())
                                ? "Each period is judged by what was known at its end."
                                : "Each period is judged by what was known as long after its end as as-of is after the whole window's end.";
    }
}
