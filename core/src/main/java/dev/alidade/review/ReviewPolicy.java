// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.collaboration.Collaboration;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.commitments.Commitments;
import dev.alidade.content.Content;
import dev.alidade.content.ContentSettings;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.Funnel;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.goals.GoalSettings;
import dev.alidade.goals.Goals;
import dev.alidade.handoff.Handoff;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.Markets;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Measured;
import dev.alidade.messaging.Messaging;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.NewcomersReport;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.CommitmentFact;
import dev.alidade.model.ContentFact;
import dev.alidade.model.Fact;
import dev.alidade.model.GoalFact;
import dev.alidade.model.Lead;
import dev.alidade.model.MarketFact;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.RelationshipFact;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.outcome.Outcomes;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.Forecasts;
import dev.alidade.pipeline.OpenPipeline;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.relationship.Relationship;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a review measures and how it scores: the topics in scope with their settings, and the scoring model. Immutable.
 *
 * <pre>{@code
 * ReviewPolicy policy = ReviewPolicy.builder()
 *         .handoff(agreement)
 *         .mindset(SurveySettings.of(codebook).withStaff(120))
 *         .build();
 * }</pre>
 *
 * @param parts the analyses, in the order of topics and names, whatever order is given
 * @param model how the measurements are scored
 */
public record ReviewPolicy(ImmutableList<ReviewPart<?, ?>> parts, ScoringModel model) {
    /**
     * Checks that the parts differ.
     *
     * @throws IllegalArgumentException if there is no part, or two of one name
     */
    public ReviewPolicy {
        requireNonNull(model, "model");
        parts = ImmutableList.sortedCopyOf(
                Comparator.<ReviewPart<?, ?>, String>comparing(ReviewPart::topic)
                        .thenComparing(ReviewPart::name),
                parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Review: no topic is in scope.");
        }
        if (parts.stream().map(ReviewPart::name).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("Review: two parts have one name: %s."
                    .formatted(parts.stream().map(ReviewPart::name).toList()));
        }
    }

    /**
     * The topics that are measured, and scored as far as the model has entries for them.
     *
     * @return the topics of the parts
     */
    public ImmutableSortedSet<String> scope() {
        return parts.stream()
                .map(ReviewPart::topic)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Begins a policy without topics, scored by the standard model.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a policy. A topic named again replaces its earlier settings. */
    public static final class Builder {
        private final TreeMap<String, ReviewPart<?, ?>> parts = new TreeMap<>();
        private ScoringModel model = ReviewCatalogue.standardModel();
        private Optional<String> morale = Optional.empty();
        private Optional<RelationshipSettings> related = Optional.empty();
        private Optional<ContentSettings> material = Optional.empty();

        private Builder() {}

        /**
         * Brings attribution into scope: what campaigns cost and what came of them, over leads, opportunities,
         * the journeys they make, and spend.
         *
         * @param settings the campaigns, and how journeys are credited
         * @return this builder
         */
        public Builder attribution(CampaignSettings settings) {
            return ours(
                    "attribution", ReviewResult.ATTRIBUTION, AttributionFact.class, Attribution.campaigns(settings));
        }

        /**
         * Brings working together into scope: meetings, tasks and projects.
         *
         * @param settings which meetings are to come again, and who is on the staff
         * @return this builder
         */
        public Builder collaboration(CollaborationSettings settings) {
            return ours(
                    "collaboration",
                    ReviewResult.COLLABORATION,
                    CollaborationFact.class,
                    Collaboration.under(settings));
        }

        /**
         * Brings promises between the departments into scope.
         *
         * @param settings what counts as told in time, and about whom is told
         * @return this builder
         */
        public Builder commitments(CommitmentSettings settings) {
            return ours("commitments", ReviewResult.COMMITMENTS, CommitmentFact.class, Commitments.of(settings));
        }

        /**
         * Brings sales material into scope: whether it comes fast, is fresh, used and there in time, over requests, uses, deals,
         * what sellers made themselves, and ratings. A review with it can't be grouped.
         *
         * @param settings the library, both calendars, and what is taken for fast, fresh and used
         * @return this builder
         */
        public Builder content(ContentSettings settings) {
            material = Optional.of(settings);
            return ours("content", ReviewResult.CONTENT, ContentFact.class, Content.under(settings));
        }

        /**
         * Brings the hand-over into scope.
         *
         * @param agreement what sales owes
         * @return this builder
         */
        public Builder handoff(ServiceLevelAgreement agreement) {
            return ours("handoff", ReviewResult.HANDOFF, Lead.class, Handoff.under(agreement));
        }

        /**
         * Brings the funnel over leads into scope.
         *
         * @param settings the steps and how they are counted
         * @return this builder
         */
        public Builder funnel(FunnelSettings settings) {
            return ours("funnel", ReviewResult.FUNNEL, Lead.class, Funnel.through(settings));
        }

        /**
         * Brings goals into scope: whether they are shared, measured and reached, and what hangs on them, over readings of
         * their key results, parts of pay, and spend.
         *
         * @param settings the goals, and the campaigns that serve them
         * @return this builder
         */
        public Builder goals(GoalSettings settings) {
            return ours("goals", ReviewResult.GOALS, GoalFact.class, Goals.of(settings));
        }

        /**
         * Brings markets into scope: where money goes against where demand is, over spend, leads, opportunities and estimates
         * of demand.
         *
         * @param settings the campaigns' markets, and what is taken for demand
         * @return this builder
         */
        public Builder market(MarketSettings settings) {
            return ours("market", ReviewResult.MARKET, MarketFact.class, Markets.of(settings));
        }

        /**
         * Brings messages into scope: whether what is said was agreed on, and what goes with it, over mentions, deals
         * and brand checks.
         *
         * @param settings what was agreed on, and what is told when
         * @return this builder
         */
        public Builder messaging(MessagingSettings settings) {
            return ours("messaging", ReviewResult.MESSAGING, MessagingFact.class, Messaging.under(settings));
        }

        /**
         * Brings the shared mindset into scope: the survey, newcomers who are to be briefed within 30 days, and review
         * sessions, measured against the staff number of the settings.
         *
         * @param settings how the survey is read
         * @return this builder
         */
        public Builder mindset(SurveySettings settings) {
            return mindset(settings, Mindset.USUAL_BRIEFING);
        }

        /**
         * Brings the shared mindset into scope.
         *
         * @param settings how the survey is read
         * @param briefingWithin the time in which newcomers without a date of their own are to be briefed
         * @return this builder
         */
        public Builder mindset(SurveySettings settings, Duration briefingWithin) {
            ours("mindset", ReviewResult.MINDSET, SurveyAnswer.class, Mindset.survey(settings));
            newcomers(Mindset.newcomers(briefingWithin));
            return ours(
                    "mindset",
                    ReviewResult.REVIEWS,
                    ReviewSession.class,
                    settings.staff().isPresent()
                            ? Mindset.reviews(settings.staff().getAsLong())
                            : Mindset.reviews());
        }

        /**
         * Replaces the briefing of newcomers, a part of the topic mindset, such as by one that names who was not briefed.
         *
         * @param analysis how it is counted
         * @return this builder
         */
        public Builder newcomers(Analysis<Onboarding, NewcomersReport> analysis) {
            return ours("mindset", ReviewResult.NEWCOMERS, Onboarding.class, analysis);
        }

        private <F extends Fact, R extends Measured> Builder ours(
                String topic, String name, Class<F> facts, Analysis<F, R> analysis) {
            return part(new ReviewPart<>(topic, name, facts, analysis).yieldingAllItReports());
        }

        /**
         * Brings deals into scope, a part of the topic funnel.
         *
         * @param settings how they are counted
         * @return this builder
         */
        public Builder deals(DealSettings settings) {
            return ours("funnel", ReviewResult.DEALS, Opportunity.class, Funnel.deals(settings));
        }

        /**
         * Brings outcomes into scope, beside the score: how the company fares, over opportunities, customers' periods, what
         * customers say and how the staff rates its morale. A review with outcomes can't be grouped.
         *
         * @param settings how they are counted, and the company's quotas and past totals
         * @return this builder
         */
        public Builder outcome(OutcomeSettings settings) {
            morale = Optional.of(settings.morale().item());
            return ours("outcome", ReviewResult.OUTCOME, OutcomeFact.class, Outcomes.under(settings));
        }

        /**
         * Brings the state of open deals into scope, a part of the topic pipeline.
         *
         * @param settings how they are judged; thresholds from the company's own history are best
         * @return this builder
         */
        public Builder pipeline(PipelineSettings settings) {
            return ours("pipeline", ReviewResult.PIPELINE, Opportunity.class, OpenPipeline.under(settings));
        }

        /**
         * Brings stated probabilities of winning, held against what came of them, into scope, a part of the topic pipeline.
         *
         * @param settings whose probabilities, and how they are scored
         * @return this builder
         */
        public Builder calibration(CalibrationSettings settings) {
            return ours("pipeline", ReviewResult.CALIBRATION, Opportunity.class, Forecasts.calibration(settings));
        }

        /**
         * Brings the flow of open deals and the cover of quotas into scope, a part of the topic pipeline.
         *
         * @param settings the period in which deals are to be closed, exchange rates and quotas
         * @return this builder
         */
        public Builder pipelineFlow(FlowSettings settings) {
            return ours("pipeline", ReviewResult.PIPELINE_FLOW, Opportunity.class, OpenPipeline.flow(settings));
        }

        /**
         * Brings the accuracy of forecasts into scope, a part of the topic pipeline.
         *
         * @param settings which forecasts are held against what was won
         * @return this builder
         */
        public Builder forecasts(ForecastSettings settings) {
            return ours("pipeline", ReviewResult.FORECASTS, Opportunity.class, Forecasts.accuracy(settings));
        }

        /**
         * Brings into scope how the departments see each other, over ratings by the staff. A review with it can't be
         * grouped.
         *
         * @param settings the items of the survey, and how they are read
         * @return this builder
         */
        public Builder relationship(RelationshipSettings settings) {
            related = Optional.of(settings);
            return ours(
                    "relationship", ReviewResult.RELATIONSHIP, RelationshipFact.class, Relationship.under(settings));
        }

        /**
         * Brings an analysis of the user's own into scope. It replaces an earlier part of the same name.
         *
         * @param part the analysis with its topic and facts
         * @return this builder
         */
        public Builder part(ReviewPart<?, ?> part) {
            parts.put(part.name(), part);
            return this;
        }

        /**
         * Sets the scoring model. Its entries for metrics of a topic in scope that no part yields under its settings are
         * left out of the policy, such as answers on the declared list where leadership declared none: there is nothing
         * to be known then. They stay when a part of the topic doesn't state what it yields.
         *
         * @param value how the measurements are scored; by default {@link ReviewCatalogue#standardModel()}
         * @return this builder
         */
        public Builder model(ScoringModel value) {
            model = requireNonNull(value, "value");
            return this;
        }

        /**
         * Makes the policy.
         *
         * @return the policy
         * @throws IllegalArgumentException if no topic is in scope, or another one tells of the item on morale too
         */
        public ReviewPolicy build() {
            ItemsApart.require(morale, related, material);
            Set<String> open = new HashSet<>(); // topics of which not everything that they yield is stated
            Set<String> yielded = new HashSet<>();
            for (ReviewPart<?, ?> part : parts.values()) {
                part.yields().ifPresentOrElse(yielded::addAll, () -> open.add(part.topic()));
            }
            ReviewPolicy whole = new ReviewPolicy(ImmutableList.copyOf(parts.values()), model);
            ScoringModel left = model;
            for (ModelEntry entry : model.entries()) {
                if (whole.scope().contains(entry.topic())
                        && !open.contains(entry.topic())
                        && !yielded.contains(entry.id())) {
                    left = left.without(entry.id());
                }
            }
            return new ReviewPolicy(whole.parts(), left);
        }
    }
}
