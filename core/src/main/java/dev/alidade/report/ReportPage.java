// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a report of a review says, and in which order, without any layout: text, Markdown and other formats are made of
 * the same page. The scores come first, then what would help most, then the topics, the weakest first, then each number
 * with its evidence, and last what was odd in the data. A chapter that would be empty is left out.
 *
 * @param title the heading of the page
 * @param window one sentence: which time is judged, and what was known of it
 * @param chapters the chapters, in the order in which they are to be read
 */
public record ReportPage(String title, String window, ImmutableList<Chapter> chapters) {
    /** Makes title and window inert. */
    public ReportPage {
        title = Glyphs.inert(requireNonNull(title, "title"));
        window = Glyphs.inert(requireNonNull(window, "window"));
        requireNonNull(chapters, "chapters");
    }

    /**
     * What there is to say about a review.
     *
     * @param result the review
     * @return the page, the same for equal reviews
     */
    public static ReportPage of(ReviewResult result) {
        return of(result, Optional.empty());
    }

    /**
     * What there is to say about a review, and about its periods.
     *
     * @param result the review of the whole window
     * @param trend the review of each of its periods
     * @return the page, the same for equal reviews
     */
    public static ReportPage of(ReviewResult result, ReviewTrend trend) {
        return of(result, Optional.of(trend));
    }

    private static ReportPage of(ReviewResult result, Optional<ReviewTrend> trend) {
        ImmutableList.Builder<Chapter> chapters = ImmutableList.builder();
        add(chapters, "scores", "Scores, in points of 100", ScoreSection.of(result.scorecard()));
        add(chapters, "improvements", "What would help most", ImprovementSection.of(result.scorecard()));
        trend.ifPresent(
                periods -> add(chapters, "trend", "How it changed over time", TrendSection.of(periods, result)));
        chapters.addAll(TopicChapters.of(result));
        CampaignReadings readings = new CampaignReadings(result.attribution());
        add(chapters, "measured", "Measured and scored", MeasuredSection.scored(result.scorecard(), readings));
        add(
                chapters,
                "information",
                "Measured, for information",
                MeasuredSection.unscored(result.scorecard(), readings));
        add(chapters, "examples", "Examples to look at", ExampleSection.of(result.scorecard()));
        add(chapters, "issues", "Data issues", IssueSection.of(result.issues()));
        return new ReportPage("How well sales and marketing are aligned", window(result.window()), chapters.build());
    }

    static void add(ImmutableList.Builder<Chapter> chapters, String id, String title, ChapterBody body) {
        if (!body.blocks().isEmpty()) {
            chapters.add(new Chapter(id, title, Optional.empty(), body.blocks(), body.details()));
        }
    }

    static String window(Window window) {
        return "From %s to before %s, as known before %s (%s)."
                .formatted(
                        Figures.instant(window.start(), window.zone()),
                        Figures.instant(window.end(), window.zone()),
                        Figures.instant(window.asOf(), window.zone()),
                        window.zone().equals(ZoneOffset.UTC)
                                ? "UTC"
                                : window.zone().getId());
    }
}
