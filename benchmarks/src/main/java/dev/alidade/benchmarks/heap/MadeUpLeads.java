// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import static dev.alidade.benchmarks.heap.Dice.DAY;
import static dev.alidade.benchmarks.heap.Dice.HOUR;
import static dev.alidade.benchmarks.heap.Dice.MINUTE;

import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.Recycled;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.LeadEvent.StageEntered;
import dev.alidade.model.LifecycleStage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads with timelines: most handed over, worked soon or late or not at all, accepted, rejected, converted. */
final class MadeUpLeads {
    private static final Optional<String> EMAIL = Optional.of("email");
    private static final String[] SOURCES = {"web", "fair", "referral", "partner", "advert"};
    private static final String[] OWNERS = {"U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8"};
    private static final String[] REASONS = {"no budget", "student", "duplicate", "no need now", "too small"};

    private final Dice dice;

    MadeUpLeads(Dice dice) {
        this.dice = dice;
    }

    /** A lead; converted if its last event says so. */
    Lead lead(String id, Instant created, String campaign, String market) {
        LeadBuilder lead = Lead.builder(id).createdAt(created).market(market).source(dice.of(SOURCES));
        if (dice.chance(95)) {
            lead.campaignId(campaign);
        }
        lead.sourcedBy(dice.chance(85) ? Department.MARKETING : Department.SALES)
                .value(dice.amount(20_000));
        if (dice.chance(30)) {
            lead.inbound(dice.after(created, DAY));
        }
        if (dice.chance(85)) {
            Instant handedOff = dice.after(created, 20 * DAY);
            Instant recycled = episode(lead, handedOff);
            if (recycled != null) {
                lead.event(new Recycled(recycled));
                episode(lead, dice.after(recycled, 40 * DAY));
            }
        }
        return lead.build();
    }

    /** One hand-over; tells when the lead came back, or nothing. */
    private @Nullable Instant episode(LeadBuilder lead, Instant handedOff) {
        if (dice.chance(50)) {
            lead.event(new StageEntered(handedOff, LifecycleStage.MQL));
        }
        lead.handedOff(handedOff);
        if (dice.chance(80)) {
            lead.assigned(dice.after(handedOff, 3 * HOUR), dice.of(OWNERS));
        }
        Instant at = handedOff;
        for (int attempts = dice.below(4); attempts > 0; attempts--) {
            at = dice.after(at, dice.chance(60) ? 40 * MINUTE : 6 * DAY);
            lead.event(new Activity(
                    at,
                    Direction.OUT,
                    dice.chance(85) ? Automation.HUMAN : Automation.AUTOMATED,
                    dice.chance(40),
                    EMAIL));
        }
        if (dice.chance(65)) {
            accepted(lead, dice.after(handedOff, 8 * DAY));
            return null;
        } else if (dice.chance(60)) {
            rejected(lead, dice.after(handedOff, 8 * DAY));
            return null;
        }
        return dice.chance(20) ? dice.evenlyAfter(handedOff.plusSeconds(10 * DAY), 30 * DAY) : null;
    }

    private void accepted(LeadBuilder lead, Instant at) {
        lead.event(new Accepted(at, dice.chance(5)));
        if (dice.chance(50)) {
            Instant qualified = dice.after(at, 30 * DAY);
            lead.event(new StageEntered(qualified, LifecycleStage.SQL));
            if (dice.chance(45)) {
                lead.event(new Converted(dice.after(qualified, 60 * DAY), Optional.empty()));
            }
        } else if (dice.chance(40)) {
            lead.event(new Lost(dice.after(at, 60 * DAY), Optional.empty()));
        }
    }

    private void rejected(LeadBuilder lead, Instant at) {
        lead.event(new Rejected(
                at,
                Optional.of(dice.of(REASONS)),
                Optional.of(dice.chance(60) ? Rejected.Kind.QUALITY : Rejected.Kind.PROCEDURAL)));
        if (dice.chance(15)) {
            Instant disputed = dice.after(at, 2 * DAY);
            lead.event(new Disputed(disputed, Disputed.Outcome.OPEN));
            lead.event(new Disputed(
                    dice.after(disputed, 4 * DAY),
                    dice.chance(40) ? Disputed.Outcome.OVERTURNED : Disputed.Outcome.UPHELD));
        }
    }
}
