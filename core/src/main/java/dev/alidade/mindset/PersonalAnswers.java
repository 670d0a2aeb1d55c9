// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.Grouped;
import dev.alidade.model.SurveyAnswer;
import java.util.Optional;
import java.util.function.Function;

/** An analysis of what persons answered: it can't be cut into groups from outside, where none would be protected. */
interface PersonalAnswers<R> extends Analysis<SurveyAnswer, R> {
    @Override
    default Analysis<SurveyAnswer, Grouped<R>> by(String name, Function<? super SurveyAnswer, Optional<String>> key) {
        throw new UnsupportedOperationException(
                "Answers of persons can't be grouped by %s: small groups could be told apart. The departments' numbers are in"
                                .formatted(name)
                        + " the report; for another round or period measure it on its own.");
    }
}
