// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.DealCourse;
import dev.alidade.model.DealStanding;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts how far deals come in one pipeline. */
final class FlowCells {
    private final StageOrder order;
    private final Window window;
    private final Count created;
    private final Count open;
    private final Count won;
    private final Count[] entered; // by stage
    private final Count[] furthest; // by stage, of deals that were never won
    private final DurationCounts[] stayed;
    private final DurationCounts[] staying;

    FlowCells(String name, StageOrder order, Window window, CellRegister register) {
        this.order = order;
        this.window = window;
        created = register.cell(name + "Created", new Count());
        open = register.cell(name + "Open", new Count());
        won = register.cell(name + "Won", new Count());
        entered = new Count[order.size()];
        furthest = new Count[order.size()];
        stayed = new DurationCounts[order.size()];
        staying = new DurationCounts[order.size()];
        for (int stage = 0; stage < order.size(); stage++) {
            entered[stage] = register.cell(name + "Entered" + stage, new Count());
            furthest[stage] = register.cell(name + "Furthest" + stage, new Count());
            stayed[stage] = register.cell(name + "Stayed" + stage, new DurationCounts(window));
            staying[stage] = register.cell(name + "Staying" + stage, new DurationCounts(window));
        }
    }

    StageOrder order() {
        return order;
    }

    void stayed(int stage, Instant from, @Nullable Instant to) {
        if (!window.selects(from)) {
            return;
        }
        if (to == null) {
            staying[stage].addOpen(from);
        } else {
            stayed[stage].add(from, to);
        }
    }

    /** Takes a deal that was created in the window. */
    void add(DealCourse course) {
        created.increment();
        if (course.state() == DealStanding.State.OPEN) {
            open.increment();
        }
        for (int stage = 0; stage < entered.length; stage++) {
            if (course.visited(stage)) {
                entered[stage].increment();
            }
        }
        if (course.everWon()) {
            won.increment();
        } else if (course.furthest() != StageOrder.UNKNOWN) {
            furthest[course.furthest()].increment();
        }
    }

    PipelineFlow flow() {
        long[] reached = new long[furthest.length];
        long coming = won.value();
        for (int stage = furthest.length - 1; stage >= 0; stage--) {
            coming = Math.addExact(coming, furthest[stage].value());
            reached[stage] = coming;
        }
        long all = created.value();
        long before = all;
        ImmutableList.Builder<PipelineFlow.DealStage> stages = ImmutableList.builder();
        for (int stage = 0; stage < furthest.length; stage++) {
            requireNothingInClosing(stage);
            if (order.kind(stage) == Stage.Kind.OPEN) {
                stages.add(new PipelineFlow.DealStage(
                        order.pipeline().stages().get(stage).name(),
                        Proportion.of(entered[stage].value(), all),
                        Proportion.of(reached[stage], all),
                        Proportion.of(reached[stage], before),
                        TimeToEvent.of(stayed[stage], staying[stage])));
                if (entered[stage].value() < furthest[stage].value()) {
                    throw new IllegalStateException("%s deals came as far as stage %s, but %s entered it."
                            .formatted(furthest[stage].value(), stage, entered[stage].value()));
                }
                before = reached[stage];
            }
        }
        return new PipelineFlow(
                order.pipeline().name(),
                stages.build(),
                Proportion.of(won.value(), all),
                Proportion.of(won.value(), before),
                Proportion.of(open.value(), all).hits());
    }

    private void requireNothingInClosing(int stage) {
        if (order.kind(stage) != Stage.Kind.OPEN
                && entered[stage].value() + furthest[stage].value() + stayed[stage].total() + staying[stage].total()
                        > 0) {
            throw new IllegalStateException("Deals stayed in stage %s, which closes them.".formatted(stage));
        }
    }
}
