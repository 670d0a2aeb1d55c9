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
import java.util.Optional;

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
    public Optional<EventKind> kind(LeadEvent event) {
        if (event instanceof Activity) {
            return Optional.empty();
        } else if (event instanceof StageEntered entered) {
            return Optional.of(EventKind.of(event, entered.stage()));
        } else if (event instanceof Assigned assigned) {
            return Optional.of(EventKind.ofRecorded(event, assigned.ownerId()));
        } else if (event instanceof Accepted accepted) {
            return Optional.of(EventKind.of(event, accepted.automatic()));
        } else if (event instanceof Disputed disputed) {
            return Optional.of(EventKind.of(event, disputed.outcome()));
        } else if (event instanceof Converted converted) {
            return Optional.of(EventKind.ofRecorded(event, converted.opportunityId()));
        }
        return Optional.of(EventKind.of(event));
    }

    @Override
    public LeadEvent contactAt(LeadEvent event, Instant at) {
        return event instanceof Activity contact
                ? new Activity(at, contact.direction(), contact.automation(), contact.connection(), contact.channel())
                : event;
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
