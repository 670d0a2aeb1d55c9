// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.LeadEvent.Recycled;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One pass over a lead's timeline, up to as-of, that closes an episode at the next hand-over or at the end. */
final class HandoffTally extends CellTally<Lead, HandoffReport> {
    private final ServiceLevelAgreement agreement;

    private final Count episodes = cell("episodes", new Count());
    private final Count responseDue = cell("responseDue", new Count());
    private final Count followedUp = cell("followedUp", new Count());
    private final Count inTime = cell("inTime", new Count());
    private final Count decisionDue = cell("decisionDue", new Count());
    private final Count decided = cell("decided", new Count());
    private final Count accepted = cell("accepted", new Count());
    private final Count automatic = cell("automatic", new Count());
    private final Count rejected = cell("rejected", new Count());
    private final IdSample neverFollowedUp = cell("neverFollowedUp", new IdSample());
    private final IdSample late = cell("late", new IdSample());
    private final IdSample undecided = cell("undecided", new IdSample());
    private final IdSample rejectedLeads = cell("rejectedLeads", new IdSample());
    private final Issues issues =
            cell("issues", new Issues(HandoffMetrics.UNKNOWN_AUTOMATION, HandoffMetrics.DECISION_WITHOUT_HANDOFF));

    HandoffTally(ServiceLevelAgreement agreement, Settings settings, Window window) {
        super(settings, window);
        this.agreement = agreement;
    }

    @Override
    public void add(Lead lead) {
        if (!window().knows(lead.createdAt())) {
            return;
        }
        Instant signal = lead.createdAt();
        Instant outreach = null; // since the signal
        Episode episode = null;
        ImmutableList<LeadEvent> timeline = lead.timeline();
        for (int i = 0; i < timeline.size() && window().knows(timeline.get(i).at()); i++) {
            LeadEvent event = timeline.get(i);
            if (event instanceof Activity activity) {
                if (activity.direction() == Activity.Direction.IN) {
                    signal = activity.at();
                    outreach = null;
                } else if (activity.attempt()) {
                    if (signal != null && outreach == null && !activity.at().isBefore(signal)) {
                        outreach = activity.at();
                    }
                    if (episode != null) {
                        episode.attempt(activity.at());
                    }
                } else if (activity.automation() == Activity.Automation.UNKNOWN) {
                    issue(HandoffMetrics.UNKNOWN_AUTOMATION, lead, activity.at());
                }
            } else if (event instanceof HandedOff) {
                close(lead, episode);
                episode = new Episode(event.at(), outreach);
                signal = null; // the next episode needs a signal of its own, or begins with its hand-over
                outreach = null;
            } else if (event instanceof Accepted || event instanceof Rejected) {
                if (episode == null) {
                    issue(HandoffMetrics.DECISION_WITHOUT_HANDOFF, lead, event.at());
                } else {
                    episode.decision(event);
                }
            }
            if (event instanceof Rejected || event instanceof Recycled) {
                signal = null;
                outreach = null;
            }
        }
        close(lead, episode);
    }

    private void issue(IssueKind kind, Lead lead, Instant at) {
        if (window().selects(at)) {
            issues.add(kind, lead.id());
        }
    }

    private void close(Lead lead, @Nullable Episode episode) {
        if (episode == null || !window().selects(episode.handedOffAt())) {
            return;
        }
        episodes.increment();
        Instant respondBy = episode.handedOffAt().plus(agreement.respondWithin());
        if (window().isDue(respondBy)) {
            responseDue.increment();
            countIf(episode.reachedOut(), followedUp, neverFollowedUp, lead);
            countIf(episode.reachedOutBy(respondBy), inTime, late, lead);
        }
        Instant decideBy = episode.handedOffAt().plus(agreement.decideWithin());
        if (window().isDue(decideBy)) {
            decisionDue.increment();
            countIf(episode.decidedBy(decideBy), decided, undecided, lead);
            if (episode.accepted()) {
                accepted.increment();
            } else if (episode.acceptedAutomatically()) {
                automatic.increment();
            } else if (episode.rejected()) {
                rejected.increment();
                rejectedLeads.add(lead.id());
            }
        }
    }

    private static void countIf(boolean hit, Count hits, IdSample misses, Lead lead) {
        if (hit) {
            hits.increment();
        } else {
            misses.add(lead.id());
        }
    }

    @Override
    public HandoffReport result() {
        Proportion decisionRate = Proportion.of(decided.value(), decisionDue.value());
        Proportion acceptance = Proportion.of(accepted.value(), Math.addExact(accepted.value(), rejected.value()));
        Proportion followUp = Proportion.of(followedUp.value(), responseDue.value());
        Proportion withinAgreement = Proportion.of(inTime.value(), responseDue.value());
        if (acceptance.total() > decisionDue.value() - automatic.value()) {
            throw new IllegalStateException(
                    "%s hand-overs accepted or rejected and %s accepted by a rule are more than %s."
                            .formatted(acceptance, automatic.value(), decisionDue.value()));
        }
        if (inTime.value() > followedUp.value()) {
            throw new IllegalStateException("%s hand-overs followed up in time are more than %s followed up at all."
                    .formatted(inTime.value(), followedUp.value()));
        }
        long responseNotDue =
                Proportion.of(responseDue.value(), episodes.value()).misses();
        long decisionNotDue =
                Proportion.of(decisionDue.value(), episodes.value()).misses();
        return new HandoffReport(
                episodes.value(),
                decisionRate,
                acceptance,
                automatic.value(),
                followUp,
                withinAgreement,
                responseNotDue,
                decisionNotDue,
                issues.found(),
                ImmutableList.of(
                        Measurement.share(HandoffMetrics.DECISION_RATE, decisionRate, decisionNotDue, undecided.ids()),
                        Measurement.share(
                                HandoffMetrics.ACCEPTANCE_RATE, acceptance, decisionNotDue, rejectedLeads.ids()),
                        Measurement.share(
                                HandoffMetrics.FOLLOW_UP_RATE, followUp, responseNotDue, neverFollowedUp.ids()),
                        Measurement.share(HandoffMetrics.SLA_COMPLIANCE, withinAgreement, responseNotDue, late.ids())));
    }
}
