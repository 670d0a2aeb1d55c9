// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.examples.grouping.Groups;
import dev.alidade.examples.picture.PictureStyle;
import dev.alidade.examples.picture.Pictures;
import dev.alidade.examples.text.GroupsText;
import dev.alidade.report.Chapter;
import dev.alidade.report.ReportPage;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.Scorecard;
import java.util.Optional;

/**
 * A review as one HTML page for a browser, a mail or a printer: the same chapters as in text and Markdown, with pictures.
 * The page is complete in itself: it holds no script and asks for no other file or address. What comes from the data is
 * escaped, and can become neither markup nor a link.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes a review down.
     *
     * @param result the review
     * @return the page, the same for equal reviews
     */
    public static String of(ReviewResult result) {
        return of(result, Optional.empty(), Groups.none());
    }

    /**
     * Writes a review down, with what changed from period to period and group by group.
     *
     * @param result the review
     * @param trend the review of each period, if asked for
     * @param groups the reports by groups, as far as asked for
     * @return the page, the same for equal reviews
     */
    public static String of(ReviewResult result, Optional<ReviewTrend> trend, Groups groups) {
        requireNonNull(result, "result");
        ReportPage page = trend.map(periods -> ReportPage.of(result, periods)).orElseGet(() -> ReportPage.of(result));
        return of(
                new ReportPage(page.title(), page.window(), withGroups(page.chapters(), GroupsText.chapter(groups))),
                result.scorecard(),
                trend.map(periods -> Pictures.of(result, periods)).orElseGet(() -> Pictures.of(result)));
    }

    /** The chapters, with that of groups behind those of topics. */
    private static ImmutableList<Chapter> withGroups(ImmutableList<Chapter> chapters, Optional<Chapter> groups) {
        int topics = 0;
        for (int place = 0; place < chapters.size(); place++) {
            if (chapters.get(place).topic().isPresent()) {
                topics = place + 1;
            }
        }
        return ImmutableList.<Chapter>builder()
                .addAll(chapters.subList(0, topics))
                .addAll(groups.stream().iterator())
                .addAll(chapters.subList(topics, chapters.size()))
                .build();
    }

    /** The page with these chapters, its first look at a card, and with pictures in its chapters. */
    static String of(ReportPage page, Scorecard card, Pictures pictures) {
        return HtmlTemplate.fill(ImmutableMap.<String, Object>builder()
                .put("title", page.title())
                .put("window", page.window())
                .put("styles", HtmlTemplate.styles(HtmlReport.class, "page.css") + PictureStyle.css())
                .put("first", FirstLook.of(card, page))
                .put("chapters", ChapterValues.of(page.chapters(), card, pictures))
                .buildOrThrow());
    }
}
