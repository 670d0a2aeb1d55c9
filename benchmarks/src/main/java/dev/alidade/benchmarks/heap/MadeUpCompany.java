// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import static dev.alidade.benchmarks.heap.Dice.DAY;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Commitment;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LifecycleStage;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.Mention;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The facts of a company with any number of leads, made one after the other and not kept: leads, what became of them, the
 * journeys behind, spend, and now and then a meeting, a task, a promise, a mention, a reading. The company has units
 * (countries, say), each with campaigns of its own and a few that all share.
 */
final class MadeUpCompany {
    static final int CAMPAIGNS = 8; // of each unit
    static final int SHARED = 8;
    static final int MARKETS = 6;
    private static final int RARELY = 400; // leads for each meeting, task, promise
    private static final Instant FIRST = Instant.parse("2024-09-01T00:00:00Z");
    private static final int DAYS = 490;
    private static final String[] CHANNELS = {"email", "search", "social", "fair", "webinar"};

    private final Dice dice;
    private final MadeUpLeads leads;
    private final MadeUpDeals deals;
    private final int units;
    private int unit;

    /** A company of so many units; the same facts for the same seed. */
    MadeUpCompany(int units, long seed) {
        this.units = units;
        dice = new Dice(seed);
        leads = new MadeUpLeads(dice);
        deals = new MadeUpDeals(dice);
    }

    /** Makes so many leads and what goes with them. */
    void make(long count, Consumer<? super Fact> facts) {
        for (long number = 0; number < count; number++) {
            unit = (int) (number % units);
            lead("L" + (10_000_000 + number), facts);
            if (number / units % RARELY == 0) {
                rareFacts(number, facts);
            }
        }
    }

    /** The unit of the fact that was made last. */
    int unit() {
        return unit;
    }

    static String campaign(int unit, int number) {
        return number < CAMPAIGNS ? "U" + unit + "-" + number : "shared-" + (number - CAMPAIGNS);
    }

    static String market(int number) {
        return "M" + number;
    }

    private void lead(String id, Consumer<? super Fact> facts) {
        Instant created = dice.evenlyAfter(FIRST, DAYS * DAY);
        Lead own = leads.lead(id, created, campaign(unit, dice.below(CAMPAIGNS)), market(dice.below(MARKETS)));
        Optional<Instant> converted = own.timeline().stream()
                .filter(LeadEvent.Converted.class::isInstance)
                .map(LeadEvent::at)
                .findFirst();
        if (converted.isEmpty()) {
            facts.accept(own);
            facts.accept(journey(own).build());
            return;
        }
        Opportunity deal = deals.deal("O" + id, own, converted.get());
        Lead joined = joined(own, deal);
        facts.accept(joined);
        facts.accept(deal);
        facts.accept(journey(joined).opportunity(deal).build());
    }

    /** The lead with what came of its deal, as joining them gives it. */
    private static Lead joined(Lead lead, Opportunity deal) {
        List<LeadEvent> events = new ArrayList<>(lead.timeline());
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OpportunityEvent.Won) {
                events.add(new LeadEvent.Won(event.at()));
            } else if (event instanceof OpportunityEvent.Lost) {
                events.add(new LeadEvent.Lost(event.at(), Optional.empty()));
            } else if (event instanceof OpportunityEvent.Invoiced) {
                events.add(new LeadEvent.StageEntered(event.at(), LifecycleStage.INVOICED));
            } else if (event instanceof OpportunityEvent.Paid) {
                events.add(new LeadEvent.StageEntered(event.at(), LifecycleStage.PAID));
            }
        }
        return lead.withTimeline(events);
    }

    private JourneyBuilder journey(Lead lead) {
        List<Touchpoint> touches = new ArrayList<>();
        Instant at = lead.createdAt().minusSeconds(dice.below(40 * DAY));
        for (int touch = 1 + dice.below(6); touch > 0; touch--) {
            touches.add(Touchpoint.of(lead.id(), at)
                    .withCampaign(campaign(unit, dice.below(CAMPAIGNS + SHARED)))
                    .withChannel(dice.of(CHANNELS)));
            at = dice.after(at, 30 * DAY);
        }
        return Journey.builder(lead.id()).lead(lead).touchpoints(touches);
    }

    private void rareFacts(long number, Consumer<? super Fact> facts) {
        String id = "R" + number;
        Instant at = dice.evenlyAfter(FIRST, DAYS * DAY);
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        Department one = dice.chance(50) ? Department.SALES : Department.MARKETING;
        Department other = one == Department.SALES ? Department.MARKETING : Department.SALES;
        ImmutableList.<Fact>of(
                        Spend.ofDay(campaign(unit, dice.below(CAMPAIGNS + SHARED)), day, dice.amount(10_000)),
                        Meeting.builder(id, dice.chance(50) ? MeetingKind.TEAM : MeetingKind.SALES_CALL, at)
                                .end(at.plusSeconds(60L * (15 + dice.below(60))))
                                .attended("S" + dice.below(20), Department.SALES)
                                .attended("M" + dice.below(20), Department.MARKETING)
                                .build(),
                        ActionItem.of(id, one, at, day.plusDays(dice.below(30))).done(dice.after(at, 40 * DAY)),
                        Commitment.builder(id, one, other, at)
                                .due(day.plusDays(dice.below(60)))
                                .changeKnown(dice.after(at, 40 * DAY))
                                .told(dice.after(at, 60 * DAY))
                                .delivered(dice.after(at, 90 * DAY))
                                .build(),
                        Mention.of(at, one, dice.of(MadeUpDeals.MESSAGES)),
                        DemandEstimate.of(market(dice.below(MARKETS)), day, day.plusDays(30), dice.below(1_000)),
                        new KeyResultReading("K1", at, BigDecimal.valueOf(dice.below(100))),
                        CompensationComponent.of("role " + dice.below(9), one, BigDecimal.valueOf(.2), "G1"))
                .forEach(facts);
    }
}
