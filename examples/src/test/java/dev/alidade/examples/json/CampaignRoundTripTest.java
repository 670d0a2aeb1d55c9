// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Campaign;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on campaigns is made of plain records: a mapper without any annotation of ours writes and reads it. */
class CampaignRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window WINDOW = Window.of(START, START.plus(Duration.ofDays(91)));

    private static void assertComesBack(CampaignReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), CampaignReport.class));
    }

    @Test
    void aReportComesBack() {
        List<AttributionFact> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Instant created = START.plus(Duration.ofDays(4L * i));
            Lead lead = Lead.builder("L" + i)
                    .createdAt(created)
                    .campaignId("C" + i % 3)
                    .build();
            facts.add(lead);
            facts.add(Journey.builder("J" + i)
                    .touchpoint(Touchpoint.of("L" + i, created).withCampaign("C" + i % 3))
                    .touchpoint(Touchpoint.of("L" + i, created.plusSeconds(60)).withCampaign("C" + i % 4))
                    .lead(lead)
                    .opportunity(Opportunity.builder("O" + i)
                            .createdAt(created.plusSeconds(3_600))
                            .amount(Money.of("100.10", "EUR"))
                            .won(created.plusSeconds(7_200))
                            .build())
                    .build());
        }
        facts.add(Spend.ofMonth("C1", YearMonth.of(2024, 2), Money.of("123.45", "EUR")));
        facts.add(Spend.ofMonth("C2", YearMonth.of(2024, 2), Money.of("10", "USD")));
        CampaignSettings settings = CampaignSettings.builder()
                .campaign(Campaign.builder("C1")
                        .start(LocalDate.of(2024, 2, 1))
                        .end(LocalDate.of(2024, 6, 30))
                        .budget(Money.of("500", "EUR"))
                        .build())
                .journeys(JourneySettings.builder()
                        .currency(Currency.getInstance("EUR"))
                        .replicates(20)
                        .build())
                .build();
        CampaignReport report = Attribution.campaigns(settings).measure(facts, WINDOW);
        assertFalse(report.campaigns().isEmpty()
                || report.issues().isEmpty()
                || report.revenue().results().get(0).orders().isEmpty());
        assertComesBack(report);
        assertComesBack(Attribution.campaigns(settings).measure(List.of(), WINDOW));
        assertComesBack(
                Attribution.campaigns(CampaignSettings.builder().build()).measure(facts, WINDOW));
    }
}
