// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.collaboration.CollaborationReport;
import dev.alidade.commitments.CommitmentReport;
import dev.alidade.content.ContentReport;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.goals.GoalReport;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.market.MarketReport;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.NewcomersReport;
import dev.alidade.mindset.ReviewsReport;
import dev.alidade.outcome.OutcomeReport;
import dev.alidade.pipeline.CalibrationReport;
import dev.alidade.pipeline.FlowReport;
import dev.alidade.pipeline.ForecastReport;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.relationship.RelationshipReport;
import dev.alidade.score.Scorecard;
import java.util.Optional;

/**
 * The result of a review.
 *
 * @param window which facts counted, and what was known of them
 * @param reports the report of each part, by the part's name
 * @param measurements all measurements, scored or not, in the order of the parts
 * @param issues what was odd about the facts
 * @param scorecard the scores with their explanation
 */
public record ReviewResult(
        Window window,
        ImmutableSortedMap<String, Measured> reports,
        ImmutableList<Measurement> measurements,
        ImmutableList<DataIssue> issues,
        Scorecard scorecard) {
    static final String ATTRIBUTION = "attribution";
    static final String CALIBRATION = "calibration";
    static final String COLLABORATION = "collaboration";
    static final String COMMITMENTS = "commitments";
    static final String CONTENT = "content";
    static final String DEALS = "deals";
    static final String FORECASTS = "forecasts";
    static final String FUNNEL = "funnel";
    static final String GOALS = "goals";
    static final String HANDOFF = "handoff";
    static final String MARKET = "market";
    static final String MESSAGING = "messaging";
    static final String MINDSET = "mindset";
    static final String NEWCOMERS = "newcomers";
    static final String OUTCOME = "outcome";
    static final String PIPELINE = "pipeline";
    static final String PIPELINE_FLOW = "pipeline-flow";
    static final String RELATIONSHIP = "relationship";
    static final String REVIEWS = "reviews";

    /** Checks that nothing is missing. */
    public ReviewResult {
        requireNonNull(window, "window");
        requireNonNull(reports, "reports");
        requireNonNull(measurements, "measurements");
        requireNonNull(issues, "issues");
        requireNonNull(scorecard, "scorecard");
    }

    /**
     * The report on campaigns.
     *
     * @return the report; empty when the topic attribution is not in scope
     */
    public Optional<CampaignReport> attribution() {
        return report(ATTRIBUTION, CampaignReport.class);
    }

    /**
     * The report on stated probabilities of winning.
     *
     * @return the report; empty when calibration is not in scope
     */
    public Optional<CalibrationReport> calibration() {
        return report(CALIBRATION, CalibrationReport.class);
    }

    /**
     * The report on working together.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<CollaborationReport> collaboration() {
        return report(COLLABORATION, CollaborationReport.class);
    }

    /**
     * The report on promises between the departments.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<CommitmentReport> commitments() {
        return report(COMMITMENTS, CommitmentReport.class);
    }

    /**
     * The report on sales material.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<ContentReport> content() {
        return report(CONTENT, ContentReport.class);
    }

    /**
     * The report on deals.
     *
     * @return the report; empty when deals are not in scope
     */
    public Optional<DealReport> deals() {
        return report(DEALS, DealReport.class);
    }

    /**
     * The report on how far forecasts were off.
     *
     * @return the report; empty when forecasts are not in scope
     */
    public Optional<ForecastReport> forecasts() {
        return report(FORECASTS, ForecastReport.class);
    }

    /**
     * The report on the funnel over leads.
     *
     * @return the report; empty when it is not in scope
     */
    public Optional<FunnelReport> funnel() {
        return report(FUNNEL, FunnelReport.class);
    }

    /**
     * The report on goals.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<GoalReport> goals() {
        return report(GOALS, GoalReport.class);
    }

    /**
     * The report on the hand-over of leads.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<HandoffReport> handoff() {
        return report(HANDOFF, HandoffReport.class);
    }

    /**
     * The report on markets.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<MarketReport> market() {
        return report(MARKET, MarketReport.class);
    }

    /**
     * The report on messages.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<MessagingReport> messaging() {
        return report(MESSAGING, MessagingReport.class);
    }

    /**
     * The report on the survey of competitive advantages.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<MindsetReport> mindset() {
        return report(MINDSET, MindsetReport.class);
    }

    /**
     * The report on the briefing of newcomers.
     *
     * @return the report; empty when the topic mindset is not in scope
     */
    public Optional<NewcomersReport> newcomers() {
        return report(NEWCOMERS, NewcomersReport.class);
    }

    /**
     * The report on how the company fares.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<OutcomeReport> outcome() {
        return report(OUTCOME, OutcomeReport.class);
    }

    /**
     * The report on the state of open deals.
     *
     * @return the report; empty when it is not in scope
     */
    public Optional<PipelineReport> pipeline() {
        return report(PIPELINE, PipelineReport.class);
    }

    /**
     * The report on the flow of open deals and the cover of quotas.
     *
     * @return the report; empty when the flow is not in scope
     */
    public Optional<FlowReport> pipelineFlow() {
        return report(PIPELINE_FLOW, FlowReport.class);
    }

    /**
     * The report on how the departments see each other.
     *
     * @return the report; empty when the topic is not in scope
     */
    public Optional<RelationshipReport> relationship() {
        return report(RELATIONSHIP, RelationshipReport.class);
    }

    /**
     * The nine frictions, each with what this review measured about it.
     *
     * @return one for each friction, in the order of the frictions; empty when the topic relationship is not in scope
     */
    public ImmutableList<FrictionEvidence> frictions() {
        return relationship()
                .map(report -> FrictionEvidence.of(report, measurements))
                .orElse(ImmutableList.of());
    }

    /**
     * The report on review sessions.
     *
     * @return the report; empty when the topic mindset is not in scope
     */
    public Optional<ReviewsReport> reviews() {
        return report(REVIEWS, ReviewsReport.class);
    }

    /**
     * The report of a part.
     *
     * @param name the part's name
     * @param type the type of its report
     * @param <R> the type of its report
     * @return the report; empty when there is no part of this name with a report of this type
     */
    public <R extends Measured> Optional<R> report(String name, Class<R> type) {
        return Optional.ofNullable(reports.get(name)).filter(type::isInstance).map(type::cast);
    }
}
