// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The counts behind one conversion. */
final class ConversionCells {
    private final String from;
    private final String to;
    private final Duration horizon;
    private final Window window;
    private final DurationCounts reached;
    private final DurationCounts open;
    private final Count undated;
    private final Count due;
    private final Count inTime;

    ConversionCells(String name, String from, String to, Duration horizon, Window window, CellRegister cells) {
        this.from = from;
        this.to = to;
        this.horizon = horizon;
        this.window = window;
        reached = cells.cell(name + " reached", new DurationCounts(window));
        open = cells.cell(name + " open", new DurationCounts(window));
        undated = cells.cell(name + " undated", new Count());
        due = cells.cell(name + " due", new Count());
        inTime = cells.cell(name + " in time", new Count());
    }

    /**
     * Counts a member.
     *
     * @param anchor when it reached the first step
     * @param over an instant after which nothing is within the horizon
     * @param at when it reached the later step; null if it didn't, or nobody knows when
     * @param came whether it came to the later step
     */
    void add(Instant anchor, Instant over, @Nullable Instant at, boolean came) {
        if (came && at == null) {
            undated.increment();
            return;
        }
        boolean old = window.isDue(over);
        if (old) {
            due.increment();
        }
        if (at == null) {
            open.addOpen(anchor);
            return;
        }
        Instant end = at.isBefore(anchor) ? anchor : at; // an optional step may be entered after the next one
        reached.add(anchor, end);
        if (old && Deadline.met(window, anchor, horizon, end)) {
            inTime.increment();
        }
    }

    long members() {
        return Math.addExact(Math.addExact(reached.total(), open.total()), undated.value());
    }

    long came() {
        return Math.addExact(reached.total(), undated.value());
    }

    Conversion conversion(long arrived, long begun) {
        if (inTime.value() > reached.total()) {
            throw new IllegalStateException("%s to %s: %s in time are more than %s at all."
                    .formatted(from, to, inTime.value(), reached.total()));
        }
        long dated = Math.addExact(reached.total(), open.total());
        long notDue = Proportion.of(due.value(), dated).misses();
        return new Conversion(
                from,
                to,
                Proportion.of(inTime.value(), due.value()),
                notDue,
                Proportion.of(came(), members()),
                TimeToEvent.of(reached, open),
                undated.value(),
                new SamePeriodRatio(arrived, begun));
    }
}
