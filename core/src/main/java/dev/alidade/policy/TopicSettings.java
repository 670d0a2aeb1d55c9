// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import dev.alidade.attribution.CampaignSettings;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.content.ContentSettings;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.goals.GoalSettings;
import dev.alidade.market.MarketSettings;
import dev.alidade.measure.Analysis;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Opportunity;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.OpenPipeline;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.review.ReviewPolicy;
import java.util.function.BiFunction;

/**
 * A policy applied to the tables of a company: the settings of each topic. Immutable.
 *
 * <p>Every method throws a {@link PolicyException} where the policy doesn't fit the tables, such as when it names stages that
 * are not defined.
 */
public final class TopicSettings {
    private final PolicyFile policy;
    private final PolicyValues values;
    private final CompanyTables tables;

    TopicSettings(PolicyFile policy, PolicyValues values, CompanyTables tables) {
        this.policy = policy;
        this.values = values;
        this.tables = tables;
    }

    private <S> S applied(BiFunction<PolicyValues, CompanyTables, S> settings) {
        return values.applied(() -> settings.apply(values, tables));
    }

    /**
     * How the value of campaigns is told.
     *
     * @return the settings
     */
    public CampaignSettings attribution() {
        return applied(AttributionKeys::settings);
    }

    /**
     * How working together is judged.
     *
     * @return the settings
     */
    public CollaborationSettings collaboration() {
        return values.applied(() -> new CollaborationSettings(tables.series(), tables.staff(), policy.namingPersons()));
    }

    /**
     * How promises between the departments are judged.
     *
     * @return the settings
     */
    public CommitmentSettings commitments() {
        return values.applied(() -> CommitmentKeys.settings(values));
    }

    /**
     * How sales material is judged.
     *
     * @return the settings
     */
    public ContentSettings content() {
        return applied(ContentKeys::settings);
    }

    /**
     * How opportunities are counted.
     *
     * @return the settings
     */
    public DealSettings deals() {
        return applied(DealKeys::settings);
    }

    /**
     * How the funnel over leads is counted.
     *
     * @return the settings
     */
    public FunnelSettings funnel() {
        return applied(FunnelKeys::settings);
    }

    /**
     * What goals are measured by.
     *
     * @return the settings
     */
    public GoalSettings goals() {
        return applied(GoalKeys::settings);
    }

    /**
     * What sales and marketing owe each other.
     *
     * @return the agreement
     */
    public ServiceLevelAgreement handoff() {
        return policy.agreement();
    }

    /**
     * How spend and demand are compared by market.
     *
     * @return the settings
     */
    public MarketSettings market() {
        return applied(MarketKeys::settings);
    }

    /**
     * What is told of messages.
     *
     * @return the settings
     */
    public MessagingSettings messaging() {
        return applied(MessagingKeys::settings);
    }

    /**
     * How the survey is read.
     *
     * @return the settings
     */
    public SurveySettings mindset() {
        return values.applied(() -> SurveyKeys.settings(values, tables.matcher()));
    }

    /**
     * How it is told how the company fares.
     *
     * @return the settings
     */
    public OutcomeSettings outcome() {
        return applied(OutcomeKeys::settings);
    }

    /**
     * What the company's closed opportunities were like, to be measured first: its result is the tables'
     * {@linkplain CompanyTables#withHistory history}, by which open ones are judged.
     *
     * @return the analysis
     */
    public Analysis<Opportunity, PipelineHistory> history() {
        return OpenPipeline.history(applied(PipelineKeys::settings));
    }

    /**
     * How open opportunities are judged: by the thresholds of the policy, for others by those of the history, for others by
     * the {@linkplain dev.alidade.pipeline.PipelineThresholds#standard() standard}.
     *
     * @return the settings
     */
    public PipelineSettings pipeline() {
        return applied(PipelineKeys::judged);
    }

    /**
     * How the flow of open opportunities is told.
     *
     * @return the settings
     */
    public FlowSettings pipelineFlow() {
        return applied(ForecastKeys::flow);
    }

    /**
     * Which forecasts are held against what was won.
     *
     * @return the settings
     */
    public ForecastSettings forecasts() {
        return applied(ForecastKeys::forecasts);
    }

    /**
     * Which stated probabilities are held against what became of opportunities.
     *
     * @return the settings
     */
    public CalibrationSettings calibration() {
        return applied(ForecastKeys::calibration);
    }

    /**
     * How the departments' ratings of each other are read.
     *
     * @return the settings
     */
    public RelationshipSettings relationship() {
        return applied(RelationshipKeys::settings);
    }

    /**
     * The review of some topics. The funnel is told over leads where there are records of them, with stages or
     * opportunities to come to, and over opportunities where there are records of these.
     *
     * @param topics the topics in scope, such as {@code handoff}
     * @return what to measure, and how it is scored
     * @throws IllegalArgumentException if there is no topic, or one that doesn't exist
     */
    public ReviewPolicy reviewPolicy(Iterable<String> topics) {
        return ReviewTopics.policy(policy, this, tables, topics);
    }
}
