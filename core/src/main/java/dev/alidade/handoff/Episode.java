// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Connection;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One hand-over of a lead and what sales did about it, up to the next hand-over. Made once and begun again and again. */
final class Episode {
    private Instant handedOffAt = Instant.MIN;
    private Instant signal = Instant.MIN;
    private boolean first;
    private boolean assignedBefore;
    private @Nullable Instant assignedAt;
    private @Nullable Instant outreach;
    private int attempts;
    private boolean reached;
    private boolean told;
    private @Nullable Instant answer;
    private @Nullable Instant firstDecision;
    private @Nullable Instant lastDecision;
    private boolean accepted;
    private @Nullable Rejected rejection;
    private boolean workedBeforeRejection;
    private boolean acceptedByRule;
    private boolean closed;
    private Disputed.@Nullable Outcome dispute;
    private @Nullable Instant nextHandOver;

    /** Begins an episode with what sales had done since the buyer's signal. */
    void begin(Instant at, Instant buyersSignal, boolean firstOfLead, boolean alreadyAssigned, Attempts since) {
        handedOffAt = at;
        signal = buyersSignal;
        first = firstOfLead;
        assignedBefore = alreadyAssigned;
        assignedAt = null;
        outreach = since.first();
        attempts = since.count();
        reached = since.reached();
        told = since.told();
        answer = null;
        firstDecision = null;
        lastDecision = null;
        accepted = false;
        rejection = null;
        workedBeforeRejection = false;
        acceptedByRule = false;
        closed = false;
        dispute = null;
        nextHandOver = null;
    }

    void endAt(Instant at) {
        nextHandOver = at;
    }

    void assigned(Instant at) {
        if (assignedAt == null) {
            assignedAt = at;
        }
    }

    void attempt(Activity attempt) {
        if (outreach == null) {
            outreach = attempt.at();
            reached |= attempt.at().equals(answer); // the buyer's activity stands first at one instant
        }
        attempts++;
        reached |= attempt.connected();
        told |= attempt.connection() != Connection.UNKNOWN;
    }

    /** The buyer came to us: reached, if somebody had tried. */
    void answered(Instant at) {
        answer = at;
        reached |= outreach != null;
    }

    /** What a rule does is no decision and replaces none. */
    void accept(Accepted acceptance) {
        if (acceptance.automatic()) {
            acceptedByRule = true;
            return;
        }
        decided(acceptance.at());
        accepted = true;
        closed = false;
    }

    void reject(Rejected by) {
        decided(by.at());
        accepted = false;
        rejection = by;
        workedBeforeRejection = outreach != null;
        closed = true;
        dispute = null; // an earlier one was about another rejection
    }

    private void decided(Instant at) {
        if (firstDecision == null) {
            firstDecision = at;
        }
        lastDecision = at;
    }

    /** Takes how a dispute stands; false if there is no rejection that it could be about. */
    boolean dispute(Disputed.Outcome outcome) {
        if (rejection == null) {
            return false;
        }
        dispute = outcome;
        return true;
    }

    /** Sales gave the lead up. */
    void close() {
        closed = true;
    }

    Instant handedOffAt() {
        return handedOffAt;
    }

    Instant signal() {
        return signal;
    }

    /** Whether it is the lead's first hand-over. */
    boolean first() {
        return first;
    }

    /** When sales had it: at the first assignment in this episode, without one at the hand-over. */
    Instant assignedAt() {
        return assignedAt == null ? handedOffAt : assignedAt;
    }

    /** Whether the lead had an owner before the hand-over and got none afterwards. */
    boolean assignedOnlyBefore() {
        return assignedBefore && assignedAt == null;
    }

    /** The first attempt since the buyer's signal; it may lie before the hand-over. */
    @Nullable
    Instant outreach() {
        return outreach;
    }

    int attempts() {
        return attempts;
    }

    /** Whether an attempt reached the buyer, or the buyer came to us at or after the first attempt. */
    boolean reached() {
        return reached;
    }

    /** Whether it is recorded of any attempt whether it reached the buyer. */
    boolean told() {
        return told;
    }

    boolean decidedBy(Deadline decision) {
        return firstDecision != null && decision.met(handedOffAt, firstDecision);
    }

    boolean accepted() {
        return accepted;
    }

    /** Whether a rule accepted the lead and no person decided. */
    boolean acceptedAutomatically() {
        return acceptedByRule && firstDecision == null;
    }

    /** The last decision if it is a rejection. */
    @Nullable
    Rejected rejection() {
        return accepted ? null : rejection;
    }

    /** Whether the last decision is a rejection that no dispute overturned. */
    boolean standsRejected() {
        return rejection() != null && dispute != Disputed.Outcome.OVERTURNED;
    }

    boolean workedBeforeRejection() {
        return workedBeforeRejection;
    }

    /** Whether a decision of the other kind was made at the same instant as this one. */
    boolean contradicts(Instant decision, boolean acceptance) {
        return decision.equals(lastDecision) && acceptance != accepted;
    }

    /** Whether sales rejected the lead, recycled it or gave it up, and did not accept it afterwards. */
    boolean closed() {
        return closed;
    }

    /** How a dispute about the last rejection stands. */
    Disputed.@Nullable Outcome disputed() {
        return dispute;
    }

    @Nullable
    Instant nextHandOver() {
        return nextHandOver;
    }
}
