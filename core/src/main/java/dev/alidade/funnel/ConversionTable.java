// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The conversions between neighbouring steps and from the first step to each later one. */
final class ConversionTable {
    private record Pair(int from, int to, ConversionCells cells) {}

    private final StepIndex index;
    private final Duration horizon;
    private final Window window;
    private final List<Pair> pairs = new ArrayList<>(); // by the earlier step

    ConversionTable(StepIndex index, Duration horizon, Window window, CellRegister cells) {
        this.index = index;
        this.horizon = horizon;
        this.window = window;
        for (int from = 0; from < index.size(); from++) {
            for (int to = from + 1; to < index.size(); to++) {
                if (from == 0 || neighbours(from, to)) {
                    String name = "conversion %s to %s".formatted(from, to);
                    String first = index.step(from).name();
                    String second = index.step(to).name();
                    pairs.add(new Pair(from, to, new ConversionCells(name, first, second, horizon, window, cells)));
                }
            }
        }
    }

    /** Whether no required step lies between two steps, of which at least one is required. */
    private boolean neighbours(int from, int to) {
        return index.requiredBefore(to) <= from && (!index.optional(from) || !index.optional(to));
    }

    /** Counts a lead's arrivals and conversions; true if any arrival lies in the window. */
    boolean add(LeadPath path, StepCells[] steps) {
        boolean any = false;
        for (int step = 0; step < steps.length; step++) {
            Instant at = path.reached(step);
            if (at != null && window.selects(at)) {
                steps[step].arrivals.increment();
                any = true;
            }
        }
        if (any) {
            convert(path);
        }
        return any;
    }

    private void convert(LeadPath path) {
        int from = -1;
        Instant due = Instant.MAX;
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            Instant anchor = path.reached(pair.from);
            if (anchor == null || !window.selects(anchor)) {
                continue;
            }
            if (pair.from != from) {
                from = pair.from;
                due = Deadline.of(window, anchor, horizon);
            }
            pair.cells.add(anchor, due, path.reached(pair.to), path.came(pair.to));
        }
    }

    /** Whoever was created in the window is a member, and came as far as the steps say. */
    void requireReached(StepCells[] steps) {
        for (Pair pair : pairs) {
            if (pair.from == 0
                    && (pair.cells.members() != steps[0].reached() || pair.cells.came() != steps[pair.to].reached())) {
                throw new IllegalStateException("Step %s was reached by %s of %s leads, but converted are %s of %s."
                        .formatted(
                                index.step(pair.to).name(),
                                steps[pair.to].reached(),
                                steps[0].reached(),
                                pair.cells.came(),
                                pair.cells.members()));
            }
        }
    }

    ImmutableList<Conversion> stepToStep(StepCells[] steps) {
        return conversions(steps, true);
    }

    ImmutableList<Conversion> overall(StepCells[] steps) {
        return conversions(steps, false);
    }

    private ImmutableList<Conversion> conversions(StepCells[] steps, boolean step) {
        ImmutableList.Builder<Conversion> conversions = ImmutableList.builder();
        for (Pair pair : pairs) {
            if (step ? neighbours(pair.from, pair.to) : pair.from == 0) {
                conversions.add(
                        pair.cells.conversion(steps[pair.to].arrivals.value(), steps[pair.from].arrivals.value()));
            }
        }
        return conversions.build();
    }
}
