// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.attribution.CampaignCredit;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignValue;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.goals.GoalReport;
import dev.alidade.goals.GoalState;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.market.HotMarket;
import dev.alidade.market.MarketBalance;
import dev.alidade.market.MarketReport;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.messaging.MessageEffect;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.messaging.TopMessages;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.MixedMessages;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.mindset.TopCode;
import dev.alidade.mindset.TopCodes;
import dev.alidade.mindset.Verdict;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.outcome.OutcomeReport;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.policy.CompanyTables;
import dev.alidade.policy.PolicyFile;
import dev.alidade.policy.TopicSettings;
import dev.alidade.report.TextReport;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped files, read as the command line reads them, tell the story that their README tells. */
final class SampleStoryTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static final Path SHIPPED = Path.of("sample-company");

    private static Company company;
    private static TopicSettings settings;
    private static ReviewResult review;

    @BeforeAll
    static void readAndReview() {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        company = new CompanyReader(tables, Mapping.none(), YEAR.start(), (table, failure) -> {
                    throw failure;
                })
                .read(SHIPPED);
        PolicyFile agreed = PolicyFile.read(SHIPPED.resolve("policy.properties"));
        CompanyTables small = company.policyTables();
        settings = agreed.settings(
                small.withHistory(agreed.settings(small).history().measure(company.opportunities(), YEAR)));
        review = AlignmentReview.under(ReviewPolicy.builder()
                        .attribution(settings.attribution())
                        .collaboration(settings.collaboration())
                        .commitments(settings.commitments())
                        .content(settings.content())
                        .goals(settings.goals())
                        .handoff(settings.handoff())
                        .funnel(settings.funnel())
                        .deals(settings.deals())
                        .market(settings.market())
                        .messaging(settings.messaging())
                        .mindset(SurveySettings.of(codebook()))
                        .pipeline(settings.pipeline())
                        .pipelineFlow(settings.pipelineFlow())
                        .forecasts(settings.forecasts())
                        .calibration(settings.calibration())
                        .outcome(settings.outcome())
                        .relationship(settings.relationship())
                        .build())
                .measure(company.facts(), YEAR);
    }

    @Test
    void theReportOfEveryTopicCanBeReadInOneSitting() {
        String text = TextReport.of(review);

        assertTrue(text.lines().count() < 600, () -> text.lines().count() + " lines");
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    }

    @Test
    void sellersTalkAboutThePriceAndWinByComingOnSite() {
        MessagingReport messages = review.messaging().orElseThrow();
        assertEquals("305 of 446", messages.pullThrough().orElseThrow().toString());
        assertEquals(0.46, messages.overlap().overlap().orElseThrow(), 0.005);
        assertTrue(messages.products().stream().allMatch(TopMessages::conflict));
        assertEquals(
                "[on-site MOVED_ON HELPS, on-site WON HELPS, price MOVED_ON HURTS, price WON NO_EFFECT_SEEN]",
                messages.effects().stream()
                        .filter(effect -> effect.verdict() != MessageEffect.Verdict.TOO_FEW)
                        .map(effect -> "%s %s %s".formatted(effect.message(), effect.outcome(), effect.verdict()))
                        .toList()
                        .toString());
    }

    @Test
    void goalsAreSharedByFewAndTwoPullAgainstEachOther() {
        GoalReport goals = review.goals().orElseThrow();
        assertEquals(Optional.of(Proportion.of(2, 6)), goals.jointlyOwned());
        assertEquals(Optional.of(Proportion.of(1, 6)), goals.jointlyAgreed());
        assertEquals(Optional.of(Proportion.of(5, 6)), goals.measured());
        assertEquals(Proportion.of(2, 4), goals.pay().tied());
        assertEquals(1, goals.conflicts().size());
        assertEquals("more-leads", goals.conflicts().get(0).raisedBy());
        GoalState lowered = goals.goal("more-leads").orElseThrow();
        assertEquals(1, lowered.eased());
        assertEquals(1, lowered.attainment().orElseThrow().clamped());
        assertEquals(.873, lowered.firstAttainment().orElseThrow().clamped(), .0005);
        assertEquals(.670, goals.spend().share().orElseThrow(), .0005);
    }

    @Test
    void sixtyPeopleAnswerAndAllAnswersTogetherPass() {
        assertEquals(60, mindset().respondents());
        assertEquals(Proportion.of(131, 167), mindset().pooled().matches().orElseThrow());
        assertEquals(Optional.of(false), mindset().flagged());
    }

    @Test
    void theCompanyMissesItsQuotaAndLosesCustomersFasterThanTheOthersGrow() {
        OutcomeReport report = review.outcome().orElseThrow();
        assertTrue(report.quotas().company().ratio().orElseThrow() < 1);
        assertEquals(14, report.quotas().participation().total());
        assertTrue(report.retention().get(0).net().orElseThrow() < 1);
        assertEquals(Set.of(), report.morale().withheld());
        assertEquals(11, report.correlations().get(1).periods());
    }

    @Test
    void eachDepartmentAgreesWithItselfOnly() {
        assertEquals(Optional.of(false), mindset().sales().flagged());
        assertEquals(Optional.of(false), mindset().marketing().flagged());
        assertEquals(Optional.of(true), mindset().salesInMarketing().flagged());
        assertEquals(Optional.of(true), mindset().marketingInSales().flagged());
        assertEquals(Verdict.NOT_SHARED, mindset().verdict());
    }

    @Test
    void marketingSaysPriceOrQualityAndSalesSaysService() {
        assertEquals(
                Optional.of(new MixedMessages(ImmutableList.of("service"), ImmutableList.of("price", "quality"))),
                mindset().mixedMessages());
        assertEquals(Optional.of(Proportion.of(1, 3)), mindset().overlap());
        assertEquals(
                ImmutableSet.of("service", "quality", "delivery"),
                codes(mindset().topOfSales()));
        assertEquals(
                ImmutableSet.of("price", "quality", "innovation"),
                codes(mindset().topOfMarketing()));
    }

    @Test
    void theAnswersAreWordedInManyWaysAndAFewSayNothing() {
        long wordings = company.answers().stream()
                .flatMap(answer -> answer.texts().stream())
                .distinct()
                .count();

        assertTrue(wordings > 40, wordings + " wordings");
        assertEquals(6, mindset().answers().orElseThrow().uncoded());
        assertEquals(6, mindset().answers().orElseThrow().unanswered());
    }

    @Test
    void everyWordingIsCodedAsWhatItMeans() {
        AnswerMatcher matcher = AnswerMatcher.of(codebook());
        TreeMap<String, String> wrong = new TreeMap<>();
        for (Theme theme : Theme.values()) {
            for (String wording : theme.wordings()) {
                String code = matcher.code(wording).best().orElse("nothing");
                if (!theme.name().equalsIgnoreCase(code)) {
                    wrong.put(wording, code);
                }
            }
        }
        for (String wording : Theme.WITHOUT_CODE) {
            matcher.code(wording).best().ifPresent(code -> wrong.put(wording, code));
        }

        assertEquals(new TreeMap<>(), wrong);
        assertEquals(Optional.empty(), codebook().issues().stream().findFirst());
    }

    @Test
    void hardlyAnybodyCallsTheLeadsOfTheTradeFairAndEverybodyThoseOfTheWebinar() {
        HandoffReport fair = campaign("spring-trade-fair");
        HandoffReport webinar = campaign("seal-life-webinar");

        assertTrue(
                fair.followUp().hits() * 3 < fair.followUp().total(),
                fair.followUp().toString());
        assertTrue(fair.withinAgreement().hits() < 3, fair.withinAgreement().toString());
        assertEquals(webinar.followUp().total(), webinar.followUp().hits());
        assertTrue(
                webinar.withinAgreement().hits() + 2 > webinar.withinAgreement().total());
    }

    @Test
    void aRuleAcceptsTheLeadsOfTheConfiguratorAndNobodyDecides() {
        HandoffReport configurator = campaign("online-configurator");

        assertEquals(configurator.episodes(), configurator.automaticAcceptances());
        assertEquals(0, configurator.decisionRate().hits());
    }

    @Test
    void theLastHandOversOfTheYearAreNotDue() {
        assertEquals(2, handoff().responseNotDue());
        assertEquals(7, handoff().decisionNotDue());
    }

    @Test
    void someLeadsAreHandedOverAgain() {
        long leads = company.leads().stream()
                .filter(lead -> lead.timeline().stream().anyMatch(event -> event instanceof LeadEvent.HandedOff))
                .count();

        assertTrue(handoff().episodes() > leads, handoff().episodes() + " hand-overs of " + leads + " leads");
    }

    @Test
    void leadsThatNobodyFollowsUpHardlyEverBecomeOpportunities() {
        assertEquals(Proportion.of(24, 108), handoff().workedLeads().inTime());
        assertEquals(Proportion.of(12, 75), handoff().workedLeads().late());
        assertEquals(Proportion.of(4, 89), handoff().workedLeads().unworked());
        assertEquals(Proportion.of(53, 68), handoff().rejections().unworked());
    }

    @Test
    void marketingOwesFewerLeadsThanSalesOwesCalls() {
        assertEquals(194, handoff().delivery().orElseThrow().qualified());
        assertEquals(2, handoff().delivery().orElseThrow().months().met());
        assertEquals(9, handoff().delivery().orElseThrow().months().breached());
    }

    @Test
    void theFunnelLeadsToCash() {
        FunnelReport funnel = review.funnel().orElseThrow();
        DealReport deals = review.deals().orElseThrow();

        assertEquals(290, funnel.leads());
        assertEquals(Proportion.of(45, 290), funnel.leadToOpportunity().toDate());
        assertEquals(Proportion.of(12, 290), funnel.leadToWon().toDate());
        assertEquals(8, funnel.step("PAID").orElseThrow().reached());
        assertEquals(Proportion.of(24, 46), deals.winRate());
        assertEquals(Proportion.of(20, 24), deals.traceable());
        assertEquals(Proportion.of(18, 24), deals.cash().paid());
    }

    @Test
    void theSocialAdvertisementsAreClickedAndBringNothing() {
        CampaignReport money = review.attribution().orElseThrow();
        CampaignValue social = money.campaign("social-ads").orElseThrow();

        assertEquals(OptionalLong.of(266), social.touched());
        assertEquals(new BigDecimal("37200.00"), social.spend().amount().orElseThrow());
        for (CampaignCredit credit : social.credits()) {
            assertEquals(0, credit.revenue().orElseThrow().signum(), credit.model());
        }
    }

    @Test
    void theSmallWebinarBringsNineTimesWhatItCost() {
        CampaignReport money = review.attribution().orElseThrow();
        CampaignCredit linear = money.campaign("seal-life-webinar")
                .orElseThrow()
                .credit("linear")
                .orElseThrow();

        assertEquals(9.5, linear.returnOnSpend().orElseThrow(), 0.05);
        assertEquals(List.of("trade-press"), money.totals().measured().unmeasured());
    }

    @Test
    void waterAndHydrogenGetLittleMoneyForTheirDemand() {
        MarketReport markets = review.market().orElseThrow();

        assertEquals(0.737, markets.comparison().overlap().orElseThrow(), 0.0005);
        assertEquals(
                List.of("vehicles", "water"),
                markets.largestGaps(2).stream().map(MarketBalance::market).toList());
        assertEquals(List.of("hydrogen"), markets.emerging().withoutMoney());
        assertEquals(
                List.of("vehicles"),
                markets.hot().stream()
                        .filter(market -> !market.confirmed())
                        .map(HotMarket::market)
                        .toList());
        assertEquals(0.188, markets.withoutMarket().spendShare().orElseThrow(), 0.0005);
    }

    @Test
    void openDealsArePushedAndSomeAreOlderThanAnyThatWasClosed() {
        PipelineReport open = review.pipeline().orElseThrow();

        assertEquals(Proportion.of(5, 21), open.healthy());
        assertEquals(Proportion.of(8, 21), count(open, Fault.OVERDUE));
        assertEquals(Proportion.of(5, 21), count(open, Fault.STALE));
        assertEquals(Proportion.of(10, 21), count(open, Fault.PUSHED));
        assertEquals(Proportion.of(7, 21), count(open, Fault.DEAD_WOOD));
    }

    @Test
    void forecastsPromiseTooMuch() {
        assertEquals(
                0.81,
                review.forecasts().orElseThrow().error().orElseThrow().bias().orElseThrow(),
                0.005);
        assertEquals(Proportion.of(7, 24), review.forecasts().orElseThrow().missedWins());
    }

    private static Proportion count(PipelineReport open, Fault fault) {
        return open.fault(fault).orElseThrow().count();
    }

    @Test
    void theReviewTotalsAsItsReadmeSays() {
        assertEquals(53.5, review.scorecard().total().orElseThrow(), 0.05);
        assertEquals(Proportion.of(6, 10), review.newcomers().orElseThrow().briefed());
        assertEquals(2, review.newcomers().orElseThrow().notDue());
        assertEquals(4, review.reviews().orElseThrow().sessions());
    }

    @Test
    void theFilesHaveTheSlipsOfRealOnesButOnlyAFew() {
        TreeMap<String, Long> issues = new TreeMap<>();
        company.issues().forEach(issue -> issues.merge(issue.kind().id(), issue.count(), Long::sum));

        assertEquals(
                "{attendance.unknown-meeting=1, journeys.unknown-buyer=506, lead-events.bad-row=1, lead-events.unknown-stage=1,"
                        + " mentions.unknown-opportunity=1, opportunities.unknown-product=1, timelines.early-event=1, timelines.orphan-event=1,"
                        + " timelines.orphan-opportunity-event=1, timelines.repeated-event=1, timelines.repeated-lead=1,"
                        + " timelines.unknown-lead=2}",
                issues.toString());
        assertEquals(
                ImmutableSet.of(
                        "attribution.negative-amount",
                        "attribution.without-amount",
                        "collaboration.no-owner",
                        "collaboration.unreported-meeting",
                        "commitments.no-date",
                        "content.unknown-material",
                        "funnel.lost-without-amount",
                        "funnel.negative-amount",
                        "funnel.unknown-stage",
                        "funnel.won-from-unknown-lead",
                        "funnel.won-without-lead",
                        "handoff.unknown-automation",
                        "handoff.unusable-value",
                        "market.spend-without-market",
                        "market.unknown-market",
                        "pipeline.forecast-without-amount",
                        "pipeline.period-without-forecast",
                        "pipeline.product-without-price"),
                review.issues().stream()
                        .map(DataIssue::kind)
                        .map(kind -> kind.id())
                        .collect(Collectors.toSet()));
    }

    private static HandoffReport campaign(String id) {
        Grouped<HandoffReport> reports = Handoff.under(settings.handoff())
                .by("campaign", Lead::campaignId)
                .measure(company.leads(), YEAR);
        return reports.group(id).orElseThrow();
    }

    private static ImmutableSet<String> codes(Optional<TopCodes> top) {
        return top.orElseThrow().codes().stream().map(TopCode::code).collect(ImmutableSet.toImmutableSet());
    }

    private static Codebook codebook() {
        return company.codebook().orElseThrow();
    }

    private static MindsetReport mindset() {
        return review.mindset().orElseThrow();
    }

    private static HandoffReport handoff() {
        return review.handoff().orElseThrow();
    }
}
