// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.SurveyAnswer;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** The laws over the uncoded forms. */
class UncodedFormsLaws extends AnalysisLaws<SurveyAnswer, UncodedForms> {
    @Override
    protected Analysis<SurveyAnswer, UncodedForms> analysis() {
        return Mindset.uncodedForms(SomeAnswers.SETTINGS);
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
}
