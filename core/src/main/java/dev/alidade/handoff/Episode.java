// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One hand-over of a lead and what sales did about it, up to the next hand-over. */
final class Episode {
    private final Instant handedOffAt;
    private @Nullable Instant outreach;
    private @Nullable Instant firstDecision;
    private @Nullable LeadEvent lastDecision;
    private boolean acceptedByRule;

    /**
     * Begins an episode.
     *
     * @param handedOffAt when the lead was handed over
     * @param earlierOutreach the first attempt since the buyer's signal if sales was faster than the hand-over
     */
    Episode(Instant handedOffAt, @Nullable Instant earlierOutreach) {
        this.handedOffAt = handedOffAt;
        this.outreach = earlierOutreach;
    }

    Instant handedOffAt() {
        return handedOffAt;
    }

    void attempt(Instant at) {
        if (outreach == null) {
            outreach = at;
        }
    }

    /** Takes an acceptance or a rejection. What a rule does is no decision and replaces none. */
    void decision(LeadEvent decision) {
        if (decision instanceof Accepted accepted && accepted.automatic()) {
            acceptedByRule = true;
            return;
        }
        if (firstDecision == null) {
            firstDecision = decision.at();
        }
        lastDecision = decision;
    }

    boolean reachedOut() {
        return outreach != null;
    }

    boolean reachedOutBy(Instant due) {
        return outreach != null && !outreach.isAfter(due);
    }

    boolean decidedBy(Instant due) {
        return firstDecision != null && !firstDecision.isAfter(due);
    }

    boolean accepted() {
        return lastDecision instanceof Accepted;
    }

    /** Whether a rule accepted the lead and no person decided. */
    boolean acceptedAutomatically() {
        return lastDecision == null && acceptedByRule;
    }

    boolean rejected() {
        return lastDecision instanceof LeadEvent.Rejected;
    }
}
