// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.Change;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one deal through its stages, as far as it is known. A closing is a won or lost event, or coming to a won or
 * lost stage; the same said again is no second closing. A deal is in the first open stage of its pipeline from its creation
 * on, unless a stage change at or before the creation says otherwise. Mutable, so that it can be used again for the next
 * deal; for one thread at a time.
 */
public final class DealCourse {
    private final DealStanding standing = new DealStanding();
    private final BitSet visited = new BitSet();
    private DealMoves moves = DealMoves.NONE;
    private Instant createdAt = Instant.MIN;
    private ImmutableList<OpportunityEvent> timeline = ImmutableList.of();
    private int next; // the first event that hasn't been looked at
    private @Nullable StageOrder order;
    private boolean begun; // where the deal was at its creation is settled
    private int current = StageOrder.UNKNOWN;
    private int last = StageOrder.UNKNOWN; // the latest stage of this opening
    private @Nullable Instant since; // in the current stage
    private @Nullable Instant cycleStart;
    private boolean stepsRecorded;

    /** No deal yet. */
    public DealCourse() {}

    /**
     * Follows a deal up to an instant, and tells at the end in which stage it still is.
     *
     * @param deal a deal created before that instant
     * @param stages its stages; without them only won, lost and reopened events count
     * @param asOf the first instant that is not known, such as {@link Window#asOf()}
     * @param listener hears what the deal goes through
     */
    public void follow(Opportunity deal, Optional<StageOrder> stages, Instant asOf, DealMoves listener) {
        begin(deal, stages, listener);
        advance(asOf);
        if (standing.state() == State.OPEN && since != null) {
            moves.stayed(current, since, null);
        }
    }

    /**
     * Forgets what it knows and begins with a deal, of which nothing is known yet.
     *
     * @param deal the deal
     * @param stages its stages; without them only won, lost and reopened events count
     * @param listener hears what the deal goes through
     */
    public void begin(Opportunity deal, Optional<StageOrder> stages, DealMoves listener) {
        standing.begin(deal.createdAt());
        visited.clear();
        moves = listener;
        createdAt = deal.createdAt();
        timeline = deal.timeline();
        next = 0;
        order = stages.orElse(null);
        begun = false;
        current = StageOrder.UNKNOWN;
        last = StageOrder.UNKNOWN;
        since = null;
        cycleStart = null;
        stepsRecorded = false;
    }

    /**
     * Follows the deal on to a later instant.
     *
     * @param asOf the first instant that is not known; after the deal's creation and not before the one of the last call
     */
    public void advance(Instant asOf) {
        while (next < timeline.size() && timeline.get(next).at().isBefore(asOf)) {
            int first = next;
            next++;
            OpportunityEvent event = timeline.get(first);
            if (event instanceof StageChanged && order != null) {
                while (next < timeline.size()
                        && timeline.get(next) instanceof StageChanged
                        && timeline.get(next).at().equals(event.at())) {
                    next++;
                }
                changeStages(timeline.subList(first, next), order);
            } else if (event instanceof Won) {
                close(State.WON, event.at());
            } else if (event instanceof Lost) {
                close(State.LOST, event.at());
            } else if (event instanceof Reopened) {
                if (standing.state() != State.OPEN) {
                    reopen(event.at());
                }
            } else if (!(event instanceof StageChanged)) {
                if (!event.at().isBefore(createdAt)) {
                    begin(true); // a stage of this instant would have come before
                }
                moves.happened(event);
            }
        }
        begin(true);
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
        begin(at.isAfter(createdAt));
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
            enter(order.first(), createdAt, order);
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
        if (since != null) {
            moves.stayed(current, since, at);
            current = StageOrder.UNKNOWN;
            since = null;
        }
    }

    private void close(State outcome, Instant at) {
        if (!at.isBefore(createdAt)) {
            begin(true);
        }
        boolean open = standing.state() == State.OPEN;
        Change change = standing.close(outcome, at);
        if (change == Change.NONE) {
            return;
        }
        if (open) {
            moves.closed(at);
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

    /**
     * How the deal stands.
     *
     * @return the state
     */
    public State state() {
        return standing.state();
    }

    /**
     * The closing that put the deal into its state.
     *
     * @return when; null when it is open
     */
    public @Nullable Instant closedAt() {
        return standing.closedAt();
    }

    /**
     * When the deal first came to a stage in which a cycle begins.
     *
     * @return when; null when it never did
     */
    public @Nullable Instant cycleStart() {
        return cycleStart;
    }

    /**
     * Whether it was won at some time, reopened since or not.
     *
     * @return true if so
     */
    public boolean everWon() {
        return standing.everWon();
    }

    /**
     * The open stage that the deal is in.
     *
     * @return its number; {@link StageOrder#UNKNOWN} when it is closed, or in no stage of its pipeline
     */
    public int stage() {
        return state() == State.OPEN ? current : StageOrder.UNKNOWN;
    }

    /**
     * Since when the deal is in its stage.
     *
     * @return when it came there; null when it is in none
     */
    public @Nullable Instant stageSince() {
        return state() == State.OPEN ? since : null;
    }

    /**
     * Whether the deal came to an open stage.
     *
     * @param stage the stage's number
     * @return true if it did
     */
    public boolean visited(int stage) {
        return visited.get(stage);
    }

    /**
     * The furthest open stage that the deal came to.
     *
     * @return its number; {@link StageOrder#UNKNOWN} without any
     */
    public int furthest() {
        return visited.length() - 1;
    }

    /**
     * Whether the deal had been in every required stage when it was closed.
     *
     * @return true if so; false while it was never closed, and without stages
     */
    public boolean stepsRecorded() {
        return stepsRecorded;
    }
}
