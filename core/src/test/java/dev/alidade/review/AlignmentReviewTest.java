// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.content.ContentSettings;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.Funnel;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.goals.GoalSettings;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffMetrics;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.market.MarketSettings;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.NewcomersReport;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Fact;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Roster;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.Spend;
import dev.alidade.model.Stage;
import dev.alidade.model.Touchpoint;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.pipeline.PipelineThresholds;
import dev.alidade.pipeline.StageTime;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.score.Scorecard;
import dev.alidade.score.ScoringModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlignmentReviewTest {
    private static final Instant MONDAY = Instant.parse("2024-03-04T00:00:00Z");
    private static final Window WEEK = Window.of(MONDAY, MONDAY.plus(Duration.ofDays(7)));
    private static final ServiceLevelAgreement AGREEMENT = ServiceLevelAgreement.standard();
    private static final ServiceLevelAgreement FULL_AGREEMENT = AGREEMENT
            .withBusinessHours(BusinessHours.standard(ZoneOffset.UTC))
            .withOwedLeads(OwedLeads.of(10).withValue(Money.of("5000", "EUR")));
    private static final Lead LEAD = Lead.builder("L1")
            .createdAt(MONDAY)
            .handedOff(MONDAY)
            .attempt(MONDAY.plusSeconds(60))
            .accepted(MONDAY.plusSeconds(60))
            .build();

    private record Holiday() implements Fact {}

    @Test
    void theReviewMeasuresWhatTheTopicAloneMeasures() {
        ReviewPolicy policy = ReviewPolicy.builder().handoff(AGREEMENT).build();
        ReviewResult result = AlignmentReview.under(policy).measure(List.of(LEAD), WEEK);
        HandoffReport alone = Handoff.under(AGREEMENT).measure(List.of(LEAD), WEEK);
        assertEquals(Optional.of(alone), result.handoff());
        assertEquals(alone.measurements(), result.measurements());
        assertEquals(Scorecard.of(policy.model(), List.of("handoff"), alone.measurements()), result.scorecard());
        assertEquals(Optional.empty(), result.mindset());
        assertEquals(Optional.empty(), result.newcomers());
        assertEquals(Optional.empty(), result.reviews());
    }

    @Test
    void factsThatNoTopicTakesAreCounted() {
        ReviewResult result = AlignmentReview.under(
                        ReviewPolicy.builder().handoff(AGREEMENT).build())
                .measure(List.of(LEAD, new Holiday(), new Holiday()), WEEK);
        assertEquals(1, result.issues().size());
        assertEquals(ReviewTally.UNUSED_FACT, result.issues().get(0).kind());
        assertEquals(2, result.issues().get(0).count());
    }

    @Test
    void aReviewWithASurveyCantBeGroupedAndOneWithoutCan() {
        AlignmentReview leadsOnly =
                AlignmentReview.under(ReviewPolicy.builder().handoff(AGREEMENT).build());
        AlignmentReview withSurvey = AlignmentReview.under(ReviewPolicy.builder()
                .handoff(AGREEMENT)
                .mindset(SurveySettings.withoutCodebook())
                .build());
        Grouped<ReviewResult> grouped =
                leadsOnly.by("all", fact -> Optional.of("one")).measure(List.of(LEAD), WEEK);
        assertEquals(ImmutableSet.of("one"), grouped.groups().keySet());
        assertThrows(UnsupportedOperationException.class, () -> withSurvey.by("all", fact -> Optional.of("one")));
    }

    @Test
    void aPartOfTheUsersOwnIsMeasuredAndReported() {
        ReviewResult result = AlignmentReview.under(ReviewPolicy.builder()
                        .part(new ReviewPart<>("own", "own-leads", Lead.class, Handoff.under(AGREEMENT)))
                        .build())
                .measure(List.of(LEAD), WEEK);
        assertEquals(ImmutableSortedSet.of("own-leads"), result.reports().keySet());
        assertTrue(result.report("own-leads", HandoffReport.class).isPresent());
        assertEquals(Optional.empty(), result.report("other", HandoffReport.class));
    }

    @Test
    void everyTopicHasItsReport() {
        ReviewResult result = WholeCompany.review().measure(List.of(), WholeCompany.WINDOW);
        ImmutableMap<String, Optional<? extends Measured>> reports =
                ImmutableMap.<String, Optional<? extends Measured>>builder()
                        .put("attribution", result.attribution())
                        .put("calibration", result.calibration())
                        .put("collaboration", result.collaboration())
                        .put("commitments", result.commitments())
                        .put("content", result.content())
                        .put("deals", result.deals())
                        .put("forecasts", result.forecasts())
                        .put("funnel", result.funnel())
                        .put("goals", result.goals())
                        .put("handoff", result.handoff())
                        .put("market", result.market())
                        .put("messaging", result.messaging())
                        .put("mindset", result.mindset())
                        .put("newcomers", result.newcomers())
                        .put("outcome", result.outcome())
                        .put("pipeline", result.pipeline())
                        .put("pipeline-flow", result.pipelineFlow())
                        .put("relationship", result.relationship())
                        .put("reviews", result.reviews())
                        .buildOrThrow();
        assertEquals(result.reports().keySet(), reports.keySet());
        reports.forEach((name, report) -> assertEquals(result.reports().get(name), report.orElseThrow()));
    }

    @Test
    void newcomersAndTheModelCanBeReplaced() {
        Analysis<Onboarding, NewcomersReport> byName = Mindset.newcomersByName(Mindset.USUAL_BRIEFING);
        ReviewPolicy policy = ReviewPolicy.builder()
                .mindset(SurveySettings.withoutCodebook())
                .newcomers(byName)
                .model(ReviewCatalogue.standardModel().withName("ours"))
                .build();
        assertEquals("ours", policy.model().name());
        assertEquals(
                byName,
                policy.parts().stream()
                        .filter(part -> part.name().equals("newcomers"))
                        .findFirst()
                        .orElseThrow()
                        .analysis());
    }

    @Test
    void talliesOfAnotherPolicyAreRefused() {
        Tally<Fact, ReviewResult> tally = AlignmentReview.under(
                        ReviewPolicy.builder().handoff(AGREEMENT).build())
                .tally(WEEK);
        Tally<Fact, ReviewResult> other = AlignmentReview.under(ReviewPolicy.builder()
                        .handoff(AGREEMENT.withRespondWithin(Duration.ofHours(1)))
                        .build())
                .tally(WEEK);
        assertThrows(IllegalArgumentException.class, () -> tally.merge(other));
    }

    @Test
    void aPolicyWithoutTopicsOrWithTwoPartsOfOneNameIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> ReviewPolicy.builder().build());
        ReviewPart<?, ?> part = new ReviewPart<>("own", "own", Lead.class, Handoff.under(AGREEMENT));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReviewPolicy(ImmutableList.of(part, part), ReviewCatalogue.standardModel()));
    }

    @Test
    void declaredAnswersAreScoredOnlyWhereAListIsDeclared() {
        SurveySettings settings = SurveySettings.withoutCodebook();
        String declared = "mindset.declared-answers";
        assertTrue(ReviewPolicy.builder()
                .mindset(settings)
                .build()
                .model()
                .entry(declared)
                .isEmpty());
        assertTrue(ReviewPolicy.builder()
                .mindset(settings.withDeclared("cheap"))
                .build()
                .model()
                .entry(declared)
                .isPresent());
    }

    @Test
    void anEntryThatNoPartOfItsTopicYieldsLeavesTheModel() {
        ReviewPart<Lead, HandoffReport> part =
                new ReviewPart<>("handoff", "handoff", Lead.class, Handoff.under(AGREEMENT));
        ScoringModel model = ReviewPolicy.builder()
                .part(part.yielding(HandoffMetrics.ACCEPTANCE_RATE))
                .build()
                .model();
        assertEquals(Optional.empty(), model.entry("handoff.decision-rate"));
        assertTrue(model.entry("handoff.acceptance-rate").isPresent());
        assertTrue(model.entry("mindset.shared-answers").isPresent(), "a topic out of scope keeps its entries");
    }

    @Test
    void allEntriesOfATopicStayWhenOneOfItsPartsDoesNotSayWhatItYields() {
        ReviewPart<Lead, HandoffReport> silent =
                new ReviewPart<>("handoff", "more", Lead.class, Handoff.under(AGREEMENT));
        ScoringModel model = ReviewPolicy.builder()
                .part(new ReviewPart<>("handoff", "handoff", Lead.class, Handoff.under(AGREEMENT)).yielding())
                .part(silent)
                .build()
                .model();
        assertEquals(ReviewCatalogue.standardModel(), model);
    }

    @Test
    void recordedStepsAreScoredOnlyWhereAPipelineIsDeclared() {
        String steps = "funnel.recorded-steps";
        assertEquals(
                Optional.empty(),
                ReviewPolicy.builder()
                        .deals(DealSettings.standard())
                        .build()
                        .model()
                        .entry(steps));
        assertTrue(ReviewPolicy.builder()
                .deals(DealSettings.builder()
                        .pipeline(Pipeline.of("sales", Stage.of("Offer", 1, Stage.Kind.OPEN)))
                        .build())
                .build()
                .model()
                .entry(steps)
                .isPresent());
    }

    @Test
    void dealsAreReportedBesideOtherTopics() {
        Opportunity deal = Opportunity.builder("O1")
                .createdAt(MONDAY)
                .won(MONDAY.plusSeconds(60))
                .build();
        ReviewResult result = AlignmentReview.under(ReviewPolicy.builder()
                        .deals(DealSettings.standard())
                        .handoff(AGREEMENT)
                        .build())
                .measure(List.of(LEAD, deal), WEEK);
        assertEquals(Optional.of(Funnel.deals(DealSettings.standard()).measure(List.of(deal), WEEK)), result.deals());
        assertEquals(List.of("funnel", "handoff"), result.scorecard().scope());
    }

    @Test
    void attributionAloneIsScoredByMeasuredCampaigns() {
        CampaignSettings settings = CampaignSettings.builder()
                .journeys(JourneySettings.builder()
                        .currency(Currency.getInstance("EUR"))
                        .build())
                .build();
        List<AttributionFact> facts = List.of(
                Journey.builder("J1")
                        .touchpoint(Touchpoint.of("L1", MONDAY).withCampaign("C1"))
                        .build(),
                Spend.ofDay("C1", LocalDate.of(2024, 3, 5), Money.of("30", "EUR")),
                Spend.ofDay("C2", LocalDate.of(2024, 3, 5), Money.of("10", "EUR")));
        ReviewResult result = AlignmentReview.under(
                        ReviewPolicy.builder().attribution(settings).build())
                .measure(facts, WEEK);
        assertEquals(Optional.of(Attribution.campaigns(settings).measure(facts, WEEK)), result.attribution());
        assertEquals(ImmutableList.of(), result.issues(), "every fact is used");
        assertEquals(List.of("attribution"), result.scorecard().scope());
        assertEquals(75, result.scorecard().total().orElseThrow(), 1e-12);
        assertEquals(
                "attribution.measured-campaigns",
                result.scorecard().improvements().get(0).metric().id());
    }

    @Test
    void aPartYieldsAllThatItsReportLists() {
        assertEquals(
                Optional.of(HandoffMetrics.all().stream()
                        .map(Metric::id)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))),
                new ReviewPart<>("handoff", "handoff", Lead.class, Handoff.under(FULL_AGREEMENT))
                        .yieldingAllItReports()
                        .yields());
    }

    @Test
    void everyMetricHasWhatTheCatalogueShows() {
        ImmutableList<Metric> metrics = ReviewCatalogue.metrics();
        ImmutableSet<String> ids = metrics.stream().map(Metric::id).collect(ImmutableSet.toImmutableSet());
        assertEquals(metrics.size(), ids.size());
        for (Metric metric : metrics) {
            assertNotEquals("", metric.formula(), metric.id());
            assertNotEquals("", metric.gaming(), metric.id());
            assertTrue(!metric.sources().isEmpty(), metric.id());
            metric.counterMetric().ifPresent(counter -> assertTrue(ids.contains(counter), metric.id()));
        }
    }

    @Test
    void everyMeasurementIsOfAMetricInTheCatalogue() {
        ReviewResult result = AlignmentReview.under(ReviewPolicy.builder()
                        .attribution(CampaignSettings.builder().build())
                        .collaboration(CollaborationSettings.of(Roster.EMPTY))
                        .commitments(CommitmentSettings.standard())
                        .content(ContentSettings.standard())
                        .deals(DealSettings.builder()
                                .pipeline(Pipeline.of("sales", Stage.of("Offer", 1, Stage.Kind.OPEN)))
                                .build())
                        .funnel(FunnelSettings.standard())
                        .goals(GoalSettings.builder().build())
                        .handoff(FULL_AGREEMENT)
                        .market(MarketSettings.builder().hot("north").build())
                        .messaging(MessagingSettings.builder().build())
                        .mindset(SurveySettings.withoutCodebook().withDeclared("cheap"))
                        .outcome(OutcomeSettings.standard())
                        .pipeline(PipelineSettings.builder()
                                .currency(Currency.getInstance("EUR"))
                                .thresholds(PipelineThresholds.standard()
                                        .withDeadWoodAfter(Duration.ofDays(90))
                                        .withStageTime(new StageTime("sales", "Offer", 1, Duration.ofDays(9))))
                                .build())
                        .pipelineFlow(FlowSettings.standard())
                        .relationship(RelationshipSettings.standard())
                        .forecasts(ForecastSettings.standard())
                        .calibration(CalibrationSettings.builder().build())
                        .build())
                .measure(List.of(LEAD), WEEK);
        assertEquals(
                ReviewCatalogue.metrics(),
                result.measurements().stream()
                        .map(Measurement::metric)
                        .sorted(Comparator.comparing(Metric::id))
                        .collect(ImmutableList.toImmutableList()));
    }
}
