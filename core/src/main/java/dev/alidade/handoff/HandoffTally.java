// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over a lead's timeline, up to as-of; then each episode in the window goes to the parts it concerns. */
final class HandoffTally extends CellTally<Lead, HandoffReport> {
    private final ServiceLevelAgreement agreement;
    private Deadlines deadlines;
    private final Issues issues = cell("issues", new Issues(HandoffIssues.all()));
    private final FlowCounts flow = new FlowCounts(this::cell, window());
    private final ResponseCounts responses = new ResponseCounts(this::cell);
    private final ClockCounts speedToLead;
    private final ClockCounts responseTime;
    private final PersistenceCounts persistence = new PersistenceCounts(this::cell);
    private final DecisionCounts decisions = new DecisionCounts(this::cell);
    private final RejectionCounts rejections = new RejectionCounts(this::cell);
    private final DisputeCounts disputes = new DisputeCounts(this::cell);
    private final SourcingCounts sourcing = new SourcingCounts(this::cell);
    private final @Nullable DeliveryCounts delivery;
    private Episodes episodes;

    HandoffTally(ServiceLevelAgreement agreement, Settings settings, Window window) {
        super(settings, window);
        this.agreement = agreement;
        deadlines = new Deadlines(agreement, window);
        speedToLead = new ClockCounts("speedToLead", this::cell, window, agreement);
        responseTime = new ClockCounts("responseTime", this::cell, window, agreement);
        delivery = agreement
                .owedLeads()
                .map(owed -> new DeliveryCounts(owed, this::cell, window, deadlines))
                .orElse(null);
        episodes = new Episodes(window);
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        HandoffTally like = (HandoffTally) other;
        deadlines = like.deadlines;
        episodes = like.episodes;
    }

    @Override
    public void add(Lead lead) {
        if (!window().knows(lead.createdAt())) {
            return;
        }
        episodes.read(lead, issues);
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            if (window().selects(episode.handedOffAt())) {
                count(lead, episode);
            }
        }
        source(lead);
    }

    private void count(Lead lead, Episode episode) {
        Instant handedOffAt = episode.handedOffAt();
        flow.add(handedOffAt);
        if (episode.assignedOnlyBefore()) {
            issues.add(HandoffIssues.ASSIGNED_BEFORE_HAND_OVER, lead.id());
        }
        boolean decisionDue = deadlines.decision().due(handedOffAt);
        if (deadlines.response().due(handedOffAt)) {
            responded(lead, episode, decisionDue);
        }
        if (decisionDue) {
            decided(lead, episode);
        }
        if (delivery != null && episode.first()) {
            delivered(lead, episode, delivery, decisionDue);
        }
    }

    private void responded(Lead lead, Episode episode, boolean decisionDue) {
        Instant outreach = episode.outreach();
        boolean inTime = outreach != null && deadlines.response().met(episode.handedOffAt(), outreach);
        responses.add(lead.id(), outreach != null, inTime, episodes.convertedSince(episode.handedOffAt()));
        speedToLead.add(episode.signal(), outreach, episode.nextHandOver());
        responseTime.add(episode.assignedAt(), outreach, episode.nextHandOver());
        persistence.tried(episode.told());
        boolean reached = episode.reached() || episodes.convertedSince(episode.handedOffAt());
        if (!reached
                && ((decisionDue && episode.closed()) || deadlines.attempts().due(episode.handedOffAt()))) {
            persistence.add(lead.id(), episode, agreement.attempts());
        }
    }

    private void decided(Lead lead, Episode episode) {
        decisions.add(lead.id(), episode, deadlines.decision());
        Rejected rejection = episode.rejection();
        if (rejection != null) {
            rejections.add(lead.id(), rejection, episode.workedBeforeRejection(), episodes.wonSince(rejection.at()));
        }
        if (episode.disputed() != null) {
            disputes.add(lead.id(), episode.disputed());
        }
    }

    private void delivered(Lead lead, Episode episode, DeliveryCounts deliveries, boolean due) {
        if (!due) {
            deliveries.notDue();
        } else if (episode.standsRejected()) {
            deliveries.rejected(lead.id());
        } else if (!deliveries.qualified(episode.handedOffAt(), lead.value())) {
            issues.add(HandoffIssues.UNUSABLE_VALUE, lead.id());
        }
    }

    private void source(Lead lead) {
        if (window().selects(lead.createdAt())
                && deadlines.decision().due(lead.createdAt())
                && (episodes.size() == 0
                        || deadlines.decision().due(episodes.get(0).handedOffAt()))) {
            sourcing.add(lead);
        }
    }

    @Override
    public HandoffReport result() {
        return result(this);
    }

    @Override
    protected HandoffReport resultAmong(CellTally<Lead, HandoffReport> whole) {
        return result((HandoffTally) whole);
    }

    private HandoffReport result(HandoffTally whole) {
        long handOvers = flow.handOvers();
        long due = responses.due();
        long responseNotDue = Proportion.of(due, handOvers).misses();
        long decisionNotDue = Proportion.of(decisions.due(), handOvers).misses();
        HandoffMeasurements measured = new HandoffMeasurements(agreement, window(), due, responseNotDue);
        Proportion followUp = responses.followUp();
        ResponseClock signalClock = speedToLead.result(followUp.hits(), due);
        ResponseClock assignmentClock = responseTime.result(followUp.hits(), due);
        Rejections rejected = rejections.result(decisions.rejected());
        LeadFlow leadFlow = flow.result(whole.flow.handOvers() > 0);
        measured.add(decisions.measurements(decisionNotDue));
        measured.add(responses.measurements(responseNotDue));
        measured.speedToLead(signalClock, responses.notInTime());
        measured.responseTime(assignmentClock, responses.notInTime());
        measured.add(persistence.measurement(due, responseNotDue, whole.persistence));
        measured.add(rejections.measurements(rejected, decisionNotDue));
        measured.add(disputes.measurement(decisions.due(), decisionNotDue));
        measured.add(sourcing.measurement());
        measured.add(FlowCounts.measurements(leadFlow));
        MarketingDelivery delivered = delivery == null ? null : delivery.result();
        if (delivery != null && delivered != null) {
            measured.add(delivery.measurements(delivered, whole.decisions.due() > 0));
        }
        return new HandoffReport(
                handOvers,
                AgreedTerms.of(agreement),
                measured.agreed(),
                decisions.decisionRate(),
                decisions.acceptance(),
                decisions.automatic(),
                followUp,
                responses.withinAgreement(),
                responseNotDue,
                decisionNotDue,
                signalClock,
                assignmentClock,
                persistence.result(due, whole.persistence),
                decisions.repeated(),
                rejected,
                disputes.result(decisions.due()),
                responses.workedLeads(),
                Optional.ofNullable(delivered),
                sourcing.result(),
                leadFlow,
                ImmutableList.<DataIssue>builder()
                        .addAll(issues.found())
                        .addAll(persistence.issue(whole.persistence).stream().iterator())
                        .build(),
                measured.inOrder());
    }
}
