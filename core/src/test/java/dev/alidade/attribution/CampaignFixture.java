// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Campaign;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** A second quarter, euros, and what tests of campaigns say again and again. */
final class CampaignFixture {
    static final Currency EUR = Currency.getInstance("EUR");
    static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    static final Window QUARTER = Window.ofDays(APRIL, LocalDate.of(2024, 7, 1), ZoneOffset.UTC);

    private CampaignFixture() {}

    /** Noon of a day of the quarter, numbered from 1; before it for less. */
    static Instant day(int number) {
        return APRIL.plusDays(number - 1L).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static Money euros(long amount) {
        return Money.of(BigDecimal.valueOf(amount), EUR);
    }

    static BigDecimal amount(String decimal) {
        return new BigDecimal(decimal);
    }

    static Touchpoint touch(int day, String campaign) {
        return Touchpoint.of("L1", day(day)).withCampaign(campaign);
    }

    static Touchpoint outreach(int day) {
        return Touchpoint.of("L1", day(day)).withType("Sales");
    }

    static JourneySettings inEuros() {
        return JourneySettings.builder().currency(EUR).build();
    }

    static CampaignSettings settings(Campaign... campaigns) {
        return CampaignSettings.builder()
                .campaigns(List.of(campaigns))
                .journeys(inEuros())
                .build();
    }

    static CampaignReport report(AttributionFact... facts) {
        return report(settings(), facts);
    }

    static CampaignReport report(CampaignSettings settings, AttributionFact... facts) {
        return Attribution.campaigns(settings).measure(List.of(facts), QUARTER);
    }

    static CampaignValue campaign(CampaignReport report, String id) {
        return report.campaign(id).orElseThrow();
    }
}
