// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All shares against their definition, on small rounds where nobody is protected. */
class SurveyProperties {
    private static final SurveySettings OPEN =
            SomeAnswers.SETTINGS.withMinimumGroup(3).withDeclared("b", "f");

    @Provide
    Arbitrary<List<SurveyAnswer>> rounds() {
        return SomeAnswers.rounds(14).map(SomeAnswers::thrice);
    }

    @Property(tries = 500)
    void everyShareCountsByDefinition(@ForAll("rounds") List<SurveyAnswer> answers) {
        BruteForce all = new BruteForce(answers);
        BruteForce sales = all.of(Department.SALES);
        BruteForce marketing = all.of(Department.MARKETING);

        MindsetReport report = SomeAnswers.report(OPEN, answers);

        assertCounts(all.inside(all.top()), report.pooled());
        assertCounts(all.inside(List.of("b", "f")), report.declared().orElseThrow());
        assertCounts(sales.inside(sales.top()), report.sales());
        assertCounts(marketing.inside(marketing.top()), report.marketing());
        assertCompared(sales, marketing, report.salesInMarketing());
        assertCompared(marketing, sales, report.marketingInSales());
    }

    private static void assertCompared(BruteForce own, BruteForce other, AnswerShare share) {
        if (other.top().isEmpty() && !own.top().isEmpty()) {
            assertEquals(AnswerShare.incomparable(), share);
        } else {
            assertCounts(own.inside(other.top()), share);
        }
    }

    private static void assertCounts(List<Long> expected, AnswerShare share) {
        long total = expected.get(1);
        assertEquals(
                expected,
                List.of(
                        share.matches().orElseThrow().hits(),
                        share.matches().orElseThrow().total(),
                        share.uncoded().orElseThrow()));
        assertEquals(total == 0 ? State.NO_DATA : State.VALUE, share.state());
        assertEquals(total == 0 ? Optional.empty() : Optional.of(expected.get(0) * 4 < total * 3), share.flagged());
    }

    @Property(tries = 300)
    void eachAnswerIsComparedWithThoseOfAllOthers(@ForAll("rounds") List<SurveyAnswer> answers) {
        MindsetReport report = SomeAnswers.report(OPEN.withMeaning(Meaning.LEAVE_ONE_OUT), answers);

        assertCounts(new BruteForce(answers).insideOthers(), report.asked());
        assertEquals(report.asked().flagged(), report.flagged());
    }

    @Property(tries = 300)
    void acrossTheDepartmentsIsBothCrossSharesTogether(@ForAll("rounds") List<SurveyAnswer> answers) {
        MindsetReport report = SomeAnswers.report(OPEN.withMeaning(Meaning.OTHER_DEPARTMENT), answers);

        AnswerShare sales = report.salesInMarketing();
        AnswerShare marketing = report.marketingInSales();
        if (sales.state() == State.VALUE && marketing.state() == State.VALUE) {
            assertCounts(
                    List.of(
                            sales.matches().orElseThrow().hits()
                                    + marketing.matches().orElseThrow().hits(),
                            sales.matches().orElseThrow().total()
                                    + marketing.matches().orElseThrow().total(),
                            sales.uncoded().orElseThrow() + marketing.uncoded().orElseThrow()),
                    report.asked());
        } else {
            assertEquals(AnswerShare.incomparable(), report.asked());
        }
    }

    @Property(tries = 300)
    void theTopCodesAreThoseMostPersonsNamed(@ForAll("rounds") List<SurveyAnswer> answers) {
        BruteForce all = new BruteForce(answers);
        MindsetReport report = SomeAnswers.report(OPEN, answers);

        List<String> top = all.top();
        assertEquals(
                top,
                report.top().stream()
                        .flatMap(codes -> codes.codes().stream().map(TopCode::code))
                        .toList());
        report.top()
                .ifPresent(codes -> codes.codes()
                        .forEach(code -> assertEquals(
                                all.persons(code.code()), code.people().orElseThrow())));
        long third = top.size() < 3 ? 0 : all.persons(top.get(2));
        long atThird =
                all.people().values().stream().filter(people -> people == third).count();
        long above =
                all.people().values().stream().filter(people -> people > third).count();
        boolean tied = third > 0 && above + atThird > 3;
        assertEquals(tied, report.top().map(TopCodes::tiedAtThird).orElse(false));
        assertEquals(
                tied ? atThird : 0,
                report.top().map(codes -> codes.tied().size()).orElse(0).longValue());
    }

    @Property(tries = 300)
    void theOverlapIsOfTheSmallerTopThree(@ForAll("rounds") List<SurveyAnswer> answers) {
        List<String> sales = new BruteForce(answers).of(Department.SALES).top();
        List<String> marketing =
                new BruteForce(answers).of(Department.MARKETING).top();
        MindsetReport report = SomeAnswers.report(OPEN, answers);

        long smaller = Math.min(sales.size(), marketing.size());
        assertEquals(
                smaller == 0
                        ? Optional.empty()
                        : Optional.of(sales.stream().filter(marketing::contains).count() + " of " + smaller),
                report.overlap().map(Object::toString));
    }

    @Property(tries = 300)
    void boundsHoldTheIntervalAndTheIntervalHoldsTheShare(@ForAll("rounds") List<SurveyAnswer> answers) {
        MindsetReport report = SomeAnswers.report(OPEN, answers);

        for (AnswerShare share : List.of(report.pooled(), report.sales(), report.salesInMarketing())) {
            share.interval().ifPresent(interval -> {
                assertTrue(interval.contains(share.share().orElseThrow()));
                Interval bounds = share.bounds().orElseThrow();
                assertTrue(bounds.low() <= interval.low() && interval.high() <= bounds.high());
            });
        }
    }

    @Property(tries = 300)
    void theOrderOfAPersonsAnswersAndRepetitionsLeaveNoTrace(@ForAll("rounds") List<SurveyAnswer> answers) {
        List<SurveyAnswer> turned = answers.stream()
                .map(answer -> new SurveyAnswer(
                        answer.respondent(),
                        answer.department(),
                        answer.answeredAt(),
                        answer.wave(),
                        answer.texts().reverse()))
                .toList();

        assertEquals(SomeAnswers.report(OPEN, answers), SomeAnswers.report(OPEN, turned));
    }
}
