// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Figures;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.TopicScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The scores from period to period. */
final class TrendPictures {
    private static final int MOST_TOPICS = 14;

    private TrendPictures() {}

    static Optional<Picture> total(ReviewTrend trend) {
        List<Course.Point> points = new ArrayList<>();
        for (ReviewResult result : trend.results()) {
            points.add(new Course.Point(
                    trend.period().label(result.window()),
                    result.scorecard().total(),
                    Optional.of(result.scorecard().bounds()).map(bounds -> new Bar.Span(bounds.low(), bounds.high()))));
        }
        if (known(points) < 2) {
            return Optional.empty();
        }
        Course course = new Course("Total", ImmutableList.copyOf(points));
        Words words = new Words();
        words.say("Total of each period, in points from 0 to 100, with bounds as a band.");
        for (int i = 0; i < points.size(); i++) {
            words.say(
                    points.get(i).label(),
                    points.get(i).score().isPresent()
                            ? "%s, bounds %s"
                                    .formatted(
                                            Figures.points(points.get(i).score().getAsDouble()),
                                            Figures.bounds(trend.results()
                                                    .get(i)
                                                    .scorecard()
                                                    .bounds()))
                            : "no total");
        }
        return Optional.of(words.picture(
                "trend-total",
                "The total from period to period",
                canvas -> course.large(canvas, "Points of 100; band: bounds.")));
    }

    static Optional<Picture> topics(ReviewTrend trend) {
        ImmutableList<String> ids = trend.results().stream()
                .flatMap(result -> result.scorecard().topics().stream())
                .map(TopicScore::id)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        List<Course> courses = new ArrayList<>();
        Words words = new Words();
        words.say("Score of each topic from period to period, in points from 0 to 100.");
        for (String id : ids) {
            List<Course.Point> points = new ArrayList<>();
            ImmutableList<Optional<TopicScore>> scores = trend.topic(id);
            for (int i = 0; i < scores.size(); i++) {
                points.add(new Course.Point(
                        trend.period().label(trend.results().get(i).window()),
                        scores.get(i).map(TopicScore::score).orElse(OptionalDouble.empty()),
                        Optional.empty()));
            }
            if (known(points) >= 2 && courses.size() < MOST_TOPICS) {
                Course course = new Course(id, ImmutableList.copyOf(points));
                courses.add(course);
                words.say(course.words());
            }
        }
        return courses.isEmpty()
                ? Optional.empty()
                : Optional.of(words.picture(
                        "trend-topics",
                        "The topics from period to period",
                        new SmallCourses(ImmutableList.copyOf(courses))));
    }

    private static long known(List<Course.Point> points) {
        return points.stream().filter(point -> point.score().isPresent()).count();
    }
}
