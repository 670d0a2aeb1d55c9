// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One hand-over of a lead and what sales did about it, read from the timeline by streams: what {@link HandoffStreams} groups.
 *
 * @param lead the lead
 * @param at when it was handed over
 * @param next when it was handed over again
 * @param first whether it is the lead's first hand-over
 * @param signal when the buyer gave the signal that it answers; else the hand-over
 * @param assigned when sales had it
 * @param outreach the first attempt since the signal
 * @param attempts how many attempts there were since the signal
 * @param reached whether one of them reached the buyer
 * @param firstDecision when sales decided first
 * @param decision the last decision of a person
 * @param byRule whether a rule accepted it
 * @param worked whether there was an attempt before the last rejection
 * @param closed whether the last thing that sales did was to give it up
 * @param dispute how a dispute about the last rejection stands
 * @param conversion when the lead last became an opportunity or a customer
 * @param won when the lead last became a customer
 */
record HandOver(
        Lead lead,
        Instant at,
        Optional<Instant> next,
        boolean first,
        Instant signal,
        Instant assigned,
        Optional<Instant> outreach,
        long attempts,
        boolean reached,
        Optional<Instant> firstDecision,
        Optional<LeadEvent> decision,
        boolean byRule,
        boolean worked,
        boolean closed,
        Optional<Disputed.Outcome> dispute,
        Optional<Instant> conversion,
        Optional<Instant> won) {

    /** All hand-overs of a lead that are known. */
    static Stream<HandOver> of(Lead lead, Window window) {
        List<LeadEvent> known = lead.timeline().stream()
                .filter(event -> event.at().isBefore(window.asOf()))
                .toList();
        int[] places = IntStream.range(0, known.size())
                .filter(place -> known.get(place) instanceof HandedOff)
                .toArray();
        return IntStream.range(0, places.length).mapToObj(number -> {
            int end = number + 1 < places.length ? places[number + 1] : known.size();
            int begin = number > 0 ? places[number - 1] + 1 : 0;
            return of(
                    lead,
                    known,
                    known.subList(begin, places[number]),
                    known.subList(places[number], end),
                    number == 0,
                    known.subList(end, known.size()).stream().map(LeadEvent::at).findFirst());
        });
    }

    private static HandOver of(
            Lead lead,
            List<LeadEvent> known,
            List<LeadEvent> before,
            List<LeadEvent> during,
            boolean first,
            Optional<Instant> next) {
        Instant at = during.get(0).at();
        Optional<Instant> signal = signal(lead, first, before);
        List<LeadEvent> attempts = Stream.concat(
                        sinceReset(before)
                                .filter(event ->
                                        signal.isPresent() && !event.at().isBefore(signal.get())),
                        during.stream())
                .filter(HandOver::attempt)
                .toList();
        Optional<Instant> outreach = attempts.stream().map(LeadEvent::at).findFirst();
        Optional<LeadEvent> rejection = last(during, Rejected.class::isInstance);
        return new HandOver(
                lead,
                at,
                next,
                first,
                signal.filter(instant -> !instant.isAfter(at)).orElse(at),
                during.stream()
                        .filter(Assigned.class::isInstance)
                        .map(LeadEvent::at)
                        .findFirst()
                        .orElse(at),
                outreach,
                attempts.size(),
                attempts.stream().anyMatch(event -> event instanceof Activity activity && activity.connected())
                        || during.stream()
                                .filter(HandOver::signal)
                                .anyMatch(answer ->
                                        outreach.isPresent() && !answer.at().isBefore(outreach.get())),
                during.stream().filter(HandOver::decision).map(LeadEvent::at).findFirst(),
                last(during, HandOver::decision),
                during.stream().anyMatch(event -> event instanceof Accepted accepted && accepted.automatic()),
                rejection.isPresent()
                        && attempts.stream().anyMatch(attempt -> LeadEvent.ORDER.compare(attempt, rejection.get()) < 0),
                last(during, HandOver::turn)
                        .filter(event ->
                                event instanceof Rejected || event instanceof Recycled || event instanceof Lost)
                        .isPresent(),
                rejection.flatMap(rejected -> last(during, Disputed.class::isInstance)
                        .filter(disputed -> LeadEvent.ORDER.compare(rejected, disputed) < 0)
                        .map(disputed -> ((Disputed) disputed).outcome())),
                last(known, event -> event instanceof Converted || event instanceof Won)
                        .map(LeadEvent::at),
                last(known, Won.class::isInstance).map(LeadEvent::at));
    }

    /** The last signal of the buyer that was not answered before the hand-over. */
    private static Optional<Instant> signal(Lead lead, boolean first, List<LeadEvent> before) {
        Optional<LeadEvent> reset = last(before, HandOver::reset);
        return reset.isPresent()
                ? reset.filter(HandOver::signal).map(LeadEvent::at)
                : first ? Optional.of(lead.createdAt()) : Optional.empty();
    }

    private static Stream<LeadEvent> sinceReset(List<LeadEvent> before) {
        int from = IntStream.range(0, before.size())
                .filter(place -> reset(before.get(place)))
                .reduce(-1, Math::max);
        return before.subList(from + 1, before.size()).stream();
    }

    private static Optional<LeadEvent> last(List<LeadEvent> events, Predicate<LeadEvent> wanted) {
        return events.stream().filter(wanted).reduce((one, later) -> later);
    }

    private static boolean attempt(LeadEvent event) {
        return event instanceof Activity activity && activity.attempt();
    }

    private static boolean signal(LeadEvent event) {
        return event instanceof Activity activity && activity.signal();
    }

    private static boolean reset(LeadEvent event) {
        return signal(event) || event instanceof Rejected || event instanceof Recycled;
    }

    private static boolean decision(LeadEvent event) {
        return event instanceof Rejected || (event instanceof Accepted accepted && !accepted.automatic());
    }

    /** What opens or closes a hand-over. */
    private static boolean turn(LeadEvent event) {
        return decision(event)
                || event instanceof Recycled
                || event instanceof Lost
                || event instanceof Converted
                || event instanceof Won;
    }

    Optional<String> campaign() {
        return lead.campaignId();
    }

    boolean converted() {
        return conversion.isPresent() && !conversion.get().isBefore(at);
    }

    boolean wonSince(LeadEvent event) {
        return won.isPresent() && !won.get().isBefore(event.at());
    }

    /** The last decision if it is a rejection. */
    Optional<Rejected> rejection() {
        return decision.filter(Rejected.class::isInstance).map(Rejected.class::cast);
    }
}
