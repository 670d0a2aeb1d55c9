// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.ForecastChanged;
import dev.alidade.model.OpportunityEvent.Invoiced;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.NextStepSet;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.OpportunityEvent.Paid;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The rules for cleaning events of opportunities. */
final class OpportunityEventRules implements EventRules<OpportunityEvent> {
    @Override
    public Instant at(OpportunityEvent event) {
        return event.at();
    }

    @Override
    public Comparator<OpportunityEvent> order() {
        return OpportunityEvent.ORDER;
    }

    @Override
    public Optional<EventKind> kind(OpportunityEvent event) {
        if (event instanceof Activity) {
            return Optional.empty();
        } else if (event instanceof Invoiced invoiced) {
            return Optional.of(EventKind.ofRecorded(event, invoiced.amount()));
        } else if (event instanceof Paid paid) {
            return Optional.of(EventKind.ofRecorded(event, paid.amount()));
        }
        return Optional.of(new EventKind(event.getClass(), newValue(event), false));
    }

    /** What an event gives a new value to something; empty when it isn't that sort of event. */
    private static Optional<Object> newValue(OpportunityEvent event) {
        if (event instanceof StageChanged changed) {
            return Optional.of(changed.stage());
        } else if (event instanceof AmountChanged changed) {
            return Optional.of(changed.amount());
        } else if (event instanceof CloseDateChanged changed) {
            return Optional.of(changed.closeDate());
        } else if (event instanceof ProbabilityChanged changed) {
            return Optional.of(changed.probability());
        } else if (event instanceof ForecastChanged changed) {
            return Optional.of(changed.category());
        } else if (event instanceof OwnerChanged changed) {
            return Optional.of(changed.ownerId());
        } else if (event instanceof NextStepSet set) {
            return Optional.of(set.step());
        }
        return Optional.empty();
    }

    @Override
    public OpportunityEvent contactAt(OpportunityEvent event, Instant at) {
        return event instanceof OpportunityEvent.Activity contact
                ? new OpportunityEvent.Activity(at, contact.channel(), contact.messages(), contact.materials())
                : event;
    }

    @Override
    public boolean reaches(OpportunityEvent event) {
        return event instanceof StageChanged || event instanceof Won || event instanceof Lost;
    }

    @Override
    public boolean orderMatters(OpportunityEvent one, OpportunityEvent other) {
        if (one.getClass() == other.getClass()) {
            return newValue(one).isPresent();
        }
        return (one instanceof Reopened && (other instanceof Won || other instanceof Lost))
                || (one instanceof Won && other instanceof Lost);
    }
}
