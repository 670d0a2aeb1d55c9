// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Touchpoint;
import java.time.Instant;
import java.util.Currency;
import java.util.Random;

/** Made-up paths as journeys of touchpoints, hours apart, to deals that were won or lost in {@link #QUARTER}. */
final class Walks {
    static final Window QUARTER =
            Window.of(Instant.parse("2025-04-01T00:00:00Z"), Instant.parse("2025-07-01T00:00:00Z"));

    private static final long SEED = 20_260_105;
    private static final int DAY = 24 * 3_600;
    private static final Currency EURO = Currency.getInstance("EUR");

    private Walks() {}

    /** One journey for each row, which was walked once: won with its value if it converted, else lost. */
    static ImmutableList<Journey> make(ImmutableList<PathCounts> rows) {
        Random random = new Random(SEED);
        ImmutableList.Builder<Journey> journeys = ImmutableList.builderWithExpectedSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            journeys.add(journey(10_000_000 + i, rows.get(i), random));
        }
        return journeys.build();
    }

    private static Journey journey(int number, PathCounts row, Random random) {
        Instant end = QUARTER.start().plusSeconds(random.nextInt(91 * DAY));
        String buyer = "B" + number;
        JourneyBuilder journey = Journey.builder("J" + number);
        String[] touches = row.path().split(Paths.SEPARATOR, -1);
        Instant at = end;
        for (int touch = touches.length - 1; touch >= 0; touch--) {
            at = at.minusSeconds(1 + random.nextInt(5 * DAY));
            journey.touchpoint(Touchpoint.of(buyer, at).withChannel(touches[touch].intern()));
        }
        OpportunityBuilder deal = Opportunity.builder("O" + number).createdAt(at);
        if (row.conversions() > 0) {
            deal.amount(new Money(row.cents(), EURO)).won(end);
        } else {
            deal.lost(end);
        }
        return journey.opportunity(deal.build()).build();
    }
}
