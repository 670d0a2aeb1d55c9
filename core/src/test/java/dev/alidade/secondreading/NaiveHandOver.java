// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Assigned;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.Recycled;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.LeadEvent.Won;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One hand-over of a lead, and what the words of the definitions mean for it. */
final class NaiveHandOver {
    final Lead lead;
    final Instant at;
    final boolean first;

    /** The buyer's last inbound activity since the last hand-over, rejection or recycling, or what stands for it. */
    final Instant signal;

    /** The next hand-over of the lead. */
    final Optional<Instant> next;

    /** Attempts of a person from the signal to the next hand-over. */
    final List<Activity> attempts = new ArrayList<>();

    /** What happened from this hand-over to the next. */
    final List<LeadEvent> during;

    /** What happened from this hand-over on. */
    final List<LeadEvent> after;

    private NaiveHandOver(Lead lead, int position, int nextPosition, boolean first) {
        List<LeadEvent> events = lead.timeline();
        this.lead = lead;
        this.at = events.get(position).at();
        this.first = first;
        this.next = nextPosition < events.size()
                ? Optional.of(events.get(nextPosition).at())
                : Optional.empty();
        this.during = events.subList(position + 1, nextPosition);
        this.after = events.subList(position + 1, events.size());
        Optional<Instant> inbound = Optional.empty();
        boolean fresh = true;
        for (LeadEvent event : events.subList(0, position)) {
            if (event instanceof HandedOff || event instanceof Rejected || event instanceof Recycled) {
                inbound = Optional.empty();
                fresh = false;
            } else if (event instanceof Activity activity && activity.signal()) {
                inbound = Optional.of(activity.at());
            }
        }
        boolean fromCreation = fresh && lead.createdAt().isBefore(at);
        this.signal = inbound.orElse(fromCreation ? lead.createdAt() : at);
        for (int i = 0; i < nextPosition; i++) {
            if (events.get(i) instanceof Activity activity
                    && activity.attempt()
                    && !activity.at().isBefore(signal)
                    && (!signal.equals(at) || i > position)) {
                attempts.add(activity);
            }
        }
    }

    static List<NaiveHandOver> of(Lead lead) {
        List<NaiveHandOver> handOvers = new ArrayList<>();
        for (int i = 0; i < lead.timeline().size(); i++) {
            if (lead.timeline().get(i) instanceof HandedOff) {
                int next = i + 1;
                while (next < lead.timeline().size() && !(lead.timeline().get(next) instanceof HandedOff)) {
                    next++;
                }
                handOvers.add(new NaiveHandOver(lead, i, next, handOvers.isEmpty()));
            }
        }
        return handOvers;
    }

    /** The first attempt of a person since the signal. */
    Optional<Instant> outreach() {
        return attempts.stream().map(Activity::at).findFirst();
    }

    /** When the lead got an owner, or else was handed over. */
    Instant assigned() {
        return during.stream()
                .filter(Assigned.class::isInstance)
                .map(LeadEvent::at)
                .findFirst()
                .orElse(at);
    }

    /** Acceptances by a person, and rejections. */
    List<LeadEvent> decisions() {
        return during.stream()
                .filter(event ->
                        event instanceof Rejected || (event instanceof Accepted accepted && !accepted.automatic()))
                .toList();
    }

    Optional<LeadEvent> lastDecision() {
        return decisions().stream().reduce((earlier, later) -> later);
    }

    boolean accepted() {
        return lastDecision().filter(Accepted.class::isInstance).isPresent();
    }

    /** The rejection that stands. */
    Optional<Rejected> rejection() {
        return lastDecision().filter(Rejected.class::isInstance).map(Rejected.class::cast);
    }

    boolean converted() {
        return after.stream().anyMatch(event -> event instanceof Converted || event instanceof Won);
    }

    boolean reached() {
        return converted()
                || attempts.stream().anyMatch(Activity::connected)
                || during.stream()
                        .anyMatch(event -> event instanceof Activity activity
                                && activity.signal()
                                && outreach().isPresent()
                                && !activity.at().isBefore(outreach().get()));
    }

    /** Whether the last that sales did with the lead in this episode was to reject it, recycle it or give it up. */
    boolean closed() {
        boolean closed = false;
        for (LeadEvent event : during) {
            if (event instanceof Rejected || event instanceof Recycled || event instanceof Lost) {
                closed = true;
            } else if ((event instanceof Accepted accepted && !accepted.automatic())
                    || event instanceof Converted
                    || event instanceof Won) {
                closed = false;
            }
        }
        return closed;
    }

    /** How the dispute about the last rejection was settled. */
    Optional<Disputed.Outcome> settled() {
        Optional<Disputed> last = Optional.empty();
        boolean rejected = false;
        for (LeadEvent event : during) {
            if (event instanceof Rejected) {
                rejected = true;
                last = Optional.empty();
            } else if (rejected
                    && event instanceof Disputed disputed
                    && (last.isEmpty() || last.get().at().isBefore(disputed.at()) || stronger(disputed, last.get()))) {
                last = Optional.of(disputed);
            }
        }
        return last.map(Disputed::outcome).filter(outcome -> outcome != Disputed.Outcome.OPEN);
    }

    private static boolean stronger(Disputed one, Disputed other) {
        List<Disputed.Outcome> order =
                List.of(Disputed.Outcome.OPEN, Disputed.Outcome.OVERTURNED, Disputed.Outcome.UPHELD);
        return order.indexOf(one.outcome()) > order.indexOf(other.outcome());
    }
}
