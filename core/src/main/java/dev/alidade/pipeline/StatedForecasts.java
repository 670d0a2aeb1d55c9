// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Window;
import dev.alidade.model.DealCourse;
import dev.alidade.model.DealMoves;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements that were made about one deal in the window. Used again for the next deal. */
final class StatedForecasts implements DealMoves {
    private final ForecastRows rows;
    private final Window window;
    private final boolean ofStages;
    private final DealCourse course = new DealCourse();
    private Optional<StageOrder> order = Optional.empty();
    private int size;
    private int[] row = new int[8];
    private double[] forecast = new double[8];
    private Instant[] at = new Instant[8];
    private boolean[] denied = new boolean[8]; // another probability was stated at the same instant
    private boolean unknownStage;
    private @Nullable Instant lastClosed; // of the closings so far that found the deal open

    StatedForecasts(ForecastRows rows, ForecastSource source, Window window) {
        this.rows = rows;
        this.window = window;
        ofStages = source == ForecastSource.STAGE;
    }

    /** Reads a deal that is known at as-of. */
    void read(Opportunity deal, Optional<StageOrder> stages) {
        order = stages;
        size = 0;
        unknownStage = false;
        lastClosed = null;
        course.follow(deal, stages, window.asOf(), this);
        Instant closedAt = course.closedAt();
        if (closedAt != null && closedAt.isBefore(deal.createdAt()) && stages.isPresent()) {
            addLastStage(deal, stages.get());
        }
    }

    /** The stage in which a deal would still be, had it not been closed before its creation. */
    private void addLastStage(Opportunity deal, StageOrder stages) {
        int last = stages.first();
        Instant since = deal.createdAt();
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof StageChanged change && window.knows(change.at())) {
                last = stages.number(change.stage());
                since = change.at();
            }
        }
        if (last != StageOrder.UNKNOWN && course.visited(last)) {
            stayed(last, since, null);
        }
    }

    @Override
    public void stayed(int stage, Instant from, @Nullable Instant to) {
        if (!ofStages || !window.selects(from) || order.isEmpty()) {
            return;
        }
        int stated = rows.ofStage(order.get(), stage);
        if (stated == ForecastRows.NONE) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (row[i] == stated) {
                return; // it was there before
            }
        }
        add(stated, rows.forecast(stated), from);
    }

    @Override
    public void leftTheMap(Instant when) {
        unknownStage |= ofStages && window.selects(when);
    }

    @Override
    public void closed(Instant when) {
        lastClosed = when;
    }

    @Override
    public void happened(OpportunityEvent event) {
        if (!ofStages
                && event instanceof ProbabilityChanged change
                && (course.state() == State.OPEN || change.at().equals(lastClosed))
                && window.selects(change.at())) {
            int last = size - 1;
            if (last >= 0 && at[last].equals(change.at())) {
                denied[last] |= forecast[last] != change.probability();
            } else {
                add(rows.ofProbability(change.probability()), change.probability(), change.at());
            }
        }
    }

    private void add(int inRow, double stated, Instant when) {
        if (size == row.length) {
            row = Arrays.copyOf(row, 2 * size);
            forecast = Arrays.copyOf(forecast, 2 * size);
            at = Arrays.copyOf(at, 2 * size);
            denied = Arrays.copyOf(denied, 2 * size);
        }
        row[size] = inRow;
        forecast[size] = stated;
        at[size] = when;
        denied[size] = false;
        size++;
    }

    int size() {
        return size;
    }

    int row(int statement) {
        return row[statement];
    }

    double forecast(int statement) {
        return forecast[statement];
    }

    Instant at(int statement) {
        return at[statement];
    }

    boolean denied(int statement) {
        return denied[statement];
    }

    boolean unknownStage() {
        return unknownStage;
    }

    State state() {
        return course.state();
    }

    @Nullable
    Instant closedAt() {
        return course.closedAt();
    }

    /** Whether the deal that was read was closed, by an event or by a stage, at the very instant of a statement. */
    boolean atClosing(Opportunity deal, Instant when) {
        for (OpportunityEvent event : deal.timeline()) {
            if (event.at().isAfter(when)) {
                return false;
            }
            if (event.at().equals(when) && closes(event)) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(OpportunityEvent event) {
        if (event instanceof StageChanged change && order.isPresent()) {
            int stage = order.get().number(change.stage());
            return stage != StageOrder.UNKNOWN && order.get().kind(stage) != Stage.Kind.OPEN;
        }
        return event instanceof Won || event instanceof Lost;
    }
}
