// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.util.ArrayList;
import java.util.List;

/** Persons who each name three codes, so many of them inside the top three. */
final class Matching {
    private static final String[] TOP = {"x", "y", "z"};

    private Matching() {}

    /** So many persons with 0, 1, 2 and 3 matching answers, by turns in sales and marketing. */
    static List<SurveyAnswer> persons(int... byMatches) {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int matches = 0; matches < byMatches.length; matches++) {
            for (int i = 0; i < byMatches[matches]; i++) {
                int number = answers.size();
                String[] texts = new String[3];
                for (int text = 0; text < 3; text++) {
                    texts[text] = text < matches ? TOP[(number / 2 + text) % 3] : "alone" + number + "-" + text;
                }
                answers.add(SomeAnswers.answer(
                        "p" + number, number % 2 == 0 ? Department.SALES : Department.MARKETING, texts));
            }
        }
        return answers;
    }
}
