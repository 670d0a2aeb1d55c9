// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Activity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leads that are handed over, called, decided on, argued about and won, mostly in this order and sometimes not. */
final class SomeLeadHistories {
    private SomeLeadHistories() {}

    static List<Lead> leads(Dice dice, Window window, int most) {
        List<Lead> leads = new ArrayList<>();
        for (int number = dice.between(1, most); number > 0; number--) {
            leads.add(lead(dice, window, "L" + number));
        }
        return leads;
    }

    private static Lead lead(Dice dice, Window window, String id) {
        Instant created = SomeWindows.instant(dice, window);
        List<LeadEvent> events = new ArrayList<>();
        Instant at = created;
        for (int episodes = dice.oneOf(0, 1, 1, 1, 1, 2, 3); episodes > 0; episodes--) {
            at = SomeWindows.after(dice, at);
            at = episode(dice, at, events);
        }
        if (dice.chance(30)) {
            events.addAll(dice.some(1, 3, () -> odd(dice, window)));
        }
        return new Lead(
                id,
                created,
                Optional.empty(),
                dice.perhaps(50, () -> "C1"),
                Optional.empty(),
                Optional.empty(),
                dice.perhaps(70, () -> dice.oneOf(Department.values())),
                dice.perhaps(
                        70,
                        () -> Money.of(
                                dice.oneOf("0", "-5", "99.95", "250", "7"), dice.oneOf("EUR", "EUR", "EUR", "USD"))),
                Optional.empty(),
                ImmutableList.copyOf(events));
    }

    /** One hand-over and what follows. */
    private static Instant episode(Dice dice, Instant begin, List<LeadEvent> events) {
        Instant at = begin;
        if (dice.chance(40)) {
            events.add(activity(dice, at, Activity.Direction.IN, false));
            at = SomeWindows.after(dice, at);
        }
        if (dice.chance(15)) {
            events.add(activity(dice, at, Activity.Direction.OUT, dice.chance(20)));
        }
        events.add(new LeadEvent.HandedOff(at));
        Instant handedOff = at;
        if (dice.chance(50)) {
            events.add(new LeadEvent.Assigned(SomeWindows.after(dice, at), Optional.empty()));
        }
        for (int attempts = dice.oneOf(0, 0, 1, 1, 2, 3, 4); attempts > 0; attempts--) {
            at = SomeWindows.after(dice, at);
            events.add(activity(dice, at, Activity.Direction.OUT, dice.chance(10)));
        }
        if (dice.chance(10)) {
            events.add(activity(dice, SomeWindows.after(dice, at), Activity.Direction.IN, dice.chance(50)));
        }
        at = SomeWindows.after(dice, dice.chance(50) ? at : handedOff);
        switch (dice.between(0, 6)) {
            case 0, 1 -> events.add(new LeadEvent.Accepted(at, dice.chance(15)));
            case 2, 3, 4 -> at = rejection(dice, at, events);
            default -> {
                // nobody decides
            }
        }
        if (dice.chance(30)) {
            at = SomeWindows.after(dice, at);
            events.add(
                    dice.chance(70)
                            ? new LeadEvent.Converted(at, Optional.empty())
                            : new LeadEvent.Lost(at, Optional.empty()));
            if (dice.chance(50)) {
                at = SomeWindows.after(dice, at);
                events.add(new LeadEvent.Won(at));
            }
        }
        return at;
    }

    private static Instant rejection(Dice dice, Instant begin, List<LeadEvent> events) {
        Instant at = begin;
        events.add(new LeadEvent.Rejected(
                at, Optional.empty(), dice.perhaps(80, () -> dice.oneOf(LeadEvent.Rejected.Kind.values()))));
        for (int disputes = dice.oneOf(0, 0, 1, 2); disputes > 0; disputes--) {
            at = SomeWindows.after(dice, at);
            events.add(new LeadEvent.Disputed(at, dice.oneOf(LeadEvent.Disputed.Outcome.values())));
        }
        if (dice.chance(30)) {
            at = SomeWindows.after(dice, at);
            events.add(dice.chance(50) ? new LeadEvent.Accepted(at, false) : new LeadEvent.Recycled(at));
        }
        return at;
    }

    private static LeadEvent odd(Dice dice, Window window) {
        Instant at = SomeWindows.instant(dice, window);
        return switch (dice.between(0, 10)) {
            case 0 -> new LeadEvent.HandedOff(at);
            case 1 -> new LeadEvent.Accepted(at, dice.chance(50));
            case 2 -> new LeadEvent.Rejected(at, Optional.of("no budget"), Optional.empty());
            case 3 -> new LeadEvent.Disputed(at, dice.oneOf(LeadEvent.Disputed.Outcome.values()));
            case 4 -> new LeadEvent.Recycled(at);
            case 5 -> new LeadEvent.Converted(at, Optional.empty());
            case 6 -> new LeadEvent.Won(at);
            case 7 -> new LeadEvent.Lost(at, Optional.empty());
            case 8 -> new LeadEvent.Assigned(at, Optional.empty());
            case 9 ->
                new LeadEvent.StageEntered(
                        at, dice.oneOf("MQL", "SQL", "OPPORTUNITY", "CUSTOMER", "PAID", "Elsewhere"));
            default -> activity(dice, at, dice.oneOf(Activity.Direction.values()), dice.chance(20));
        };
    }

    private static LeadEvent activity(Dice dice, Instant at, Activity.Direction direction, boolean connected) {
        return new Activity(
                at,
                direction,
                dice.oneOf(
                        Activity.Automation.HUMAN,
                        Activity.Automation.HUMAN,
                        Activity.Automation.HUMAN,
                        Activity.Automation.AUTOMATED,
                        Activity.Automation.UNKNOWN),
                connected,
                Optional.empty());
    }

    /** What of the leads is known at the window's as-of instant. */
    static List<Lead> known(List<Lead> leads, Window window) {
        List<Lead> known = new ArrayList<>();
        for (Lead lead : leads) {
            if (lead.createdAt().isBefore(window.asOf())) {
                known.add(lead.withTimeline(lead.timeline().stream()
                        .filter(event -> event.at().isBefore(window.asOf()))
                        .toList()));
            }
        }
        return known;
    }

    /** The lead with one event less, each in turn. */
    static List<Lead> smaller(Lead lead) {
        List<Lead> smaller = new ArrayList<>();
        for (int i = 0; i < lead.timeline().size(); i++) {
            List<LeadEvent> events = new ArrayList<>(lead.timeline());
            events.remove(i);
            smaller.add(lead.withTimeline(events));
        }
        return smaller;
    }
}
