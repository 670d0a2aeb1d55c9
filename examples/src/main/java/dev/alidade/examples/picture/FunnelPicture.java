// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.funnel.PipelineFlow;
import dev.alidade.funnel.PipelineFlow.DealStage;
import dev.alidade.funnel.StepReport;
import dev.alidade.measure.Proportion;
import dev.alidade.report.Figures;
import java.util.Optional;
import java.util.OptionalDouble;

/** How many came how far: leads through the steps of the funnel, or deals through the stages of a pipeline. */
final class FunnelPicture {
    private static final int MOST = 15;

    private FunnelPicture() {}

    static Optional<Picture> of(FunnelReport report) {
        if (report.leads() == 0 || report.steps().size() < 2) {
            return Optional.empty();
        }
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        long before = 0; // at the last step that nobody may leave out
        for (StepReport step : report.steps()) {
            long reached = step.reached();
            bars.add(bar(
                    step.name() + (step.optional() ? " (optional)" : ""),
                    reached,
                    before >= reached && before > 0 ? Optional.of(Proportion.of(reached, before)) : Optional.empty(),
                    step.optional() ? "optional" : "one"));
            before = step.optional() ? before : reached;
        }
        return picture(
                "funnel",
                "How far leads came",
                bars.build(),
                report.leads(),
                "Leads created in this time that came to a step to date, and their share of the step before.");
    }

    /** The deals of one pipeline, the how manieth is for the id. */
    static Optional<Picture> of(PipelineFlow flow, int number) {
        if (flow.stages().isEmpty() || flow.won().total() == 0) {
            return Optional.empty();
        }
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        boolean first = true;
        for (DealStage stage : flow.stages()) {
            bars.add(bar(
                    stage.stage(),
                    stage.reached().hits(),
                    first ? Optional.empty() : Optional.of(stage.fromPrevious()),
                    "one"));
            first = false;
        }
        bars.add(bar("Won", flow.won().hits(), Optional.of(flow.wonFromLast()), "total"));
        return picture(
                "deals-" + number,
                "How far deals came: " + Words.name(flow.pipeline()),
                bars.build(),
                flow.won().total(),
                "Deals created in this time that came to a stage to date, and their share of the stage before; %s still open."
                        .formatted(flow.stillOpen()));
    }

    private static Bar bar(String name, long reached, Optional<Proportion> ofBefore, String kind) {
        String share =
                ofBefore.map(part -> ", " + Figures.percent(part.share())).orElse("");
        return new Bar(name, reached + share, reached, Optional.empty(), kind);
    }

    private static Optional<Picture> picture(
            String id, String title, ImmutableList<Bar> all, long whole, String explanation) {
        ImmutableList<Bar> bars = all.size() <= MOST ? all : all.subList(0, MOST);
        ImmutableList<String> notes = ImmutableList.of(
                explanation + (all.size() > MOST ? " The first %s of %s.".formatted(MOST, all.size()) : ""));
        return Optional.of(
                Words.of(bars, notes).picture(id, title, new Bars(bars, whole, OptionalDouble.empty(), notes)));
    }
}
