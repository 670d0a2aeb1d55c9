// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.alidade.content.ContentReport;
import dev.alidade.funnel.PipelineFlow;
import dev.alidade.review.PeriodChange;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import java.util.Optional;

/** The pictures of a review, by the chapter of the report that they belong to. There is none without data. */
public final class Pictures {
    private static final int MOST_PIPELINES = 3;

    private final ImmutableListMultimap<String, Picture> byChapter;

    private Pictures(ImmutableListMultimap<String, Picture> byChapter) {
        this.byChapter = byChapter;
    }

    /**
     * The pictures of a review.
     *
     * @param result the review
     * @return its pictures
     */
    public static Pictures of(ReviewResult result) {
        return of(result, Optional.empty());
    }

    /**
     * The pictures of a review and of its periods.
     *
     * @param result the review
     * @param trend the same review by period
     * @return their pictures
     */
    public static Pictures of(ReviewResult result, ReviewTrend trend) {
        return of(result, Optional.of(trend));
    }

    private static Pictures of(ReviewResult result, Optional<ReviewTrend> trend) {
        Chapters chapters = new Chapters();
        chapters.add("scores", ScorePicture.of(result.scorecard()));
        chapters.add("improvements", ImprovementPicture.of(result.scorecard()));
        trend.ifPresent(periods -> {
            chapters.add("trend", TrendPictures.total(periods));
            chapters.add(
                    "trend", periods.overall().flatMap(PeriodChange::change).flatMap(ChangePicture::of));
            chapters.add("trend", TrendPictures.topics(periods));
        });
        chapters.add("mindset", result.mindset().flatMap(MindsetPictures::sideBySide));
        chapters.add("mindset", result.mindset().flatMap(MindsetPictures::shares));
        chapters.add("messaging", result.messaging().flatMap(MessagePicture::of));
        chapters.add("commitments", result.commitments().flatMap(PromisePicture::of));
        chapters.add("content", result.content().map(ContentReport::requests).flatMap(TurnaroundPicture::of));
        result.relationship().ifPresent(report -> {
            chapters.add("relationship", FrictionPictures.of(report.frictions().sales()));
            chapters.add(
                    "relationship",
                    FrictionPictures.of(report.frictionsOnSales().marketing()));
        });
        chapters.add("handoff", result.handoff().flatMap(WaitingPicture::of));
        chapters.add("funnel", result.funnel().flatMap(FunnelPicture::of));
        result.deals().ifPresent(deals -> {
            int number = 0;
            for (PipelineFlow flow : deals.flows()) {
                number++;
                if (number <= MOST_PIPELINES) {
                    chapters.add("deals", FunnelPicture.of(flow, number));
                }
            }
        });
        chapters.add("calibration", result.calibration().flatMap(CalibrationPicture::of));
        chapters.add("attribution", result.attribution().flatMap(CreditPicture::of));
        chapters.add("goals", result.goals().flatMap(GoalPicture::of));
        chapters.add("market", result.market().flatMap(MarketPicture::of));
        return new Pictures(chapters.pictures.build());
    }

    /**
     * The pictures of a chapter.
     *
     * @param id the id of the chapter, such as {@code handoff}
     * @return its pictures, in the order in which they are to be seen; none where there is nothing to see
     */
    public ImmutableList<Picture> chapter(String id) {
        return byChapter.get(id);
    }

    /**
     * All pictures.
     *
     * @return the pictures by the id of their chapter
     */
    public ImmutableListMultimap<String, Picture> all() {
        return byChapter;
    }

    private static final class Chapters {
        private final ImmutableListMultimap.Builder<String, Picture> pictures = ImmutableListMultimap.builder();

        void add(String chapter, Optional<Picture> picture) {
            picture.ifPresent(there -> pictures.put(chapter, there));
        }
    }
}
