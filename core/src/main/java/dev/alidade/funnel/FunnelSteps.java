// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.LifecycleStage;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a funnel, in their order. Every lead is in the first step from its creation on.
 *
 * <pre>{@code
 * FunnelSteps.of("New", "Working", "Qualified", "Proposal");
 * FunnelSteps.of(FunnelStep.named("New"), FunnelStep.named("Demo").asOptional(), FunnelStep.named("Deal").reachedBy(Milestone.WON));
 * }</pre>
 *
 * @param steps the steps, from 2 to 32
 */
public record FunnelSteps(ImmutableList<FunnelStep> steps) {
    private static final int MOST = 32;

    /**
     * Checks that each event says one step; the first step gets the milestone {@link Milestone#CREATED}.
     *
     * @throws IllegalArgumentException if there are fewer than 2 or more than 32 steps, a stage or milestone belongs to
     *     two steps, another step than the first is reached by creation, or the first step is optional or has a time
     *     allowed
     */
    public FunnelSteps {
        if (steps.size() < 2 || steps.size() > MOST) {
            throw new IllegalArgumentException(
                    "Funnel: %s steps are not between 2 and %s.".formatted(steps.size(), MOST));
        }
        FunnelStep first = steps.get(0).reachedBy(Milestone.CREATED);
        if (first.optional() || first.within().isPresent()) {
            throw new IllegalArgumentException(
                    "Funnel: the first step %s can't be optional or have a time allowed: every lead is in it from its"
                                    .formatted(first.name())
                            + " creation on.");
        }
        steps = ImmutableList.<FunnelStep>builder()
                .add(first)
                .addAll(steps.subList(1, steps.size()))
                .build();
        Set<String> stages = new HashSet<>();
        Set<Milestone> milestones = EnumSet.noneOf(Milestone.class);
        for (FunnelStep step : steps) {
            for (String stage : step.stages()) {
                requireNew(stages.add(stage), "stage", stage);
            }
            for (Milestone milestone : step.milestones()) {
                requireNew(milestones.add(milestone), "milestone", milestone);
            }
        }
    }

    private static void requireNew(boolean isNew, String what, Object which) {
        if (!isNew) {
            throw new IllegalArgumentException("Funnel: %s %s belongs to two steps.".formatted(what, which));
        }
    }

    /**
     * Lead to cash: INQUIRY (created), MQL (handed over), SAL (accepted by a person), SQL, OPPORTUNITY (converted),
     * CUSTOMER (won), INVOICED, PAID; each also by entering the stage of that name.
     *
     * @return the standard steps
     */
    public static FunnelSteps standard() {
        return of(
                FunnelStep.named(LifecycleStage.INQUIRY),
                FunnelStep.named(LifecycleStage.MQL).reachedBy(Milestone.HANDED_OFF),
                FunnelStep.named(LifecycleStage.SAL).reachedBy(Milestone.ACCEPTED),
                FunnelStep.named(LifecycleStage.SQL),
                FunnelStep.named(LifecycleStage.OPPORTUNITY).reachedBy(Milestone.CONVERTED),
                FunnelStep.named(LifecycleStage.CUSTOMER).reachedBy(Milestone.WON),
                FunnelStep.named(LifecycleStage.INVOICED),
                FunnelStep.named(LifecycleStage.PAID));
    }

    /**
     * Required steps that are reached by entering the stages of these names.
     *
     * @param names the names, in order
     * @return the steps
     * @throws IllegalArgumentException if there are fewer than 2 or more than 32, or a name is blank or given twice
     */
    public static FunnelSteps of(String... names) {
        return new FunnelSteps(Arrays.stream(names).map(FunnelStep::named).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Any steps.
     *
     * @param steps the steps, in order
     * @return the steps
     * @throws IllegalArgumentException as the constructor
     */
    public static FunnelSteps of(FunnelStep... steps) {
        return new FunnelSteps(ImmutableList.copyOf(steps));
    }

    /**
     * The stages of a pipeline by position: open stages as required steps, won stages as one step that winning reaches.
     * Lost stages are no step.
     *
     * @param pipeline the pipeline
     * @return the steps
     * @throws IllegalArgumentException if there are fewer than 2 or more than 32, or an open stage stands behind a won one
     */
    public static FunnelSteps of(Pipeline pipeline) {
        ImmutableList.Builder<FunnelStep> steps = ImmutableList.builder();
        FunnelStep won = null;
        for (Stage stage : pipeline.stages()) {
            if (stage.kind() == Stage.Kind.WON) {
                won = won == null ? FunnelStep.named(stage.name()).reachedBy(Milestone.WON) : won.orStage(stage.name());
            } else if (stage.kind() == Stage.Kind.OPEN) {
                if (won != null) {
                    throw new IllegalArgumentException("Pipeline %s: open stage %s stands behind won stage %s."
                            .formatted(pipeline.name(), stage.name(), won.name()));
                }
                steps.add(FunnelStep.named(stage.name()));
            }
        }
        if (won != null) {
            steps.add(won);
        }
        return new FunnelSteps(steps.build());
    }

    /**
     * The names of the steps.
     *
     * @return the names, in order
     */
    public List<String> names() {
        return steps.stream().map(FunnelStep::name).toList();
    }
}
