// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a deal or a lead stands by its closings so far: the last closing holds, and the same outcome said again is no second
 * closing. One dated before the creation gives way to a later one of its kind. Mutable, so that it can be used again for
 * the next one; for one thread at a time.
 *
 * <pre>{@code
 * DealStanding standing = new DealStanding();
 * standing.follow(opportunity, Optional.of(pipeline), window.asOf());
 * standing.state(); // WON
 * }</pre>
 */
public final class DealStanding {
    /** How a deal stands. */
    public enum State {
        /** Not closed, or opened again. */
        OPEN,
        /** Won. */
        WON,
        /** Lost. */
        LOST,
        /** Closed at one instant both ways. */
        CONTRADICTED
    }

    /** What a closing changes. */
    public enum Change {
        /** Nothing: it says again what is known. */
        NONE,
        /** An open deal is closed, or the closing is dated anew. */
        CLOSED,
        /** A closed deal is closed the other way. */
        TURNED,
        /** The closing denies another of the same instant. */
        CONTRADICTED
    }

    private Instant createdAt = Instant.MIN;
    private State state = State.OPEN;
    private @Nullable Instant closedAt; // in every state but open
    private @Nullable Instant saidAt; // the latest closing, repeated or not
    private State said = State.OPEN; // what was said first at that instant
    private boolean everWon;

    /** An open deal, created before everything. */
    public DealStanding() {}

    /**
     * Forgets what it knows and begins with another deal, which is open.
     *
     * @param created when that deal was created
     */
    public void begin(Instant created) {
        createdAt = requireNonNull(created, "created");
        state = State.OPEN;
        closedAt = null;
        saidAt = null;
        said = State.OPEN;
        everWon = false;
    }

    /**
     * Takes a closing. Closings are to be told in the order of their time.
     *
     * @param outcome won or lost
     * @param at when
     * @return what changes
     */
    public Change close(State outcome, Instant at) {
        boolean sameInstant = at.equals(saidAt);
        boolean denied = sameInstant && outcome != said;
        saidAt = at;
        said = sameInstant ? said : outcome;
        if (denied) {
            everWon |= state == State.WON && !at.equals(closedAt);
            state = State.CONTRADICTED;
            closedAt = at;
            return Change.CONTRADICTED;
        } else if (state == outcome) {
            return redated(at) ? settle(outcome, at, Change.CLOSED) : Change.NONE;
        } else if (state == State.CONTRADICTED && at.equals(closedAt)) {
            return Change.NONE;
        }
        return settle(outcome, at, closedAt == null ? Change.CLOSED : Change.TURNED);
    }

    /** Whether the closing that holds lies before the creation, and another of its kind doesn't. */
    private boolean redated(Instant at) {
        return closedAt != null && closedAt.isBefore(createdAt) && !at.isBefore(createdAt);
    }

    private Change settle(State outcome, Instant at, Change change) {
        everWon |= state == State.WON;
        state = outcome;
        closedAt = at;
        return change;
    }

    /** Opens the deal again. */
    public void reopen() {
        everWon |= state == State.WON;
        state = State.OPEN;
        closedAt = null;
    }

    /**
     * Whether coming to an open stage opens the deal again: a closing dated before the creation is wrongly dated, and
     * stages after it don't undo it.
     *
     * @return true if it is closed since its creation or later
     */
    public boolean reopensByStage() {
        return closedAt != null && !closedAt.isBefore(createdAt);
    }

    /**
     * How the deal stands.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * The closing that put the deal into its state.
     *
     * @return when; null when it is open
     */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /**
     * Whether it was won at some time, reopened since or not.
     *
     * @return true if so
     */
    public boolean everWon() {
        return everWon || state == State.WON;
    }

    /**
     * Follows an opportunity up to an instant. Of stages at one instant the open ones come first, as in the order of the
     * pipeline.
     *
     * @param deal the opportunity
     * @param pipeline the pipeline that says which of its stages are open, won and lost; without one only won, lost and
     *     reopened events count
     * @param asOf the first instant that is not known, such as {@link Window#asOf()}
     */
    public void follow(Opportunity deal, Optional<Pipeline> pipeline, Instant asOf) {
        begin(deal.createdAt());
        ImmutableList<OpportunityEvent> timeline = deal.timeline();
        for (int i = 0; i < timeline.size() && timeline.get(i).at().isBefore(asOf); i++) {
            OpportunityEvent event = timeline.get(i);
            if (event instanceof OpportunityEvent.Won) {
                close(State.WON, event.at());
            } else if (event instanceof OpportunityEvent.Lost) {
                close(State.LOST, event.at());
            } else if (event instanceof OpportunityEvent.Reopened) {
                reopen();
            } else if (event instanceof OpportunityEvent.StageChanged && pipeline.isPresent()) {
                int next = i;
                while (next + 1 < timeline.size()
                        && timeline.get(next + 1) instanceof OpportunityEvent.StageChanged
                        && timeline.get(next + 1).at().equals(event.at())) {
                    next++;
                }
                changeStages(timeline, i, next, pipeline.get());
                i = next;
            }
        }
    }

    private void changeStages(ImmutableList<OpportunityEvent> timeline, int first, int last, Pipeline pipeline) {
        for (int i = first; i <= last; i++) {
            if (kind(timeline.get(i), pipeline) == Stage.Kind.OPEN && reopensByStage()) {
                reopen();
            }
        }
        for (int i = first; i <= last; i++) {
            Stage.Kind kind = kind(timeline.get(i), pipeline);
            if (kind == Stage.Kind.WON) {
                close(State.WON, timeline.get(i).at());
            } else if (kind == Stage.Kind.LOST) {
                close(State.LOST, timeline.get(i).at());
            }
        }
    }

    private static Stage.@Nullable Kind kind(OpportunityEvent event, Pipeline pipeline) {
        String stage = ((OpportunityEvent.StageChanged) event).stage();
        for (Stage known : pipeline.stages()) {
            if (known.name().equals(stage)) {
                return known.kind();
            }
        }
        return null;
    }

    /**
     * Follows a lead by its own outcomes up to an instant. It is won at its first win, whatever it was said to be before or
     * later; a lost lead that is handed over again or goes back to marketing is open again. It is never contradicted.
     *
     * @param lead the lead
     * @param asOf the first instant that is not known, such as {@link Window#asOf()}
     */
    public void follow(Lead lead, Instant asOf) {
        begin(lead.createdAt());
        ImmutableList<LeadEvent> timeline = lead.timeline();
        for (int i = 0; i < timeline.size() && timeline.get(i).at().isBefore(asOf); i++) {
            LeadEvent event = timeline.get(i);
            if (event instanceof LeadEvent.Won) {
                if (state != State.WON || redated(event.at())) {
                    settle(State.WON, event.at(), Change.CLOSED);
                }
            } else if (event instanceof LeadEvent.Lost && state != State.WON) {
                close(State.LOST, event.at());
            } else if (state == State.LOST
                    && (event instanceof LeadEvent.HandedOff || event instanceof LeadEvent.Recycled)) {
                reopen();
            }
        }
    }
}
