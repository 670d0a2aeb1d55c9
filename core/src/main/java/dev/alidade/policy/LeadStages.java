// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.FunnelStep;
import dev.alidade.funnel.FunnelSteps;
import dev.alidade.funnel.Milestone;
import dev.alidade.model.LifecycleStage;
import dev.alidade.model.Pipeline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of the funnel over leads where no policy lists them: the stages of the pipeline of leads, on to payment. */
final class LeadStages {
    /** The pipeline whose stages are those of leads, unless the policy names another. */
    static final String USUAL = "leads";

    private LeadStages() {}

    /**
     * The stages of a pipeline: of the one asked for, else of that of leads, else of the only one if leads enter its
     * stages; the standard steps where there is none of these.
     *
     * @param entered the stages that leads entered
     * @throws PolicyException if the pipeline that is asked for is not defined
     */
    static FunnelSteps steps(ImmutableList<Pipeline> pipelines, Optional<String> asked, Set<String> entered) {
        Optional<Pipeline> named = pipelines.stream()
                .filter(pipeline -> pipeline.name().equals(asked.orElse(USUAL)))
                .findFirst();
        if (asked.isPresent() && named.isEmpty() && !pipelines.isEmpty()) {
            throw new PolicyException("funnel.pipeline: no pipeline %s is defined, wanted one of %s."
                    .formatted(
                            Quoted.of(asked.get()),
                            pipelines.stream().map(Pipeline::name).collect(Collectors.joining(", "))));
        }
        return named.or(() -> only(pipelines, entered)).map(LeadStages::steps).orElseGet(FunnelSteps::standard);
    }

    private static Optional<Pipeline> only(ImmutableList<Pipeline> pipelines, Set<String> entered) {
        return pipelines.size() == 1
                ? Optional.of(pipelines.get(0))
                        .filter(pipeline ->
                                pipeline.stages().stream().anyMatch(stage -> entered.contains(stage.name())))
                : Optional.empty();
    }

    private static FunnelSteps steps(Pipeline pipeline) {
        try {
            return onToPayment(FunnelSteps.of(pipeline));
        } catch (IllegalArgumentException e) {
            throw new PolicyException(
                    "The stages of pipeline %s are no steps of a funnel: %s funnel.steps in a policy names others."
                            .formatted(Quoted.of(pipeline.name()), e.getMessage()),
                    e);
        }
    }

    private static FunnelSteps onToPayment(FunnelSteps ofPipeline) {
        List<FunnelStep> steps = new ArrayList<>(ofPipeline.steps());
        for (String cash : List.of(LifecycleStage.INVOICED, LifecycleStage.PAID)) {
            if (steps.stream().noneMatch(step -> step.stages().contains(cash))) {
                steps.add(FunnelStep.named(cash));
            }
        }
        return withMilestones(steps);
    }

    /** Steps of standard names are reached by their standard milestones too, as far as no other step has them. */
    static FunnelSteps withMilestones(List<FunnelStep> steps) {
        Set<Milestone> taken = EnumSet.of(Milestone.CREATED);
        steps.forEach(step -> taken.addAll(step.milestones()));
        List<FunnelStep> complete = new ArrayList<>();
        for (FunnelStep step : steps) {
            FunnelStep more = step;
            for (FunnelStep standard : FunnelSteps.standard().steps()) {
                for (Milestone milestone : standard.milestones()) {
                    if (standard.name().equals(step.name()) && taken.add(milestone)) {
                        more = more.reachedBy(milestone);
                    }
                }
            }
            complete.add(more);
        }
        return new FunnelSteps(ImmutableList.copyOf(complete));
    }
}
