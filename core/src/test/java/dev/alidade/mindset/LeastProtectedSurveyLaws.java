// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

/** The laws over the survey with the smallest protection, with a declared list and each answer against those of all others. */
class LeastProtectedSurveyLaws extends SurveyLaws {
    @Override
    SurveySettings settings() {
        return SomeAnswers.SETTINGS
                .withMinimumGroup(3)
                .withDeclared("a", "e")
                .withStaff(20)
                .withMeaning(Meaning.LEAVE_ONE_OUT);
    }
}
