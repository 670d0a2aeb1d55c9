// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.JourneyOutcome.CONVERTED;
import static dev.alidade.attribution.JourneyOutcome.NULL;
import static dev.alidade.attribution.JourneyOutcome.OPEN;
import static dev.alidade.attribution.JourneyOutcome.OUTSIDE;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one journey in the window, and when: its milestones and its anchor. A deal is won or lost by the closing
 * that holds at as-of, and open again when it was reopened. A lead without opportunity is won at its
 * own first win, whatever comes later, else lost by its own outcomes; it has come to an opportunity when it was converted or, without that, won. At the first touch and at the creation of the
 * lead, only the first journey of a lead or account counts.
 */
final class JourneyCourse {
    private final JourneySettings settings;
    private final Window window;
    private final Instant asOf;
    private final Outreach outreach;
    private final Issues issues;
    private final DealStanding standing = new DealStanding();
    private final Map<String, Optional<Pipeline>> pipelines = new HashMap<>();
    private final Optional<Pipeline> onlyPipeline;
    private @Nullable Opportunity deal;
    private @Nullable Instant leadAt;
    private @Nullable Instant dealAt;
    private @Nullable Instant wonAt;
    private @Nullable Instant anchor;

    JourneyCourse(JourneySettings settings, Window window, Outreach outreach, Issues issues) {
        this.settings = settings;
        this.window = window;
        this.outreach = outreach;
        this.issues = issues;
        asOf = window.asOf();
        settings.pipelines().forEach(pipeline -> pipelines.put(pipeline.name(), Optional.of(pipeline)));
        onlyPipeline = settings.pipelines().size() == 1
                ? Optional.of(settings.pipelines().get(0))
                : Optional.empty();
    }

    /** Follows a journey as far as it is known. */
    JourneyOutcome follow(Journey journey) {
        anchor = null;
        dealAt = null;
        wonAt = null;
        leadAt = journey.leadCreatedAt().isPresent()
                        && journey.leadCreatedAt().get().isBefore(asOf)
                ? journey.leadCreatedAt().get()
                : null;
        deal = journey.opportunity().isPresent()
                        && journey.opportunity().get().createdAt().isBefore(asOf)
                ? journey.opportunity().get()
                : null;
        if (journey.followUp() && (deal == null || settings.anchor().compareTo(Milestone.LEAD_CREATED) <= 0)) {
            return OUTSIDE;
        }
        if (deal != null) {
            followDeal(deal);
        } else if (journey.lead().isPresent()
                && journey.lead().get().createdAt().isBefore(asOf)) {
            followLead(journey.lead().get());
        } else {
            standing.begin(asOf);
        }
        return switch (settings.anchor()) {
            case WON -> won(journey);
            case OPPORTUNITY_CREATED -> dealAt == null ? ended(journey) : reached(dealAt);
            case LEAD_CREATED -> leadCreated(journey);
            case FIRST_TOUCH -> firstTouch(journey);
        };
    }

    /** How many touchpoints are known: they come first. */
    private int known(ImmutableList<Touchpoint> touchpoints) {
        int count = touchpoints.size();
        while (count > 0 && !touchpoints.get(count - 1).at().isBefore(asOf)) {
            count--;
        }
        return count;
    }

    private void followDeal(Opportunity opportunity) {
        dealAt = opportunity.createdAt();
        standing.follow(opportunity, pipeline(opportunity), asOf);
        wonAt = standing.state() == State.WON ? standing.closedAt() : null;
    }

    private Optional<Pipeline> pipeline(Opportunity opportunity) {
        if (pipelines.isEmpty()) {
            return onlyPipeline;
        }
        return opportunity.pipeline().isEmpty()
                ? onlyPipeline
                : pipelines.getOrDefault(opportunity.pipeline().get(), Optional.empty());
    }

    private void followLead(Lead lead) {
        standing.follow(lead, asOf);
        wonAt = standing.state() == State.WON ? standing.closedAt() : null;
        dealAt = wonAt;
        ImmutableList<LeadEvent> timeline = lead.timeline();
        for (int i = 0; i < timeline.size() && timeline.get(i).at().isBefore(asOf); i++) {
            if (timeline.get(i) instanceof LeadEvent.Converted) {
                dealAt = timeline.get(i).at();
                return;
            }
        }
    }

    private JourneyOutcome won(Journey journey) {
        JourneyOutcome outcome = wonAt == null ? ended(journey) : reached(wonAt);
        if (outcome != OUTSIDE
                && deal != null
                && !pipelines.isEmpty()
                && pipeline(deal).isEmpty()) {
            issues.add(AttributionIssues.UNKNOWN_PIPELINE, journey.id());
        }
        return outcome;
    }

    private JourneyOutcome reached(Instant at) {
        anchor = at;
        return window.selects(at) ? CONVERTED : OUTSIDE;
    }

    /** What became of a journey that didn't reach the anchor. */
    private JourneyOutcome ended(Journey journey) {
        Instant closedAt = standing.closedAt();
        if (closedAt == null) {
            return open(journey);
        }
        boolean here = window.selects(closedAt);
        if (here && standing.state() == State.CONTRADICTED) {
            issues.add(AttributionIssues.CONTRADICTED, journey.id());
            return OUTSIDE;
        }
        anchor = closedAt;
        return here ? NULL : OUTSIDE;
    }

    private JourneyOutcome leadCreated(Journey journey) {
        if (leadAt != null) {
            return reached(leadAt);
        }
        return deal == null ? open(journey) : OUTSIDE; // a deal that no lead led to
    }

    private JourneyOutcome firstTouch(Journey journey) {
        ImmutableList<Touchpoint> touchpoints = journey.touchpoints();
        for (int i = 0;
                i < touchpoints.size() && window.knows(touchpoints.get(i).at());
                i++) {
            Touchpoint touchpoint = touchpoints.get(i);
            if (!outreach.includes(touchpoint)) {
                return reached(touchpoint.at());
            }
        }
        return OUTSIDE;
    }

    /** Open, unless it was silent for too long: then it ended so long after its last touchpoint, which is the anchor. */
    private JourneyOutcome open(Journey journey) {
        int known = known(journey.touchpoints());
        if (settings.nullAfter().isPresent()) {
            Duration silence = settings.nullAfter().get();
            for (int i = known - 1; i >= 0; i--) {
                Touchpoint last = journey.touchpoints().get(i);
                if (!outreach.includes(last)) {
                    Instant end = last.at().plus(silence);
                    if (end.isBefore(asOf)) {
                        anchor = last.at();
                        return window.selects(end) ? NULL : OUTSIDE;
                    }
                    break;
                }
            }
        }
        return known > 0 || leadAt != null || deal != null ? OPEN : OUTSIDE;
    }

    /** The opportunity, if it is known; null without one. */
    @Nullable
    Opportunity deal() {
        return deal;
    }

    /** The instant that touchpoints are measured from; null for journeys that are open. */
    @Nullable
    Instant anchor() {
        return anchor;
    }

    /** When the first lead was created; null without one. */
    @Nullable
    Instant leadAt() {
        return leadAt;
    }

    /** When the opportunity was created; null without one. */
    @Nullable
    Instant dealAt() {
        return dealAt;
    }

    /** When it was won; null when it isn't. */
    @Nullable
    Instant wonAt() {
        return wonAt;
    }
}
