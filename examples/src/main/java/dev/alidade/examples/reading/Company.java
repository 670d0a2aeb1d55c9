// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.measure.DataIssue;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.SurveyAnswer;
import java.util.Optional;

/**
 * Everything that a company's folder tells.
 *
 * @param leads with their timelines
 * @param opportunities with their timelines, joined with their leads
 * @param pipelines the stages of leads and opportunities
 * @param leadStages the stages that leads entered, defined or not
 * @param rates of currencies, by day
 * @param clockSkew how far the clocks of the systems may differ
 * @param answers of persons
 * @param newcomers and their briefing
 * @param sessions in which the shared message was gone through
 * @param codebook the themes that answers can be about; absent without such a file
 * @param tables those that have a file
 * @param issues what was odd, counted
 */
public record Company(
        ImmutableList<Lead> leads,
        ImmutableList<Opportunity> opportunities,
        ImmutableList<Pipeline> pipelines,
        ImmutableSortedSet<String> leadStages,
        ImmutableList<FxRate> rates,
        ClockSkew clockSkew,
        ImmutableList<SurveyAnswer> answers,
        ImmutableList<Onboarding> newcomers,
        ImmutableList<ReviewSession> sessions,
        Optional<Codebook> codebook,
        ImmutableSet<KnownTable> tables,
        ImmutableList<DataIssue> issues) {
    /** Checks that nothing is missing. */
    public Company {
        requireNonNull(leads, "leads");
        requireNonNull(opportunities, "opportunities");
        requireNonNull(pipelines, "pipelines");
        requireNonNull(leadStages, "leadStages");
        requireNonNull(rates, "rates");
        requireNonNull(clockSkew, "clockSkew");
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
     * @return leads, opportunities, answers, newcomers and sessions
     */
    public ImmutableList<Fact> facts() {
        return ImmutableList.<Fact>builder()
                .addAll(leads)
                .addAll(opportunities)
                .addAll(answers)
                .addAll(newcomers)
                .addAll(sessions)
                .build();
    }
}
