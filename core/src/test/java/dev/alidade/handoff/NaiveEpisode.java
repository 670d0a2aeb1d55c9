// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Window;
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
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One hand-over, told from the definitions: each property looks through the whole timeline for itself. */
final class NaiveEpisode {
    private final Lead lead;
    private final List<LeadEvent> events;
    private final int begin;
    private final int end;
    private final Window window;
    private final ServiceLevelAgreement agreement;

    private NaiveEpisode(Lead lead, List<LeadEvent> events, int begin, Window window, ServiceLevelAgreement agreement) {
        this.lead = lead;
        this.events = events;
        this.begin = begin;
        this.window = window;
        this.agreement = agreement;
        int next = begin + 1;
        while (next < events.size() && !(events.get(next) instanceof HandedOff)) {
            next++;
        }
        end = next;
    }

    static List<NaiveEpisode> of(Lead lead, Window window, ServiceLevelAgreement agreement) {
        List<NaiveEpisode> episodes = new ArrayList<>();
        if (!lead.createdAt().isBefore(window.asOf())) {
            return episodes;
        }
        List<LeadEvent> known = lead.timeline().stream()
                .filter(event -> event.at().isBefore(window.asOf()))
                .toList();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) instanceof HandedOff) {
                episodes.add(new NaiveEpisode(lead, known, i, window, agreement));
            }
        }
        return episodes;
    }

    Lead lead() {
        return lead;
    }

    Instant handedOff() {
        return events.get(begin).at();
    }

    boolean inWindow() {
        return !handedOff().isBefore(window.start()) && handedOff().isBefore(window.end());
    }

    boolean first() {
        return events.subList(0, begin).stream().noneMatch(event -> event instanceof HandedOff);
    }

    private static Instant deadline(ServiceLevelAgreement agreement, Instant from, Duration within) {
        return agreement.businessHours().map(hours -> hours.dueAt(from, within)).orElse(from.plus(within));
    }

    Instant respondBy() {
        return deadline(agreement, handedOff(), agreement.respondWithin());
    }

    static Instant decideBy(ServiceLevelAgreement agreement, Instant handedOff) {
        return deadline(agreement, handedOff, agreement.decideWithin());
    }

    boolean responseDue() {
        return !respondBy().isAfter(window.asOf());
    }

    boolean decisionDue() {
        return !decideBy(agreement, handedOff()).isAfter(window.asOf());
    }

    /** The last event before the hand-over that opens or closes the time for early attempts. */
    private Optional<LeadEvent> turn() {
        return last(
                0,
                begin,
                event -> event instanceof HandedOff
                        || event instanceof Rejected
                        || event instanceof Recycled
                        || inbound(event));
    }

    private static boolean inbound(LeadEvent event) {
        return event instanceof Activity activity
                && activity.direction() == Activity.Direction.IN
                && activity.automation() != Activity.Automation.AUTOMATED;
    }

    private static boolean attempt(LeadEvent event) {
        return event instanceof Activity activity
                && activity.direction() == Activity.Direction.OUT
                && activity.automation() == Activity.Automation.HUMAN;
    }

    Instant signal() {
        Instant signal =
                turn().map(event -> inbound(event) ? event.at() : handedOff()).orElse(lead.createdAt());
        return signal.isAfter(handedOff()) ? handedOff() : signal;
    }

    private List<LeadEvent> attempts() {
        List<LeadEvent> early = List.of();
        if (turn().isEmpty()) {
            early = events.subList(0, begin).stream()
                    .filter(event -> !event.at().isBefore(lead.createdAt()))
                    .toList();
        } else if (inbound(turn().get())) {
            early = events.subList(events.lastIndexOf(turn().get()), begin);
        }
        return Stream.concat(early.stream(), events.subList(begin, end).stream())
                .filter(NaiveEpisode::attempt)
                .toList();
    }

    int attemptCount() {
        return attempts().size();
    }

    Optional<Instant> outreach() {
        return attempts().stream().findFirst().map(LeadEvent::at);
    }

    boolean reached() {
        boolean answered = events.subList(begin, end).stream()
                .anyMatch(event -> inbound(event)
                        && outreach().filter(at -> !event.at().isBefore(at)).isPresent());
        return answered
                || converted()
                || attempts().stream().anyMatch(event -> event instanceof Activity activity && activity.connected());
    }

    Instant assigned() {
        return events.subList(begin, end).stream()
                .filter(event -> event instanceof Assigned)
                .findFirst()
                .map(LeadEvent::at)
                .orElse(handedOff());
    }

    /** Until when an unanswered buyer was seen waiting. */
    Instant lastSeen() {
        return end < events.size() ? events.get(end).at() : window.asOf().minusNanos(1);
    }

    private Optional<LeadEvent> last(int from, int to, Predicate<LeadEvent> which) {
        return events.subList(from, to).stream().filter(which).reduce((one, later) -> later);
    }

    private static boolean decision(LeadEvent event) {
        return event instanceof Rejected || (event instanceof Accepted accepted && !accepted.automatic());
    }

    boolean decidedInTime() {
        return events.subList(begin, end).stream()
                .anyMatch(event -> decision(event) && !event.at().isAfter(decideBy(agreement, handedOff())));
    }

    Optional<LeadEvent> decision() {
        return last(begin, end, NaiveEpisode::decision);
    }

    boolean acceptedByRuleOnly() {
        return decision().isEmpty() && events.subList(begin, end).stream().anyMatch(event -> event instanceof Accepted);
    }

    Optional<Rejected> rejection() {
        return decision().filter(event -> event instanceof Rejected).map(Rejected.class::cast);
    }

    boolean workedBeforeRejection() {
        int rejected = events.lastIndexOf(rejection().orElseThrow());
        return attempts().stream().anyMatch(attempt -> events.indexOf(attempt) < rejected);
    }

    boolean wonAfterRejection() {
        int rejected = events.lastIndexOf(rejection().orElseThrow());
        return events.subList(rejected, events.size()).stream().anyMatch(event -> event instanceof Won);
    }

    Optional<Disputed.Outcome> dispute() {
        Optional<LeadEvent> rejected = last(begin, end, event -> event instanceof Rejected);
        return rejected.flatMap(event -> last(events.lastIndexOf(event), end, later -> later instanceof Disputed))
                .map(event -> ((Disputed) event).outcome());
    }

    boolean converted() {
        return events.subList(begin, events.size()).stream()
                .anyMatch(event -> event instanceof Converted || event instanceof Won);
    }

    boolean givenUp() {
        return last(
                        begin,
                        end,
                        event -> decision(event)
                                || event instanceof Recycled
                                || event instanceof Lost
                                || event instanceof Converted
                                || event instanceof Won)
                .filter(event -> event instanceof Rejected || event instanceof Recycled || event instanceof Lost)
                .isPresent();
    }

    boolean outcomeTold() {
        return attempts().stream()
                .anyMatch(event ->
                        event instanceof Activity activity && activity.connection() != Activity.Connection.UNKNOWN);
    }

    boolean persistenceJudged() {
        boolean old = !handedOff().plus(agreement.persistWithin()).isAfter(window.asOf());
        return responseDue() && !reached() && (old || (givenUp() && decisionDue()));
    }
}
