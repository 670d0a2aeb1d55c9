// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Block.Title;
import dev.alidade.review.ReviewResult;
import java.time.ZoneOffset;

/** What a report of a review says, and in which order. */
final class ReviewPage {
    private ReviewPage() {}

    static ImmutableList<Block> of(ReviewResult result) {
        ImmutableList.Builder<Block> page = ImmutableList.builder();
        page.add(new Title("How well sales and marketing are aligned"), new Paragraph(window(result.window())));
        page.addAll(ScoreSection.of(result.scorecard()));
        page.addAll(ImprovementSection.of(result.scorecard()));
        result.mindset().ifPresent(report -> page.addAll(MindsetSection.of(report, result)));
        result.messaging().ifPresent(report -> page.addAll(MessagingSection.of(report)));
        result.commitments().ifPresent(report -> page.addAll(CommitmentSection.of(report)));
        result.relationship().ifPresent(report -> page.addAll(RelationshipSection.of(report, result)));
        result.content().ifPresent(report -> page.addAll(ContentSection.of(report)));
        result.handoff().ifPresent(report -> page.addAll(HandoffSection.of(report)));
        result.funnel().ifPresent(report -> page.addAll(FunnelSection.of(report)));
        result.deals().ifPresent(report -> page.addAll(DealSection.of(report)));
        result.pipeline().ifPresent(report -> page.addAll(PipelineSection.of(report)));
        result.pipelineFlow().ifPresent(report -> page.addAll(FlowSection.of(report)));
        result.forecasts().ifPresent(report -> page.addAll(ForecastSection.of(report)));
        result.calibration().ifPresent(report -> page.addAll(CalibrationSection.of(report)));
        result.attribution().ifPresent(report -> page.addAll(AttributionSection.of(report)));
        result.goals().ifPresent(report -> page.addAll(GoalSection.of(report)));
        result.outcome().ifPresent(report -> page.addAll(OutcomeSection.of(report)));
        result.market().ifPresent(report -> page.addAll(MarketSection.of(report)));
        result.collaboration().ifPresent(report -> page.addAll(CollaborationSection.of(report, result)));
        CampaignReadings readings = new CampaignReadings(result.attribution());
        page.addAll(MeasuredSection.scored(result.scorecard(), readings));
        page.addAll(MeasuredSection.unscored(result.scorecard(), readings));
        page.addAll(MeasuredSection.examples(result.measurements()));
        page.addAll(IssueSection.of(result.issues()));
        return page.build();
    }

    private static String window(Window window) {
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
