// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the leads of a window came.
 *
 * @param leads how many leads were created in the window
 * @param horizon the time within which a lead has to come to a later step, as the settings say
 * @param steps the steps, in order
 * @param stepToStep conversions from each required step to the next required one, and to and from optional ones between
 * @param overall conversions from the first step to each later one
 * @param leadToOpportunity from creation to becoming an opportunity or more, whatever the rules for steps: converting,
 *     winning, or reaching the step of conversion or a later one
 * @param leadToWon from creation to the first win, whatever the rules for steps: winning, or reaching the step of winning
 *     or a later one
 * @param skipping leads created in the window that passed at least one required step by, of all leads created in it
 * @param cohorts the leads by month of creation, earliest first; months without leads are left out
 * @param unknownStages names of some stages that are no steps, at most 20, in their natural order
 * @param warnings what makes numbers above misleading, in the order of their kinds
 * @param issues what was odd about the leads
 * @param measurements the metrics as measurements; the examples are leads that did not get there
 */
public record FunnelReport(
        long leads,
        Duration horizon,
        ImmutableList<StepReport> steps,
        ImmutableList<Conversion> stepToStep,
        ImmutableList<Conversion> overall,
        Conversion leadToOpportunity,
        Conversion leadToWon,
        Proportion skipping,
        ImmutableList<CohortMonth> cohorts,
        ImmutableList<String> unknownStages,
        ImmutableList<FunnelWarning> warnings,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public FunnelReport {
        requireNonNull(horizon, "horizon");
        requireNonNull(steps, "steps");
        requireNonNull(stepToStep, "stepToStep");
        requireNonNull(overall, "overall");
        requireNonNull(leadToOpportunity, "leadToOpportunity");
        requireNonNull(leadToWon, "leadToWon");
        requireNonNull(skipping, "skipping");
        requireNonNull(cohorts, "cohorts");
        requireNonNull(unknownStages, "unknownStages");
        requireNonNull(warnings, "warnings");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * The report of a step.
     *
     * @param name the step's name
     * @return its report; empty when the funnel has no step of this name
     */
    public Optional<StepReport> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /**
     * The conversion from one step to another.
     *
     * @param from the name of the earlier step
     * @param to the name of the later step
     * @return the conversion; empty unless the steps are neighbours or the earlier one is the first
     */
    public Optional<Conversion> conversion(String from, String to) {
        return Stream.concat(stepToStep.stream(), overall.stream())
                .filter(conversion ->
                        conversion.from().equals(from) && conversion.to().equals(to))
                .findFirst();
    }
}
