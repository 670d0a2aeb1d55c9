// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.util.Optional;

/**
 * One step of a funnel and how it is reached: by entering a stage of its name (or of another name that means the same),
 * or by a milestone.
 *
 * <pre>{@code
 * FunnelStep.named("SAL").reachedBy(Milestone.ACCEPTED).within(Duration.ofDays(3));
 * }</pre>
 *
 * @param name the step's name, also the name of its stage
 * @param stages the names of the stages that mean this step, the step's own among them; compared exactly
 * @param milestones what else reaches the step
 * @param optional whether a lead may leave the step out: such a step is reached only when it is entered itself, and
 *     passing it by is no skipping
 * @param within the time allowed from the step that was reached before, inclusive: a lead that comes later does not
 *     reach this step nor any later one; behind an optional step that was entered, from the later of it and the required
 *     step before it, where that has an event of its own; empty for any time
 */
public record FunnelStep(
        String name,
        ImmutableSortedSet<String> stages,
        ImmutableSet<Milestone> milestones,
        boolean optional,
        Optional<Duration> within) {
    /**
     * Checks the parts; the step's own name joins its stages.
     *
     * @throws IllegalArgumentException if a name is blank, or the time allowed is not between 1 ns and 36,525 days
     */
    public FunnelStep {
        requireNonNull(name, "name");
        requireNonNull(within, "within");
        stages = ImmutableSortedSet.copyOf(Sets.union(stages, ImmutableSet.of(name)));
        milestones = Sets.immutableEnumSet(milestones);
        for (String stage : stages) {
            if (stage.isBlank()) {
                throw new IllegalArgumentException("Funnel step %s: a stage name is blank.".formatted(name));
            }
        }
        within.ifPresent(time -> Deadline.requireUsable(time, "Funnel step %s: time allowed".formatted(name)));
    }

    /**
     * A step that is reached by entering the stage of its name, at any time.
     *
     * @param name the step's name
     * @return a required step
     * @throws IllegalArgumentException if the name is blank
     */
    public static FunnelStep named(String name) {
        return new FunnelStep(name, ImmutableSortedSet.of(name), ImmutableSet.of(), false, Optional.empty());
    }

    /**
     * This step, reached by a milestone too.
     *
     * @param milestone the milestone
     * @return a new step
     */
    public FunnelStep reachedBy(Milestone milestone) {
        return new FunnelStep(
                name, stages, Sets.union(milestones, ImmutableSet.of(milestone)).immutableCopy(), optional, within);
    }

    /**
     * This step, reached by another stage too: {@code Demo held} may mean {@code SQL}.
     *
     * @param stage the stage's name
     * @return a new step
     * @throws IllegalArgumentException if the name is blank
     */
    public FunnelStep orStage(String stage) {
        return new FunnelStep(
                name,
                ImmutableSortedSet.copyOf(Sets.union(stages, ImmutableSet.of(stage))),
                milestones,
                optional,
                within);
    }

    /**
     * This step as one that a lead may leave out.
     *
     * @return a new step
     */
    public FunnelStep asOptional() {
        return new FunnelStep(name, stages, milestones, true, within);
    }

    /**
     * This step with a time allowed from the step that was reached before.
     *
     * @param time the longest time, from 1 ns to 36,525 days; where the window's resolution is a day, its whole days
     * @return a new step
     * @throws IllegalArgumentException if the time is out of range
     */
    public FunnelStep within(Duration time) {
        return new FunnelStep(name, stages, milestones, optional, Optional.of(time));
    }
}
