// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person wrote in one survey, all of it: the top competitive advantages in the order in which they were named.
 *
 * @param respondent the person, a pseudonym
 * @param department where the person works
 * @param answeredAt when the person answered
 * @param wave the round of the survey; empty when there is only one
 * @param texts the verbatim answers in order, blank ones too
 */
public record SurveyAnswer(
        String respondent,
        Department department,
        Instant answeredAt,
        Optional<String> wave,
        ImmutableList<String> texts)
        implements Fact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the respondent is blank or the instant is outside of the years 1 to 9999
     */
    public SurveyAnswer {
        Checks.id(respondent, "SurveyAnswer.respondent");
        requireNonNull(department, "department");
        Checks.instant(answeredAt, "SurveyAnswer.answeredAt");
        requireNonNull(wave, "wave");
        requireNonNull(texts, "texts");
    }

    /**
     * An answer to a survey of one round.
     *
     * @param respondent the person
     * @param department where the person works
     * @param answeredAt when the person answered
     * @param texts the verbatim answers in order
     * @return the answer
     */
    public static SurveyAnswer of(String respondent, Department department, Instant answeredAt, String... texts) {
        return new SurveyAnswer(respondent, department, answeredAt, Optional.empty(), ImmutableList.copyOf(texts));
    }
}
