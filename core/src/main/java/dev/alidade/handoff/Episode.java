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

    /** Takes an acceptance or a rejection. An acceptance by a rule is one, but nobody decided. */
    void decision(LeadEvent decision) {
        if (firstDecision == null && !automatic(decision)) {
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
        return lastDecision instanceof Accepted && !automatic(lastDecision);
    }

    boolean acceptedAutomatically() {
        return lastDecision != null && automatic(lastDecision);
    }

    boolean rejected() {
        return lastDecision instanceof LeadEvent.Rejected;
    }

    private static boolean automatic(LeadEvent decision) {
        return decision instanceof Accepted accepted && accepted.automatic();
    }
}
