// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

/** Typed journeys to deals, in days of 2025. */
final class JourneyFixture {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final Window YEAR = Window.of(START, Instant.parse("2026-01-01T00:00:00Z"));

    private JourneyFixture() {}

    static JourneySettings settings(AttributionModel... models) {
        return JourneySettings.builder()
                .by(CreditBy.CHANNEL)
                .currency(Currency.getInstance("EUR"))
                .models(models)
                .build();
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** A deal won on day 100 for an amount, with touches on days 50, 51 and so on. */
    static Journey won(String id, String amount, String... channels) {
        return touched(id, channels)
                .opportunity(Opportunity.builder("O-" + id)
                        .createdAt(day(60))
                        .amount(Money.of(amount, "EUR"))
                        .won(day(100))
                        .build())
                .build();
    }

    static JourneyBuilder touched(String id, String... channels) {
        JourneyBuilder journey = Journey.builder(id);
        for (int i = 0; i < channels.length; i++) {
            journey.touchpoint(Touchpoint.of("L-" + id, day(50 + i)).withChannel(channels[i]));
        }
        return journey;
    }
}
