// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
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
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Random;

/**
 * Made-up leads with timelines, always the same: of {@value #CAMPAIGNS} campaigns or none, created around
 * {@link #QUARTER}, most handed over, some twice, worked late, by machines, or not at all, accepted, rejected for
 * various reasons, disputed, converted, won and lost, and a few out of order.
 */
final class Leads {
    static final Window QUARTER =
            Window.of(Instant.parse("2025-04-01T00:00:00Z"), Instant.parse("2025-07-01T00:00:00Z"));

    private static final long SEED = 20_260_103;
    private static final int CAMPAIGNS = 40;
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;
    private static final Optional<String> EMAIL = Optional.of("email");
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final String[] REASONS = {
        "no budget",
        "student",
        "duplicate",
        "wrong market",
        "no need now",
        "cannot be reached",
        "too small",
        "competitor"
    };

    private final Random random = new Random(SEED);
    private final String[] campaigns = new String[CAMPAIGNS];
    private int made;

    Leads() {
        for (int i = 0; i < CAMPAIGNS; i++) {
            campaigns[i] = "C" + (100 + i);
        }
    }

    static ImmutableList<Lead> make(int count) {
        return new Leads().next(count);
    }

    /** The next leads, which differ from all before. */
    ImmutableList<Lead> next(int count) {
        ImmutableList.Builder<Lead> leads = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            leads.add(lead("L" + (10_000_000 + made)));
            made++;
        }
        return leads.build();
    }

    private Lead lead(String id) {
        Instant created = QUARTER.start().plusSeconds(random.nextInt(110 * DAY) - 15L * DAY);
        LeadBuilder lead = Lead.builder(id).createdAt(created);
        if (chance(95)) {
            lead.campaignId(campaigns[random.nextInt(CAMPAIGNS)]);
        }
        if (chance(90)) {
            lead.sourcedBy(chance(80) ? Department.MARKETING : chance(80) ? Department.SALES : Department.OTHER);
        }
        if (chance(90)) {
            lead.value(new Money(random.nextInt(5_000_000), EURO));
        }
        if (chance(30)) {
            lead.inbound(after(created, DAY));
        }
        if (chance(3)) {
            lead.assigned(after(created, HOUR), "U3");
        }
        if (chance(2)) {
            lead.accepted(after(created, HOUR)); // before any hand-over
        }
        if (chance(90)) {
            Instant handedOff = chance(1) ? created.minusSeconds(HOUR) : after(created, 4 * DAY);
            episode(lead, handedOff);
            if (chance(6)) {
                Instant recycled = after(handedOff.plusSeconds(7 * DAY), 10 * DAY);
                lead.event(new Recycled(recycled));
                episode(lead, after(recycled, 20 * DAY));
            }
        }
        return lead.build();
    }

    private void episode(LeadBuilder lead, Instant handedOff) {
        lead.handedOff(handedOff);
        if (chance(70)) {
            lead.assigned(after(handedOff, 2 * HOUR), "U7");
        }
        Instant at = chance(1) ? handedOff.minusSeconds(1) : handedOff;
        for (int attempts = random.nextInt(4); attempts > 0; attempts--) {
            at = after(at, attempts == 1 && at.isBefore(handedOff) ? 1 : 30 * HOUR);
            Automation automation =
                    chance(80) ? Automation.HUMAN : chance(60) ? Automation.AUTOMATED : Automation.UNKNOWN;
            lead.event(new Activity(at, Direction.OUT, automation, chance(40), EMAIL));
        }
        if (chance(60)) {
            lead.event(new Accepted(after(handedOff, 5 * DAY), chance(10)));
            outcome(lead, after(handedOff, 40 * DAY));
        } else if (chance(60)) {
            rejected(lead, after(handedOff, 5 * DAY));
        } else if (chance(2)) {
            lead.event(new Disputed(after(handedOff, 5 * DAY), Disputed.Outcome.OPEN)); // about nothing
        }
    }

    private void outcome(LeadBuilder lead, Instant at) {
        if (chance(35)) {
            lead.event(new Converted(at, Optional.empty()));
            if (chance(40)) {
                lead.won(after(at, 20 * DAY));
            }
        } else if (chance(40)) {
            lead.event(new Lost(at, Optional.empty()));
        }
    }

    private void rejected(LeadBuilder lead, Instant at) {
        lead.event(new Rejected(
                at,
                chance(90) ? Optional.of(REASONS[random.nextInt(REASONS.length)]) : Optional.empty(),
                chance(90)
                        ? Optional.of(chance(60) ? Rejected.Kind.QUALITY : Rejected.Kind.PROCEDURAL)
                        : Optional.empty()));
        if (chance(20)) {
            Instant disputed = after(at, 2 * DAY);
            lead.event(new Disputed(disputed, Disputed.Outcome.OPEN));
            if (chance(70)) {
                lead.event(new Disputed(
                        after(disputed, 4 * DAY), chance(40) ? Disputed.Outcome.OVERTURNED : Disputed.Outcome.UPHELD));
            }
        }
        if (chance(3)) {
            lead.won(after(at, 30 * DAY));
        }
    }

    private Instant after(Instant from, int withinSeconds) {
        return from.plusSeconds(1 + random.nextInt(withinSeconds));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
