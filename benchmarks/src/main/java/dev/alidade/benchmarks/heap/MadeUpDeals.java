// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import static dev.alidade.benchmarks.heap.Dice.DAY;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Opportunities with timelines: through the stages, with talks, new close dates and amounts, to a win, a loss, or nowhere. */
final class MadeUpDeals {
    static final Pipeline PIPELINE = Pipeline.of(
            "sales",
            Stage.of("Discovery", 1, Stage.Kind.OPEN).withProbability(.1),
            Stage.of("Demo", 2, Stage.Kind.OPEN).withProbability(.25),
            Stage.of("Proposal", 3, Stage.Kind.OPEN).withProbability(.5),
            Stage.of("Negotiation", 4, Stage.Kind.OPEN).withProbability(.75),
            Stage.of("Won", 5, Stage.Kind.WON),
            Stage.of("Lost", 6, Stage.Kind.LOST));
    static final String[] MESSAGES = {"saves time", "low risk", "one platform", "local service", "fair price"};
    private static final String[] STAGES = {"Discovery", "Demo", "Proposal", "Negotiation"};
    private static final String[] OWNERS = {"S1", "S2", "S3", "S4", "S5", "S6"};
    private static final String[] PRODUCTS = {"basic", "plus", "service"};

    private final Dice dice;

    MadeUpDeals(Dice dice) {
        this.dice = dice;
    }

    /** The deal that a lead was converted to. */
    Opportunity deal(String id, Lead lead, Instant created) {
        OpportunityBuilder deal = Opportunity.builder(id)
                .createdAt(created)
                .accountId("A" + lead.id())
                .ownerId(dice.of(OWNERS))
                .product(dice.of(PRODUCTS))
                .pipeline(PIPELINE.name())
                .leadId(lead.id())
                .trace(LeadTrace.to(lead))
                .amount(dice.amount(50_000));
        lead.market().ifPresent(deal::market);
        LocalDate planned = created.atZone(ZoneOffset.UTC).toLocalDate().plusDays(30L + dice.below(120));
        deal.closeDate(created, planned);
        Instant at = created;
        int last = 1 + dice.below(STAGES.length);
        for (int stage = 0; stage < last; stage++) {
            deal.stage(at, STAGES[stage]);
            for (int talks = dice.below(3); talks > 0; talks--) {
                talk(deal, dice.after(at, 20 * DAY));
            }
            if (dice.chance(20)) {
                planned = planned.plusDays(10L + dice.below(60));
                deal.closeDate(dice.after(at, 20 * DAY), planned);
            }
            if (dice.chance(10)) {
                deal.amountChanged(dice.after(at, 20 * DAY), dice.amount(50_000));
            }
            at = dice.after(at.plusSeconds(DAY / 2), 60 * DAY);
        }
        close(deal, at, last == STAGES.length);
        return deal.build();
    }

    private void talk(OpportunityBuilder deal, Instant at) {
        deal.event(new OpportunityEvent.Activity(
                at,
                Optional.of("call"),
                dice.chance(70) ? Optional.of(ImmutableSortedSet.of(dice.of(MESSAGES))) : Optional.empty(),
                ImmutableSortedSet.of()));
    }

    private void close(OpportunityBuilder deal, Instant at, boolean far) {
        if (far && dice.chance(65)) {
            deal.won(at);
            if (dice.chance(85)) {
                Instant invoiced = dice.after(at, 30 * DAY);
                deal.invoiced(invoiced);
                if (dice.chance(80)) {
                    deal.paid(dice.after(invoiced, 60 * DAY));
                }
            }
        } else if (dice.chance(80)) {
            deal.lost(at, "price");
        }
    }
}
