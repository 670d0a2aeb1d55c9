// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.funnel.FunnelStep;
import dev.alidade.funnel.FunnelSteps;
import dev.alidade.funnel.Milestone;
import dev.alidade.funnel.SequenceRules;
import dev.alidade.funnel.VelocityCycle;
import dev.alidade.funnel.VelocityPopulation;
import dev.alidade.measure.Money;
import dev.alidade.mindset.Meaning;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.mindset.Threshold;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.BusinessHoursBuilder;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.Pipeline;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.Stage;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scale;
import dev.alidade.score.ScoringModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyFileTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAFileEverythingIsAsTheLibraryHasIt() {
        PolicyFile policy = PolicyFile.standard();

        assertEquals(ServiceLevelAgreement.standard(), policy.agreement());
        assertEquals(Mindset.USUAL_BRIEFING, policy.briefingWithin());
        assertEquals(ReviewCatalogue.standardModel(), policy.model());
        assertEquals(
                SurveySettings.withoutCodebook(),
                policy.settings(CompanyTables.none()).mindset());
    }

    @Test
    void allMistakesAreToldAtOnce() {
        PolicyException refused = assertThrows(PolicyException.class, () -> policy("""
            handoff.respond-within = PT4D
            handof.attempts = 3
            handoff.owed-leads = many
            handoff.owed-value = 250000 EUR
            pipeline.currency = euro
            score.metric.handoff.acceptance-rate.weight = -1
            score.metric.handoff.nothing.weight = 2
            """));

        assertEquals(
                List.of(
                        "handoff.respond-within is 'PT4D'",
                        "handoff.owed-leads is 'many'",
                        "score.metric.handoff.acceptance-rate.weight is -1.0",
                        "pipeline.currency is 'euro'",
                        "key 'handof.attempts' is not known"),
                refused.mistakes().stream()
                        .map(mistake ->
                                mistake.substring(mistake.indexOf(": ") + 2).replaceFirst(", wanted.*", ""))
                        .toList());
        assertEquals(String.join("\n", refused.mistakes()), refused.getMessage());
        assertTrue(refused.getMessage().endsWith(" Maybe it is handoff.attempts."), refused.getMessage());
    }

    @Test
    void everyKeyIsToldWhereNoneOfTheValuesMakesSense() {
        StringBuilder text = new StringBuilder();
        KeyCatalogue.ALL.stream()
                .map(PolicyKey::name)
                .filter(name -> !name.matches(".*[A-Z].*"))
                .forEach(name -> text.append(name).append(" = , ?\n"));

        PolicyException refused = assertThrows(PolicyException.class, () -> policy(text.toString()));

        assertTrue(refused.mistakes().size() > KeyCatalogue.ALL.size() / 2, refused.getMessage());
    }

    @Test
    void everyKeyThatIsThereTwiceIsTold() {
        PolicyException refused = assertThrows(
                PolicyException.class,
                () -> policy("handoff.attempts = 3\nhandoff.attempts = 4\nfunnel.horizon = P1D\nfunnel.horizon = P2D"));

        assertEquals(2, refused.mistakes().size());
    }

    @Test
    void theAgreementIsTaken() throws IOException {
        PolicyFile policy =
                policy("handoff.respond-within = PT4H\nhandoff.decide-within = P5D\nmindset.briefing-within = P10D");

        assertEquals(new ServiceLevelAgreement(Duration.ofHours(4), Duration.ofDays(5)), policy.agreement());
        assertEquals(Duration.ofDays(10), policy.briefingWithin());
    }

    @Test
    void bothSidesObligationsAreTakenInBusinessTime() throws IOException {
        ServiceLevelAgreement agreement = policy("""
            handoff.attempts = 5
            handoff.persist-within = P10D
            handoff.owed-leads = 40
            handoff.owed-value = 250000.50 EUR
            business-hours.open = MON-FRI 08:00-17:00, sat 09:00-12:00, SUN 22:00-06:00
            business-hours.zone = Europe/Berlin
            business-hours.holidays = 2024-05-01, 2024-12-25
            """).agreement();

        assertEquals(5, agreement.attempts());
        assertEquals(Duration.ofDays(10), agreement.persistWithin());
        assertEquals(
                OwedLeads.of(40).withValue(Money.of("250000.50", "EUR")),
                agreement.owedLeads().orElseThrow());
        BusinessHoursBuilder hours = BusinessHours.builder(ZoneId.of("Europe/Berlin"))
                .open(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))
                .open(DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))
                .holiday(LocalDate.of(2024, 5, 1))
                .holiday(LocalDate.of(2024, 12, 25));
        for (int day = 1; day <= 5; day++) {
            hours.open(DayOfWeek.of(day), LocalTime.of(8, 0), LocalTime.of(17, 0));
        }
        assertEquals(hours.build(), agreement.businessHours().orElseThrow());
    }

    @Test
    void theFunnelHasTheStepsOfThePolicy() throws IOException {
        FunnelSettings funnel = policy("""
            funnel.steps = New, MQL, Demo, Sold
            funnel.step.New.stages = Fresh
            funnel.step.Demo.optional = true
            funnel.step.Demo.within = P5D
            funnel.step.Sold.reached-by = won
            funnel.horizon = P90D
            funnel.cohort-months = 3
            """)
                .settings(CompanyTables.builder()
                        .clockSkew(ClockSkew.of(Duration.ofMinutes(5)))
                        .build())
                .funnel();

        assertEquals(
                FunnelSettings.of(FunnelSteps.of(
                                FunnelStep.named("New").orStage("Fresh"),
                                FunnelStep.named("MQL").reachedBy(Milestone.HANDED_OFF),
                                FunnelStep.named("Demo").asOptional().within(Duration.ofDays(5)),
                                FunnelStep.named("Sold").reachedBy(Milestone.WON)))
                        .withHorizon(Duration.ofDays(90))
                        .withCohortMonths(3)
                        .withClockSkew(ClockSkew.of(Duration.ofMinutes(5))),
                funnel);
    }

    @Test
    void theFunnelMayAskForOneStepAfterTheOther() throws IOException {
        FunnelSettings funnel = policy(
                        "funnel.mode = ordered\nfunnel.rules = strict_order, REENTRY\nfunnel.window = P30D")
                .settings(CompanyTables.none())
                .funnel();

        assertEquals(
                Optional.of(
                        SequenceRules.standard().withStrictOrder().withReentry().withWindow(Duration.ofDays(30))),
                funnel.sequence());
    }

    @Test
    void withoutStepsTheFunnelHasTheStagesOfLeadsOnToPayment() {
        Pipeline leads =
                Pipeline.of("leads", Stage.of("Fresh", 1, Stage.Kind.OPEN), Stage.of("Sold", 2, Stage.Kind.WON));
        Pipeline sales =
                Pipeline.of("sales", Stage.of("Talk", 1, Stage.Kind.OPEN), Stage.of("Offer", 2, Stage.Kind.OPEN));

        assertEquals(
                List.of("Fresh", "Sold", "INVOICED", "PAID"),
                PolicyFile.standard()
                        .settings(CompanyTables.builder()
                                .pipelines(ImmutableList.of(leads, sales))
                                .build())
                        .funnel()
                        .steps()
                        .names());
        assertEquals(
                FunnelSteps.standard(),
                PolicyFile.standard()
                        .settings(CompanyTables.builder()
                                .pipelines(ImmutableList.of(sales))
                                .leadStages(Set.of("Call"))
                                .build())
                        .funnel()
                        .steps());
        assertEquals(
                List.of("Talk", "Offer", "INVOICED", "PAID"),
                PolicyFile.standard()
                        .settings(CompanyTables.builder()
                                .pipelines(ImmutableList.of(sales))
                                .leadStages(Set.of("Talk"))
                                .build())
                        .funnel()
                        .steps()
                        .names());
        assertEquals(
                List.of(sales),
                PolicyFile.standard()
                        .settings(CompanyTables.builder()
                                .pipelines(ImmutableList.of(leads, sales))
                                .build())
                        .deals()
                        .pipelines());
    }

    @Test
    void dealsAreCountedInTheCurrencyOfThePolicy() throws IOException {
        Pipeline sales =
                Pipeline.of("sales", Stage.of("Talk", 1, Stage.Kind.OPEN), Stage.of("Offer", 2, Stage.Kind.OPEN));
        CurrencyRate rate = new CurrencyRate(
                LocalDate.of(2024, 1, 1), Currency.getInstance("USD"), new BigDecimal("0.9"), "fx.csv, line 2");

        DealSettings deals = policy("""
            deals.currency = EUR
            deals.optional-stages = Offer
            deals.cycle-starts = Talk
            deals.velocity-population = started
            deals.velocity-cycle = median_won
            """)
                .settings(CompanyTables.builder()
                        .pipelines(ImmutableList.of(sales))
                        .rates(ImmutableList.of(rate))
                        .build())
                .deals();

        assertEquals(
                DealSettings.builder()
                        .pipeline(sales)
                        .optionalStages("Offer")
                        .cycleStarts("Talk")
                        .velocity(VelocityPopulation.STARTED, VelocityCycle.MEDIAN_WON)
                        .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                                .rate(rate.day(), rate.currency(), rate.rate())
                                .build())
                        .build(),
                deals);
    }

    @Test
    void aRateOfTheCurrencyToCountInIsBlamedOnItsLine() throws IOException {
        Currency euro = Currency.getInstance("EUR");
        CurrencyRate one = new CurrencyRate(LocalDate.of(2024, 1, 1), euro, new BigDecimal("1.00"), "fx.csv, line 2");
        CurrencyRate other = new CurrencyRate(LocalDate.of(2024, 2, 1), euro, new BigDecimal("1.08"), "fx.csv, line 3");
        PolicyFile policy = policy("deals.currency = EUR");

        assertEquals(
                euro,
                policy.settings(CompanyTables.builder()
                                .rates(ImmutableList.of(one))
                                .build())
                        .deals()
                        .rates()
                        .orElseThrow()
                        .reporting());
        PolicyException failure = assertThrows(
                PolicyException.class,
                () -> policy.settings(CompanyTables.builder()
                                .rates(ImmutableList.of(one, other))
                                .build())
                        .deals());
        assertEquals(
                "fx.csv, line 3: rate '1.08' for EUR, wanted 1: it is the currency to count in. Maybe the rates are to another one.",
                failure.getMessage());
    }

    @Test
    void stagesThatNobodyDefinedAreNamed() throws IOException {
        PolicyFile policy = policy("deals.optional-stages = Nap");

        PolicyException failure = assertThrows(
                PolicyException.class,
                () -> policy.settings(CompanyTables.none()).deals());

        assertTrue(failure.getMessage().contains("stage Nap, optional, is no open stage of"), failure.getMessage());
    }

    @Test
    void stagesThatAreNoStepsAreToldAsSuch() {
        Pipeline leads = Pipeline.of("leads", Stage.of("Fresh", 1, Stage.Kind.OPEN));

        PolicyException failure = assertThrows(
                PolicyException.class,
                () -> PolicyFile.standard()
                        .settings(CompanyTables.builder()
                                .pipelines(ImmutableList.of(leads))
                                .build())
                        .funnel());

        assertTrue(
                failure.getMessage().startsWith("The stages of pipeline 'leads' are no steps of a funnel"),
                failure.getMessage());
    }

    @Test
    void theSurveyIsReadAsAgreed() throws IOException {
        SurveySettings settings = policy("""
            mindset.staff = 120
            mindset.staff-sales = 70
            mindset.staff-marketing = 50
            mindset.minimum-group = 7
            mindset.meaning = LEAVE_ONE_OUT
            mindset.threshold = 4/5
            mindset.declared = fast, cheap
            mindset.wave = spring
            mindset.level = 0.9
            """).settings(CompanyTables.none()).mindset();

        assertEquals(OptionalLong.of(120), settings.staff());
        assertEquals(OptionalLong.of(70), settings.staffSales());
        assertEquals(OptionalLong.of(50), settings.staffMarketing());
        assertEquals(7, settings.suppression().minimumGroup());
        assertEquals(Meaning.LEAVE_ONE_OUT, settings.meaning());
        assertEquals(new Threshold(4, 5), settings.threshold());
        assertEquals(Set.of("fast", "cheap"), settings.declared());
        assertEquals("spring", settings.wave().orElseThrow());
        assertEquals(0.9, settings.level());
    }

    @Test
    void theScoreIsWeighedAsTheCompanyJudges() throws IOException {
        ScoringModel model = policy("""
            score.minimum-coverage = 0.8
            score.heading.communication.weight = 2
            score.topic.handoff.weight = 3
            score.metric.handoff.acceptance-rate.worst = 0.5
            score.metric.handoff.acceptance-rate.target = 0.9
            score.metric.handoff.acceptance-rate.weight = 4
            score.metric.handoff.acceptance-rate.minimum-sample = 30
            score.metric.handoff.decision-rate.scored = false
            score.metric.mindset.top-three-overlap.worst = 0
            score.metric.mindset.top-three-overlap.target = 1
            """).model();

        assertEquals("custom", model.name());
        assertEquals(0.8, model.minimumCoverage());
        assertEquals(2.0, model.headingWeights().get(Heading.COMMUNICATION));
        assertEquals(3.0, model.topicWeights().get("handoff"));
        ModelEntry acceptance = model.entry("handoff.acceptance-rate").orElseThrow();
        assertEquals(Scale.of(0.5, 0.9), acceptance.scale());
        assertEquals(4.0, acceptance.weight());
        assertEquals(30, acceptance.minimumSample());
        assertTrue(model.entry("handoff.decision-rate").isEmpty());
        assertEquals(
                Heading.COMMUNICATION,
                model.entry("mindset.top-three-overlap").orElseThrow().heading());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handoff.respond-whithin = PT4H|key 'handoff.respond-whithin' is not known, wanted one of"
                        + " handoff.respond-within",
                "score.metric.handoff.applause.weight = 1|key 'score.metric.handoff.applause.weight' is not known",
                "handoff.respond-within = 4h|handoff.respond-within is '4h', wanted a duration in ISO 8601",
                "handoff.respond-within = PT0S|respondWithin PT0S is not",
                "handoff.owed-value = 10 EUR|handoff.owed-value is there without handoff.owed-leads",
                "handoff.owed-value = 10|handoff.owed-value is '10', wanted an amount with its currency",
                "handoff.attempts = 0|0 attempts are not between",
                "business-hours.zone = UTC\\nbusiness-hours.open = MON 8-17|business-hours.open names 'MON 8-17', wanted hours such as",
                "business-hours.open = MON 08:00-17:00|business-hours.zone is missing",
                "business-hours.zone = UTC\\nbusiness-hours.open = MON-FRI 08:00-17:00, FRI 08:00-13:00|overlap on FRIDAY, wanted hours apart",
                "business-hours.zone = UTC\\nbusiness-hours.open = MON 05:00-09:00, SUN 22:00-06:00|overlap on SUNDAY",
                "business-hours.zone = UTC|business-hours.open is missing",
                "business-hours.zone = Mars|business-hours.zone is 'Mars', wanted a time zone",
                "funnel.steps = New|1 steps are not between 2",
                "funnel.steps = New, Sold\\nfunnel.step.Won.optional = true|key 'funnel.step.Won.optional' is not known",
                "funnel.steps = A, B\\nfunnel.step.B.reached-by = BUYING|names 'BUYING', wanted some of CREATED, HANDED_OFF",
                "funnel.steps = A, B\\nfunnel.pipeline = leads|are both there",
                "funnel.window = P3D|belong to funnel.mode = ORDERED",
                "funnel.mode = BACKWARDS|funnel.mode is 'BACKWARDS', wanted one of REACHED_OR_PASSED, ORDERED",
                "deals.currency = Euro|deals.currency is 'Euro', wanted the ISO 4217 code",
                "deals.velocity-cycle = LONG|wanted one of MEAN_WON",
                "mindset.staff = many|mindset.staff is 'many', wanted a whole number",
                "mindset.threshold = 75 %|mindset.threshold is '75 %', wanted a fraction such as 3/4",
                "mindset.threshold = 4/3|Threshold 4/3 is not above 0 and at most 1",
                "mindset.meaning = CLOSE|mindset.meaning is 'CLOSE', wanted one of TOP_THREE",
                "score.minimum-coverage = 50|minimum coverage 50.0 is not between 0 and 1",
                "score.minimum-coverage = 0,5|wanted a number such as 0.75, with a point",
                "score.topic.handoff.weight = -1|score.topic.handoff.weight is -1.0, wanted a number above 0. To leave a topic out",
                "score.metric.mindset.top-three-overlap.worst = 0.5|worst and target belong together, and one is missing; add a line such as score.metric.mindset.top-three-overlap.target = 1.",
                "score.metric.mindset.top-three-overlap.target = 0.5|add a line such as score.metric.mindset.top-three-overlap.worst = 0.",
                "score.metric.mindset.top-three-overlap.target = 0|add a line such as score.metric.mindset.top-three-overlap.worst = 1.",
                "score.metric.mindset.top-three-overlap.worst = 1|add a line such as score.metric.mindset.top-three-overlap.target = 0.",
                "score.metric.mindset.top-three-overlap.worst = 2.5|add a line such as score.metric.mindset.top-three-overlap.target = 0.",
                "score.metric.mindset.top-three-overlap.target = -0.5|add a line such as score.metric.mindset.top-three-overlap.worst = 1.",
                "score.topic.handoff.weight = 0|score.topic.handoff.weight is 0.0, wanted a number above 0.",
                "deals.currency = XXX|deals.currency is 'XXX', wanted the ISO 4217 code",
                "pipeline.closing-from = 0000-12-31\\npipeline.closing-to = 2024-01-01|pipeline.closing-from is '0000-12-31', wanted a plain date",
                "pipeline.closing-from = 2024-01-01\\npipeline.closing-to = +10000-01-01|pipeline.closing-to is '+10000-01-01', wanted a plain date",
                "pipeline.closing-from = 2024-01-01|need each other, wanted both or none",
                "attempts = 3|key 'attempts' is not known, wanted one that begins with ",
                "score.metric.handof.weight = 3|Maybe what stands in the place of the capitals in score.metric.ID.weight does not exist.",
                "handof.atempts = 3|Maybe it is handoff.attempts.",
                "content.exposure = -P1D|content.exposure is '-P1D', wanted a time",
                "pipeline.calibration-edges = 0.5, 1.5|pipeline.calibration-edges is '0.5, 1.5', wanted",
                "people.named = maybe|people.named is 'maybe', wanted",
                "mindset.minimum-group = 99999999999|wanted a whole number up to",
                "score.metric.mindset.top-three-overlap.weight = 2|has no scale of its own"
            })
    void whatMakesNoSenseIsNamedWithTheFile(String line, String complaint) {
        PolicyException failure = assertThrows(PolicyException.class, () -> policy(line.replace("\\n", "\n")));

        assertTrue(failure.getMessage().startsWith(folder.resolve("policy.properties") + ": "), failure.getMessage());
        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    private PolicyFile policy(String lines) throws IOException {
        return PolicyFile.read(Files.writeString(folder.resolve("policy.properties"), lines));
    }
}
