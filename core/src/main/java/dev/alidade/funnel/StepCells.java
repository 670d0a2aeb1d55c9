// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;

/** The counts of one step. */
final class StepCells {
    private final FunnelStep step;
    final Count entered;
    final Count passed;
    final Count sideEntries;
    final Count reEntries;
    final Count regressions;
    final Count late;
    final Count arrivals;
    final DurationCounts left;
    final DurationCounts staying;

    StepCells(String name, FunnelStep step, Window window, CellRegister cells) {
        this.step = step;
        entered = cells.cell(name + " entered", new Count());
        passed = cells.cell(name + " passed", new Count());
        sideEntries = cells.cell(name + " side entries", new Count());
        reEntries = cells.cell(name + " re-entries", new Count());
        regressions = cells.cell(name + " regressions", new Count());
        late = cells.cell(name + " late", new Count());
        arrivals = cells.cell(name + " arrivals", new Count());
        left = cells.cell(name + " left", new DurationCounts(window));
        staying = cells.cell(name + " staying", new DurationCounts(window));
    }

    long reached() {
        return Math.addExact(entered.value(), passed.value());
    }

    StepReport report() {
        return new StepReport(
                step.name(),
                step.optional(),
                entered.value(),
                passed.value(),
                sideEntries.value(),
                reEntries.value(),
                regressions.value(),
                late.value(),
                arrivals.value(),
                TimeToEvent.of(left, staying));
    }
}
