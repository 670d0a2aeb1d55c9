// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.LeadEvent.Recycled;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/**
 * Made-up leads with timelines, always the same: of {@value #CAMPAIGNS} campaigns or none, created around
 * {@link #QUARTER}, most handed over, some twice, worked late, by machines, or not at all.
 */
final class Leads {
    static final Window QUARTER =
            Window.of(Instant.parse("2025-04-01T00:00:00Z"), Instant.parse("2025-07-01T00:00:00Z"));

    private static final long SEED = 20_260_103;
    private static final int CAMPAIGNS = 40;
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;
    private static final Optional<String> EMAIL = Optional.of("email");

    private final Random random = new Random(SEED);
    private final String[] campaigns = new String[CAMPAIGNS];

    private Leads() {
        for (int i = 0; i < CAMPAIGNS; i++) {
            campaigns[i] = "C" + (100 + i);
        }
    }

    static ImmutableList<Lead> make(int count) {
        Leads leads = new Leads();
        ImmutableList.Builder<Lead> made = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            made.add(leads.lead("L" + (10_000_000 + i)));
        }
        return made.build();
    }

    private Lead lead(String id) {
        Instant created = QUARTER.start().plusSeconds(random.nextInt(110 * DAY) - 15L * DAY);
        LeadBuilder lead = Lead.builder(id).createdAt(created);
        if (chance(95)) {
            lead.campaignId(campaigns[random.nextInt(CAMPAIGNS)]);
        }
        if (chance(30)) {
            lead.inbound(after(created, DAY));
        }
        if (chance(2)) {
            lead.accepted(after(created, HOUR)); // before any hand-over
        }
        if (chance(90)) {
            Instant handedOff = after(created, 4 * DAY);
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
        Instant at = handedOff;
        for (int attempts = random.nextInt(4); attempts > 0; attempts--) {
            at = after(at, 30 * HOUR);
            Automation automation =
                    chance(80) ? Automation.HUMAN : chance(60) ? Automation.AUTOMATED : Automation.UNKNOWN;
            lead.event(new Activity(at, Direction.OUT, automation, chance(40), EMAIL));
        }
        if (chance(60)) {
            lead.event(new Accepted(after(handedOff, 5 * DAY), chance(10)));
        } else if (chance(60)) {
            lead.rejected(after(handedOff, 5 * DAY), "no budget", LeadEvent.Rejected.Kind.QUALITY);
        }
    }

    private Instant after(Instant from, int withinSeconds) {
        return from.plusSeconds(1 + random.nextInt(withinSeconds));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
