// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** One won deal whose touches, of channels t0, t1 and so on, are told in days since the first. */
final class WalkedJourney {
    private static final Window YEAR =
            Window.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));

    private WalkedJourney() {}

    static Instant day(int day) {
        return YEAR.start().plus(Duration.ofDays(day));
    }

    /** Credits of a deal of 12,000 that was won on a day. */
    static ModelResult credited(AttributionModel model, int won, int... touches) {
        return credited(model, touched(touches).opportunity(deal(1, won)).build());
    }

    /** The same, with a lead and an opportunity that were created on a day. */
    static ModelResult creditedWithLead(AttributionModel model, int lead, int opportunity, int won, int... touches) {
        return credited(
                model,
                touched(touches)
                        .lead(Lead.builder("L1").createdAt(day(lead)).build())
                        .opportunity(deal(opportunity, won))
                        .build());
    }

    private static ModelResult credited(AttributionModel model, Journey journey) {
        JourneySettings settings = JourneySettings.builder()
                .by(CreditBy.CHANNEL)
                .currency(Currency.getInstance("USD"))
                .models(model)
                .build();
        return Attribution.journeys(settings)
                .measure(List.of(journey), YEAR)
                .result(model.id())
                .orElseThrow();
    }

    private static JourneyBuilder touched(int... touches) {
        JourneyBuilder journey = Journey.builder("J1");
        for (int i = 0; i < touches.length; i++) {
            journey.touchpoint(Touchpoint.of("L1", day(touches[i])).withChannel("t" + i));
        }
        return journey;
    }

    private static Opportunity deal(int created, int won) {
        return Opportunity.builder("O1")
                .createdAt(day(created))
                .amount(Money.of("12000", "USD"))
                .won(day(won))
                .build();
    }
}
