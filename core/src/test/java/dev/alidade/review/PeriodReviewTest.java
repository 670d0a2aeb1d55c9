// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.content.ContentSettings;
import dev.alidade.handoff.Handoff;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.score.MetricChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PeriodReviewTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Window FIRST_QUARTER = days("2024-01-01", "2024-04-01");
    private static final ReviewPolicy POLICY =
            ReviewPolicy.builder().handoff(ServiceLevelAgreement.standard()).build();

    private static Window days(String from, String to) {
        return Window.ofDays(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atStartOfDay(BERLIN).toInstant();
    }

    private static ImmutableList<Window> windows(ReviewPeriod period, Window window) {
        return windows(AlignmentReview.under(POLICY).every(period), window);
    }

    private static ImmutableList<Window> windows(PeriodReview review, Window window) {
        return review.measure(List.of(), window).results().stream()
                .map(ReviewResult::window)
                .collect(ImmutableList.toImmutableList());
    }

    /** Leads handed over day by day; until the end of February every second is called, from then on all are. */
    private static List<Fact> leads() {
        List<Fact> leads = new ArrayList<>();
        for (int number = 0; number < 180; number++) {
            Instant at = FIRST_QUARTER.start().plusSeconds(43_200L * number);
            LeadBuilder lead = Lead.builder("L" + number).createdAt(at).handedOff(at);
            boolean called = number % 2 == 0 || !at.isBefore(day("2024-03-01"));
            leads.add((called ? lead.attempt(at.plusSeconds(600)) : lead).build());
        }
        return leads;
    }

    @Test
    void eachPeriodIsWhatAReviewOfItAloneIs() {
        ReviewTrend trend =
                AlignmentReview.under(POLICY).every(ReviewPeriod.MONTH).measure(leads(), FIRST_QUARTER);

        assertEquals(
                ImmutableList.of(
                        AlignmentReview.under(POLICY).measure(leads(), days("2024-01-01", "2024-02-01")),
                        AlignmentReview.under(POLICY).measure(leads(), days("2024-02-01", "2024-03-01")),
                        AlignmentReview.under(POLICY).measure(leads(), days("2024-03-01", "2024-04-01"))),
                trend.results());
    }

    @Test
    void theMonthInWhichEveryLeadIsCalledStandsOut() {
        ReviewTrend trend =
                AlignmentReview.under(POLICY).every(ReviewPeriod.MONTH).measure(leads(), FIRST_QUARTER);

        MetricChange february = change(trend.changes().get(0));
        MetricChange march = change(trend.changes().get(1));
        assertEquals(MetricChange.Verdict.WITHIN_CHANCE, february.verdict());
        assertEquals(MetricChange.Verdict.BEYOND_CHANCE, march.verdict());
        assertTrue(march.points() > 5);
        assertEquals(
                trend.results().get(2).window(), trend.overall().orElseThrow().later());
        assertEquals(
                trend.results().get(0).window(), trend.overall().orElseThrow().earlier());
    }

    private static MetricChange change(PeriodChange period) {
        return period.change().orElseThrow().changes().stream()
                .filter(one -> one.metric().id().equals("handoff.follow-up-rate"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneMeasurementAndOneTopicCanBeFollowedThroughThePeriods() {
        ReviewTrend trend =
                AlignmentReview.under(POLICY).every(ReviewPeriod.MONTH).measure(leads(), FIRST_QUARTER);

        assertEquals(
                1.0,
                trend.measurements("handoff.follow-up-rate")
                        .get(2)
                        .orElseThrow()
                        .value()
                        .orElseThrow());
        assertEquals(3, trend.topic("handoff").size());
        assertEquals(
                trend.results().get(1).scorecard().topics().get(0),
                trend.topic("handoff").get(1).orElseThrow());
        assertEquals(
                ImmutableList.of(Optional.empty(), Optional.empty(), Optional.empty()), trend.measurements("no.such"));
    }

    @Test
    void monthsBeginAtLocalMidnightAlsoWhereClocksChange() {
        assertEquals(
                ImmutableList.of(days("2024-03-01", "2024-04-01"), days("2024-04-01", "2024-05-01")),
                windows(ReviewPeriod.MONTH, days("2024-03-01", "2024-05-01")));
    }

    @Test
    void weeksBeginOnMondayAndQuartersInJanuaryAprilJulyAndOctober() {
        assertEquals(
                ImmutableList.of(days("2024-01-01", "2024-01-08"), days("2024-01-08", "2024-01-15")),
                windows(ReviewPeriod.WEEK, days("2024-01-01", "2024-01-15")));
        assertEquals(
                ImmutableList.of(days("2023-10-01", "2024-01-01"), FIRST_QUARTER),
                windows(ReviewPeriod.QUARTER, days("2023-10-01", "2024-04-01")));
        assertEquals(
                ImmutableList.of(days("2023-01-01", "2024-01-01"), days("2024-01-01", "2025-01-01")),
                windows(ReviewPeriod.YEAR, days("2023-01-01", "2025-01-01")));
    }

    @Test
    void aPartOfAPeriodAtAnEndIsAPeriodOfItsOwn() {
        ImmutableList<Window> periods = windows(ReviewPeriod.MONTH, days("2024-01-15", "2024-03-10"));

        assertEquals(
                ImmutableList.of(
                        days("2024-01-15", "2024-02-01"),
                        days("2024-02-01", "2024-03-01"),
                        days("2024-03-01", "2024-03-10")),
                periods);
        assertEquals(
                List.of(false, true, false),
                periods.stream().map(ReviewPeriod.MONTH::whole).toList());
        assertFalse(ReviewPeriod.QUARTER.whole(periods.get(1)));
    }

    @Test
    void aPeriodThatIsNotOverIsNoWholeOneThoughItKeepsItsName() {
        Window march = days("2024-03-01", "2024-04-01");

        assertTrue(ReviewPeriod.MONTH.whole(march));
        assertFalse(ReviewPeriod.MONTH.whole(march.withAsOf(day("2024-03-17"))));
        assertEquals("2024-03", ReviewPeriod.MONTH.label(march.withAsOf(day("2024-03-17"))));
    }

    @Test
    void eachPeriodIsSeenAsLongAfterItsEndAsTheWholeIs() {
        ImmutableList<Window> periods = windows(ReviewPeriod.MONTH, FIRST_QUARTER.withAsOf(day("2024-04-11")));

        assertEquals(
                List.of(day("2024-02-11"), day("2024-03-11"), day("2024-04-11")),
                periods.stream().map(Window::asOf).toList());
    }

    @Test
    void nothingIsKnownBeyondTheAsOfOfTheWhole() {
        ImmutableList<Window> periods = windows(ReviewPeriod.MONTH, FIRST_QUARTER.withAsOf(day("2024-02-11")));

        assertEquals(2, periods.size(), "March has not begun");
        assertEquals(day("2024-02-01"), periods.get(0).asOf());
        assertEquals(day("2024-02-11"), periods.get(1).asOf());
    }

    @Test
    void allPeriodsCanBeSeenAsOfTheWindowsInstant() {
        Window later = FIRST_QUARTER.withAsOf(day("2024-04-11"));

        assertEquals(
                List.of(day("2024-04-11"), day("2024-04-11"), day("2024-04-11")),
                windows(AlignmentReview.under(POLICY).every(ReviewPeriod.MONTH).asOfWindow(), later).stream()
                        .map(Window::asOf)
                        .toList());
    }

    @Test
    void aWindowOfTooManyPeriodsIsRefused() {
        PeriodReview weekly = AlignmentReview.under(POLICY).every(ReviewPeriod.WEEK);

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> weekly.tally(days("2014-01-01", "2024-01-01")));
        assertTrue(refused.getMessage().contains("more than 120 periods"), refused.getMessage());
    }

    @Test
    void withoutDataThereAreNoTotalsAndNothingBetweenThem() {
        ReviewTrend trend =
                AlignmentReview.under(POLICY).every(ReviewPeriod.MONTH).measure(List.of(), FIRST_QUARTER);

        assertEquals(2, trend.changes().size());
        assertEquals(Optional.empty(), trend.changes().get(0).change());
        assertEquals(Optional.empty(), trend.overall());
    }

    @Test
    void answersOfPersonsAreNotToldByPeriodUnlessAskedFor() {
        ReviewPolicy surveyed = ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard())
                .mindset(SurveySettings.withoutCodebook().withMinimumGroup(3))
                .content(ContentSettings.builder().minimumGroup(3).build())
                .outcome(OutcomeSettings.builder().minimumGroup(3).build())
                .build();
        List<Fact> facts = new ArrayList<>(leads());
        facts.add(new Onboarding(
                "P1", Department.SALES, day("2024-01-02"), Optional.empty(), Optional.of(day("2024-01-03"))));
        for (int person = 0; person < 8; person++) {
            Department department = person % 2 == 0 ? Department.SALES : Department.MARKETING;
            facts.add(new SurveyAnswer(
                    "P" + person, department, day("2024-01-10"), Optional.empty(), ImmutableList.of("price")));
            facts.add(Rating.of("P" + person, department, "accuracy", 5, day("2024-01-10")));
            facts.add(new Satisfaction("C" + person, day("2024-01-10"), 9, 0, 10));
        }
        PeriodReview monthly = AlignmentReview.under(surveyed).every(ReviewPeriod.MONTH);

        ReviewTrend without = monthly.measure(facts, FIRST_QUARTER);
        ReviewTrend with = monthly.withSurveys().measure(facts, FIRST_QUARTER);

        assertEquals(List.of("content", "mindset", "outcome"), without.untold());
        List<Fact> unanswered = facts.stream()
                .filter(fact ->
                        !(fact instanceof SurveyAnswer || fact instanceof Rating || fact instanceof Satisfaction))
                .toList();
        assertTrue(without.equals(monthly.measure(unanswered, FIRST_QUARTER)), "answers leave no trace");
        AlignmentReview whole = AlignmentReview.under(surveyed);
        assertEquals(List.of("content", "mindset", "outcome"), without.untold(whole.measure(facts, FIRST_QUARTER)));
        assertEquals(List.of("mindset"), without.untold(whole.measure(unanswered, FIRST_QUARTER)));
        List<Fact> rated =
                facts.stream().filter(fact -> !(fact instanceof Satisfaction)).toList();
        assertEquals(List.of("content", "mindset"), without.untold(whole.measure(rated, FIRST_QUARTER)));
        assertEquals(Optional.empty(), without.results().get(0).mindset());
        assertTrue(without.results().get(0).newcomers().isPresent());
        assertTrue(without.topic("mindset").stream().allMatch(Optional::isEmpty), "newcomers aren't the whole mindset");
        assertTrue(with.topic("mindset").get(0).isPresent());
        assertEquals(
                Optional.empty(), without.results().get(0).scorecard().model().entry("content.accuracy"));
        assertEquals(List.of(), without.results().get(0).issues());
        assertEquals(
                List.of("no value", "no value", "no value"),
                without.measurements("content.accuracy").stream()
                        .map(one -> one.orElseThrow().value().isPresent() ? "value" : "no value")
                        .toList());
        assertEquals(List.of(), with.untold());
        assertEquals(
                AlignmentReview.under(surveyed).measure(facts, days("2024-01-01", "2024-02-01")),
                with.results().get(0));
        assertTrue(with.measurements("content.accuracy")
                .get(0)
                .orElseThrow()
                .value()
                .isPresent());
    }

    @Test
    void aReviewOfAnswersAloneIsRefusedByPeriod() {
        PeriodReview answers = AlignmentReview.under(new ReviewPolicy(
                        ImmutableList.of(new ReviewPart<>(
                                "mindset",
                                "mindset",
                                SurveyAnswer.class,
                                Mindset.survey(SurveySettings.withoutCodebook()))),
                        ReviewCatalogue.standardModel()))
                .every(ReviewPeriod.MONTH);

        assertThrows(IllegalArgumentException.class, () -> answers.tally(FIRST_QUARTER));
        assertEquals(
                3,
                answers.withSurveys()
                        .measure(List.of(), FIRST_QUARTER)
                        .results()
                        .size());
    }

    @Test
    void whatCantBeGroupedIsNotToldByPeriodEither() {
        ReviewPolicy both = ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard())
                .relationship(RelationshipSettings.standard())
                .build();

        ReviewTrend trend =
                AlignmentReview.under(both).every(ReviewPeriod.MONTH).measure(leads(), FIRST_QUARTER);

        assertEquals(List.of("relationship"), trend.untold());
        assertEquals(Optional.empty(), trend.results().get(0).relationship());
        assertTrue(trend.results().get(0).handoff().isPresent());
    }

    @Test
    void talliesOfOtherPeriodsOrAnotherAsOfAreRefused() {
        PeriodReview monthly = AlignmentReview.under(POLICY).every(ReviewPeriod.MONTH);
        Tally<Fact, ReviewTrend> tally = monthly.tally(FIRST_QUARTER);

        assertThrows(
                IllegalArgumentException.class,
                () -> tally.merge(
                        AlignmentReview.under(POLICY).every(ReviewPeriod.WEEK).tally(FIRST_QUARTER)));
        Window later = FIRST_QUARTER.withAsOf(day("2024-04-11"));
        assertThrows(
                IllegalArgumentException.class,
                () -> monthly.tally(later).merge(monthly.asOfWindow().tally(later)));
        assertThrows(
                IllegalArgumentException.class,
                () -> tally.merge(monthly.withSurveys().tally(FIRST_QUARTER)));
    }

    @Test
    void aReviewWithoutAnswersCanBeGrouped() {
        Grouped<ReviewTrend> grouped = AlignmentReview.under(POLICY)
                .every(ReviewPeriod.MONTH)
                .by("parity", fact -> Optional.of(((Lead) fact).id().hashCode() % 2 == 0 ? "even" : "odd"))
                .measure(leads(), FIRST_QUARTER);

        assertEquals(3, grouped.groups().get("even").results().size());
    }

    @Test
    void aPartOfOnesOwnIsToldByPeriodToo() {
        ReviewPolicy own = ReviewPolicy.builder()
                .part(new ReviewPart<>("own", "own", Lead.class, Handoff.under(ServiceLevelAgreement.standard())))
                .build();

        assertEquals(
                List.of(),
                AlignmentReview.under(own)
                        .every(ReviewPeriod.MONTH)
                        .measure(leads(), FIRST_QUARTER)
                        .untold());
    }
}
