// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.report.Table.Column;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.TopicScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the score of each topic began, ended, and stood lowest and highest: what can be compared without a total. */
final class TopicCourses {
    private TopicCourses() {}

    /** A row for each topic with a score in two periods or more; nothing when there is none. */
    static Optional<Table> of(ReviewTrend trend) {
        Table.Builder table = Table.builder(
                Column.left("Topic"),
                Column.right("First"),
                Column.right("Last"),
                Column.right("Lowest"),
                Column.right("Highest"));
        for (String topic : topics(trend)) {
            List<Stand> course = course(trend, topic);
            if (course.size() > 1) {
                table.row(
                        topic,
                        course.get(0).words(),
                        course.get(course.size() - 1).words(),
                        course.stream().min(Stand.BY_POINTS).orElseThrow().words(),
                        course.stream()
                                .min(Stand.BY_POINTS.reversed())
                                .orElseThrow()
                                .words());
            }
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private static Set<String> topics(ReviewTrend trend) {
        Set<String> topics = new LinkedHashSet<>();
        trend.results()
                .forEach(result ->
                        result.scorecard().topics().stream().map(TopicScore::id).forEach(topics::add));
        return topics;
    }

    private static List<Stand> course(ReviewTrend trend, String topic) {
        List<Optional<TopicScore>> scores = trend.topic(topic);
        List<Stand> course = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            String period = trend.period().label(trend.results().get(i).window());
            scores.get(i)
                    .map(TopicScore::score)
                    .filter(score -> score.isPresent())
                    .ifPresent(score -> course.add(new Stand(score.getAsDouble(), period)));
        }
        return course;
    }

    /** A score and when it was; of equal ones the earliest is told. */
    private record Stand(double points, String period) {
        static final Comparator<Stand> BY_POINTS = Comparator.comparingDouble(Stand::points);

        String words() {
            return "%s, %s".formatted(Figures.points(points), period);
        }
    }
}
