// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

/** The laws over the survey for one round and across the departments. */
class OneWaveSurveyLaws extends SurveyLaws {
    @Override
    SurveySettings settings() {
        return SomeAnswers.SETTINGS.withMinimumGroup(4).withWave("second").withMeaning(Meaning.OTHER_DEPARTMENT);
    }
}
