// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.summingLong;

import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * A rival of the hand-over report as it is often written: the leads become a list of hand-overs, and each question is a
 * grouping by campaign, one pass a question. In UTC and without business hours, evidence and data issues. Written before
 * the report was tuned; it changes with the definitions only.
 */
final class HandoffStreams {
    private final ServiceLevelAgreement agreement;
    private final Window window;
    private final List<Lead> leads;
    private final List<HandOver> handOvers;
    private final Map<Optional<String>, HandoffCounts> byCampaign = new HashMap<>();

    private HandoffStreams(ServiceLevelAgreement agreement, Window window, List<Lead> leads) {
        this.agreement = agreement;
        this.window = window;
        this.leads = leads.stream()
                .filter(lead -> lead.createdAt().isBefore(window.asOf()))
                .toList();
        handOvers = this.leads.stream()
                .flatMap(lead -> HandOver.of(lead, window))
                .filter(handOver -> window.selects(handOver.at()))
                .toList();
    }

    /** The numbers of the report by campaign, those of leads without one under {@link Optional#empty()}. */
    static Map<Optional<String>, HandoffCounts> count(
            ServiceLevelAgreement agreement, Window window, List<Lead> leads) {
        HandoffStreams streams = new HandoffStreams(agreement, window, leads);
        streams.responses();
        streams.waits();
        streams.decisions();
        streams.deliveries();
        streams.sources();
        return streams.byCampaign;
    }

    private void responses() {
        ask(
                any -> true,
                groupingBy(this::day, counting()),
                (counts, days) -> days.forEach((day, count) -> {
                    counts.handOversByDay[day] = Math.toIntExact(count);
                    counts.episodes += count;
                }));
        ask(this::responseDue, groupingBy(this::response, counting()), (counts, responses) -> {
            counts.inTime = responses.getOrDefault(Response.IN_TIME, 0L);
            counts.late = responses.getOrDefault(Response.LATE, 0L);
            counts.unworked = responses.getOrDefault(Response.NONE, 0L);
        });
        Predicate<HandOver> due = this::responseDue;
        ask(due.and(HandOver::converted), groupingBy(this::response, counting()), (counts, responses) -> {
            counts.inTimeConverted = responses.getOrDefault(Response.IN_TIME, 0L);
            counts.lateConverted = responses.getOrDefault(Response.LATE, 0L);
            counts.unworkedConverted = responses.getOrDefault(Response.NONE, 0L);
        });
        ask(
                due.and(this::neverReached),
                partitioningBy(handOver -> handOver.attempts() >= agreement.attempts(), counting()),
                (counts, persisted) -> {
                    counts.neverReached = persisted.getOrDefault(true, 0L) + persisted.getOrDefault(false, 0L);
                    counts.persisted = persisted.getOrDefault(true, 0L);
                });
    }

    private void waits() {
        Predicate<HandOver> due = this::responseDue;
        Predicate<HandOver> worked = handOver -> handOver.outreach().isPresent();
        Duration agreed = agreement.respondWithin();
        ask(
                due.and(worked),
                groupingBy(
                        handOver -> WaitHistogram.bin(
                                handOver.signal(), handOver.outreach().orElseThrow(), agreed),
                        counting()),
                (counts, bins) -> counts.signalReached.add(bins));
        ask(
                due.and(worked),
                groupingBy(
                        handOver -> WaitHistogram.bin(
                                handOver.assigned(),
                                later(handOver.assigned(), handOver.outreach().orElseThrow()),
                                agreed),
                        counting()),
                (counts, bins) -> counts.assignmentReached.add(bins));
        ask(
                due.and(worked.negate()),
                groupingBy(handOver -> WaitHistogram.bin(handOver.signal(), waitedUntil(handOver), agreed), counting()),
                (counts, bins) -> counts.signalWaiting.add(bins));
        ask(
                due.and(worked.negate()),
                groupingBy(
                        handOver -> WaitHistogram.bin(handOver.assigned(), waitedUntil(handOver), agreed), counting()),
                (counts, bins) -> counts.assignmentWaiting.add(bins));
    }

    private void decisions() {
        Predicate<HandOver> due = this::decisionDue;
        ask(due, partitioningBy(this::decidedInTime, counting()), (counts, decided) -> {
            counts.decisionDue = decided.getOrDefault(true, 0L) + decided.getOrDefault(false, 0L);
            counts.decided = decided.getOrDefault(true, 0L);
        });
        ask(due, groupingBy(HandoffStreams::decision, counting()), (counts, decisions) -> {
            counts.accepted = decisions.getOrDefault(Decision.ACCEPTED, 0L);
            counts.rejected = decisions.getOrDefault(Decision.REJECTED, 0L);
            counts.automatic = decisions.getOrDefault(Decision.BY_RULE, 0L);
        });
        ask(
                due,
                partitioningBy(HandOver::first, counting()),
                (counts, first) -> counts.repeated = first.getOrDefault(false, 0L));
        Predicate<HandOver> rejected = due.and(handOver -> handOver.rejection().isPresent());
        ask(
                rejected,
                partitioningBy(HandOver::worked, counting()),
                (counts, worked) -> counts.rejectedUnworked = worked.getOrDefault(false, 0L));
        ask(
                rejected,
                partitioningBy(handOver -> handOver.wonSince(rejection(handOver)), counting()),
                (counts, won) -> counts.rejectedWon = won.getOrDefault(true, 0L));
        ask(rejected, groupingBy(handOver -> rejection(handOver).kind(), counting()), (counts, kinds) -> {
            counts.rejectedQuality = kinds.getOrDefault(Optional.of(Rejected.Kind.QUALITY), 0L);
            counts.rejectedProcedural = kinds.getOrDefault(Optional.of(Rejected.Kind.PROCEDURAL), 0L);
        });
        ask(
                rejected,
                groupingBy(handOver -> rejection(handOver).reason(), counting()),
                (counts, reasons) -> reasons.forEach((reason, count) -> {
                    if (reason.isPresent()) {
                        counts.reason(reason.get())[0] = Math.toIntExact(count);
                    } else {
                        counts.rejectedWithoutReason = count;
                    }
                }));
        ask(due, groupingBy(HandOver::dispute, counting()), (counts, disputes) -> {
            counts.disputesOpen = disputes.getOrDefault(Optional.of(Disputed.Outcome.OPEN), 0L);
            counts.disputesUpheld = disputes.getOrDefault(Optional.of(Disputed.Outcome.UPHELD), 0L);
            counts.disputesOverturned = disputes.getOrDefault(Optional.of(Disputed.Outcome.OVERTURNED), 0L);
        });
    }

    private void deliveries() {
        ask(HandOver::first, groupingBy(this::delivery, counting()), (counts, deliveries) -> {
            counts.delivered = deliveries.getOrDefault(Delivery.QUALIFIED, 0L);
            counts.notDelivered = deliveries.getOrDefault(Delivery.REJECTED, 0L);
            counts.deliveryNotDue = deliveries.getOrDefault(Delivery.NOT_DUE, 0L);
        });
        Predicate<HandOver> qualified = handOver -> handOver.first() && delivery(handOver) == Delivery.QUALIFIED;
        Predicate<HandOver> valued = handOver -> handOver.lead().value().isPresent();
        ask(
                qualified,
                groupingBy(this::day, counting()),
                (counts, days) -> days.forEach((day, count) -> counts.deliveredByDay[day] = Math.toIntExact(count)));
        ask(
                qualified.and(valued),
                groupingBy(
                        this::day,
                        summingLong(handOver ->
                                handOver.lead().value().orElseThrow().minorUnits())),
                (counts, days) -> days.forEach((day, cents) -> counts.valueByDay[day] = cents));
        ask(qualified.and(valued.negate()), counting(), (counts, none) -> counts.withoutValue = none);
    }

    private void sources() {
        Duration within = agreement.decideWithin();
        Stream<Lead> due = leads.stream()
                .filter(lead -> window.selects(lead.createdAt())
                        && isOver(lead.createdAt().plus(within)))
                .filter(lead -> lead.timeline().stream()
                        .filter(event ->
                                event instanceof HandedOff && event.at().isBefore(window.asOf()))
                        .findFirst()
                        .map(handedOff -> isOver(handedOff.at().plus(within)))
                        .orElse(true));
        due.collect(groupingBy(Lead::campaignId, groupingBy(Lead::sourcedBy, counting())))
                .forEach((campaign, sources) -> {
                    HandoffCounts counts = counts(campaign);
                    sources.forEach((by, count) -> {
                        if (by.isEmpty()) {
                            counts.sourcedUnknown = count;
                        } else if (by.get() == Department.SALES) {
                            counts.sourcedBySales = count;
                        } else if (by.get() == Department.MARKETING) {
                            counts.sourcedByMarketing = count;
                        } else {
                            counts.sourcedByNeither += count;
                        }
                    });
                });
    }

    /** One question: a pass over all hand-overs. */
    private <A> void ask(
            Predicate<HandOver> which, Collector<HandOver, ?, A> question, BiConsumer<HandoffCounts, A> answer) {
        handOvers.stream()
                .filter(which)
                .collect(groupingBy(HandOver::campaign, question))
                .forEach((campaign, found) -> answer.accept(counts(campaign), found));
    }

    private HandoffCounts counts(Optional<String> campaign) {
        return byCampaign.computeIfAbsent(campaign, first -> new HandoffCounts());
    }

    private enum Response {
        IN_TIME,
        LATE,
        NONE
    }

    private enum Decision {
        ACCEPTED,
        REJECTED,
        BY_RULE,
        NONE
    }

    private enum Delivery {
        QUALIFIED,
        REJECTED,
        NOT_DUE
    }

    private int day(HandOver handOver) {
        return HandoffCounts.day(handOver.at(), window.start());
    }

    private boolean isOver(Instant deadline) {
        return !deadline.isAfter(window.asOf());
    }

    private boolean responseDue(HandOver handOver) {
        return isOver(handOver.at().plus(agreement.respondWithin()));
    }

    private boolean decisionDue(HandOver handOver) {
        return isOver(handOver.at().plus(agreement.decideWithin()));
    }

    private Response response(HandOver handOver) {
        return handOver.outreach()
                .map(at -> at.isAfter(handOver.at().plus(agreement.respondWithin())) ? Response.LATE : Response.IN_TIME)
                .orElse(Response.NONE);
    }

    private boolean neverReached(HandOver handOver) {
        return !handOver.reached()
                && !handOver.converted()
                && ((decisionDue(handOver) && handOver.closed())
                        || isOver(handOver.at().plus(agreement.persistWithin())));
    }

    private boolean decidedInTime(HandOver handOver) {
        return handOver.firstDecision()
                .map(at -> !at.isAfter(handOver.at().plus(agreement.decideWithin())))
                .orElse(false);
    }

    private static Decision decision(HandOver handOver) {
        return handOver.decision()
                .map(event -> event instanceof Accepted ? Decision.ACCEPTED : Decision.REJECTED)
                .orElse(handOver.byRule() ? Decision.BY_RULE : Decision.NONE);
    }

    private Delivery delivery(HandOver handOver) {
        if (!decisionDue(handOver)) {
            return Delivery.NOT_DUE;
        }
        boolean rejected = handOver.rejection().isPresent()
                && handOver.dispute()
                        .filter(Disputed.Outcome.OVERTURNED::equals)
                        .isEmpty();
        return rejected ? Delivery.REJECTED : Delivery.QUALIFIED;
    }

    private static Rejected rejection(HandOver handOver) {
        return handOver.rejection().orElseThrow();
    }

    private Instant waitedUntil(HandOver handOver) {
        return handOver.next().orElse(window.asOf().minusNanos(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
