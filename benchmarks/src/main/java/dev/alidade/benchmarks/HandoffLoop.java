// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.LeadEvent.Recycled;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rival of the hand-over report: one loop with counters, written for this report alone. It knows no evidence, no
 * merging, no saving. Written before the report was tuned; it stays as it is.
 */
final class HandoffLoop {
    private final Instant start;
    private final Instant end;
    private final Instant asOf;
    private final ServiceLevelAgreement agreement;
    private final Map<String, HandoffCounts> byCampaign = new HashMap<>();
    private final HandoffCounts withoutCampaign = new HandoffCounts();

    HandoffLoop(ServiceLevelAgreement agreement, Window window) {
        this.agreement = agreement;
        start = window.start();
        end = window.end();
        asOf = window.asOf();
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

    private void count(Lead lead, HandoffCounts counts) {
        Instant signal = lead.createdAt();
        Instant outreach = null; // first attempt since the buyer's signal
        Instant handedOff = null;
        Instant attempt = null; // first of the episode
        Instant decided = null; // first decision of a person
        LeadEvent decision = null; // the last of a person, a rule's without one
        for (LeadEvent event : lead.timeline()) {
            Instant at = event.at();
            if (!at.isBefore(asOf)) {
                break;
            }
            if (event instanceof Activity activity) {
                if (activity.direction() == Direction.IN) {
                    signal = at;
                    outreach = null;
                } else if (activity.automation() == Automation.HUMAN) {
                    outreach = signal != null && outreach == null && !at.isBefore(signal) ? at : outreach;
                    attempt = attempt == null ? at : attempt;
                } else if (activity.automation() == Automation.UNKNOWN && inWindow(at)) {
                    counts.unknownAutomation++;
                }
            } else if (event instanceof HandedOff) {
                close(counts, handedOff, attempt, decided, decision);
                handedOff = at;
                attempt = outreach;
                decided = null;
                decision = null;
                signal = null;
                outreach = null;
            } else if (event instanceof Accepted || event instanceof Rejected) {
                if (handedOff == null) {
                    counts.decisionsWithoutHandoff += inWindow(at) ? 1 : 0;
                } else {
                    decided = decided == null && !automatic(event) ? at : decided;
                    decision = decision == null || !automatic(event) ? event : decision;
                }
            }
            if (event instanceof Rejected || event instanceof Recycled) {
                signal = null;
                outreach = null;
            }
        }
        close(counts, handedOff, attempt, decided, decision);
    }

    private void close(
            HandoffCounts counts,
            @Nullable Instant handedOff,
            @Nullable Instant attempt,
            @Nullable Instant decided,
            @Nullable LeadEvent decision) {
        if (handedOff == null || !inWindow(handedOff)) {
            return;
        }
        counts.episodes++;
        Instant respondBy = handedOff.plus(agreement.respondWithin());
        if (!respondBy.isAfter(asOf)) {
            counts.responseDue++;
            counts.followedUp += attempt != null ? 1 : 0;
            counts.inTime += attempt != null && !attempt.isAfter(respondBy) ? 1 : 0;
        }
        Instant decideBy = handedOff.plus(agreement.decideWithin());
        if (!decideBy.isAfter(asOf)) {
            counts.decisionDue++;
            counts.decided += decided != null && !decided.isAfter(decideBy) ? 1 : 0;
            if (decision instanceof Rejected) {
                counts.rejected++;
            } else if (decision instanceof Accepted accepted) {
                if (accepted.automatic()) {
                    counts.automatic++;
                } else {
                    counts.accepted++;
                }
            }
        }
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(start) && at.isBefore(end) && at.isBefore(asOf);
    }

    private static boolean automatic(LeadEvent event) {
        return event instanceof Accepted accepted && accepted.automatic();
    }
}
