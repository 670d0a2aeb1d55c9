// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.SurveyAnswer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;

/** The laws over the survey with the usual settings, where small groups are suppressed. */
class SurveyLaws extends AnalysisLaws<SurveyAnswer, MindsetReport> {
    SurveySettings settings() {
        return SomeAnswers.SETTINGS;
    }

    @Override
    protected Analysis<SurveyAnswer, MindsetReport> analysis() {
        return Mindset.survey(settings());
    }

    @Override
    protected Window window() {
        return SomeAnswers.WINDOW;
    }

    @Override
    protected Arbitrary<SurveyAnswer> fact() {
        return SomeAnswers.any();
    }

    @Override
    protected Optional<SurveyAnswer> known(SurveyAnswer answer) {
        return Optional.of(answer).filter(a -> a.answeredAt().isBefore(window().asOf()));
    }

    @Example
    void talliesOfEveryOtherSettingAreRefused() {
        SurveySettings usual = SomeAnswers.SETTINGS;
        List<SurveySettings> others = List.of(
                SurveySettings.of(AnswerMatcher.withoutCodebook()),
                usual.withWave("latest"),
                usual.withMeaning(Meaning.OTHER_DEPARTMENT),
                usual.withThreshold(new Threshold(2, 3)),
                usual.withThreshold(new Threshold(6, 8)),
                usual.withDeclared("a"),
                usual.withDeclared("a", "b"),
                usual.withDeclared("a,b"),
                usual.withStaff(20),
                usual.withStaffSales(20),
                usual.withStaffMarketing(20),
                usual.withMinimumGroup(6),
                usual.withLevel(.9));
        for (SurveySettings one : others) {
            for (SurveySettings other : others) {
                if (!one.equals(other)) {
                    Tally<SurveyAnswer, MindsetReport> tally =
                            Mindset.survey(one).tally(window());
                    Tally<SurveyAnswer, MindsetReport> foreign =
                            Mindset.survey(other).tally(window());
                    assertThrows(IllegalArgumentException.class, () -> tally.merge(foreign));
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> Mindset.survey(one).tally(window(), foreign.toBytes()));
                }
            }
        }
    }
}
