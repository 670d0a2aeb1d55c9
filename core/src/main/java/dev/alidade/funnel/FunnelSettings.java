// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Settings;
import dev.alidade.model.ClockSkew;
import java.time.Duration;
import java.util.Optional;

/**
 * How the funnel over leads is counted.
 *
 * @param steps the steps
 * @param horizon the time within which a member of a cohort has to come to a later step: members count once it is over.
 *     From 1 ns to 36,525 days; where the window's resolution is a day, its whole days
 * @param clockSkew how far the clocks of two systems may differ: an event that lies before its lead's creation by no
 *     more counts as at the creation
 * @param sequence the rules of a chain of steps; empty for reached-or-passed: reaching a step passes the earlier ones
 * @param cohortMonths for how many months after the month of creation the cohort table goes on, from 0 to 120
 */
public record FunnelSettings(
        FunnelSteps steps, Duration horizon, ClockSkew clockSkew, Optional<SequenceRules> sequence, int cohortMonths) {
    /** The horizon unless another is set: half a year, a working figure of this library, without source. */
    public static final Duration DEFAULT_HORIZON = Duration.ofDays(180);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range, or steps with a time allowed meet sequence rules, which
     *     have one window for the whole chain
     */
    public FunnelSettings {
        requireNonNull(steps, "steps");
        Deadline.requireUsable(horizon, "Funnel: horizon");
        requireNonNull(clockSkew, "clockSkew");
        requireNonNull(sequence, "sequence");
        if (cohortMonths < 0 || cohortMonths > 120) {
            throw new IllegalArgumentException(
                    "Funnel: %s cohort months are not between 0 and 120.".formatted(cohortMonths));
        }
        if (sequence.isPresent()
                && steps.steps().stream().anyMatch(step -> step.within().isPresent())) {
            throw new IllegalArgumentException("Funnel: times allowed for single steps don't go with sequence rules;"
                    + " give the rules one window for the whole chain.");
        }
    }

    /**
     * The standard steps, 180 days, clocks that agree, reached-or-passed, 12 months.
     *
     * @return settings to start from
     */
    public static FunnelSettings standard() {
        return of(FunnelSteps.standard());
    }

    /**
     * Other steps, and all else as in {@link #standard()}.
     *
     * @param steps the steps
     * @return settings to start from
     */
    public static FunnelSettings of(FunnelSteps steps) {
        return new FunnelSettings(steps, DEFAULT_HORIZON, ClockSkew.NONE, Optional.empty(), 12);
    }

    /**
     * These settings with another horizon.
     *
     * @param time the time within which a member has to come to a later step
     * @return new settings
     * @throws IllegalArgumentException if the time is out of range
     */
    public FunnelSettings withHorizon(Duration time) {
        return new FunnelSettings(steps, time, clockSkew, sequence, cohortMonths);
    }

    /**
     * These settings with another tolerance.
     *
     * @param skew how far clocks may differ
     * @return new settings
     */
    public FunnelSettings withClockSkew(ClockSkew skew) {
        return new FunnelSettings(steps, horizon, skew, sequence, cohortMonths);
    }

    /**
     * These settings with a chain of steps in place of reached-or-passed.
     *
     * @param rules how the chain is looked for
     * @return new settings
     * @throws IllegalArgumentException if a step has a time allowed of its own
     */
    public FunnelSettings withSequence(SequenceRules rules) {
        return new FunnelSettings(steps, horizon, clockSkew, Optional.of(rules), cohortMonths);
    }

    /**
     * These settings with a longer or shorter cohort table.
     *
     * @param months for how many months after the month of creation it goes on
     * @return new settings
     * @throws IllegalArgumentException if the number is out of range
     */
    public FunnelSettings withCohortMonths(int months) {
        return new FunnelSettings(steps, horizon, clockSkew, sequence, months);
    }

    /** The identity of these settings: records of enums, texts and durations say all of it in their text form. */
    Settings identity() {
        Settings identity = Settings.of("funnel", 2)
                .with("horizon", horizon)
                .with("clock-skew", clockSkew.tolerance())
                .with("sequence", sequence.toString())
                .with("cohort-months", cohortMonths);
        for (int i = 0; i < steps.steps().size(); i++) {
            FunnelStep step = steps.steps().get(i);
            identity = identity.with("step %s name".formatted(i), step.name())
                    .with("step %s milestones".formatted(i), step.milestones().toString())
                    .with("step %s optional".formatted(i), step.optional())
                    .with("step %s within".formatted(i), step.within().toString())
                    .with("step %s stages".formatted(i), step.stages().size());
            int number = 0;
            for (String stage : step.stages()) {
                identity = identity.with("step %s stage %s".formatted(i, number++), stage);
            }
        }
        return identity;
    }
}
