// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.content.ContentSettings;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.PropertiesFile;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyOutcomes;
import dev.alidade.examples.reading.FxRate;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.goals.GoalSettings;
import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketSettings;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Campaign;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Goal;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Pipeline;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.score.ScoringModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a company agreed on and how it judges. What its file doesn't say is as the library has it. */
public final class Policy {
    private static final String BRIEFING_WITHIN = "mindset.briefing-within";

    private final PolicyValues values;
    private final ServiceLevelAgreement agreement;
    private final Duration briefingWithin;
    private final boolean namingPersons;
    private final ScoringModel model;

    private Policy(String file, ImmutableSortedMap<String, String> properties) {
        values = new PolicyValues(file, properties);
        agreement = AgreementKeys.agreement(values);
        briefingWithin = values.duration(BRIEFING_WITHIN).orElse(Mindset.USUAL_BRIEFING);
        model = ScoringKeys.model(values);
        namingPersons = PeopleKeys.named(values);
        SurveySettings unusedSurvey = survey(AnswerMatcher.withoutCodebook());
        CommitmentSettings unusedCommitments = commitments();
        ContentSettings unusedContent = values.applied(() -> ContentKeys.checked(values));
        MessagingSettings unusedMessaging = messaging(MessageHouse.NONE, ImmutableList.of());
        FunnelSettings unusedFunnel = funnel(ImmutableList.of(), Set.of(), ClockSkew.NONE);
        DealKeys.check(values);
        values.applied(() -> {
            PipelineKeys.check(values);
            ForecastKeys.check(values);
            return true;
        });
        JourneyScope unusedScope = journeyScope();
        CampaignSettings unusedCampaigns =
                campaigns(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), Optional.empty());
        OutcomeSettings unusedOutcome = values.applied(() -> OutcomeKeys.checked(values));
        RelationshipSettings unusedRelationship = values.applied(() -> RelationshipKeys.checked(values));
        MarketSettings unusedMarkets =
                markets(ImmutableList.of(), ImmutableList.of(), DemandBasis.OPPORTUNITIES, Optional.empty());
        values.refuseOthers(Stream.of(
                        AgreementKeys.ALL,
                        BusinessHoursKeys.ALL,
                        FunnelKeys.ALL,
                        DealKeys.ALL,
                        PipelineKeys.ALL,
                        ForecastKeys.ALL,
                        AttributionKeys.ALL,
                        CommitmentKeys.ALL,
                        ContentKeys.ALL,
                        MessagingKeys.ALL,
                        OutcomeKeys.ALL,
                        MarketKeys.ALL,
                        RelationshipKeys.ALL,
                        List.of(BRIEFING_WITHIN),
                        PeopleKeys.ALL,
                        SurveyKeys.ALL,
                        ScoringKeys.ALL)
                .flatMap(List::stream)
                .collect(Collectors.joining(", ")));
    }

    /**
     * The library's own defaults.
     *
     * @return a policy without a file
     */
    public static Policy standard() {
        return new Policy("policy", ImmutableSortedMap.of());
    }

    /**
     * Reads a policy.
     *
     * @param file a properties file
     * @return the policy
     * @throws Unusable if the file can't be read, a key is not known, or a value is not what its key wants
     */
    public static Policy read(Path file) {
        return new Policy(file.toString(), PropertiesFile.read(file));
    }

    /**
     * What sales and marketing owe each other.
     *
     * @return the agreement
     */
    public ServiceLevelAgreement agreement() {
        return agreement;
    }

    /**
     * In which time newcomers are to be briefed.
     *
     * @return the time after joining
     */
    public Duration briefingWithin() {
        return briefingWithin;
    }

    /**
     * Whether reports on work may list persons by their ids.
     *
     * @return whether the policy asks for it; results of surveys name nobody whatever it says
     */
    public boolean namingPersons() {
        return namingPersons;
    }

    /**
     * How measurements are scored.
     *
     * @return the model
     */
    public ScoringModel model() {
        return model;
    }

    /**
     * How promises between the departments are judged.
     *
     * @return the settings
     * @throws Unusable if a value is none that makes sense
     */
    public CommitmentSettings commitments() {
        return values.applied(() -> CommitmentKeys.settings(values));
    }

    /**
     * How sales material is judged.
     *
     * @param company whose
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public ContentSettings content(Company company) {
        return values.applied(() -> ContentKeys.settings(values, company));
    }

    /**
     * How the funnel over leads is counted.
     *
     * @param pipelines the stages that are defined
     * @param leadStages the stages that leads entered
     * @param clockSkew how far the clocks of the systems may differ
     * @return the settings
     * @throws Unusable if the values contradict each other, or the pipeline of leads is not defined
     */
    public FunnelSettings funnel(ImmutableList<Pipeline> pipelines, Set<String> leadStages, ClockSkew clockSkew) {
        return values.applied(() -> FunnelKeys.settings(values, pipelines, leadStages, clockSkew));
    }

    /**
     * How opportunities are counted.
     *
     * @param pipelines the stages that are defined
     * @param rates of currencies; used when the policy names the currency to count in
     * @param clockSkew how far the clocks of the systems may differ
     * @return the settings
     * @throws Unusable if the values contradict each other, or name stages that are not defined
     */
    public DealSettings deals(ImmutableList<Pipeline> pipelines, ImmutableList<FxRate> rates, ClockSkew clockSkew) {
        return values.applied(() -> DealKeys.settings(values, pipelines, rates, clockSkew));
    }

    /**
     * How open opportunities are judged.
     *
     * @param company whose
     * @return the settings, without thresholds
     * @throws Unusable if the values contradict each other, or name stages that are not defined
     */
    public PipelineSettings openPipeline(Company company) {
        return values.applied(() -> PipelineKeys.settings(values, company));
    }

    /**
     * How open opportunities are judged, with thresholds.
     *
     * @param settings without them
     * @param history what the company's own closed opportunities were like
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public PipelineSettings judged(PipelineSettings settings, PipelineHistory history) {
        return values.applied(() -> PipelineKeys.judged(values, settings, history));
    }

    /**
     * How the flow of open opportunities is told.
     *
     * @param company whose
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public FlowSettings flow(Company company) {
        return values.applied(() -> ForecastKeys.flow(values, company));
    }

    /**
     * Which forecasts are held against what was won.
     *
     * @param company whose
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public ForecastSettings forecasts(Company company) {
        return values.applied(() -> ForecastKeys.forecasts(values, company));
    }

    /**
     * Which stated probabilities are held against what became of opportunities.
     *
     * @param company whose
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public CalibrationSettings calibration(Company company) {
        return values.applied(() -> ForecastKeys.calibration(values, company));
    }

    /**
     * Whose touchpoints make one journey.
     *
     * @return a person's or a company's
     */
    public JourneyScope journeyScope() {
        return AttributionKeys.scope(values);
    }

    /**
     * How the value of campaigns is told.
     *
     * @param campaigns what is known of campaigns beside their ids
     * @param pipelines the stages that are defined
     * @param rates of currencies; used when the policy names the currency to count in
     * @param currency the currency to count in when it doesn't; empty to tell no amounts then
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public CampaignSettings campaigns(
            ImmutableList<Campaign> campaigns,
            ImmutableList<Pipeline> pipelines,
            ImmutableList<FxRate> rates,
            Optional<Currency> currency) {
        return values.applied(() -> AttributionKeys.settings(values, campaigns, pipelines, rates, currency));
    }

    /**
     * How it is told how the company fares.
     *
     * @param outcomes the company's quotas, past totals and outcomes
     * @param pipelines the stages that are defined
     * @param rates of currencies; used when the policy names the currency to count in
     * @param currency the currency to count in when it doesn't; empty to take the only one that occurs
     * @return the settings
     * @throws Unusable if the values contradict each other, or name a measure that has no value
     */
    public OutcomeSettings outcome(
            CompanyOutcomes outcomes,
            ImmutableList<Pipeline> pipelines,
            ImmutableList<FxRate> rates,
            Optional<Currency> currency) {
        return values.applied(() -> OutcomeKeys.settings(values, outcomes, pipelines, rates, currency));
    }

    /**
     * How the departments' ratings of each other are read.
     *
     * @param tables the items and instruments of the company
     * @return the settings
     * @throws Unusable if a value makes no sense, or doesn't fit the company's items
     */
    public RelationshipSettings relationship(CompanyOutcomes tables) {
        return values.applied(() -> RelationshipKeys.settings(values, tables));
    }

    /**
     * How spend and demand are compared by market.
     *
     * @param campaigns what is known of campaigns, above all their markets
     * @param rates of currencies; used when the policy names the currency to count in
     * @param basis what is taken for demand when the policy doesn't say
     * @param currency the currency to count in when it doesn't; empty to tell no spend then
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public MarketSettings markets(
            ImmutableList<Campaign> campaigns,
            ImmutableList<FxRate> rates,
            DemandBasis basis,
            Optional<Currency> currency) {
        return values.applied(() -> MarketKeys.settings(values, campaigns, rates, basis, currency));
    }

    /**
     * What goals are measured by.
     *
     * @param goals the goals
     * @param campaigns what is known of campaigns, with the goals they serve
     * @param rates of currencies; used when the policy names the currency to count in
     * @param currency the currency to count in when it doesn't; empty to tell no spend then
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public GoalSettings goals(
            ImmutableList<Goal> goals,
            ImmutableList<Campaign> campaigns,
            ImmutableList<FxRate> rates,
            Optional<Currency> currency) {
        GoalSettings.Builder settings = GoalSettings.builder().goals(goals).campaigns(campaigns);
        AttributionKeys.currency(values)
                .ifPresentOrElse(
                        reporting -> settings.rates(DealKeys.rates(reporting, rates)),
                        () -> currency.ifPresent(settings::currency));
        return values.applied(settings::build);
    }

    /**
     * What is told of messages.
     *
     * @param house the agreed messages
     * @param pipelines the stages that are defined
     * @return the settings
     * @throws Unusable if a value is out of range
     */
    public MessagingSettings messaging(MessageHouse house, ImmutableList<Pipeline> pipelines) {
        return values.applied(() -> MessagingKeys.settings(values, house, pipelines));
    }

    /**
     * How the survey is read.
     *
     * @param matcher gives codes to answers
     * @return the settings
     * @throws Unusable if the values contradict each other
     */
    public SurveySettings survey(AnswerMatcher matcher) {
        return values.applied(() -> SurveyKeys.settings(values, matcher));
    }
}
