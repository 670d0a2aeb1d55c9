// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Assigned;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.LeadEvent.StageEntered;
import dev.alidade.model.LeadEvent.Won;
import java.time.Instant;
import java.util.Comparator;

/** The rules for cleaning events of leads. */
final class LeadEventRules implements EventRules<LeadEvent> {
    @Override
    public Instant at(LeadEvent event) {
        return event.at();
    }

    @Override
    public Comparator<LeadEvent> order() {
        return LeadEvent.ORDER;
    }

    @Override
    public boolean sameKind(LeadEvent one, LeadEvent other) {
        if (one instanceof StageEntered a && other instanceof StageEntered b) {
            return a.stage().equals(b.stage());
        } else if (one instanceof Assigned a && other instanceof Assigned b) {
            return EventRules.agree(a.ownerId(), b.ownerId());
        } else if (one instanceof Accepted a && other instanceof Accepted b) {
            return a.automatic() == b.automatic();
        } else if (one instanceof Disputed a && other instanceof Disputed b) {
            return a.outcome() == b.outcome();
        } else if (one instanceof Converted a && other instanceof Converted b) {
            return EventRules.agree(a.opportunityId(), b.opportunityId());
        }
        return one.getClass() == other.getClass() && !(one instanceof Activity);
    }

    @Override
    public boolean reaches(LeadEvent event) {
        return event instanceof StageEntered
                || event instanceof Converted
                || event instanceof Won
                || event instanceof Lost;
    }

    @Override
    public boolean orderMatters(LeadEvent one, LeadEvent other) {
        if (one.getClass() == other.getClass()) {
            return one instanceof StageEntered || one instanceof Assigned || one instanceof Disputed;
        }
        return (one instanceof Accepted && other instanceof Rejected) || (one instanceof Won && other instanceof Lost);
    }
}
