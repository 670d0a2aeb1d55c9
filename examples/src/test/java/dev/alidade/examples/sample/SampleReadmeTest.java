// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.collaboration.CollaborationReport;
import dev.alidade.commitments.CommitmentReport;
import dev.alidade.content.ContentReport;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.goals.GoalReport;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Proportion;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.outcome.OutcomeReport;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.relationship.RelationshipReport;
import dev.alidade.report.TextReport;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README of the sample company says what the review of its files says, number by number. */
final class SampleReadmeTest {
    private static String readme;
    private static SampleReview sample;
    private static ReviewResult review;

    @BeforeAll
    static void readAndReview() throws IOException {
        readme = Files.readString(SampleReview.SHIPPED.resolve("README.md")).replaceAll("\\s+", " ");
        sample = SampleReview.shipped();
        review = AlignmentReview.under(sample.policy(Stream.concat(SampleReview.FACTUAL.stream(), Stream.of("mindset"))
                        .toList()))
                .measure(sample.company().facts(), SampleReview.YEAR);
    }

    @Test
    void theTextOfTheReviewHasFewerThanSixHundredLines() {
        long lines = TextReport.of(review).lines().count();

        assertTrue(lines < 600, () -> "The text has " + lines + " lines.");
    }

    @Test
    void theReadmeOfTheProjectShowsLinesOfTheText() throws IOException {
        String page = Files.readString(Path.of("..", "README.md"));
        int from = page.indexOf("```console\n") + "```console\n".length();
        List<String> report = TextReport.of(review).lines().toList();
        int at = 0;
        for (String line :
                page.substring(from, page.indexOf("```", from)).lines().toList()) {
            int found = report.subList(at, report.size()).indexOf(line);
            assertTrue(found >= 0, () -> line + " is not in the text, or not there.");
            at += found + 1;
        }
        assertTrue(at > 0);
    }

    @Test
    void theTotalAndTheSurvey() {
        MindsetReport mindset = review.mindset().orElseThrow();
        says("The total is **%.1f of 100**", review.scorecard().total().orElseThrow());
        says("the shared mindset is **%s**", mindset.verdict());
        Proportion pooled = mindset.pooled().matches().orElseThrow();
        says("%d answers could be coded, and %d of them", pooled.total(), pooled.hits());
        says(
                "| sales | %s | %s |",
                withPercent(mindset.sales().matches().orElseThrow()),
                withPercent(mindset.salesInMarketing().matches().orElseThrow()));
        says(
                "| marketing | %s | %s |",
                withPercent(mindset.marketing().matches().orElseThrow()),
                withPercent(mindset.marketingInSales().matches().orElseThrow()));
    }

    @Test
    void whatHappensToTheLeadsOfEachCampaign() {
        Grouped<HandoffReport> campaigns = Handoff.under(sample.agreed().agreement())
                .by("campaign", Lead::campaignId)
                .measure(sample.company().leads(), SampleReview.YEAR);
        campaigns
                .groups()
                .forEach((campaign, report) -> says(
                        "| %s | %d | %s | %s |",
                        campaign, report.episodes(), report.followUp(), report.withinAgreement()));
        HandoffReport all = review.handoff().orElseThrow();
        says("| all | %d | %s | %s |", all.episodes(), all.followUp(), all.withinAgreement());
    }

    @Test
    void bothSidesOfTheQuarrel() {
        HandoffReport handoff = review.handoff().orElseThrow();
        Proportion unworked = handoff.rejections().unworked();
        says(
                "Of %d hand-overs that stand rejected %d were rejected without one attempt",
                unworked.total(), unworked.hits());
        Proportion disputes = handoff.disputes().settledAsWrong();
        says("marketing won %d of %d disputes", disputes.hits(), disputes.total());
        says(
                "in %s cases, late ones in %s, those that nobody called in %s.",
                handoff.workedLeads().inTime(),
                handoff.workedLeads().late(),
                handoff.workedLeads().unworked());
        says(
                "marketing delivered only %d of %.0f leads owed",
                handoff.delivery().orElseThrow().qualified(),
                handoff.delivery().orElseThrow().owed());
    }

    @Test
    void leadToCash() {
        FunnelReport funnel = review.funnel().orElseThrow();
        DealReport deals = review.deals().orElseThrow();
        says(
                "Of %d leads %d became opportunities, %d customers, and %d have paid",
                funnel.leads(),
                funnel.leadToOpportunity().toDate().hits(),
                funnel.leadToWon().toDate().hits(),
                funnel.step("PAID").orElseThrow().reached());
        Proportion mature = funnel.leadToWon().withinHorizon();
        says(
                "%d leads are old enough for the horizon of half a year, and %d of them were won",
                mature.total(), mature.hits());
        says(
                "Of %d deals that were closed %d were won, and %d of those are paid",
                deals.winRate().total(),
                deals.winRate().hits(),
                deals.cash().paid().hits());
    }

    @Test
    void promisesMaterialAndMeetings() {
        CommitmentReport promises = review.commitments().orElseThrow();
        Proportion marketing = promises.byMarketing().kept().orElseThrow();
        Proportion sales = promises.bySales().kept().orElseThrow();
        says("Of %d promises to sales marketing kept %d in full", marketing.total(), marketing.hits());
        says("of %d to marketing sales kept %d.", sales.total(), sales.hits());
        ContentReport content = review.content().orElseThrow();
        Proportion late = content.requests().late();
        says("Of %d requests", content.requests().requests());
        says("%d of the %d with a date came after it", late.hits(), late.total());
        Proportion sellers = content.selfMade().sellers().orElseThrow();
        says(
                "%s sellers, all of them in the field, made %d pieces",
                sellers, content.selfMade().items());
        CollaborationReport together = review.collaboration().orElseThrow();
        says(
                "Of the %d meetings %d had two of each side",
                together.bothSides().total(), together.bothSides().hits());
        says(
                "%s marketers were ever on a sales call",
                together.rideAlongs().share().orElseThrow());
        Proportion tasks = together.actions().work().onTime().orElseThrow();
        says("Of %d tasks that were due %d were done", tasks.total(), tasks.hits());
    }

    @Test
    void goalsDealsPeopleAndOutcomes() {
        GoalReport goals = review.goals().orElseThrow();
        Proportion owned = goals.jointlyOwned().orElseThrow();
        says("Of %d goals %d belong to both departments", owned.total(), owned.hits());
        says("hangs on a sales goal in %s roles of marketing", goals.pay().tied());
        PipelineReport open = review.pipeline().orElseThrow();
        says(
                "Only %d of the %d open deals show what is true",
                open.healthy().hits(), open.healthy().total());
        says(
                "%d are past their close date, %d were pushed, %d were forgotten",
                fault(open, Fault.OVERDUE), fault(open, Fault.PUSHED), fault(open, Fault.STALE));
        RelationshipReport relationship = review.relationship().orElseThrow();
        Proportion close = relationship
                .item("closeness", Department.SALES)
                .orElseThrow()
                .top()
                .proportion()
                .orElseThrow();
        says("Of %d in sales %d feel close to marketing", close.total(), close.hits());
        OutcomeReport outcome = review.outcome().orElseThrow();
        says("%.1f %% of its quota", 100 * outcome.quotas().company().ratio().orElseThrow());
        says("%.1f %% is kept", 100 * outcome.retention().get(0).gross().orElseThrow());
        Proportion briefed = review.newcomers().orElseThrow().briefed();
        says("%d of the %d whose briefing was due were briefed in time", briefed.hits(), briefed.total());
        says(
                "**Review sessions**: %d, with %d of the people",
                review.reviews().orElseThrow().sessions(),
                review.reviews().orElseThrow().attendees());
    }

    @Test
    void theWorstOfTheYearAreAmongTheFirstImprovements() {
        List<String> first = review.scorecard().improvements().stream()
                .limit(8)
                .map(improvement -> improvement.metric().id())
                .toList();
        assertTrue(
                first.containsAll(List.of(
                        "market.emerging-coverage", "messaging.conflict-share", "collaboration.marketing-ride-alongs")),
                first.toString());
    }

    private static long fault(PipelineReport open, Fault fault) {
        return open.fault(fault).orElseThrow().count().hits();
    }

    private static String withPercent(Proportion share) {
        return String.format(
                Locale.ROOT, "%s (%.0f %%)", share, 100 * share.share().orElseThrow());
    }

    private static void says(String format, Object... values) {
        String sentence = String.format(Locale.ROOT, format, values);
        assertTrue(readme.contains(sentence), () -> "The README doesn't say: " + sentence);
    }
}
