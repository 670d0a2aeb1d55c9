// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static dev.alidade.model.Department.BOTH;
import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.OTHER;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.Codebook;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.SurveyAnswer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SurveyTest {
    private static final SurveySettings USUAL = SomeAnswers.SETTINGS;
    private static final SurveySettings OPEN = USUAL.withMinimumGroup(3);

    @Test
    void threeOfFourMatchingAnswersAreNotFlagged() {
        MindsetReport report = new SomeAnswers()
                .and(3, SALES, "a")
                .and(3, SALES, "b")
                .and(3, MARKETING, "c")
                .and(3, MARKETING, "d")
                .report(OPEN);

        assertEquals(Optional.of(Proportion.of(9, 12)), report.pooled().matches());
        assertEquals(Optional.of(false), report.flagged());
    }

    @Test
    void seventyFourOfNinetyNineAreFlagged() {
        SomeAnswers answers = new SomeAnswers().and(74, SALES, "a");
        for (int i = 0; i < 25; i++) {
            answers.and(1, MARKETING, "alone" + i);
        }
        MindsetReport report = answers.report(USUAL.withDeclared("a").withMeaning(Meaning.DECLARED_LIST));

        assertEquals(Optional.of(Proportion.of(74, 99)), report.asked().matches());
        assertEquals(Optional.of(true), report.flagged());
    }

    @Test
    void seventyFiveOfAHundredAreNotFlagged() {
        MindsetReport report = new SomeAnswers()
                .and(75, SALES, "a")
                .and(25, MARKETING, "b")
                .report(USUAL.withDeclared("a").withMeaning(Meaning.DECLARED_LIST));

        assertEquals(Optional.of(false), report.flagged());
    }

    @Test
    void anotherThresholdFlagsOtherwise() {
        MindsetReport report = new SomeAnswers()
                .and(75, SALES, "a")
                .and(25, MARKETING, "b")
                .report(USUAL.withDeclared("a")
                        .withMeaning(Meaning.DECLARED_LIST)
                        .withThreshold(new Threshold(4, 5)));

        assertEquals(Optional.of(true), report.flagged());
        assertEquals(Optional.of(true), report.declared().orElseThrow().flagged());
    }

    @Test
    void aCodeNamedTwiceByOnePersonIsOneAnswer() {
        MindsetReport report = new SomeAnswers().and(6, SALES, "a", "a", "a+b").report(USUAL);

        assertEquals(Optional.of(Proportion.of(12, 12)), report.pooled().matches());
        assertEquals(Optional.of(new AnswerCounts(18, 0, 18, 0)), report.answers());
    }

    @Test
    void blankAnswersAreLeftOutAndUncodedOnesOnlyWidenTheBounds() {
        MindsetReport report = new SomeAnswers()
                .and(20, SALES, "a", "", "?1")
                .and(20, SALES, "a", "b", "d")
                .report(USUAL);

        assertEquals(Optional.of(new AnswerCounts(120, 20, 80, 20)), report.answers());
        assertEquals(Optional.of(Proportion.of(80, 80)), report.pooled().matches());
        assertEquals(OptionalLong.of(20), report.pooled().uncoded());
        Interval bounds = report.pooled().bounds().orElseThrow();
        assertTrue(bounds.low() < .8 && bounds.low() > .6, "80 of 100 with every uncoded answer as a mismatch");
        assertEquals(1, bounds.high());
    }

    @Test
    void personsOfBothOrNeitherDepartmentCountInThePooledShareOnly() {
        MindsetReport report = new SomeAnswers()
                .and(6, SALES, "a")
                .and(6, MARKETING, "a")
                .and(3, BOTH, "b")
                .and(3, OTHER, "c")
                .report(USUAL);

        assertEquals(OptionalLong.of(18), report.pooled().persons());
        assertEquals(OptionalLong.of(6), report.sales().persons());
        assertEquals(OptionalLong.of(6), report.marketing().persons());
        assertEquals(ImmutableList.of(), report.issues());
    }

    @Test
    void aFewPersonsOfNeitherDepartmentAreLeftOutAndCounted() {
        MindsetReport report = new SomeAnswers()
                .and(6, SALES, "a")
                .and(6, MARKETING, "a")
                .and(2, OTHER, "b")
                .report(USUAL);

        assertEquals(14, report.respondents());
        assertEquals(OptionalLong.of(12), report.pooled().persons());
        assertEquals(MindsetIssues.PROTECTED_REST, report.issues().get(0).kind());
        assertEquals(2, report.issues().get(0).count());
        assertEquals(
                List.of("a"),
                report.top().orElseThrow().codes().stream().map(TopCode::code).toList());
    }

    @Test
    void aSmallDepartmentHidesBoth() {
        MindsetReport report =
                new SomeAnswers().and(4, SALES, "a").and(30, MARKETING, "b").report(USUAL);

        for (AnswerShare share :
                List.of(report.sales(), report.marketing(), report.salesInMarketing(), report.marketingInSales())) {
            assertEquals(AnswerShare.suppressed(), share);
        }
        assertEquals(Optional.empty(), report.overlap());
        assertEquals(Optional.empty(), report.topOfSales());
        assertEquals(Optional.empty(), report.topOfMarketing());
        assertEquals(Optional.empty(), report.mixedMessages());
        assertEquals(State.VALUE, report.pooled().state());
    }

    @Test
    void fewerPersonsThanTheMinimumAreShownAsAHeadcountOnly() {
        MindsetReport report = new SomeAnswers().and(4, SALES, "a").report(USUAL.withDeclared("a"));

        assertEquals(4, report.respondents());
        assertEquals(Optional.empty(), report.answers());
        assertEquals(Optional.empty(), report.top());
        assertEquals(Optional.empty(), report.flagged());
        assertTrue(report.chanceLevel().isEmpty());
        assertEquals(Optional.of(AnswerShare.suppressed()), report.declared());
        assertTrue(report.measurements().stream()
                .allMatch(measurement -> measurement.state() == State.SUPPRESSED
                        || measurement.metric().equals(MindsetMetrics.TOP_THREE_OVERLAP)));
    }

    @Test
    void whoeverGaveNoCodedAnswerProtectsNobody() {
        MindsetReport report = new SomeAnswers()
                .and(2, SALES, "a")
                .and(6, SALES, "?")
                .and(9, MARKETING, "a")
                .report(USUAL);

        assertEquals(State.SUPPRESSED, report.sales().state());
    }

    @Test
    void withoutAnswersThereIsNoDataAndNoZero() {
        MindsetReport report = SomeAnswers.report(USUAL, ImmutableList.of());

        assertEquals(State.NO_DATA, report.pooled().state());
        assertTrue(report.pooled().share().isEmpty());
        assertEquals(Optional.empty(), report.flagged());
        assertEquals(Optional.empty(), report.pooled().interval());
        assertTrue(report.measurements().stream().allMatch(measurement -> measurement.state() == State.NO_DATA));
    }

    @Test
    void tiesAtThirdPlaceGoByCodeAndAllOfThemAreNamed() {
        TopCodes top = new SomeAnswers()
                .and(9, SALES, "q", "p")
                .and(6, SALES, "y", "x", "z")
                .and(6, MARKETING, "d")
                .report(USUAL)
                .top()
                .orElseThrow();

        assertEquals(
                List.of("p", "q", "d"), top.codes().stream().map(TopCode::code).toList());
        assertTrue(top.tiedAtThird());
        assertEquals(ImmutableSortedSet.of("d", "x", "y", "z"), top.tied());
    }

    @Test
    void aClearThirdPlaceIsNoTie() {
        TopCodes top = new SomeAnswers()
                .and(9, SALES, "a", "b", "c")
                .and(8, SALES, "d", "e")
                .report(USUAL)
                .top()
                .orElseThrow();

        assertFalse(top.tiedAtThird());
        assertEquals(ImmutableSortedSet.of(), top.tied());
    }

    @Test
    void aCodeNamedByFewTakesTheHeadcountsOfAllTopCodesWithIt() {
        TopCodes top = new SomeAnswers()
                .and(20, SALES, "a")
                .and(9, SALES, "b")
                .and(3, MARKETING, "c")
                .and(9, MARKETING, "a")
                .report(USUAL)
                .top()
                .orElseThrow();

        assertEquals(
                List.of(
                        new TopCode("a", OptionalLong.empty()),
                        new TopCode("b", OptionalLong.empty()),
                        new TopCode("c", OptionalLong.empty())),
                top.codes());
    }

    @Test
    void aCodeThatOnePersonAloneNamedIsNotNamed() {
        TopCodes top = new SomeAnswers()
                .and(9, SALES, "a")
                .and(2, SALES, "b")
                .and(1, SALES, "c")
                .and(9, MARKETING, "a")
                .report(USUAL)
                .top()
                .orElseThrow();

        assertEquals(List.of("a", "b"), top.codes().stream().map(TopCode::code).toList());
        assertEquals(1, top.unnamed());
    }

    @Test
    void codesThatOnePersonEachNamedAtTheLastPlaceAreATieWithoutNames() {
        TopCodes top = new SomeAnswers()
                .and(9, SALES, "a", "b")
                .and(1, SALES, "c")
                .and(1, SALES, "d")
                .report(USUAL)
                .top()
                .orElseThrow();

        assertTrue(top.tiedAtThird());
        assertEquals(ImmutableSortedSet.of(), top.tied());
    }

    @Test
    void withoutACodebookWordsAreShownOfEightPersonsAndMore() {
        SurveySettings texts = SurveySettings.withoutCodebook();
        TopCodes seven =
                new SomeAnswers().and(7, SALES, "low price").report(texts).top().orElseThrow();
        TopCodes eight =
                new SomeAnswers().and(8, SALES, "low price").report(texts).top().orElseThrow();

        assertEquals(ImmutableList.of(), seven.codes());
        assertEquals(1, seven.unnamed());
        assertEquals("low price", eight.codes().get(0).code());
    }

    @Test
    void withoutACodebookWhatFewWroteIsNotShown() {
        SomeAnswers answers = new SomeAnswers()
                .and(6, SALES, "Low price!")
                .and(2, SALES, "our cousin drives the van")
                .and(6, MARKETING, "low price");

        TopCodes top = answers.report(SurveySettings.withoutCodebook()).top().orElseThrow();

        assertEquals(1, top.codes().size());
        assertEquals(1, top.unnamed());
    }

    @Test
    void theDepartmentsLeadWithDifferentThings() {
        MindsetReport report = new SomeAnswers()
                .and(9, SALES, "quality", "service")
                .and(1, SALES, "quality")
                .and(9, MARKETING, "price", "quality")
                .and(1, MARKETING, "price")
                .report(USUAL);

        assertEquals(
                Optional.of(new MixedMessages(ImmutableList.of("quality"), ImmutableList.of("price"))),
                report.mixedMessages());
        assertEquals(Optional.of(Proportion.of(1, 2)), report.overlap());
    }

    @Test
    void codesThatEquallyManyNamedFirstAreAllNamed() {
        MindsetReport report = new SomeAnswers()
                .and(5, SALES, "quality", "delivery", "service")
                .and(5, MARKETING, "innovation", "brand")
                .and(4, MARKETING, "price")
                .report(USUAL);

        assertEquals(
                Optional.of(new MixedMessages(
                        ImmutableList.of("delivery", "quality", "service"), ImmutableList.of("brand", "innovation"))),
                report.mixedMessages());
    }

    @Test
    void aTieWithTheOtherDepartmentsFirstIsNoMixedMessage() {
        MindsetReport report = new SomeAnswers()
                .and(9, SALES, "quality", "price")
                .and(9, MARKETING, "quality")
                .report(USUAL);

        assertEquals(Optional.empty(), report.mixedMessages());
    }

    @Test
    void morePersonsThanStaffIsAnErrorThatNamesBothNumbers() {
        SomeAnswers answers = new SomeAnswers().and(9, SALES, "a").and(7, MARKETING, "a");

        IllegalArgumentException all =
                assertThrows(IllegalArgumentException.class, () -> answers.report(USUAL.withStaff(15)));
        IllegalArgumentException sales =
                assertThrows(IllegalArgumentException.class, () -> answers.report(USUAL.withStaffSales(8)));
        IllegalArgumentException marketing =
                assertThrows(IllegalArgumentException.class, () -> answers.report(USUAL.withStaffMarketing(6)));
        assertTrue(all.getMessage().startsWith("Survey: 16 persons answered, but the staff is 15."));
        assertTrue(sales.getMessage().startsWith("Survey of sales: 9 persons answered, but the staff is 8."));
        assertTrue(marketing.getMessage().startsWith("Survey of marketing: 7 persons answered, but the staff is 6."));
        assertEquals(16, answers.report(USUAL.withStaff(16)).respondents());
    }

    @Test
    void aDepartmentsIntervalUsesItsOwnStaffNumberOnly() {
        List<SurveyAnswer> answers = Matching.persons(4, 9, 17, 30);
        MindsetReport usual = SomeAnswers.report(USUAL, answers);
        MindsetReport company = SomeAnswers.report(USUAL.withStaff(70), answers);
        MindsetReport sales = SomeAnswers.report(USUAL.withStaffSales(30), answers);

        assertEquals(usual.sales(), company.sales());
        assertEquals(usual.pooled(), sales.pooled());
        assertEquals(usual.marketing(), sales.marketing());
        Interval point = sales.sales().interval().orElseThrow();
        assertEquals(point.low(), point.high(), "all thirty of sales answered");
    }

    @Test
    void theShareAcrossTheDepartmentsUsesBothStaffNumbersOrNone() {
        SurveySettings across = USUAL.withMeaning(Meaning.OTHER_DEPARTMENT);
        List<SurveyAnswer> answers = Matching.persons(4, 9, 17, 30);
        Interval unknown =
                SomeAnswers.report(across, answers).asked().interval().orElseThrow();
        Interval one = SomeAnswers.report(across.withStaffMarketing(30), answers)
                .asked()
                .interval()
                .orElseThrow();
        Interval both = SomeAnswers.report(across.withStaffSales(30).withStaffMarketing(30), answers)
                .asked()
                .interval()
                .orElseThrow();

        assertEquals(unknown, one);
        assertEquals(both.low(), both.high(), "all sixty of both departments answered");
    }

    @Test
    void answersCantBeGrouped() {
        UnsupportedOperationException refused = assertThrows(
                UnsupportedOperationException.class,
                () -> Mindset.survey(USUAL).by("market", answer -> Optional.of(answer.respondent())));

        assertTrue(refused.getMessage().startsWith("Answers of persons can't be grouped by market"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> Mindset.uncodedForms(USUAL).by("person", answer -> Optional.of(answer.respondent())));
    }

    @Test
    void aListIsNeededToJudgeIt() {
        assertThrows(IllegalArgumentException.class, () -> Mindset.survey(USUAL.withMeaning(Meaning.DECLARED_LIST)));
    }

    @Test
    void declaredAnswersAreMeasuredOnlyWithAList() {
        SomeAnswers answers = new SomeAnswers().and(9, SALES, "a").and(9, MARKETING, "b");

        assertFalse(ids(answers.report(USUAL)).contains("mindset.declared-answers"));
        assertTrue(ids(answers.report(USUAL.withDeclared("a"))).contains("mindset.declared-answers"));
    }

    private static List<String> ids(MindsetReport report) {
        return report.measurements().stream()
                .map(Measurement::metric)
                .map(metric -> metric.id())
                .toList();
    }

    @Test
    void threeLinesAreEnough() {
        Codebook codebook = Codebook.builder()
                .code("price", "low price", "cheap")
                .code("speed", "fast delivery")
                .build();
        ImmutableList<SurveyAnswer> answers = new SomeAnswers()
                .and(20, SALES, "Cheap!", "fast delivery")
                .and(20, MARKETING, "low prices", "Fast Delivery")
                .list();

        MindsetReport report = Mindset.survey(codebook).measure(answers, SomeAnswers.WINDOW);

        assertEquals("80 of 80", report.pooled().matches().orElseThrow().toString());
        assertEquals(Verdict.SHARED, report.verdict());
    }
}
