// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.Change;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one deal, as far as it is known. A closing is a won or lost event, or coming to a won or lost stage; the
 * same said again is no second closing. A deal is in the first open stage of its pipeline from its creation on, unless a
 * stage change at or before the creation says otherwise.
 */
final class DealCourse {
    private final Opportunity deal;
    private final @Nullable StageOrder order;
    private final DealMoves moves;
    private final DealStanding standing = new DealStanding();
    private final BitSet visited = new BitSet();
    private boolean begun; // where the deal was at its creation is settled
    private int current = StageOrder.UNKNOWN;
    private int last = StageOrder.UNKNOWN; // the latest stage of this opening
    private Instant since = Instant.MIN; // in the current stage
    private @Nullable Instant cycleStart;
    private boolean stepsRecorded;

    private DealCourse(Opportunity deal, @Nullable StageOrder order, DealMoves moves) {
        this.deal = deal;
        this.order = order;
        this.moves = moves;
        standing.begin(deal.createdAt());
    }

    /** Follows a deal that is known at as-of. Without an order of stages only won, lost and reopened events count. */
    static DealCourse of(Opportunity deal, @Nullable StageOrder order, Window window, DealMoves moves) {
        DealCourse course = new DealCourse(deal, order, moves);
        ImmutableList<OpportunityEvent> timeline = deal.timeline();
        int known = 0;
        while (known < timeline.size() && window.knows(timeline.get(known).at())) {
            known++;
        }
        for (int i = 0; i < known; i++) {
            OpportunityEvent event = timeline.get(i);
            if (event instanceof StageChanged && order != null) {
                int end = i + 1;
                while (end < known
                        && timeline.get(end) instanceof StageChanged
                        && timeline.get(end).at().equals(event.at())) {
                    end++;
                }
                course.changeStages(timeline.subList(i, end), order);
                i = end - 1;
            } else if (event instanceof Won) {
                course.close(State.WON, event.at());
            } else if (event instanceof Lost) {
                course.close(State.LOST, event.at());
            } else if (event instanceof Reopened && course.standing.state() != State.OPEN) {
                course.reopen(event.at());
            }
        }
        course.end();
        return course;
    }

    /** Takes the stages of one instant in the order of the pipeline, closing ones last: their own order isn't known. */
    private void changeStages(List<OpportunityEvent> changes, StageOrder stages) {
        List<OpportunityEvent> inOrder = changes.size() == 1
                ? changes
                : ImmutableList.sortedCopyOf(
                        Comparator.comparingInt(change -> stages.place(((StageChanged) change).stage())), changes);
        for (OpportunityEvent change : inOrder) {
            changeStage(stages.number(((StageChanged) change).stage()), change.at(), stages);
        }
    }

    private void changeStage(int stage, Instant at, StageOrder stages) {
        begin(at.isAfter(deal.createdAt()));
        if (stage == StageOrder.UNKNOWN) {
            leave(at);
            moves.leftTheMap(at);
        } else if (stages.kind(stage) == Stage.Kind.OPEN) {
            if (standing.reopensByStage()) {
                reopen(at);
            }
            enter(stage, at, stages);
        } else {
            close(stages.kind(stage) == Stage.Kind.WON ? State.WON : State.LOST, at);
        }
    }

    private void begin(boolean inFirstStage) {
        if (!begun && inFirstStage && order != null && order.first() != StageOrder.UNKNOWN) {
            enter(order.first(), deal.createdAt(), order);
        }
        begun = true;
    }

    private void enter(int stage, Instant at, StageOrder stages) {
        if (stage == current) {
            return;
        }
        leave(at);
        if (visited.get(stage)) {
            moves.cameAgain(at);
        }
        if (stage < last) {
            moves.wentBack(at);
        }
        visited.set(stage);
        last = stage;
        current = stage;
        since = at;
        if (cycleStart == null && stages.startsCycle(stage)) {
            cycleStart = at;
        }
    }

    private void leave(Instant at) {
        if (current != StageOrder.UNKNOWN) {
            moves.stayed(current, since, at);
            current = StageOrder.UNKNOWN;
        }
    }

    private void close(State outcome, Instant at) {
        if (!at.isBefore(deal.createdAt())) {
            begin(true);
        }
        Change change = standing.close(outcome, at);
        if (change == Change.NONE) {
            return;
        }
        if (change == Change.TURNED) {
            moves.turned(at);
        }
        leave(at);
        if (change != Change.CONTRADICTED) {
            stepsRecorded = order != null && order.allRequiredIn(visited);
        }
        last = StageOrder.UNKNOWN;
    }

    private void reopen(Instant at) {
        standing.reopen();
        moves.reopened(at);
    }

    private void end() {
        begin(true);
        if (standing.state() == State.OPEN && current != StageOrder.UNKNOWN) {
            moves.stayed(current, since, null);
        }
    }

    State state() {
        return standing.state();
    }

    /** The closing that put the deal into its state; null when it is open. */
    @Nullable
    Instant closedAt() {
        return standing.closedAt();
    }

    /** When the deal first came to a stage in which a cycle begins; null when it never did. */
    @Nullable
    Instant cycleStart() {
        return cycleStart;
    }

    /** Whether it was won at some time, reopened since or not. */
    boolean everWon() {
        return standing.everWon();
    }

    boolean visited(int stage) {
        return visited.get(stage);
    }

    /** The number of the furthest open stage that it came to; {@link StageOrder#UNKNOWN} without any. */
    int furthest() {
        return visited.length() - 1;
    }

    /** Whether the deal had been in every required stage when it was closed. */
    boolean stepsRecorded() {
        return stepsRecorded;
    }
}
