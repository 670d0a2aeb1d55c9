// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import dev.alidade.examples.sample.Campaign.Quirk;
import dev.alidade.examples.sample.Campaign.Span;
import dev.alidade.examples.sample.EventRow.Automated;
import dev.alidade.examples.sample.EventRow.Direction;
import dev.alidade.examples.sample.Sale.Outcome;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes up what happens to one lead. */
final class LeadStory {
    private static final List<String> TOUCHES = List.of("call", "call", "call", "email", "visit");
    private static final int ROUTED_BY_HAND = 380;
    private static final List<String> POOR = List.of("no need", "no budget", "too small");
    private static final List<String> REASONS = List.of("price", "competitor", "project stopped");
    private static final List<String> MISPLACED = List.of("duplicate", "student", "competitor", "outside our markets");

    private final LeadRow lead;
    private final Campaign campaign;
    private final Dice dice;
    private final Supplier<String> opportunities;
    private final List<EventRow> events = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();

    /**
     * A story to be told.
     *
     * @param opportunities gives the id of the next opportunity
     */
    LeadStory(LeadRow lead, Dice dice, Supplier<String> opportunities) {
        this.lead = lead;
        this.campaign = lead.campaign();
        this.dice = dice;
        this.opportunities = opportunities;
    }

    /** The events in the order of time. */
    List<EventRow> tell() {
        add(EventRow.stage(lead.createdAt(), "INQUIRY"));
        if (campaign.sourcedBy().equals("SALES")) {
            LocalDateTime called = lead.createdAt().plusMinutes(2);
            add(EventRow.activity(called, "call", Direction.OUT, Automated.FALSE, true));
            sell(OfficeHours.after(called, dice.between(600, 3000)));
        } else if (dice.percent(campaign.handedOver())) {
            handOver(OfficeHours.after(lead.createdAt(), campaign.handOver().from(dice)));
        } else {
            nurture(lead.createdAt(), 3);
        }
        events.sort(Comparator.comparing(EventRow::at));
        return events;
    }

    /** The deals that the lead became, when the story was told. */
    List<Sale> sales() {
        return sales;
    }

    private void handOver(LocalDateTime at) {
        if (dice.percent(30)) {
            add(EventRow.activity(lead.createdAt().plusMinutes(1), "email", Direction.OUT, Automated.TRUE, false));
        }
        add(EventRow.stage(at, "MQL"));
        boolean contacted = episode(at, campaign.followedUp(), campaign.response());
        decide(at, contacted);
    }

    /** Hands the lead over and, perhaps, tries to reach the buyer. */
    private boolean episode(LocalDateTime at, int followedUp, Span response) {
        add(EventRow.of(at, "HANDED_OFF"));
        add(EventRow.assigned(assigned(at), lead.owner()));
        if (campaign.quirk() == Quirk.ACCEPTED_BY_RULE) {
            add(EventRow.of(at.plusMinutes(1), "AUTO_ACCEPTED"));
        }
        if (!dice.percent(followedUp)) {
            return false;
        }
        Automated automated =
                campaign.quirk() == Quirk.IMPORTED && dice.percent(55) ? Automated.UNKNOWN : Automated.FALSE;
        LocalDateTime attempt = OfficeHours.after(at, response.from(dice));
        for (int attempts = dice.between(1, 4); attempts > 0; attempts--) {
            boolean connected = dice.percent(45);
            add(EventRow.activity(attempt, dice.pick(TOUCHES), Direction.OUT, automated, connected));
            if (connected) {
                break;
            }
            attempt = OfficeHours.after(attempt, dice.between(200, 1500));
        }
        return true;
    }

    /** A rule assigns leads at once; those of the fair lay with the head of sales until somebody had time. */
    private LocalDateTime assigned(LocalDateTime handedOver) {
        return campaign.source().equals("event")
                ? OfficeHours.after(handedOver, ROUTED_BY_HAND)
                : handedOver.plusMinutes(1);
    }

    private void decide(LocalDateTime handedOver, boolean contacted) {
        LocalDateTime at = OfficeHours.after(handedOver, contacted ? dice.between(60, 1000) : dice.between(500, 3200));
        if (campaign.quirk() == Quirk.ACCEPTED_BY_RULE) {
            if (contacted && dice.percent(40)) {
                sell(OfficeHours.after(at, dice.between(900, 5000)));
            }
        } else if (dice.percent(campaign.decided())) {
            if (dice.percent(contacted ? campaign.accepted() : campaign.accepted() / 3)) {
                add(EventRow.of(at, "ACCEPTED"));
                add(EventRow.stage(at, "SAL"));
                if (contacted && dice.percent(48)) {
                    sell(OfficeHours.after(at, dice.between(900, 6000)));
                }
            } else {
                reject(at, contacted);
            }
        }
    }

    private void reject(LocalDateTime at, boolean contacted) {
        boolean quality = dice.percent(contacted ? 60 : 75);
        add(EventRow.rejected(at, dice.pick(quality ? POOR : MISPLACED), quality ? "QUALITY" : "PROCEDURAL"));
        if (!contacted && dice.percent(35)) {
            LocalDateTime disputed = OfficeHours.after(at, dice.between(300, 2500));
            add(EventRow.of(disputed, "DISPUTED"));
            LocalDateTime settled = OfficeHours.after(disputed, dice.between(1500, 6000));
            add(EventRow.of(settled, dice.percent(60) ? "DISPUTE_OVERTURNED" : "DISPUTE_UPHELD"));
        } else if (quality && dice.percent(55)) {
            LocalDateTime recycled = OfficeHours.after(at, dice.between(5, 900));
            add(EventRow.of(recycled, "RECYCLED"));
            nurture(recycled, 2);
            if (dice.percent(60)) {
                again(OfficeHours.after(recycled, dice.between(11_000, 26_000)));
            }
        }
    }

    /** The buyer comes back on their own, and the lead is handed over once more. */
    private void again(LocalDateTime at) {
        add(EventRow.activity(at.minusMinutes(50), "website", Direction.IN, Automated.FALSE, true));
        if (episode(at, 78, Span.hours(1, 14))) {
            LocalDateTime decided = OfficeHours.after(at, dice.between(400, 1400));
            add(EventRow.of(decided, "ACCEPTED"));
            add(EventRow.stage(decided, "SAL"));
            if (dice.percent(50)) {
                sell(OfficeHours.after(decided, dice.between(900, 5000)));
            }
        }
    }

    private void nurture(LocalDateTime from, int mails) {
        for (int mail = 1; mail <= mails; mail++) {
            LocalDateTime at = from.toLocalDate().plusDays(14L * mail).atTime(6, 30);
            add(EventRow.activity(at, "email", Direction.OUT, Automated.TRUE, false));
        }
    }

    private void sell(LocalDateTime at) {
        add(EventRow.stage(at, "SQL"));
        if (!dice.percent(62)) {
            return;
        }
        LocalDateTime opened = OfficeHours.after(at, dice.between(1000, 8000));
        if (opened.getYear() > SampleCompany.YEAR) {
            return;
        }
        String opportunity = opportunities.get();
        add(EventRow.converted(opened, opportunity));
        add(EventRow.stage(opened, "OPPORTUNITY"));
        LocalDateTime closed = OfficeHours.after(opened, dice.between(9000, 50_000));
        if (dice.percent(45)) {
            add(EventRow.stage(closed, "CUSTOMER"));
            sale(opportunity, opened, closed, Outcome.WON, "");
        } else if (dice.percent(70)) {
            sale(opportunity, opened, closed, Outcome.LOST, dice.pick(REASONS));
        } else {
            sale(opportunity, opened, closed, Outcome.OPEN, "");
        }
    }

    private void sale(String id, LocalDateTime opened, LocalDateTime closed, Outcome outcome, String reason) {
        sales.add(new Sale(id, Optional.of(lead), opened, closed, outcome, reason));
    }

    /** Adds what happens in the year; the files were written when it ended. */
    private void add(EventRow event) {
        if (event.at().getYear() == SampleCompany.YEAR) {
            events.add(event);
        }
    }
}
