// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.Pipeline;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.Stage;
import dev.alidade.model.Timelines;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the sections on the hand-over, the funnel and deals say. */
final class LeadToCashReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    /**
     * Forty leads, handed over when created. Of each ten, five are called after an hour, two after four days, and three
     * never: those are rejected, one of them disputed. Three of the five become deals: two won after 30 days and paid after
     * 60, one lost.
     */
    private static List<Fact> facts(String name) {
        Timelines timelines = new Timelines();
        for (int i = 0; i < 40; i++) {
            Instant at = MONDAY.plus(Duration.ofDays(3L * i));
            LeadBuilder lead = Lead.builder("L" + i)
                    .createdAt(at)
                    .handedOff(at)
                    .value(Money.of("1000.00", "EUR"))
                    .sourcedBy(i % 10 == 0 ? Department.SALES : Department.MARKETING);
            if (i % 10 < 7) {
                lead.attempt(at.plus(Duration.ofHours(i % 10 < 5 ? 1 : 96))).accepted(at.plus(Duration.ofHours(100)));
            } else {
                lead.rejected(at.plus(Duration.ofHours(2)), name, Rejected.Kind.QUALITY);
            }
            if (i % 10 == 9) {
                lead.event(new Disputed(at.plus(Duration.ofHours(5)), Disputed.Outcome.OVERTURNED));
            }
            timelines.add(lead.build());
            if (i % 10 < 3) {
                OpportunityBuilder deal = Opportunity.builder("O" + i)
                        .createdAt(at.plus(Duration.ofDays(10)))
                        .leadId("L" + i)
                        .amount(Money.of("500.00", "EUR"))
                        .stage(at.plus(Duration.ofDays(10)), name);
                if (i % 10 < 2) {
                    deal.won(at.plus(Duration.ofDays(30))).paid(at.plus(Duration.ofDays(60)));
                } else {
                    deal.lost(at.plus(Duration.ofDays(20)));
                }
                timelines.add(deal.build());
            }
        }
        Timelines.Assembled joined = timelines.assemble();
        List<Fact> facts = new ArrayList<>(joined.leads());
        facts.addAll(joined.opportunities());
        return facts;
    }

    private static ReviewResult review(String name) {
        ServiceLevelAgreement agreement = ServiceLevelAgreement.standard()
                .withBusinessHours(BusinessHours.standard(SampleReviews.YEAR.zone()))
                .withOwedLeads(OwedLeads.of(2).withValue(Money.of("5000.00", "EUR")));
        ReviewPolicy policy = ReviewPolicy.builder()
                .handoff(agreement)
                .funnel(FunnelSettings.standard().withHorizon(Duration.ofDays(90)))
                .deals(DealSettings.builder()
                        .pipeline(Pipeline.of("sales", Stage.of(name, 1, Stage.Kind.OPEN)))
                        .build())
                .build();
        return AlignmentReview.under(policy).measure(facts(name), SampleReviews.YEAR);
    }

    private static String text() {
        return TextReport.detailed(REPORTS.kept(review("no budget"))).replaceAll("\\s+", " ");
    }

    private static void assertSays(String text, String wanted) {
        assertTrue(text.contains(wanted), () -> wanted + "\nis not in\n" + text);
    }

    @Test
    void whereNobodyRecordsWhoWasReachedItIsNotKnownWhetherSalesTriedOftenEnough() {
        String text = TextReport.detailed(REPORTS.kept(AlignmentReview.under(ReviewPolicy.builder()
                                .handoff(ServiceLevelAgreement.standard())
                                .build())
                        .measure(
                                List.of(Lead.builder("L1")
                                        .createdAt(MONDAY)
                                        .handedOff(MONDAY)
                                        .event(new Activity(
                                                MONDAY.plusSeconds(60),
                                                Activity.Direction.OUT,
                                                Activity.Automation.HUMAN,
                                                Activity.Connection.UNKNOWN,
                                                Optional.empty()))
                                        .build()),
                                Window.of(MONDAY, MONDAY.plus(Duration.ofDays(90))))))
                .replaceAll("\\s+", " ");

        assertTrue(
                text.contains(
                        "Tried often enough: not known: of no attempt is it recorded whether it reached the buyer"),
                text);
    }

    @Test
    void theClocksCountThoseThatNobodyEverContacted() {
        String text = text();

        assertSays(text, "since the buyer's signal 28 12 ~2 d ~8 h 30 min");
        assertSays(text, "half of all buyers wait no longer, those never contacted included");
    }

    @Test
    void whereExactlyHalfWereContactedTheMiddleOfTheGapIsCalledSo() {
        Instant created = Instant.parse("2024-03-04T09:00:00Z");
        var one = Lead.builder("L1").createdAt(created).handedOff(created);
        one.attempt(created.plusSeconds(3_600));
        var other = Lead.builder("L2").createdAt(created).handedOff(created);

        String wanted = "~: exactly half came earlier; midway to the next, or to the last day seen.";
        assertSays(handoff(one.build(), other.build()), wanted);
        assertFalse(handoff(one.build()).contains(wanted));
    }

    @Test
    void aMedianOfDealsThatIsAMiddleSaysSoAndSoDoesTheShortTableOfTheFunnel() {
        Instant created = Instant.parse("2024-03-04T09:00:00Z");
        Opportunity won = Opportunity.builder("O1")
                .createdAt(created)
                .won(created.plus(Duration.ofDays(30)))
                .build();
        Opportunity open = Opportunity.builder("O2").createdAt(created).build();
        ReviewPolicy policy = ReviewPolicy.builder()
                .funnel(FunnelSettings.standard())
                .deals(DealSettings.standard())
                .build();
        List<Fact> facts = List.of(
                won,
                open,
                Lead.builder("L1")
                        .createdAt(created)
                        .handedOff(created)
                        .accepted(created.plus(Duration.ofDays(2)))
                        .build(),
                Lead.builder("L2").createdAt(created).handedOff(created).build());
        String text = TextReport.of(REPORTS.kept(AlignmentReview.under(policy).measure(facts, SampleReviews.YEAR)))
                .replaceAll("\\s+", " ");

        assertSays(text, "counting 1 that is still open (~: the middle, any time from 30 d to 302 d would do)");
        assertSays(text, "~: exactly half came earlier; midway to the next, or to the last day seen.");
    }

    @Test
    void theChapterOnTheHandOverSaysWhatWasAgreed() {
        assertSays(
                text(),
                "By the standard times: first attempt within 24 h and decision within 72 h of the hand-over, in business time"
                        + " (Monday to Friday 09:00-17:00, Europe/Berlin); 3 attempts within 14 d of the calendar;"
                        + " marketing owes 2 leads a month worth 5000.00 EUR. Marketing handed over leads 40 times.");
    }

    @Test
    void whatIsOwedIsOwedForTheDaysThatAreDue() {
        assertSays(text(), "owed for the days that are due (");
    }

    private static String handoff(Fact... facts) {
        return SampleReviews.chapter(
                REPORTS.kept(AlignmentReview.under(SampleReviews.policy()).measure(List.of(facts), SampleReviews.YEAR)),
                "handoff");
    }

    @Test
    void theQuarrelIsSettledWithNumbersOfBothSides() {
        String text = text();

        assertSays(text, "Leads that sales followed up Hand-overs Became an opportunity or customer");
        assertSays(text, "in time 24 12 (50.0%)");
        assertSays(text, "not at all 12 0 (0.0%)");
        assertSays(text, "Leads without follow-up converted 0.00 times as often as all that were followed up");
        assertSays(text, "12 hand-overs stand rejected: 12 for quality, 0 for procedural reasons");
        assertSays(text, "Rejected without one attempt to reach the buyer: 12 of 12 (100.0%)");
        assertSays(text, "Marketing disputed 4: 4 overturned, 0 upheld, 0 open.");
        assertSays(text, "no budget 12");
    }

    @Test
    void whatEachSideOwesStandsInOneTable() {
        String text = text();

        assertSays(text, "sales owes, by hand-over");
        assertSays(text, "marketing owes, by month");
        assertSays(text, "delivered of");
        assertSays(text, "Found by sales itself: 4 of 40 (10.0%)");
    }

    @Test
    void theFunnelSaysHowManyAreOldEnough() {
        String text = text();

        assertSays(text, "40 leads were created; 12 of 40 (30.0%) became opportunities and 8 of 40 (20.0%) were won");
        assertSays(text, "Of those old enough for the horizon of 90 d, 8 of 40 (20.0%) were won within it.");
        assertSays(text, "Fewer than half have been won within any time on record.");
        assertSays(
                text,
                "Warning: no lead has an event of the steps SQL, INVOICED. Maybe their stages have other names in the data.");
    }

    @Test
    void dealsAreFollowedToThePayment() {
        String text = text();

        assertSays(text, "Won of closed: 8 of 12 (66.7%) closed in this time");
        assertSays(text, "Won by value: 66.7% (4000.00 EUR won, 2000.00 EUR lost)");
        assertSays(text, "8 of 8 (100.0%) a payment; half had the first within 30 d of winning");
        assertSays(text, "x win rate 66.7% x mean won amount 500.00 EUR / mean won cycle of 20.00 days");
    }

    @Test
    void withoutFactsTheSectionsSaySo() {
        ReviewPolicy policy = ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard())
                .funnel(FunnelSettings.standard())
                .deals(DealSettings.standard())
                .build();

        String text =
                TextReport.detailed(REPORTS.kept(AlignmentReview.under(policy).measure(List.of(), SampleReviews.YEAR)));

        assertTrue(text.contains("No lead was handed over in this time."), text);
        assertTrue(text.contains("No lead was created in this time."), text);
        assertTrue(text.contains("There are no opportunities in this time."), text);
    }

    @Test
    void anUnknownAmountTakesTheRateByValueAway() {
        Fact deal = Opportunity.builder("O1")
                .createdAt(MONDAY)
                .won(MONDAY.plus(Duration.ofDays(3)))
                .build();
        ReviewPolicy policy =
                ReviewPolicy.builder().deals(DealSettings.standard()).build();

        String text = TextReport.detailed(
                        REPORTS.kept(AlignmentReview.under(policy).measure(List.of(deal), SampleReviews.YEAR)))
                .replaceAll("\\s+", " ");

        assertSays(text, "Won by value: can't be told: amounts are not known of 1 won and 0 lost");
        assertSays(text, "Velocity: can't be told, a part is missing: 0 open opportunities x win rate 100.0%");
    }

    @Test
    void noLineIsLongerThanItMayBe() {
        TextReport.detailed(REPORTS.kept(review("no budget")))
                .lines()
                .forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Property(tries = 30)
    void noReasonOrStageCanBreakALineOrWidenIt(@ForAll String name) {
        String usable = name.isBlank() ? "x" : name;

        String text = TextReport.detailed(REPORTS.kept(review(usable)));

        assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)));
        text.lines().forEach(line -> assertTrue(Glyphs.width(line) <= 80, line));
    }

    @Test
    void markdownHoldsTheSameTablesWithoutMarkupOfTheData() {
        String document = MarkdownReport.detailed(REPORTS.kept(review("<b>|[x](y)")));

        assertTrue(document.contains("| Reason for rejecting | Hand-overs |"), document);
        assertFalse(document.contains("<b>"), document);
        assertEquals(document, MarkdownReport.detailed(REPORTS.kept(review("<b>|[x](y)"))));
    }

    private static LeadBuilder lead(String id, Instant at) {
        return Lead.builder(id).createdAt(at);
    }

    private static String funnel(Fact... facts) {
        return SampleReviews.chapter(
                REPORTS.kept(AlignmentReview.under(ReviewPolicy.builder()
                                .funnel(FunnelSettings.standard().withHorizon(Duration.ofDays(90)))
                                .build())
                        .measure(List.of(facts), SampleReviews.YEAR)),
                "funnel");
    }

    @Test
    void aFunnelInWhichAllAreWonSaysWhenAndThatLossesMayBeMissing() {
        Fact[] won = new Fact[40];
        for (int i = 0; i < won.length; i++) {
            Instant at = MONDAY.plus(Duration.ofDays(i));
            won[i] = lead("L" + i, at).won(at.plus(Duration.ofDays(10))).build();
        }
        String text = funnel(won);
        assertSays(text, "Half of all leads are won within 10 d");
        assertSays(text, "Warning: 40 of 40 leads are won and none is lost. Maybe losses are not recorded.");
    }

    @Test
    void aYoungFunnelSaysHowFewAreOldEnough() {
        Fact[] young = new Fact[40];
        Instant december = Instant.parse("2024-12-01T09:00:00Z");
        for (int i = 0; i < young.length; i++) {
            young[i] = lead("L" + i, december.plus(Duration.ofHours(i))).build();
        }
        String text = funnel(young);
        assertSays(text, "None is old enough for the horizon of 90 d.");
        assertSays(text, "Warning: only 0 of 40 leads are old enough for the horizon");
    }

    @Test
    void aHandOverThatIsNotDueYetHasNoQuarrel() {
        Instant late = SampleReviews.YEAR.asOf().minus(Duration.ofMinutes(5));
        String text = handoff(lead("L1", late).handedOff(late).build());
        assertFalse(text.contains("Leads that sales followed up"), text);
        assertSays(handoff(lead("L1", MONDAY).build()), "No lead was handed over in this time.");
    }

    @Test
    void manyReasonsForRejectingAreCut() {
        Fact[] rejected = new Fact[12];
        for (int i = 0; i < rejected.length; i++) {
            rejected[i] = lead("L" + i, MONDAY)
                    .handedOff(MONDAY)
                    .rejected(MONDAY.plus(Duration.ofHours(1)), "reason %02d".formatted(i), Rejected.Kind.QUALITY)
                    .build();
        }
        String text = handoff(rejected);
        assertSays(text, "reason 09 1 and 2 other reasons");
        assertSays(handoff(Arrays.copyOf(rejected, 10)), "reason 09 1");
    }

    @Test
    void withoutAWonDealThereIsNoCash() {
        Fact lost = Opportunity.builder("O1")
                .createdAt(MONDAY)
                .lost(MONDAY.plus(Duration.ofDays(3)))
                .build();
        ReviewPolicy policy =
                ReviewPolicy.builder().deals(DealSettings.standard()).build();
        assertSays(
                TextReport.detailed(
                                REPORTS.kept(AlignmentReview.under(policy).measure(List.of(lost), SampleReviews.YEAR)))
                        .replaceAll("\\s+", " "),
                "To cash: no deal was won");
    }

    @Test
    void aTimeWithoutAWholeDayTellsNothingOfTheFlow() {
        Window morning = Window.of(MONDAY, MONDAY.plus(Duration.ofHours(6)));
        Lead lead = lead("L1", MONDAY).handedOff(MONDAY.plusSeconds(60)).build();
        String text = SampleReviews.chapter(
                REPORTS.kept(AlignmentReview.under(SampleReviews.policy()).measure(List.of(lead), morning)), "handoff");
        assertSays(text, "Flow of leads can't be told, as no day lies wholly in this time");
    }
}
