// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.measure.DataIssue;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.Onboarding;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.SurveyAnswer;
import java.util.Optional;

/**
 * Everything that a company's folder tells.
 *
 * @param leads with their timelines
 * @param answers of persons
 * @param newcomers and their briefing
 * @param sessions in which the shared message was gone through
 * @param codebook the themes that answers can be about; absent without such a file
 * @param tables those that have a file
 * @param issues what was odd, counted
 */
public record Company(
        ImmutableList<Lead> leads,
        ImmutableList<SurveyAnswer> answers,
        ImmutableList<Onboarding> newcomers,
        ImmutableList<ReviewSession> sessions,
        Optional<Codebook> codebook,
        ImmutableSet<KnownTable> tables,
        ImmutableList<DataIssue> issues) {
    /** Checks that nothing is missing. */
    public Company {
        requireNonNull(leads, "leads");
        requireNonNull(answers, "answers");
        requireNonNull(newcomers, "newcomers");
        requireNonNull(sessions, "sessions");
        requireNonNull(codebook, "codebook");
        requireNonNull(tables, "tables");
        requireNonNull(issues, "issues");
    }

    /**
     * All facts.
     *
     * @return leads, answers, newcomers and sessions
     */
    public ImmutableList<Fact> facts() {
        return ImmutableList.<Fact>builder()
                .addAll(leads)
                .addAll(answers)
                .addAll(newcomers)
                .addAll(sessions)
                .build();
    }
}
