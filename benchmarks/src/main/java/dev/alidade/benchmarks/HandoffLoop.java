// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Direction;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rival of the hand-over report: one loop with counters, written for this report alone, in UTC and without business
 * hours. It knows no evidence, no saving, no other window. Written before the report was tuned; it changes with the
 * definitions only.
 */
final class HandoffLoop {
    private final Instant start;
    private final Instant end;
    private final Instant asOf;
    private final Instant lastKnown;
    private final ServiceLevelAgreement agreement;
    private final Map<String, HandoffCounts> byCampaign = new HashMap<>();
    private final HandoffCounts withoutCampaign = new HandoffCounts();
    private final OpenHandOver open = new OpenHandOver();

    HandoffLoop(ServiceLevelAgreement agreement, Window window) {
        this.agreement = agreement;
        start = window.start();
        end = window.end();
        asOf = window.asOf();
        lastKnown = asOf.minusNanos(1);
    }

    /** The hand-over that is being read. */
    private static final class OpenHandOver {
        Instant handedOff = Instant.MIN;
        Instant signal = Instant.MIN;
        boolean first;
        boolean assignedBefore;

        @Nullable
        Instant assigned;

        @Nullable
        Instant outreach;

        int attempts;
        boolean reached;

        @Nullable
        Instant inbound;

        @Nullable
        Instant firstDecision;

        @Nullable
        LeadEvent decision;

        @Nullable
        Rejected rejection;

        boolean worked;
        boolean byRule;
        boolean closed;
        Disputed.@Nullable Outcome dispute;
    }

    Map<String, HandoffCounts> byCampaign() {
        return byCampaign;
    }

    HandoffCounts withoutCampaign() {
        return withoutCampaign;
    }

    void count(List<Lead> leads) {
        for (Lead lead : leads) {
            if (lead.createdAt().isBefore(asOf)) {
                HandoffCounts counts = lead.campaignId().isPresent()
                        ? byCampaign.computeIfAbsent(lead.campaignId().get(), campaign -> new HandoffCounts())
                        : withoutCampaign;
                count(lead, counts);
            }
        }
    }

    /** Adds what another loop counted over other leads. */
    void merge(HandoffLoop other) {
        withoutCampaign.merge(other.withoutCampaign);
        other.byCampaign.forEach((campaign, counts) -> byCampaign
                .computeIfAbsent(campaign, first -> new HandoffCounts())
                .merge(counts));
    }

    private void count(Lead lead, HandoffCounts counts) {
        Instant lastWon = null;
        Instant lastConversion = null;
        for (LeadEvent event : lead.timeline()) {
            if (event instanceof Won || event instanceof Converted) {
                if (event.at().isBefore(asOf)) {
                    lastConversion = event.at();
                    lastWon = event instanceof Won ? event.at() : lastWon;
                }
            }
        }
        Instant signal = lead.createdAt();
        Instant outreach = null; // first attempt since the buyer's signal
        int attempts = 0; // since the buyer's signal
        boolean reached = false; // since the buyer's signal
        boolean assigned = false;
        Instant firstHandOver = null;
        OpenHandOver now = null;
        for (LeadEvent event : lead.timeline()) {
            Instant at = event.at();
            if (!at.isBefore(asOf)) {
                break;
            }
            if (event instanceof Activity activity) {
                if (activity.direction() == Direction.IN) {
                    if (activity.automation() != Automation.AUTOMATED) {
                        signal = at;
                        outreach = null;
                        attempts = 0;
                        reached = false;
                        if (now != null) {
                            now.inbound = at;
                            now.reached |= now.outreach != null;
                        }
                    }
                } else if (activity.automation() == Automation.HUMAN) {
                    if (signal != null && !at.isBefore(signal)) {
                        outreach = outreach == null ? at : outreach;
                        attempts++;
                        reached |= activity.connected();
                    }
                    if (now != null) {
                        counts.sameInstant += at.equals(now.handedOff) && inWindow(at) ? 1 : 0;
                        now.reached |= now.outreach == null && at.equals(now.inbound);
                        now.outreach = now.outreach == null ? at : now.outreach;
                        now.attempts++;
                        now.reached |= activity.connected();
                    }
                } else if (activity.automation() == Automation.UNKNOWN && inWindow(at)) {
                    counts.unknownAutomation++;
                }
            } else if (event instanceof HandedOff) {
                if (now != null) {
                    close(lead, counts, now, at, lastWon, lastConversion);
                }
                boolean early = signal != null && signal.isAfter(at);
                counts.createdAfterHandOver += early && inWindow(at) ? 1 : 0;
                now = open;
                now.handedOff = at;
                now.signal = signal == null || early ? at : signal;
                now.first = firstHandOver == null;
                now.assignedBefore = assigned;
                now.assigned = null;
                now.outreach = outreach;
                now.attempts = attempts;
                now.reached = reached;
                now.inbound = null;
                now.firstDecision = null;
                now.decision = null;
                now.rejection = null;
                now.byRule = false;
                now.closed = false;
                now.dispute = null;
                firstHandOver = firstHandOver == null ? at : firstHandOver;
                signal = null;
                outreach = null;
                attempts = 0;
                reached = false;
            } else if (event instanceof Assigned) {
                assigned = true;
                if (now != null && now.assigned == null) {
                    now.assigned = at;
                }
            } else if (event instanceof Accepted accepted) {
                if (now == null) {
                    counts.decisionsWithoutHandoff += inWindow(at) ? 1 : 0;
                } else if (accepted.automatic()) {
                    now.byRule = true;
                } else {
                    decide(counts, now, event);
                    now.closed = false;
                }
            } else if (event instanceof Rejected rejected) {
                if (now == null) {
                    counts.decisionsWithoutHandoff += inWindow(at) ? 1 : 0;
                } else {
                    decide(counts, now, event);
                    now.rejection = rejected;
                    now.worked = now.outreach != null;
                    now.closed = true;
                    now.dispute = null;
                }
            } else if (event instanceof Disputed disputed) {
                if (now == null || now.rejection == null) {
                    counts.disputesWithoutRejection += inWindow(at) ? 1 : 0;
                } else {
                    now.dispute = disputed.outcome();
                }
            } else if (now != null && (event instanceof Recycled || event instanceof Lost)) {
                now.closed = true;
            } else if (now != null && (event instanceof Converted || event instanceof Won)) {
                now.closed = false;
            }
            if (event instanceof Rejected || event instanceof Recycled) {
                signal = null;
                outreach = null;
                attempts = 0;
                reached = false;
            }
        }
        if (now != null) {
            close(lead, counts, now, null, lastWon, lastConversion);
        }
        source(lead, counts, firstHandOver);
    }

    private void decide(HandoffCounts counts, OpenHandOver now, LeadEvent event) {
        Instant at = event.at();
        boolean twice =
                now.decision != null && at.equals(now.decision.at()) && event.getClass() != now.decision.getClass();
        counts.sameInstant += (twice || at.equals(now.handedOff)) && inWindow(at) ? 1 : 0;
        now.firstDecision = now.firstDecision == null ? at : now.firstDecision;
        now.decision = event;
    }

    private void close(
            Lead lead,
            HandoffCounts counts,
            OpenHandOver now,
            @Nullable Instant next,
            @Nullable Instant lastWon,
            @Nullable Instant lastConversion) {
        if (!inWindow(now.handedOff)) {
            return;
        }
        counts.episodes++;
        counts.handOversByDay[HandoffCounts.day(now.handedOff, start)]++;
        counts.assignedBeforeHandOver += now.assignedBefore && now.assigned == null ? 1 : 0;
        Instant decideBy = now.handedOff.plus(agreement.decideWithin());
        boolean decisionDue = !decideBy.isAfter(asOf);
        Instant respondBy = now.handedOff.plus(agreement.respondWithin());
        if (!respondBy.isAfter(asOf)) {
            boolean converted = lastConversion != null && !lastConversion.isBefore(now.handedOff);
            Instant assigned = now.assigned == null ? now.handedOff : now.assigned;
            Duration agreed = agreement.respondWithin();
            if (now.outreach == null) {
                counts.unworked++;
                counts.unworkedConverted += converted ? 1 : 0;
                counts.signalWaiting.add(now.signal, next == null ? lastKnown : next, agreed);
                counts.assignmentWaiting.add(assigned, next == null ? lastKnown : next, agreed);
            } else {
                counts.signalReached.add(now.signal, now.outreach, agreed);
                counts.assignmentReached.add(
                        assigned, now.outreach.isBefore(assigned) ? assigned : now.outreach, agreed);
                if (now.outreach.isAfter(respondBy)) {
                    counts.late++;
                    counts.lateConverted += converted ? 1 : 0;
                } else {
                    counts.inTime++;
                    counts.inTimeConverted += converted ? 1 : 0;
                }
            }
            if (!now.reached
                    && !converted
                    && ((decisionDue && now.closed)
                            || !now.handedOff.plus(agreement.persistWithin()).isAfter(asOf))) {
                counts.neverReached++;
                counts.persisted += now.attempts >= agreement.attempts() ? 1 : 0;
            }
        }
        if (decisionDue) {
            counts.decisionDue++;
            counts.decided += now.firstDecision != null && !now.firstDecision.isAfter(decideBy) ? 1 : 0;
            counts.repeated += now.first ? 0 : 1;
            if (now.decision instanceof Accepted) {
                counts.accepted++;
            } else if (now.decision instanceof Rejected rejection) {
                rejected(counts, now, rejection, lastWon);
            } else if (now.byRule) {
                counts.automatic++;
            }
            if (now.dispute != null) {
                switch (now.dispute) {
                    case OPEN -> counts.disputesOpen++;
                    case UPHELD -> counts.disputesUpheld++;
                    case OVERTURNED -> counts.disputesOverturned++;
                }
            }
        }
        if (now.first) {
            deliver(lead, counts, now, decisionDue);
        }
    }

    private static void rejected(
            HandoffCounts counts, OpenHandOver now, Rejected rejection, @Nullable Instant lastWon) {
        counts.rejected++;
        counts.rejectedUnworked += now.worked ? 0 : 1;
        counts.rejectedWon += lastWon != null && !lastWon.isBefore(rejection.at()) ? 1 : 0;
        if (rejection.kind().isPresent()) {
            if (rejection.kind().get() == Rejected.Kind.QUALITY) {
                counts.rejectedQuality++;
            } else {
                counts.rejectedProcedural++;
            }
        }
        if (rejection.reason().isPresent()) {
            counts.reason(rejection.reason().get())[0]++;
        } else {
            counts.rejectedWithoutReason++;
        }
    }

    private void deliver(Lead lead, HandoffCounts counts, OpenHandOver now, boolean due) {
        if (!due) {
            counts.deliveryNotDue++;
        } else if (now.decision instanceof Rejected && now.dispute != Disputed.Outcome.OVERTURNED) {
            counts.notDelivered++;
        } else {
            int day = HandoffCounts.day(now.handedOff, start);
            counts.delivered++;
            counts.deliveredByDay[day]++;
            if (lead.value().isPresent() && lead.value().get().minorUnits() >= 0) {
                counts.valueByDay[day] += lead.value().get().minorUnits();
            } else {
                counts.withoutValue++;
            }
        }
    }

    private void source(Lead lead, HandoffCounts counts, @Nullable Instant firstHandOver) {
        if (!inWindow(lead.createdAt())
                || lead.createdAt().plus(agreement.decideWithin()).isAfter(asOf)
                || (firstHandOver != null
                        && firstHandOver.plus(agreement.decideWithin()).isAfter(asOf))) {
            return;
        }
        if (lead.sourcedBy().isEmpty()) {
            counts.sourcedUnknown++;
        } else {
            switch (lead.sourcedBy().get()) {
                case SALES -> counts.sourcedBySales++;
                case MARKETING -> counts.sourcedByMarketing++;
                default -> counts.sourcedByNeither++;
            }
        }
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(start) && at.isBefore(end) && at.isBefore(asOf);
    }
}
